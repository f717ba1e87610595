/** What the register itself tells of a programme's checklist: the marks of seven items, and why (rules.md 5). */

import { showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import type { ProgrammeReview } from "../register/programmeReviews.ts";
import type { Programme } from "../register/programmes.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { deficitAreas, responseStages } from "../register/vocabulary.ts";
import { checklistReasons as texts } from "./checklistReasons.ru.ts";
import { changeOf, diagnosesOf, dynamicsOf, needsOf } from "./diagnoses.ts";
import { missingConsents } from "./pairConsents.ts";
import { isFittingLength } from "./programmeLength.ts";
import type { Rows } from "./register.ts";

export type ChecklistItem = Extract<keyof ProgrammeReview, `item${number}`>;

export function itemName(item: number): ChecklistItem {
  return `item${item}` as ChecklistItem;
}

/** Its term has been extended by an agreement. */
export function isExtended(register: Rows<"pairEvents">, pair: Pair): boolean {
  return register.pairEvents.some((row) => row.pairId === pair.id && row.kind === "extended");
}

interface Judged {
  mark: 0 | 1 | 2;
  why: string;
}

/** Marks of the seven items as of the day. */
export function marksFromData(
  register: Rows<"deficits" | "settings" | "pairEvents" | "planLines" | "consents">,
  pair: Pair,
  programme: Programme,
  day: string,
): ReadonlyMap<number, Judged> {
  const plan = register.planLines.filter((row) => row.pairId === pair.id && row.status !== "cancelled");
  const outside = plan.filter((row) => row.dueOn < programme.startedOn || row.dueOn > programme.dueOn).length;
  const due = plan.filter((row) => row.status === "done" || row.dueOn <= day);
  const done = due.filter((row) => row.status === "done").length;
  const { middle, exit } = diagnosesOf(register, pair);
  return new Map<number, Judged>([
    [4, { mark: plan.length === 0 ? 0 : outside > 0 ? 1 : 2, why: texts.whyPlan(plan.length, outside) }],
    [5, lengthMark(register, pair, programme)],
    [6, entryMark(register, pair, programme)],
    [10, documentMark(register, pair, day)],
    [12, { mark: shareMark(done, due.length), why: texts.whyShare(done, due.length) }],
    [
      14,
      {
        mark: exit !== null ? 2 : middle !== null ? 1 : 0,
        why: texts.whyDiagnosis(responseStages.label("exit"), exit === null ? "" : showDay(exit.measuredOn)),
      },
    ],
    [15, dynamicsMark(register, pair)],
  ]);
}

/** At least 80 % is yes, at least half is partly. */
function shareMark(done: number, due: number): 0 | 1 | 2 {
  if (due === 0) return 0;
  return done * 10 >= due * 8 ? 2 : done * 2 >= due ? 1 : 0;
}

function lengthMark(register: Rows<"settings" | "pairEvents">, pair: Pair, { startedOn, dueOn }: Programme): Judged {
  const fits = isFittingLength(pair.kind, startedOn, dueOn, readSettings(register.settings));
  const why = texts.whyPeriod(showDay(startedOn), showDay(dueOn));
  return { mark: fits ? 2 : isExtended(register, pair) ? 1 : 0, why };
}

function entryMark(register: Rows<"deficits">, pair: Pair, { directions }: Programme): Judged {
  const { entry } = diagnosesOf(register, pair);
  const stage = responseStages.label("entry");
  if (entry === null) return { mark: 0, why: texts.whyDiagnosis(stage, "") };
  const open = needsOf(entry).filter(({ area }) => !directions.includes(area));
  const why = texts.whyDiagnosis(stage, showDay(entry.measuredOn));
  if (open.length === 0) return { mark: 2, why };
  return { mark: 1, why: `${why}; ${texts.whyOutside(open.map(({ area }) => deficitAreas.label(area)))}` };
}

function documentMark(register: Rows<"settings" | "consents">, pair: Pair, day: string): Judged {
  const order = pair.orderNumber !== null;
  const consents = missingConsents(pair, register.consents, readSettings(register.settings), day).length === 0;
  return { mark: order && consents ? 2 : order || consents ? 1 : 0, why: texts.whyDocuments(order, consents) };
}

function dynamicsMark(register: Rows<"deficits">, pair: Pair): Judged {
  const { before, after, compared, worse } = changeOf(dynamicsOf(diagnosesOf(register, pair)));
  if (compared === 0) return { mark: 0, why: texts.whyUncompared };
  const mark = after >= before ? 0 : worse.length > 0 ? 1 : 2;
  return { mark, why: texts.whyDynamics(before, after) };
}
