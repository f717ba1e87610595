/** Rows that a changed row no longer lets stand: the form takes the change, and its answer names them as «Проверка» will. */
import type { Context } from "../facts/register.ts";
import { refusalForRow } from "../facts/rows/rowChecks.ts";
import { judgedBy } from "../facts/rows/rowReads.ts";
import { rowSentence } from "../facts/rows/rowRefusals.ru.ts";
import { formColumns } from "../facts/rows/rowValues.ts";
import { type RecordWorld, recordWorld, rowsOf, type Values } from "../facts/rows/rowWorld.ts";
import type { RecordTable } from "../register/recordTables.ts";
import { tables } from "../register/tables.ts";
import { recordTexts as texts } from "./recordTexts.ru.ts";

const told = 5;

/** `row`: as it becomes. Of rows that are not the asker's own only the number is told. */
export function unfitNotes(
  world: RecordWorld,
  table: RecordTable,
  { present, row }: { present: Values | null; row: Values },
  context: Context,
): string[] {
  if (present === null) return [];
  const { key } = tables[table];
  const rows = rowsOf(world.register, table).map((one) => (one[key] === row[key] ? row : one));
  const after = recordWorld(Object.create(world.register, { [table]: { value: rows } }), context);
  const unfit = judgedBy(table).flatMap(({ child, through, of }) => {
    const concerned = [present[of], row[of]];
    const changed = new Set(formColumns(tables[child]).map(([name]) => name));
    return rowsOf(world.register, child).flatMap((one) => {
      if (!concerned.includes(one[through])) return [];
      const [was, is] = [world, after].map((beside) =>
        refusalForRow(child, one, { world: beside, present: one, changed, confirmed: true }),
      );
      const sentence = is == null || was?.refused === is.refused ? null : rowSentence(is);
      return sentence === null ? [] : [{ child, one, sentence }];
    });
  });
  const own = unfit.filter(({ child, one }) => world.isOwn(child, one)).slice(0, told);
  const rest = unfit.length - own.length;
  return [
    ...own.map(({ child, one, sentence }) => texts.unfit(tables[child].sheet, String(one["id"]), sentence)),
    ...(rest === 0 ? [] : [texts.unfitMore(rest)]),
  ];
}
