/** What holds for every table: readable rows, references that lead somewhere, days in their order (rules.md 1). */

import { codeToShow } from "../facts/names.ts";
import { lastDayOf } from "../facts/rows/dayLimits.ts";
import { fieldLabel, formColumns } from "../facts/rows/rowValues.ts";
import { showDay } from "../language/day.ts";
import { recordTables } from "../register/recordTables.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tableNames, tables } from "../register/tables.ts";
import { checkedTables } from "./checkedTables.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import type { SaidProblem } from "./places.ts";
import { type Finding, rule } from "./rule.ts";
import type { View } from "./view.ts";

type Values = Readonly<Record<string, unknown>>;

/** References that are no `ref` columns. */
const moreReferences: readonly (readonly [table: TableName, column: string, target: TableName])[] = [
  ["pairs", "replacesId", "pairs"],
  ["responses", "surveyId", "surveys"],
];

function rowsOf({ register }: View, table: TableName): readonly Values[] {
  return register[table] as unknown as readonly Values[];
}

function cell(table: TableName, row: Values, column: string, sentence: string): Finding {
  return { table, key: String(row[tables[table].key]), column, sentence };
}

function* references(): Iterable<readonly [TableName, string, TableName]> {
  for (const table of checkedTables) {
    for (const [column, { refers }] of Object.entries((tables[table] as Table).columns)) {
      const target =
        refers === undefined ? undefined : tableNames.find((name) => tables[name].sheet === refers().sheet);
      if (target !== undefined) yield [table, column, target];
    }
  }
  yield* moreReferences;
}

/** A problem of «Настройки» names the setting instead of a row. */
function unreadable(view: View, { problem, sentence }: SaidProblem): Finding[] {
  const table = tableNames.find((name) => tables[name].sheet === problem.sheet);
  if (table === undefined || !checkedTables.includes(table)) return [];
  const setting = view.register.settings.find((row) => table === "settings" && row.title === problem.header);
  if (setting !== undefined) return [{ table, key: setting.id, column: "value", sentence }];
  const columns = Object.entries((tables[table] as Table).columns);
  const column = columns.find(([, one]) => one.header === problem.header)?.[0] ?? tables[table].key;
  return [{ table, key: "", column, row: problem.row ?? 0, sentence }];
}

export const generalRules = {
  unreadable: rule("error", function* (view) {
    for (const problem of view.places.problems) yield* unreadable(view, problem);
  }),
  refMissing: rule("error", function* (view) {
    for (const [table, column, target] of references()) {
      const unread = view.places.unread[target];
      for (const row of rowsOf(view, table)) {
        const value = row[column];
        if (typeof value !== "string" || view.keysOf(target).has(value) || unread?.has(value) === true) continue;
        yield cell(
          table,
          row,
          column,
          words.refMissing.say(fieldLabel(tables[table], column), codeToShow(view.people, value), tables[target].sheet),
        );
      }
    }
  }),
  endBeforeStart: rule("error", function* (view) {
    for (const table of checkedTables)
      for (const [from, to] of tables[table].periods)
        for (const row of rowsOf(view, table)) {
          const [first, last] = [row[from], row[to]];
          if (typeof first !== "string" || typeof last !== "string" || last >= first) continue;
          const [start, end] = [fieldLabel(tables[table], from), fieldLabel(tables[table], to)];
          yield cell(
            table,
            row,
            to,
            words.endBeforeStart.say(`${start}: ${showDay(first)}`, `${end}: ${showDay(last)}`),
          );
        }
  }),
  dayInFuture: rule("error", function* (view) {
    for (const table of checkedTables)
      for (const column of tables[table].pastDays)
        for (const row of rowsOf(view, table)) {
          const day = row[column];
          if (typeof day === "string" && day > view.today)
            yield cell(table, row, column, words.dayInFuture.say(fieldLabel(tables[table], column), showDay(day)));
        }
  }),
  dayTooFar: rule("error", function* (view) {
    for (const table of recordTables)
      for (const [column, { rule: kind }] of formColumns(tables[table])) {
        const last = kind.rule === "day" ? lastDayOf(tables[table], column, view.today) : null;
        if (last === null || last === view.today) continue;
        for (const row of rowsOf(view, table)) {
          const day = row[column];
          if (typeof day !== "string" || day <= last) continue;
          const said = words.dayTooFar.say(fieldLabel(tables[table], column), showDay(day), showDay(last));
          yield cell(table, row, column, said);
        }
      }
  }),
};
