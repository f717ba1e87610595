/** The check of the register: what the asker may see of it, by rule and page by page. */

import * as z from "zod/mini";
import type { Decision, Register } from "../facts/register.ts";
import { limits } from "../language/limits.ts";
import { columnLetter } from "../register/columnLetter.ts";
import { tables } from "../register/tables.ts";
import { type Preparation, question } from "../request/request.ts";
import type { CheckFinding, CheckGroup, FindingPlace, RegisterCheck } from "./answers.ts";
import { checkedTables } from "./checkedTables.ts";
import { type CheckCode, checkWords } from "./checkTexts.ru.ts";
import { ruleCode } from "./fields.ts";
import { type Found, findingsOf, visibleTo } from "./findings.ts";
import type { RegisterPlaces } from "./places.ts";
import type { Finding } from "./rule.ts";
import { viewOf } from "./view.ts";

const usualPage = 50;

export const checkRegister = question({
  // Findings page by page, of one rule or of one severity; counts and rules are told of all.
  input: z.object({
    code: z.optional(ruleCode),
    severity: z.optional(z.enum(["error", "warning", "info"])),
    from: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    limit: z.optional(z.int().check(z.minimum(0), z.maximum(limits.findings))),
  }),
  access: { who: "known" },
  sample: { limit: 50 },
  reads: checkedTables,
  preparation: { name: "places" } as Preparation<"places", RegisterPlaces>,
  decide(register: Register, input, { today, actor }, places): Decision<RegisterCheck> {
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
  },
});

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
