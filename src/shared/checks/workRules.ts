/** Programmes, plans, meetings, routes and diagnostics (F108, F151). */

import { meetableUntil } from "../facts/pairTerm.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isLongEnough, isTooLong, programmeLength } from "../facts/programmeLength.ts";
import { isFittingRoute } from "../facts/routeLength.ts";
import { later, showDay } from "../language/day.ts";
import { checklistItems } from "../register/checklistWords.ru.ts";
import type { Pair } from "../register/pairs.ts";
import type { RowOf } from "../register/tables.ts";
import { mentoringKinds, responseStages } from "../register/vocabulary.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, type Finding, rule } from "./rule.ts";
import type { View } from "./view.ts";

type Programme = RowOf<"programmes">;

const atWork: readonly Pair["status"][] = ["approved", "running", "paused"];
/** rules.md 5: below this a programme must be worked over. */
const weakScore = 20;

/** Latest versions, each with its pair. */
function* programmes(view: View): Iterable<[Programme, Pair]> {
  for (const row of view.register.programmes) {
    const pair = view.pair(row.pairId);
    if (pair !== undefined && view.programmeOf(row.pairId) === row) yield [row, pair];
  }
}

function isExtended(view: View, pair: Pair): boolean {
  return view.eventsOf(pair.id).some((event) => event.kind === "extended");
}

function* openLines(
  view: View,
): Iterable<["planLines" | "routeLines", RowOf<"planLines"> | RowOf<"routeLines">, string]> {
  for (const row of view.register.planLines) {
    const pair = view.pair(row.pairId);
    if (pair !== undefined && atWork.includes(pair.status)) yield ["planLines", row, row.pairId];
  }
  const going = new Set(view.register.routes.filter((row) => row.finishedOn === null).map((row) => row.id));
  for (const row of view.register.routeLines) if (going.has(row.routeId)) yield ["routeLines", row, row.routeId];
}

function scoreOf(review: RowOf<"programmeReviews">): number {
  return checklistItems.reduce((sum, _, index) => sum + Number(review[`item${index + 1}` as keyof typeof review]), 0);
}

export const workRules = {
  programmeMissing: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (
        atWork.includes(pair.status) &&
        pair.startedOn <= view.today &&
        programmeLength(pair.kind, view.settings) !== "oneDay" &&
        view.programmeOf(pair.id) === undefined
      )
        yield at("pairs", pair, "id", words.programmeMissing.say(pair.id));
  }),
  programmeWithoutPlan: rule("warning", function* (view) {
    for (const [row, pair] of programmes(view))
      if (atWork.includes(pair.status) && view.linesOf(pair.id).length === 0)
        yield at("programmes", row, "pairId", words.programmeWithoutPlan.say(row.id, pair.id));
  }),
  programmeNotApproved: rule("warning", function* (view) {
    for (const [row, pair] of programmes(view))
      if (atWork.includes(pair.status) && row.startedOn <= view.today && row.approvedOn === null)
        yield at("programmes", row, "approvedOn", words.programmeNotApproved.say(row.id, pair.id));
  }),
  programmeTooShort: rule("warning", function* (view) {
    for (const [row, pair] of programmes(view))
      if (
        row.dueOn >= row.startedOn &&
        pair.replacesId === null &&
        !isLongEnough(pair.kind, row.startedOn, row.dueOn, view.settings)
      )
        yield at("programmes", row, "dueOn", words.programmeTooShort.say(row.id, ...lengthOf(view, row, pair)));
  }),
  programmeTooLong: rule("warning", function* (view) {
    for (const [row, pair] of programmes(view))
      if (isTooLong(pair.kind, row.startedOn, row.dueOn, view.settings) && !isExtended(view, pair))
        yield at("programmes", row, "dueOn", words.programmeTooLong.say(row.id, ...lengthOf(view, row, pair)));
  }),
  programmeOutsidePair: rule("warning", function* (view) {
    for (const [row, pair] of programmes(view)) {
      const first = pair.replacesId === null ? pair.startedOn : "";
      if (row.startedOn < first || row.dueOn > later(pair.dueOn, pair.finishedOn ?? ""))
        yield at(
          "programmes",
          row,
          row.startedOn < first ? "startedOn" : "dueOn",
          words.programmeOutsidePair.say(row.id, pair.id, showDay(pair.startedOn), showDay(pair.dueOn)),
        );
    }
  }),
  controlOverdue: rule("warning", function* (view) {
    for (const [row, pair] of programmes(view)) {
      if (pair.status !== "running") continue;
      for (const control of ["middle", "final"] as const) {
        const dueOn = row[`${control}On`];
        if (dueOn !== null && dueOn < view.today && row[`${control}DoneOn`] === null)
          yield at("programmes", row, `${control}DoneOn`, words.controlOverdue.say(row.id, control, showDay(dueOn)));
      }
    }
  }),
  reportMissing: rule("info", function* (view) {
    for (const [row, pair] of programmes(view))
      if (pair.status === "completed" && row.reportOn === null)
        yield at("programmes", row, "reportOn", words.reportMissing.say(row.id, pair.id));
  }),
  programmeWeak: rule("warning", function* (view) {
    for (const row of view.register.programmeReviews)
      if (scoreOf(row) < weakScore)
        yield at("programmeReviews", row, "programmeId", words.programmeWeak.say(row.programmeId, scoreOf(row)));
  }),
  lineOverdue: rule("warning", function* (view): Iterable<Finding> {
    for (const [table, row, owner] of openLines(view))
      if ((row.status === "planned" || row.status === "moved") && row.doneOn === null && row.dueOn < view.today)
        yield at(table, row as never, "dueOn", words.lineOverdue.say(owner, row.activity, showDay(row.dueOn)));
  }),
  lineWithoutProduct: rule("info", function* (view): Iterable<Finding> {
    for (const [table, row, owner] of openLines(view))
      if (row.status === "done" && row.product === null)
        yield at(table, row as never, "product", words.lineWithoutProduct.say(owner, row.activity));
  }),
  lineWithoutDay: rule("warning", function* (view): Iterable<Finding> {
    for (const table of ["planLines", "routeLines"] as const)
      for (const row of view.register[table])
        if (row.status === "done" && row.doneOn === null)
          yield at(table, row as never, "doneOn", words.lineWithoutDay.say(row.activity));
  }),
  /** A line with a day of completion that says it is still to be done. */
  doneNotMarked: rule("warning", function* (view): Iterable<Finding> {
    for (const table of ["planLines", "routeLines"] as const)
      for (const row of view.register[table])
        if (row.doneOn !== null && row.doneOn <= view.today && (row.status === "planned" || row.status === "moved"))
          yield at(table, row as never, "status", words.doneNotMarked.say(row.activity, showDay(row.doneOn)), {
            status: "done",
          });
  }),
  lineOutsidePair: rule("info", function* (view) {
    for (const row of view.register.planLines) {
      const pair = view.pair(row.pairId);
      if (pair === undefined || row.status === "cancelled" || !atWork.includes(pair.status)) continue;
      if (row.dueOn < pair.startedOn || row.dueOn > pair.dueOn)
        yield at("planLines", row, "dueOn", words.lineOutsidePair.say(pair.id, row.activity, showDay(row.dueOn)));
    }
  }),
  cancelledWithoutReason: rule("info", function* (view) {
    for (const row of view.register.planLines)
      if (row.status === "cancelled" && row.note === null && row.reflection === null)
        yield at("planLines", row, "note", words.cancelledWithoutReason.say(row.pairId, row.activity));
  }),
  meetingOutsidePair: rule("warning", function* (view) {
    for (const row of view.register.meetings) {
      const pair = view.pair(row.pairId);
      if (pair === undefined) continue;
      if (row.metOn < pair.startedOn || row.metOn > meetableUntil(pair, view.today))
        yield at("meetings", row, "metOn", words.meetingOutsidePair.say(pair.id, showDay(row.metOn)));
    }
  }),
  routeLength: rule("warning", function* (view) {
    for (const row of view.register.routes)
      if (!isFittingRoute(row.startedOn, row.dueOn))
        yield at(
          "routes",
          row,
          "dueOn",
          words.routeLength.say(view.name(row.personId), `${showDay(row.startedOn)}–${showDay(row.dueOn)}`),
        );
  }),
  exitWithoutEntry: rule("info", function* (view) {
    for (const row of view.register.deficits) {
      if (row.stage === "entry") continue;
      const entered = view
        .deficitsOf(row.personId)
        .some((one) => one.stage === "entry" && one.measuredOn <= row.measuredOn);
      if (!entered)
        yield at(
          "deficits",
          row,
          "stage",
          words.exitWithoutEntry.say(view.name(row.personId), responseStages.label(row.stage)),
        );
    }
  }),
};

function lengthOf(view: View, row: Programme, pair: Pair): [days: string, kind: string, allowed: string] {
  return [
    `${showDay(row.startedOn)}–${showDay(row.dueOn)}`,
    mentoringKinds.label(pair.kind),
    pairWords.programmeLength[programmeLength(pair.kind, view.settings)],
  ];
}
