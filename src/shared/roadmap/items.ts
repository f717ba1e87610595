/** The items of the roadmap as data: who answers for each, by when, and what is left to people to mark. */
import type { CodeOf } from "../language/dictionary.ts";
import type { roadmapItems } from "../register/recordWords.ru.ts";

export type RoadmapCode = CodeOf<typeof roadmapItems>;

/**
 * `before`: «до 01 октября»; `month`: «сентябрь», to its last day; `period`: «октябрь–май»; `monthly`: «2 раза в месяц»;
 * `yearly`: once before the school year is over; `always`: without an end.
 */
export type DueRule =
  | { due: "before"; month: number; date: number }
  | { due: "month"; month: number }
  | { due: "period"; fromMonth: number; toMonth: number }
  | { due: "monthly" | "yearly" | "always" };

export interface RoadmapItem {
  code: RoadmapCode;
  who: "organisation" | "department";
  rule: DueRule;
  /** The number in S1, where 1.8 and 2.1 occur twice. */
  clause: string;
  /** `only`: no rule can see it; `also`: a document elsewhere stands for what the rule looks for. */
  byHand: "only" | "also" | "no";
}

const beforeOctober: DueRule = { due: "before", month: 10, date: 1 };

// S1, «дорожная карта»; rules.md 4
export const items: readonly RoadmapItem[] = [
  { code: "r01", who: "organisation", rule: { due: "month", month: 9 }, clause: "1.1", byHand: "no" },
  { code: "r02", who: "organisation", rule: { due: "month", month: 9 }, clause: "1.2", byHand: "no" },
  { code: "r03", who: "organisation", rule: beforeOctober, clause: "1.3", byHand: "no" },
  { code: "r04", who: "department", rule: beforeOctober, clause: "1.4", byHand: "no" },
  {
    code: "r05",
    who: "organisation",
    rule: { due: "period", fromMonth: 10, toMonth: 5 },
    clause: "1.5",
    byHand: "no",
  },
  { code: "r06", who: "department", rule: beforeOctober, clause: "1.6", byHand: "no" },
  { code: "r07", who: "department", rule: { due: "always" }, clause: "1.7", byHand: "only" },
  { code: "r08", who: "department", rule: { due: "yearly" }, clause: "1.8", byHand: "only" },
  { code: "r09", who: "department", rule: { due: "monthly" }, clause: "1.9", byHand: "no" },
  { code: "r10", who: "department", rule: { due: "yearly" }, clause: "2.0", byHand: "no" },
  { code: "r11", who: "department", rule: { due: "yearly" }, clause: "2.1 (I)", byHand: "only" },
  { code: "r12", who: "department", rule: { due: "monthly" }, clause: "1.8 (bis)", byHand: "no" },
  { code: "r13", who: "department", rule: beforeOctober, clause: "2.1 (II)", byHand: "no" },
  {
    code: "r14",
    who: "organisation",
    rule: { due: "before", month: 5, date: 1 },
    clause: "2.2",
    byHand: "no",
  },
  { code: "r15", who: "department", rule: { due: "before", month: 5, date: 15 }, clause: "2.3", byHand: "also" },
  { code: "r16", who: "organisation", rule: { due: "month", month: 4 }, clause: "2.4", byHand: "no" },
  { code: "r17", who: "organisation", rule: { due: "month", month: 4 }, clause: "2.5", byHand: "no" },
  { code: "r18", who: "department", rule: beforeOctober, clause: "2.6", byHand: "also" },
];

/** Items that the department marks itself. */
export const markedItems = ["r07", "r08", "r11", "r15", "r18"] as const satisfies readonly RoadmapCode[];

export function itemOf(code: RoadmapCode): RoadmapItem {
  return items.find((item) => item.code === code) as RoadmapItem;
}
