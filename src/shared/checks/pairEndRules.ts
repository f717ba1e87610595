/** Replacement, extension and the end of a pair (rules.md 2). */

import { showDay } from "../language/day.ts";
import { schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import { staffDaysAfter } from "../language/workingDays.ts";
import type { Pair } from "../register/pairs.ts";
import type { RowOf } from "../register/tables.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, rule } from "./rule.ts";
import type { View } from "./view.ts";

const atWork: readonly Pair["status"][] = ["approved", "running", "paused"];
const ended: readonly Pair["status"][] = ["completed", "closedEarly", "replaced"];
/** ТК РФ, ст. 351.8. */
const noticeDays = 3;

/** The last day of somebody's work inside the pair, before the given day; null when they work on, or nothing tells. */
function workEndedOn(view: View, personId: string, pair: Pair, before: string): string | null {
  if (!view.people.employedOn(personId, pair.startedOn) || view.people.employedOn(personId, before)) return null;
  let last: string | null = null;
  for (const { finishedOn } of view.people.employmentsOf(personId))
    if (finishedOn !== null && finishedOn >= pair.startedOn && finishedOn < before && finishedOn > (last ?? ""))
      last = finishedOn;
  return last;
}

/** Who has left, by the ground of the end. */
function leaverOf(pair: Pair): string | null {
  if (pair.status === "replaced") return pair.replacementGround === "mentorDismissed" ? pair.mentorId : null;
  return pair.status === "closedEarly" && pair.closingGround === "menteeLeft" ? pair.menteeId : null;
}

/** What a pair with an end and a ground must have become. */
function statusByGround(pair: Pair): Pair["status"] | null {
  if (pair.replacementGround !== null) return pair.closingGround === null ? "replaced" : null;
  if (pair.closingGround === null) return null;
  return pair.closingGround === "planFulfilled" ? "completed" : "closedEarly";
}

/** In full, this school year or the last one: earlier years are history, and nobody evaluates them any more. */
function* lately(view: View): Iterable<Pair> {
  const since = schoolYearStart(schoolYearOf(view.today) - 1);
  for (const pair of view.register.pairs)
    if (pair.status === "completed" && (pair.finishedOn ?? pair.dueOn) >= since) yield pair;
}

function hasEvaluation(view: View, pair: Pair): boolean {
  const programme = view.programmeOf(pair.id);
  const judged = programme !== undefined && programme.finalDoneOn !== null && programme.finalResult !== null;
  return judged || view.eventsOf(pair.id).some((event) => event.kind === "completed" && event.note !== null);
}

function hasExitDiagnostics(view: View, pair: Pair): boolean {
  return (
    view.deficitsOf(pair.menteeId).some((row) => row.stage === "exit" && row.measuredOn >= pair.startedOn) ||
    view.eventsOf(pair.id).some((event) => event.diagnosedOn !== null)
  );
}

function* eventsOfKind(view: View, ...kinds: RowOf<"pairEvents">["kind"][]): Iterable<RowOf<"pairEvents">> {
  for (const event of view.register.pairEvents) if (kinds.includes(event.kind)) yield event;
}

export const pairEndRules = {
  replacementGroundMissing: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (pair.status === "replaced" && pair.replacementGround === null)
        yield at("pairs", pair, "replacementGround", words.replacementGroundMissing.say(pair.id));
  }),
  closingGroundMissing: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if ((pair.status === "completed" || pair.status === "closedEarly") && pair.closingGround === null)
        yield at(
          "pairs",
          pair,
          "closingGround",
          words.closingGroundMissing.say(pair.id, pairStatuses.label(pair.status)),
        );
  }),
  replacedWithoutSuccessor: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (pair.status === "replaced" && pair.dueOn >= view.today && view.successorOf(pair.id) === undefined)
        yield at("pairs", pair, "status", words.replacedWithoutSuccessor.say(pair.id, view.name(pair.menteeId)));
  }),
  finishedMissing: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      if (!ended.includes(pair.status) || pair.finishedOn !== null) continue;
      const leaver = leaverOf(pair);
      const last = leaver === null ? null : workEndedOn(view, leaver, pair, view.today);
      yield at(
        "pairs",
        pair,
        "finishedOn",
        words.finishedMissing.say(pair.id, pairStatuses.label(pair.status)),
        last === null ? null : { finishedOn: last },
      );
    }
  }),
  statusContradictsEnd: rule("error", function* (view) {
    for (const pair of view.register.pairs) {
      const { finishedOn } = pair;
      if (finishedOn === null) continue;
      const over = atWork.includes(pair.status) && finishedOn < view.today;
      const early = ended.includes(pair.status) && finishedOn > view.today;
      if (!over && !early) continue;
      const status = over ? statusByGround(pair) : null;
      yield at(
        "pairs",
        pair,
        "status",
        words.statusContradictsEnd.say(pair.id, pairStatuses.label(pair.status), showDay(finishedOn)),
        status === null ? null : { status },
      );
    }
  }),
  finishedAfterWork: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      if (!ended.includes(pair.status) || pair.finishedOn === null) continue;
      for (const id of [pair.mentorId, pair.menteeId]) {
        const last = workEndedOn(view, id, pair, pair.finishedOn);
        if (last === null) continue;
        yield at(
          "pairs",
          pair,
          "finishedOn",
          words.finishedAfterWork.say(pair.id, showDay(pair.finishedOn), view.name(id), showDay(last)),
          { finishedOn: last },
        );
        break;
      }
    }
  }),
  pairOverdue: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (atWork.includes(pair.status) && pair.finishedOn === null && pair.dueOn < view.today)
        yield at("pairs", pair, "dueOn", words.pairOverdue.say(pair.id, showDay(pair.dueOn)));
  }),
  extensionWithoutConsents: rule("error", function* (view) {
    for (const event of eventsOfKind(view, "extended"))
      if (event.mentorAgreedOn === null || event.menteeAgreedOn === null)
        yield at(
          "pairEvents",
          event,
          event.mentorAgreedOn === null ? "mentorAgreedOn" : "menteeAgreedOn",
          words.extensionWithoutConsents.say(event.pairId, showDay(event.on)),
        );
  }),
  noticeShort: rule("warning", function* (view) {
    for (const event of eventsOfKind(view, "closedEarly", "replaced")) {
      if (event.noticeOn === null) continue;
      const days = staffDaysAfter(event.noticeOn, event.on);
      if (days < noticeDays)
        yield at("pairEvents", event, "noticeOn", words.noticeShort.say(event.pairId, showDay(event.noticeOn), days));
    }
  }),
  evaluationMissing: rule("warning", function* (view) {
    for (const pair of lately(view))
      if (!hasEvaluation(view, pair)) yield at("pairs", pair, "status", words.evaluationMissing.say(pair.id));
  }),
  exitDiagnosticsMissing: rule("warning", function* (view) {
    for (const pair of lately(view))
      if (!hasExitDiagnostics(view, pair))
        yield at("pairs", pair, "status", words.exitDiagnosticsMissing.say(pair.id, view.name(pair.menteeId)));
  }),
};
