import type { Value } from "./api.ts";
import { formatGeneral, fractionText, groupedDigits } from "./formatNumber.ts";
import type { LocaleRules } from "./locale.ts";
import { compiledFormat, type FormatSection, type Piece } from "./numberFormat.ts";
import { civilOf, weekdayOf } from "./serial.ts";

/** Whether numbers under this format are days or times of day. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && format !== "" && compiledFormat(format).date;
}

/** The day after 31 December 9999: no format shows it as a day. */
const BEYOND_DAYS = 2_958_466;

/** The text that a cell shows. */
export function displayText(value: Value, format: string | undefined, rules: LocaleRules): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? rules.trueWord : rules.falseWord;
  if (typeof value === "string") return displayString(value, format);
  if (typeof value === "object") {
    if ("error" in value) return value.error;
    return displayNumber(value.serial, isDateFormat(format) ? format : rules.dateFormat, rules);
  }
  return displayNumber(value, format, rules);
}

function displayString(text: string, format: string | undefined): string {
  if (!format || !/[@;]/.test(format)) return text;
  const compiled = compiledFormat(format);
  const section = compiled.text;
  if (!section) return text;
  return section.pieces
    .map((piece) => (piece.kind === "text" ? text : piece.kind === "literal" ? piece.text : ""))
    .join("");
}

function displayNumber(value: number, format: string | undefined, rules: LocaleRules): string {
  if (!format || format === "@") return formatGeneral(value, rules);
  const { sections } = compiledFormat(format);
  const [section, number] = chosenSection(sections, value);
  if (!section) return formatGeneral(value, rules);
  if (section.date)
    return (value < 0 || value >= BEYOND_DAYS) && !section.elapsed
      ? formatGeneral(value, rules)
      : dateText(section, number, rules);
  return numberText(section, number, rules);
}

/** The section for this number and the number as that section shows it (a negative section drops the sign). */
function chosenSection(sections: FormatSection[], value: number): [FormatSection | undefined, number] {
  const conditional = sections.find((section) => section.condition?.(value));
  if (conditional) return [conditional, value < 0 && conditional !== sections[0] ? -value : value];
  const plain = sections.filter((section) => !section.condition);
  if (plain.length !== sections.length) return [plain[0], value];
  const [positive, negative, zero] = plain;
  if (value < 0 && negative) return [negative, -value];
  if (value === 0 && zero) return [zero, value];
  return [positive, value];
}

function numberText(section: FormatSection, value: number, rules: LocaleRules): string {
  const shape = section.number;
  if (!shape) return (value < 0 ? "-" : "") + section.pieces.map((piece) => literalText(piece, value, rules)).join("");
  const scaled = shiftedBy(Math.abs(value), 2 * shape.percents - 3 * shape.thousands);
  const digits = shape.fraction
    ? fractionText(scaled, shape.fraction)
    : shape.exponent
      ? exponentText(scaled, shape, rules)
      : groupedDigits(scaled, shape, rules);
  const zero = !/[1-9]/.test(digits);
  const parts = digitParts(section, digits, rules);
  const shown = section.pieces
    .map((piece) => (piece.kind === "digits" ? (parts.shift() ?? "") : literalText(piece, value, rules)))
    .join("");
  return value < 0 && !zero ? `-${shown}` : shown;
}

/** Moves the decimal mark as on paper: 0.285 by two places is 28.5, and not the binary fraction just below it. */
function shiftedBy(value: number, places: number): number {
  const text = String(value);
  return places === 0 || text.includes("e") ? value * 10 ** places : Number(`${text}e${places}`);
}

/** What stands at each place for digits: where signs stand between them, as in "0 (000) 000-00-00", each gets its own. */
function digitParts({ pieces, number }: FormatSection, digits: string, rules: LocaleRules): string[] {
  const places = pieces.flatMap((piece) => (piece.kind === "digits" ? [piece.places] : []));
  const first = places.findIndex((count) => count > 0);
  if (first < 0 || number === null || number.grouped || number.exponent) return [digits];
  const [whole = "", ...decimals] = digits.split(rules.decimal);
  const parts = places.map(() => "");
  const last = places.length - 1 - [...places].reverse().findIndex((count) => count > 0);
  let end = whole.length;
  for (let index = last; index >= first; index -= 1) {
    const start = index === first ? 0 : Math.max(0, end - (places[index] ?? 0));
    parts[index] = whole.slice(start, end);
    end = start;
  }
  parts[last] += decimals.length > 0 ? rules.decimal + decimals.join(rules.decimal) : "";
  return parts;
}

function literalText(piece: Piece, value: number, rules: LocaleRules): string {
  if (piece.kind === "literal") return piece.text;
  if (piece.kind === "general" || piece.kind === "text") return formatGeneral(Math.abs(value), rules);
  return "";
}

function exponentText(value: number, shape: NonNullable<FormatSection["number"]>, rules: LocaleRules): string {
  const [mantissa = "0", power = "0"] = value.toExponential(shape.minDecimals).split("e");
  const exponent = Number(power);
  const sign = exponent < 0 ? "-" : shape.exponentSign ? "+" : "";
  return `${mantissa.replace(".", rules.decimal)}E${sign}${String(Math.abs(exponent)).padStart(shape.exponentDigits, "0")}`;
}

function dateText(section: FormatSection, serial: number, rules: LocaleRules): string {
  const decimals = section.pieces.reduce((most, piece) => (piece.kind === "fraction" ? piece.digits : most), 0);
  const step = 86400 * 10 ** decimals;
  // A moment just below a whole second is that second; without this 09:00 shows as 08:59:59.
  const moment = Math.floor(serial * step + 1e-4) / step;
  const civil = civilOf(moment);
  const seconds = Math.floor(Math.abs(serial) * 86400 + 1e-4);
  const part = (piece: Piece): string => {
    switch (piece.kind) {
      case "literal":
        return piece.text;
      case "year":
        return piece.digits > 2 ? String(civil.year).padStart(4, "0") : String(civil.year % 100).padStart(2, "0");
      case "month":
        return monthText(piece.digits, civil.month, section, rules);
      case "day":
        return dayText(piece.digits, civil.day, weekdayOf(moment), rules);
      case "hour": {
        const hour = section.half ? ((civil.hours + 11) % 12) + 1 : civil.hours;
        return String(hour).padStart(piece.digits, "0");
      }
      case "minute":
        return String(civil.minutes).padStart(piece.digits, "0");
      case "second":
        return String(civil.seconds).padStart(piece.digits, "0");
      case "fraction":
        return (
          rules.decimal + String(civil.milliseconds).padStart(3, "0").slice(0, piece.digits).padEnd(piece.digits, "0")
        );
      case "half":
        return civil.hours < 12 ? "AM" : "PM";
      case "elapsed":
        return (serial < 0 ? "-" : "") + String(Math.floor(seconds / piece.unit)).padStart(piece.digits, "0");
      default:
        return "";
    }
  };
  return section.pieces.map(part).join("");
}

function monthText(digits: number, month: number, section: FormatSection, rules: LocaleRules): string {
  if (digits <= 2) return String(month).padStart(digits, "0");
  if (digits === 3) return rules.monthsShort[month - 1] ?? "";
  const name = section.hasDay ? rules.months[month - 1] : rules.monthsAlone[month - 1];
  return digits === 5 ? (name ?? "").slice(0, 1).toUpperCase() : (name ?? "");
}

function dayText(digits: number, day: number, weekday: number, rules: LocaleRules): string {
  if (digits <= 2) return String(day).padStart(digits, "0");
  return (digits === 3 ? rules.weekdaysShort[weekday] : rules.weekdays[weekday]) ?? "";
}
