/** A closed year is recounted: what differs becomes a dated amendment, the frozen rows stay as they are (F186). */

import * as z from "zod/mini";
import { refusalOfFigures } from "../checks/figureProblems.ts";
import type { RegisterPlaces } from "../checks/places.ts";
import { newKey } from "../facts/newKey.ts";
import { refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { closedYears, codesText, sealOfAmendment } from "../indicators/frozen.ts";
import { figureTables } from "../indicators/indicatorInput.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { type Amendment, amendments, amendments as amendmentTable } from "../register/amendments.ts";
import { blanksOf } from "../register/table.ts";
import { fieldOf, schoolYear } from "../request/fields.ts";
import { change, type Preparation } from "../request/request.ts";
import type { YearAmended } from "./answers.ts";
import { changeLines, type Difference, differencesOf } from "./recount.ts";
import { shownYearFaults, yearFaults } from "./yearFaults.ts";
import { yearWords } from "./yearTexts.ru.ts";

export const amendYear = change({
  title: "Поправка к закрытому году",
  input: z.object({ schoolYear, reason: fieldOf(amendmentTable.columns.reason), dryRun: z.optional(z.boolean()) }),
  access: { who: "department" },
  sample: { schoolYear: 2024, reason: "Приказ о паре найден после закрытия года", dryRun: true },
  reads: [...figureTables, "yearFigures", "journal"],
  writes: ["amendments"],
  preparation: { name: "places" } as Preparation<"places", RegisterPlaces>,
  decide(register, { schoolYear, reason, dryRun }, context, { problems }): Decision<YearAmended> {
    const label = showSchoolYear(schoolYear);
    const rows = closedYears(register).get(schoolYear);
    if (rows === undefined) return refuse("yearNotClosed", { schoolYear: label });
    const faults = yearFaults(register, schoolYear, rows);
    if (faults.length > 0) return refuse("yearTampered", { schoolYear: label, ...shownYearFaults(faults) });
    const unread = refusalOfFigures(register, problems);
    if (unread !== null) return unread;
    const differences = differencesOf(register, rows, context.today);
    if (differences.length === 0) return refuse("yearUnchanged", { schoolYear: label });
    const written = dryRun !== true;
    const made = amendmentRows(register, differences, reason, context);
    return {
      changes: written ? made.map((put): Change => ({ table: "amendments", put })) : [],
      answer: { schoolYear, label, written, changes: changeLines(register, differences) },
      ...(written
        ? {
            objects: yearWords.amended(
              label,
              made.map(({ id }) => id),
            ),
          }
        : {}),
    };
  },
});

function amendmentRows(
  register: Rows<"amendments">,
  differences: readonly Difference[],
  reason: string,
  context: Context,
): Amendment[] {
  const key = newKey(register, "amendments");
  return differences.map(({ row, before, after, entered, gone }) => {
    const open: Omit<Amendment, "checksum"> = {
      ...blanksOf(amendments),
      id: key(),
      figureId: row.id,
      amendedOn: context.today,
      before: before.value,
      after: after.value,
      numeratorBefore: before.numerator,
      denominatorBefore: before.denominator,
      numeratorAfter: after.numerator,
      denominatorAfter: after.denominator,
      entered: codesText(entered),
      gone: codesText(gone),
      reason,
      author: context.actor.email,
    };
    return { ...open, checksum: sealOfAmendment(open) };
  });
}
