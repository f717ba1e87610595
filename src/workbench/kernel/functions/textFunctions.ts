import type { Value } from "../api.ts";
import { displayText } from "../format.ts";
import { badOccurrence, badStart, notInText, splitEmpty, textTooLong } from "../texts.ru.ts";
import type { Calling } from "./calling.ts";
import { type OwnFunctions, ofRanges, ofValues } from "./own.ts";
import { localPattern } from "./patterns.ts";
import { escapedLetter, expression } from "./regex.ts";
import { type Argument, Fault, isBlank, isSerial, tableOf } from "./values.ts";

/** Google's limit of characters in a cell. */
const LONGEST = 50_000;

function short(text: string): string {
  if (text.length > LONGEST) throw new Fault("#VALUE!", textTooLong);
  return text;
}

function flat(args: Argument[]): Value[] {
  return args.flatMap((argument) => tableOf(argument).flat());
}

function concatenate(args: Argument[], calling: Calling): Argument {
  return short(
    flat(args)
      .map((value) => calling.text(value))
      .join(""),
  );
}

/** The delimiters, if there are several, are taken in turn. */
function joined(texts: string[], delimiters: string[]): string {
  return short(texts.reduce((all, text, index) => all + delimiters[(index - 1) % delimiters.length] + text));
}

function textJoin(args: Argument[], calling: Calling): Argument {
  const delimiters = tableOf(args[0])
    .flat()
    .map((value) => calling.text(value));
  const skipEmpty = calling.truth(tableOf(args[1])[0]?.[0]);
  const kept = flat(args.slice(2)).filter((value) => !(skipEmpty && isBlank(value)));
  return kept.length === 0
    ? ""
    : joined(
        kept.map((value) => calling.text(value)),
        delimiters,
      );
}

function join(args: Argument[], calling: Calling): Argument {
  const delimiter = calling.text(tableOf(args[0])[0]?.[0]);
  return joined(
    flat(args.slice(1)).map((value) => calling.text(value)),
    [delimiter],
  );
}

/** SPLIT(text; delimiter; by each of its characters; without empty parts): parts that read as numbers or days become such. */
function split(args: Argument[], calling: Calling): Argument {
  const [text, delimiter] = [calling.text(args[0] as Value), calling.text(args[1] as Value)];
  if (text === "" || delimiter === "") throw new Fault("#VALUE!", splitEmpty);
  const each = args[2] === undefined || calling.truth(args[2] as Value);
  const skipEmpty = args[3] === undefined || calling.truth(args[3] as Value);
  const marks = new Set(each ? delimiter : []);
  const parts = each
    ? [...text].reduce(
        (all, letter) => {
          if (marks.has(letter)) all.push("");
          else all[all.length - 1] += letter;
          return all;
        },
        [""],
      )
    : text.split(delimiter);
  const kept = parts.filter((part) => !skipEmpty || part !== "");
  return [kept.length === 0 ? [""] : kept.map((part) => calling.numeric(part) ?? part)];
}

/** SUBSTITUTE(text; what; with what; which occurrence): an empty text is found nowhere. */
function substitute(args: Argument[], calling: Calling): Argument {
  const text = calling.text(args[0] as Value);
  const [wanted, next] = [calling.text(args[1] as Value), calling.text(args[2] as Value)];
  const which = args[3] === undefined ? undefined : calling.integer(args[3] as Value);
  if (which !== undefined && which < 1) throw new Fault("#VALUE!", badOccurrence(which));
  if (wanted === "") return text;
  const parts = text.split(wanted);
  if (which === undefined) return short(parts.join(next));
  if (which >= parts.length) return text;
  return short(parts.slice(0, which).join(wanted) + next + parts.slice(which).join(wanted));
}

function text(args: Argument[], calling: Calling): Argument {
  const pattern = localPattern(calling.text(args[1] as Value), calling.rules);
  const value = args[0] as Value;
  if (typeof value === "boolean") return calling.text(value);
  const number = value === null ? 0 : typeof value === "string" ? calling.numeric(value) : value;
  if (number === undefined) return displayText(value ?? "", pattern, calling.rules);
  const plain = isSerial(number) ? number.serial : number;
  return displayText(plain, pattern === "" ? undefined : pattern, calling.rules);
}

function value(args: Argument[], calling: Calling): Argument {
  const found = args[0] as Value;
  return typeof found === "string" ? calling.number(found) : calling.number(found ?? 0);
}

/** The day or the time of day in a text. */
function dateValue(args: Argument[], calling: Calling): number {
  const found = args[0] as Value;
  const moment = typeof found === "string" ? calling.numeric(found) : found;
  return isSerial(moment) ? moment.serial : calling.number(found);
}

function fixed(args: Argument[], calling: Calling): Argument {
  const places = args[1] === undefined ? 2 : calling.integer(args[1] as Value);
  const plain = args[2] !== undefined && calling.truth(args[2] as Value);
  const number = calling.number(args[0] as Value);
  const rounded = places < 0 ? Math.round(number * 10 ** places) / 10 ** places : number;
  return displayText(rounded, `${plain ? "0" : "#,##0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`, calling.rules);
}

/** Whether a value is a day or a time, or a text that would be typed as one. */
function isDate(args: Argument[], calling: Calling): Argument {
  const found = args[0] as Value;
  return isSerial(found) || (typeof found === "string" && isSerial(calling.numeric(found)));
}

function toText(args: Argument[], calling: Calling): Argument {
  const found = args[0] as Value;
  return typeof found === "boolean" ? found : calling.shown(found);
}

function toDate(args: Argument[]): Argument {
  const found = args[0] as Value;
  return typeof found === "number" ? { serial: found } : found;
}

/** SEARCH(text; in text; from): the place of the first match, where * and ? are wildcards that ~ makes plain. */
function search(args: Argument[], calling: Calling): Argument {
  const [wanted, text] = [calling.text(args[0] as Value), calling.text(args[1] as Value)];
  const from = args[2] === undefined ? 1 : calling.integer(args[2] as Value);
  if (from < 1 || from > text.length + 1) throw new Fault("#VALUE!", badStart(from));
  const pattern = wanted.replace(/~([*?~])|([*?])|([\s\S])/gu, (_, plain?: string, wild?: string, other?: string) =>
    wild ? (wild === "*" ? ".*" : ".") : escapedLetter(plain ?? other ?? ""),
  );
  const matcher = expression(`(?is)${pattern}`).matcher(text);
  if (!matcher.find(from - 1)) throw new Fault("#VALUE!", notInText(wanted));
  return matcher.start() + 1;
}

export const texts: OwnFunctions = {
  CONCATENATE: ofRanges(1, Infinity, concatenate),
  CONCAT: ofValues(2, 2, concatenate),
  TEXTJOIN: ofRanges(3, Infinity, textJoin),
  JOIN: ofRanges(2, Infinity, join),
  SEARCH: ofValues(2, 3, search),
  SPLIT: { ...ofValues(2, 4, split), spills: true, lines: true },
  SUBSTITUTE: ofValues(3, 4, substitute),
  TEXT: ofValues(2, 2, text),
  VALUE: ofValues(1, 1, value),
  DATEVALUE: ofValues(1, 1, (args, calling) => Math.floor(dateValue(args, calling))),
  TIMEVALUE: ofValues(1, 1, (args, calling) => {
    const moment = dateValue(args, calling);
    return moment - Math.floor(moment);
  }),
  FIXED: ofValues(1, 3, fixed),
  ISDATE: ofValues(1, 1, isDate),
  TO_TEXT: ofValues(1, 1, toText),
  TO_DATE: ofValues(1, 1, toDate),
  TO_PURE_NUMBER: ofValues(1, 1, ([found]) =>
    isSerial(found as Value) ? (found as { serial: number }).serial : (found as Value),
  ),
  ISEMAIL: ofValues(1, 1, ([found]) =>
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}$/i.test(String(found)),
  ),
};
