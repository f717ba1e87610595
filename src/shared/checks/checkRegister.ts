/** The check of the register: what the asker may see of it, by rule and page by page. */

import type { Context, Decision, Register } from "../facts/register.ts";
import type { InputOf } from "../lists/protocol.ts";
import { columnLetter } from "../register/columnLetter.ts";
import { tables } from "../register/tables.ts";
import type { CheckFinding, CheckGroup, FindingPlace, RegisterCheck } from "./answers.ts";
import { type CheckCode, checkWords } from "./checkTexts.ru.ts";
import { type Found, findingsOf, visibleTo } from "./findings.ts";
import type { RegisterPlaces } from "./places.ts";
import type { Finding } from "./rule.ts";
import { viewOf } from "./view.ts";

const usualPage = 50;

export function checkRegister(
  register: Register,
  input: InputOf<"checkRegister">,
  { today, actor }: Context,
  places: RegisterPlaces,
): Decision<RegisterCheck> {
  const view = viewOf(register, today, places);
  const found = findingsOf(view).filter(visibleTo(view, actor));
  const asked = found.filter(
    (one) =>
      (input.code === undefined || one.code === input.code) &&
      (input.severity === undefined || one.severity === input.severity),
  );
  const from = input.from ?? 0;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const one of found) counts[one.severity] += 1;
  return {
    changes: [],
    answer: {
      counts,
      groups: groupsOf(found),
      total: asked.length,
      findings: asked.slice(from, from + (input.limit ?? usualPage)).map((one) => findingOf(one, places)),
    },
  };
}

function groupsOf(found: readonly Found[]): CheckGroup[] {
  const groups = new Map<CheckCode, CheckGroup>();
  for (const { code, severity, fix } of found) {
    const { title, clause, advice } = checkWords[code];
    const group = groups.get(code) ?? { code, severity, title, clause, advice, count: 0, fixable: 0 };
    group.count += 1;
    if (fix !== undefined) group.fixable += 1;
    groups.set(code, group);
  }
  return [...groups.values()];
}

function findingOf(found: Found, places: RegisterPlaces): CheckFinding {
  const { code, severity, sentence, fix } = found;
  return { ...placeOf(found, places), code, severity, sentence, fixable: fix !== undefined };
}

export function placeOf(
  { table, key, column, row }: Pick<Finding, "table" | "key" | "column" | "row">,
  places: RegisterPlaces,
): FindingPlace {
  const sheet = places.sheets[table];
  const at = row ?? sheet?.rowOf.get(key) ?? 0;
  const letter = columnLetter(sheet?.columns[column] ?? sheet?.columns[tables[table].key] ?? 0);
  return {
    table,
    key,
    column,
    sheet: sheet?.name ?? tables[table].sheet,
    sheetId: sheet?.sheetId ?? -1,
    cell: sheet === undefined || at === 0 ? "" : `${letter}${at}`,
  };
}
