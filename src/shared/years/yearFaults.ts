/** Whether the frozen rows of a year still are what was frozen: by their own sums, and by the journal, which is sealed itself. */

import type { Rows } from "../facts/register.ts";
import { isCounting, sealOfAmendment, sealOfFigure, sealOfYear } from "../indicators/frozen.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { yearWords } from "./yearTexts.ru.ts";

const shownFaults = 3;

/** As a refusal tells them. */
export function shownYearFaults(faults: readonly string[]): { faults: readonly string[]; more: number } {
  return { faults: faults.slice(0, shownFaults), more: Math.max(0, faults.length - shownFaults) };
}

export function yearFaults(
  register: Rows<"amendments" | "journal">,
  schoolYear: number,
  rows: readonly YearFigure[],
): string[] {
  const ids = new Set(rows.map(({ id }) => id));
  const amended = register.amendments
    .filter(({ figureId }) => ids.has(figureId))
    .filter((row) => sealOfAmendment(row) !== row.checksum)
    .map((row) => yearWords.amendmentChanged(row.id));
  const foreign = foreignFaults(schoolYear, rows);
  if (foreign.length > 0) return [...foreign, ...amended];
  const changed = rows.filter((row) => sealOfFigure(row) !== row.checksum).map((row) => yearWords.rowChanged(row.id));
  const label = showSchoolYear(schoolYear);
  const known = sealInJournal(register, label);
  const whole = known === null || known === sealOfYear(rows) ? [] : [yearWords.rowsDiffer(label)];
  return [...changed, ...amended, ...whole];
}

/** Rows that the register has not written as they stand: one by one, or the year as a whole. */
export function foreignFaults(schoolYear: number, rows: readonly YearFigure[]): string[] {
  const foreign = rows.filter((row) => !isCounting(row));
  if (foreign.length > 0 && foreign.length === rows.length) return [yearWords.rowsDiffer(showSchoolYear(schoolYear))];
  return foreign.map(({ id }) => yearWords.rowChanged(id));
}

/** Null where the journal says nothing: an invented municipality was never closed. */
function sealInJournal(register: Rows<"journal">, label: string): string | null {
  const lines = register.journal.map((line) => line.objects ?? "").filter((text) => text.startsWith(`${label}:`));
  const seals = lines.flatMap((text) => /([0-9a-f]{64})$/.exec(text)?.[1] ?? []);
  return seals[seals.length - 1] ?? null;
}
