/** Diagnostics of one person: what the entry showed, how it has changed, what is still needed (F062, F109, F151). */
import type { CodeOf } from "../language/dictionary.ts";
import { schoolYearEnd, schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import type { Deficit } from "../register/deficits.ts";
import type { Pair } from "../register/pairs.ts";
import { deficitAreas, responseStages } from "../register/vocabulary.ts";
import { bankRow } from "./bank.ts";
import { pairEnd } from "./occupancy.ts";
import { byText } from "./people.ts";
import type { Rows } from "./register.ts";

export interface Need {
  area: Area;
  severity: number;
}

export interface Diagnoses {
  entry: Deficit | null;
  middle: Deficit | null;
  exit: Deficit | null;
}

/** The measurements that belong to a pair: the entry may stand before it in any year, the others within its school years. */
export function diagnosesOf(
  register: Rows<"deficits">,
  pair: Pick<Pair, "menteeId" | "startedOn" | "dueOn" | "finishedOn">,
): Diagnoses {
  const mine = measurements(register, pair.menteeId);
  const end = pairEnd(pair);
  const yearStart = schoolYearStart(schoolYearOf(pair.startedOn));
  const entries = mine.filter((row) => row.stage === "entry" && row.measuredOn <= end);
  const during = (stage: Deficit["stage"]) =>
    last(
      mine.filter(
        (row) =>
          row.stage === stage && row.measuredOn >= pair.startedOn && row.measuredOn <= schoolYearEnd(schoolYearOf(end)),
      ),
    );
  return {
    entry: entries.find((row) => row.measuredOn >= yearStart) ?? last(entries),
    middle: during("middle"),
    exit: during("exit"),
  };
}

function measurements(register: Rows<"deficits">, personId: string): Deficit[] {
  return register.deficits
    .filter((row) => row.personId === personId)
    .sort((one, other) => byText(one.measuredOn, other.measuredOn) || byText(one.id, other.id));
}

function last<T>(rows: readonly T[]): T | null {
  return rows[rows.length - 1] ?? null;
}

/** The heaviest first, then in the order of the document. */
export function needsOf(row: Deficit): Need[] {
  return deficitAreas.codes
    .map((area) => ({ area, severity: row[area] ?? 0 }))
    .filter(({ severity }) => severity > 0)
    .sort((one, other) => other.severity - one.severity);
}

/** Needs at the pair's beginning: measured, else those that the bank of mentees names. */
export function pairNeeds(register: Rows<"deficits" | "mentees">, pair: Pair, today: string): Need[] {
  const { entry } = diagnosesOf(register, pair);
  if (entry !== null) return needsOf(entry);
  return namedNeeds(register, pair.menteeId, today);
}

function namedNeeds(register: Rows<"mentees">, personId: string, today: string): Need[] {
  const named = bankRow(register.mentees, personId, today)?.deficits ?? [];
  return named.map((area) => ({ area, severity: unmeasured }));
}

/** What a person still needs: the latest measured severity of each area, at whichever stage. */
export function latestNeeds(register: Rows<"deficits" | "mentees">, personId: string, today: string): Need[] {
  const mine = measurements(register, personId).filter((row) => row.measuredOn <= today);
  if (mine.length === 0) return namedNeeds(register, personId, today);
  const found = deficitAreas.codes.map((area) => ({
    area,
    severity: last(mine.flatMap((row) => row[area] ?? [])) ?? 0,
  }));
  return found.filter(({ severity }) => severity > 0).sort((one, other) => other.severity - one.severity);
}

/** Areas that were measured at some stage and were a deficit at one of them. */
export function dynamicsOf({ entry, middle, exit }: Diagnoses): AreaDynamics[] {
  return deficitAreas.codes
    .map((area) => ({
      area,
      label: deficitAreas.label(area),
      entry: entry?.[area] ?? null,
      middle: middle?.[area] ?? null,
      exit: exit?.[area] ?? null,
    }))
    .filter((row) => [row.entry, row.middle, row.exit].some((severity) => severity !== null && severity > 0));
}

export interface DeficitChange {
  /** Sums over areas measured both times. */
  before: number;
  after: number;
  compared: number;
  worse: Area[];
}

export function changeOf(dynamics: readonly AreaDynamics[]): DeficitChange {
  const both = dynamics.flatMap(({ area, entry, exit }) =>
    entry === null || exit === null ? [] : [{ area, entry, exit }],
  );
  return {
    before: both.reduce((sum, row) => sum + row.entry, 0),
    after: both.reduce((sum, row) => sum + row.exit, 0),
    compared: both.length,
    worse: both.filter((row) => row.exit > row.entry).map((row) => row.area),
  };
}

/** A need that is known by name alone counts as a middling one. */
const unmeasured = 2;

export type Area = CodeOf<typeof deficitAreas>;

/** One area of a diagnosis as it was at the three stages; null where it was not measured. */
export interface AreaDynamics {
  area: Area;
  label: string;
  entry: number | null;
  middle: number | null;
  exit: number | null;
}

type Measured = Pick<Deficit, "stage" | "measuredOn">;

/** Entry, middle and exit of one school year follow each other: the one that this measurement contradicts. */
export function outOfOrder<Other extends Measured>(row: Measured, others: readonly Other[]): Other | undefined {
  const order = responseStages.codes.indexOf(row.stage);
  return others.find((one) => {
    const other = responseStages.codes.indexOf(one.stage);
    return (other < order && one.measuredOn > row.measuredOn) || (other > order && one.measuredOn < row.measuredOn);
  });
}
