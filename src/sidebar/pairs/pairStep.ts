/** What the forms of a pair's steps have in common. */

import { pairWords } from "../../shared/facts/pairWords.ru.ts";
import type { PairOutcome } from "../../shared/pairs/pairOutcome.ts";
import type { PairCard } from "../../shared/pairs/showPair.ts";
import type { Frame } from "../frame/frame.ts";
import { type StepRequest, lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export interface Step {
  frame: Frame;
  card: PairCard;
  reload: () => Promise<void>;
  close: () => void;
}

/** A code alone says little: both people stand beside it. */
export function namedPair({ pairId, mentor, mentee }: Pick<PairCard, "pairId" | "mentor" | "mentee">): string {
  return pairWords.named(pairId, mentor, mentee);
}

/** The status that the pair has now, and what its curator should know besides. */
export function stepSaid({ card }: Pick<Step, "card">): (outcome: PairOutcome) => string {
  return ({ statusLabel, notes }) => [texts.stepDone(namedPair(card), statusLabel), ...notes].join(" ");
}

/** What the forms of a pair's steps have in common. */
export function stepForm(request: StepRequest, { frame, card, reload, close }: Step) {
  return {
    frame,
    about: { pairId: card.pairId },
    submit: texts.stepNames[request],
    label: texts.stepNames[request],
    cancel: close,
    after: reload,
  };
}
