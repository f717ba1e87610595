/** Whether the frozen rows of a year still are what was frozen: by their own sums, and by the journal, which is sealed itself. */

import type { Rows } from "../facts/register.ts";
import { amendmentsOf, sealOfAmendment, sealOfFigure, sealOfYear } from "../indicators/frozen.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { yearWords } from "./yearTexts.ru.ts";

export function yearFaults(
  register: Rows<"amendments" | "journal">,
  schoolYear: number,
  rows: readonly YearFigure[],
): string[] {
  const changed = rows.filter((row) => sealOfFigure(row) !== row.checksum).map((row) => yearWords.rowChanged(row.id));
  const amended = rows
    .flatMap((row) => amendmentsOf(row.id, register.amendments))
    .filter((row) => sealOfAmendment(row) !== row.checksum)
    .map((row) => yearWords.amendmentChanged(row.id));
  const label = showSchoolYear(schoolYear);
  const known = sealInJournal(register, label);
  const whole = known === null || known === sealOfYear(rows) ? [] : [yearWords.rowsDiffer(label)];
  return [...changed, ...amended, ...whole];
}

/** Null where the journal says nothing: an invented municipality was never closed. */
function sealInJournal(register: Rows<"journal">, label: string): string | null {
  const lines = register.journal.map((line) => line.objects ?? "").filter((text) => text.startsWith(`${label}:`));
  const seals = lines.flatMap((text) => /([0-9a-f]{64})$/.exec(text)?.[1] ?? []);
  return seals[seals.length - 1] ?? null;
}
