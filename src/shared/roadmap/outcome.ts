/** What a rule of the roadmap finds, and the state that an item is in because of it. */
import type { CodeOf } from "../language/dictionary.ts";
import type { itemStates, lights } from "../register/roadmapWords.ru.ts";
import { type Due, isSoon } from "./due.ts";
import type { LackCode, LackFacts } from "./lacks.ts";

export type ItemState = CodeOf<typeof itemStates>;
export type Light = CodeOf<typeof lights>;

/** What a reason is about: its key opens it, its name is shown. */
export interface Thing {
  kind: "pair" | "organisation" | "month";
  key: string;
  name: string;
}

/** One reason why an item is not done: which, and how many. */
export interface LackOf<Code extends LackCode> {
  lacks: Code;
  facts: LackFacts[Code];
  things: Thing[];
}
export type Lack = { [Code in LackCode]: LackOf<Code> }[LackCode];

export type ItemOutcome =
  /** `goesOn`: nothing is owed today, but the time is not over. */
  | { met: true; goesOn?: boolean; lacks?: Lack[] }
  /** `late`: overdue already, though the time is not over. */
  | { met: false; lacks: Lack[]; late?: boolean }
  /** There is nothing to do. */
  | { met: null; lacks: Lack[] }
  /** Nobody has marked it yet, and no rule can tell. */
  | { met: "unmarked" };

export function stateOf(outcome: ItemOutcome, due: Due, today: string): ItemState {
  if (outcome.met === null) return "notApplicable";
  if (outcome.met === true) return outcome.goesOn === true && today <= due.to ? "inTime" : "done";
  if (today > due.to || (outcome.met === false && outcome.late === true)) return "overdue";
  if (isSoon(due.to, today)) return "dueSoon";
  return outcome.met === "unmarked" ? "manual" : "inTime";
}

/** Red for anything overdue, yellow for anything near, else green. */
export function lightOf(states: readonly ItemState[]): Light {
  if (states.includes("overdue")) return "red";
  return states.includes("dueSoon") ? "yellow" : "green";
}
