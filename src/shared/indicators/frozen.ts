/** Frozen rows of closed years: how one is made, sealed and read again (F185, F186). */

import { byText, groupBy } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { sha256 } from "../language/sha256.ts";
import type { Amendment } from "../register/amendments.ts";
import { type SettingRow, settings } from "../register/settings.ts";
import {
  readSettings,
  type SettingName,
  settingMisfit,
  settingsCatalogue,
  settingText,
} from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { type YearFigure, yearFigures } from "../register/yearFigures.ts";
import type { Figure } from "./figure.ts";
import { countsOf } from "./indicatorInput.ts";
import { targetRule } from "./indicatorWords.ru.ts";
import { indicatorOf, isAnonymous } from "./list.ts";

/** Settings on which the figures depend: a recount goes by those of the closing. */
export const figureSettings: readonly SettingName[] = [
  "mode",
  "mentorsCounted",
  "youngYears",
  "targetYearRule",
  "reportDay",
  "satisfiedFrom",
  "satisfactionBase",
  "conservativePeriod",
  "dynamicsBase",
  "continuedWhere",
  "continuedWho",
  "conscriptedStay",
  "modelScope",
  "modelEvidence",
  "retentionMode",
  "improvementMode",
  "exitWindowFrom",
  "exitWindowTo",
  "exitWindowMore",
];

/** «mode=строго; youngYears=3» */
function settingsText(rows: readonly SettingRow[]): string {
  return figureValues(rows)
    .map(({ id, value }) => `${id}=${value}`)
    .join("; ");
}

/** Those that are not as the program suggests: «mode=буквально»; "" where all are. */
export function otherSettingsText(rows: readonly SettingRow[]): string {
  return figureValues(rows)
    .filter(({ value, byDefault }) => value !== byDefault)
    .map(({ id, value }) => `${id}=${value}`)
    .join("; ");
}

/** In the one text of each value; what is empty or cannot be read counts as the default. */
function figureValues(rows: readonly SettingRow[]): { id: SettingName; value: string; byDefault: string }[] {
  const values = new Map(rows.map((row) => [row.id, row.value]));
  return settingsCatalogue
    .filter(({ id }) => figureSettings.includes(id))
    .map((entry) => {
      const value = values.get(entry.id) ?? "";
      const { id, byDefault } = entry;
      const text = settingMisfit(entry, value) === null ? settingText(entry, value) : "";
      return { id, value: text === "" ? byDefault : text, byDefault };
    });
}

/** The settings of today with those that the figures depend on as they were. */
export function settingsAsClosed(rows: readonly SettingRow[], text: string): SettingRow[] {
  const then = new Map(
    text.split("; ").map((part): [string, string] => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const known = new Set<string>(rows.map((row) => row.id));
  const missing = figureSettings
    .filter((id) => !known.has(id))
    .map((id): SettingRow => ({ ...blanksOf(settings), id, title: id }));
  return [...rows, ...missing].map((row) =>
    (figureSettings as readonly string[]).includes(row.id) ? { ...row, value: then.get(row.id) ?? row.value } : row,
  );
}

/** A cell holds 50,000 characters; of a longer list the beginning, and how many more there are. */
const longestCodes = 49_900;

export function codesText(codes: readonly string[]): string | null {
  const text = codes.join(", ");
  if (text.length <= longestCodes) return text === "" ? null : text;
  let length = 0;
  const kept = codes.filter((code) => {
    length += code.length + 2;
    return length <= longestCodes;
  });
  return `${kept.join(", ")}, … ${codes.length - kept.length}`;
}

export function codesIn(text: string | null): string[] {
  return text === null ? [] : text.split(", ");
}

export interface Closing {
  schoolYear: number;
  frozenAt: string;
  settings: readonly SettingRow[];
  targetOf(indicator: number): number | null;
}

export function frozenRow(id: string, figure: Figure, closing: Closing): YearFigure {
  const { indicator, organisationId, reportOn, value } = figure;
  const { numerator, denominator } = countsOf(figure);
  const settings = readSettings(closing.settings);
  const hidden = isAnonymous(indicator, settings);
  const open: Omit<YearFigure, "checksum"> = {
    ...blanksOf(yearFigures),
    id,
    schoolYear: closing.schoolYear,
    indicator,
    organisationId,
    organisationName: null,
    numerator,
    denominator,
    value,
    target: closing.targetOf(indicator),
    reportOn,
    rules: `${indicatorOf(indicator).formula(settings)} ${targetRule(settings.targetYearRule)}`,
    settings: settingsText(closing.settings),
    counted: hidden ? null : codesText(figure.numerator),
    population: hidden ? null : codesText(figure.denominator),
    frozenAt: closing.frozenAt,
  };
  return { ...open, checksum: sealOfFigure(open) };
}

/** Fractions are sealed to nine decimals: a sheet may keep fifteen digits only. */
function numberText(value: number | null): string {
  return value === null ? "" : value.toFixed(9);
}

export function sealOfFigure(row: Omit<YearFigure, "checksum">): string {
  return sha256(
    JSON.stringify([
      row.id,
      row.schoolYear,
      row.indicator,
      row.organisationId,
      row.numerator,
      row.denominator,
      numberText(row.value),
      numberText(row.target),
      row.reportOn,
      row.rules,
      row.settings,
      row.counted,
      row.population,
      row.frozenAt,
    ]),
  );
}

export function sealOfAmendment(row: Omit<Amendment, "checksum">): string {
  return sha256(
    JSON.stringify([
      row.id,
      row.figureId,
      row.amendedOn,
      numberText(row.before),
      numberText(row.after),
      row.numeratorBefore,
      row.denominatorBefore,
      row.numeratorAfter,
      row.denominatorAfter,
      row.entered,
      row.gone,
      row.reason,
      row.author,
    ]),
  );
}

/** One seal for the whole year: the journal keeps it, where it is sealed once more. */
export function sealOfYear(rows: readonly Pick<YearFigure, "id" | "checksum">[]): string {
  return sha256(
    [...rows]
      .sort((one, other) => byText(one.id, other.id))
      .map((row) => row.checksum)
      .join("\n"),
  );
}

/** Rows of each closed year, the earliest first. */
export function closedYears(register: Rows<"yearFigures">): Map<number, YearFigure[]> {
  const years = groupBy(register.yearFigures, (row) => String(row.schoolYear));
  const sorted = [...years].map(([year, rows]): [number, YearFigure[]] => [Number(year), rows]);
  return new Map(sorted.sort(([one], [other]) => one - other));
}

/** Whether the row is as the register has written it; where the sum has not been read, nobody can tell. */
export function isCounting({ checksum }: { checksum?: string }): boolean {
  return checksum !== "";
}

/** The counts that hold now: as frozen, or as the last amendment says. */
export interface FigureStanding {
  numerator: number;
  denominator: number;
  value: number | null;
}

export function figureStanding(row: YearFigure, amendments: readonly Amendment[]): FigureStanding {
  const last = amendmentsOf(row.id, amendments).pop();
  if (last === undefined) return { numerator: row.numerator, denominator: row.denominator, value: row.value };
  return { numerator: last.numeratorAfter, denominator: last.denominatorAfter, value: last.after };
}

/** In the order in which they were made; what the register has not written counts for nothing. */
export function amendmentsOf(figureId: string, amendments: readonly Amendment[]): Amendment[] {
  return amendments
    .filter((row) => row.figureId === figureId && isCounting(row))
    .sort((one, other) => numberOf(one.id) - numberOf(other.id));
}

function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}
