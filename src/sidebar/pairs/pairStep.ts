/** What the forms of a pair's steps have in common. */

import { limits } from "../../shared/language/limits.ts";
import type { PairOutcome } from "../../shared/pairs/pairOutcome.ts";
import type { PairCard } from "../../shared/pairs/showPair.ts";
import { type Field, textField } from "../frame/fields.ts";
import { type Frame, given } from "../frame/frame.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export interface Step {
  frame: Frame;
  card: PairCard;
  reload: () => Promise<void>;
  close: () => void;
}

/** The status that the pair has now, and what its curator should know besides. */
export function stepSaid(outcome: PairOutcome): string {
  return [texts.stepDone(outcome.pairId, outcome.statusLabel), ...outcome.notes].join(" ");
}

export function noteField(help?: string): Field<string | undefined> {
  return textField({ label: texts.note, limit: limits.note, lines: 2, ...given({ help }) });
}

export function documentField(): Field<string | undefined> {
  return textField({ label: texts.document, limit: limits.note });
}
