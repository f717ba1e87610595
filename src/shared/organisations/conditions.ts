/** Self-audit of conditions: 18 items in five groups, answered yes, partly or no (S1, п. 3.1–3.5; S0, раздел 5; F018, F019). */

import { byText } from "../facts/people.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type { Condition } from "../register/conditions.ts";
import { type conditionAnswers, conditionGroups, conditionItems } from "../register/recordWords.ru.ts";
import type { ConditionGroup, ConditionLine } from "./answers.ts";

type Item = CodeOf<typeof conditionItems>;
type Group = CodeOf<typeof conditionGroups>;

const itemsOf: Record<Group, readonly Item[]> = {
  staff: ["head", "curator", "mentors", "psychologist"],
  methods: ["acts", "programmes", "advice", "digital", "experience", "monitoring"],
  material: ["room", "board", "internet", "video"],
  finance: ["pay", "honour"],
  psychology: ["climate", "readiness"],
};

const worth: Record<CodeOf<typeof conditionAnswers>, number> = { yes: 1, partly: 0.5, no: 0 };

type Answered = Pick<Condition, "item" | "answer" | "checkedOn" | "measures">;

/** The latest answer of each item up to a day; without a day, the latest of all. */
function latestAnswers(rows: readonly Answered[], until = "9999"): Map<Item, Answered> {
  const latest = new Map<Item, Answered>();
  for (const row of [...rows].sort((one, other) => byText(one.checkedOn, other.checkedOn)))
    if (row.checkedOn <= until) latest.set(row.item, row);
  return latest;
}

/** Share of what is fulfilled among the answered items; «частично» counts half. */
function groupShare(answers: ReadonlyMap<Item, Pick<Answered, "answer">>, group: Group): number | null {
  const answered = itemsOf[group].flatMap((item) => answers.get(item)?.answer ?? []);
  if (answered.length === 0) return null;
  return answered.reduce((sum, answer) => sum + worth[answer], 0) / answered.length;
}

export interface Audit {
  /** Of the latest answer; empty before the first self-audit. */
  checkedOn: string;
  groups: ConditionGroup[];
  items: ConditionLine[];
}

export function auditOf(rows: readonly Answered[]): Audit {
  const answers = latestAnswers(rows);
  const days = [...new Set(rows.map((row) => row.checkedOn))].sort();
  const checkedOn = days[days.length - 1] ?? "";
  const earlier = days[days.length - 2];
  const before = earlier === undefined ? new Map<Item, Answered>() : latestAnswers(rows, earlier);
  return {
    checkedOn,
    groups: conditionGroups.codes.map((group) => ({
      group,
      title: conditionGroups.label(group),
      share: groupShare(answers, group),
      before: groupShare(before, group),
    })),
    items: conditionGroups.codes.flatMap((group) =>
      itemsOf[group].map((item) => ({
        item,
        title: conditionItems.label(item),
        group,
        answer: answers.get(item)?.answer ?? null,
        measures: answers.get(item)?.measures ?? "",
      })),
    ),
  };
}
