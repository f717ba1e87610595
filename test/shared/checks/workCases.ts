/** Cases of the rules about the end of pairs, programmes, plans and records. */
import {
  advice,
  all,
  asItIs,
  bankMentee,
  type Case,
  certain,
  completed,
  document,
  event,
  exitMeasured,
  judged,
  line,
  meeting,
  own,
  programme,
  rule,
  secondPair,
  sent,
  setting,
  taken,
  thePair,
  tomorrow,
  withdrawn,
  work,
  yesterday,
} from "./edits.ts";
import { mentee, mentor, today } from "./soundTown.ts";

export const workCases: readonly Case[] = [
  rule(
    "replacementGroundMissing",
    `${own} replacementGround`,
    thePair({ status: "replaced", finishedOn: yesterday, replacementGround: null }),
    thePair({ status: "replaced", finishedOn: yesterday, replacementGround: "other" }),
  ),
  rule(
    "closingGroundMissing",
    `${own} closingGround`,
    thePair({ status: "closedEarly", finishedOn: yesterday, closingGround: null }),
    thePair({ status: "closedEarly", finishedOn: yesterday, closingGround: "mutual" }),
  ),
  rule(
    "replacedWithoutSuccessor",
    `${own} status`,
    thePair({ status: "replaced", finishedOn: yesterday, replacementGround: "other", dueOn: today }),
    thePair({ status: "replaced", finishedOn: yesterday, replacementGround: "other", dueOn: yesterday }),
  ),
  certain(
    "finishedMissing",
    `${own} finishedOn`,
    all(
      thePair({ status: "closedEarly", closingGround: "menteeLeft", finishedOn: null }),
      work(mentee, { finishedOn: yesterday }),
    ),
    thePair({ status: "closedEarly", closingGround: "menteeLeft", finishedOn: yesterday }),
  ),
  certain(
    "statusContradictsEnd",
    `${own} status`,
    thePair({ finishedOn: yesterday, closingGround: "mutual" }),
    thePair({ finishedOn: today, closingGround: "mutual" }),
  ),
  certain(
    "finishedAfterWork",
    `${own} finishedOn`,
    all(
      thePair({ status: "replaced", replacementGround: "mentorDismissed", finishedOn: yesterday }),
      work(mentor, { finishedOn: "2026-03-14" }),
    ),
    all(
      thePair({ status: "replaced", replacementGround: "mentorDismissed", finishedOn: yesterday }),
      work(mentor, { finishedOn: yesterday }),
    ),
  ),
  rule("pairOverdue", `${own} dueOn`, thePair({ dueOn: yesterday }), thePair({ dueOn: today })),
  rule(
    "extensionWithoutConsents",
    "pairEvents ИП-001 menteeAgreedOn",
    event({ kind: "extended", mentorAgreedOn: yesterday, menteeAgreedOn: null }),
    event({ kind: "extended", mentorAgreedOn: yesterday, menteeAgreedOn: yesterday }),
  ),
  // 2 and 3 March are working days, 6 March is a Friday, 8 March a Sunday and a holiday, 9 March a Monday.
  rule(
    "noticeShort",
    "pairEvents ИП-001 noticeOn",
    event({ kind: "closedEarly", noticeOn: "2026-03-05", on: "2026-03-09", until: null }),
    event({ kind: "closedEarly", noticeOn: "2026-03-05", on: "2026-03-10", until: null }),
  ),
  rule("evaluationMissing", `${own} status`, thePair(completed), all(thePair(completed), programme(judged))),
  rule(
    "exitDiagnosticsMissing",
    `${own} status`,
    all(thePair(completed), programme(judged)),
    all(thePair(completed), programme(judged), exitMeasured),
  ),

  rule(
    "programmeMissing",
    `${own} id`,
    (town) => town.rows.programmes?.pop(),
    all((town) => town.rows.programmes?.pop(), thePair({ startedOn: tomorrow, dueOn: "2027-03-16" })),
  ),
  rule("programmeWithoutPlan", "programmes ПП-001 pairId", (town) => town.rows.planLines?.pop(), asItIs),
  rule(
    "programmeNotApproved",
    "programmes ПП-001 approvedOn",
    all(programme({ approvedOn: null, startedOn: today }), asItIs),
    programme({ approvedOn: null, startedOn: tomorrow }),
  ),
  rule(
    "programmeTooShort",
    "programmes ПП-001 dueOn",
    programme({ startedOn: "2026-03-01", dueOn: "2026-05-30" }),
    programme({ startedOn: "2026-03-01", dueOn: "2026-05-31" }),
  ),
  rule(
    "programmeTooLong",
    "programmes ПП-001 dueOn",
    all(programme({ dueOn: "2026-09-16" }), thePair({ dueOn: "2026-09-16" })),
    all(programme({ dueOn: "2026-09-15" }), thePair({ dueOn: "2026-09-15" })),
  ),
  rule(
    "programmeOutsidePair",
    "programmes ПП-001 startedOn",
    programme({ startedOn: "2025-09-14" }),
    programme({ startedOn: "2025-09-15" }),
  ),
  rule(
    "controlOverdue",
    "programmes ПП-001 middleDoneOn",
    programme({ middleOn: yesterday }),
    programme({ middleOn: today }),
  ),
  rule(
    "reportMissing",
    "programmes ПП-001 reportOn",
    all(thePair(completed), programme({ ...judged, reportOn: null }), exitMeasured),
    all(thePair(completed), programme(judged), exitMeasured),
  ),
  rule(
    "programmeWeak",
    "programmeReviews ЧЛ-001 programmeId",
    (town) => town.add("programmeReviews", { id: "ЧЛ-001", reviewedOn: today, item1: 2 }),
    (town) => town.add("programmeReviews", { id: "ЧЛ-001", reviewedOn: today, item1: 2, item2: 2 }),
  ),
  rule("lineOverdue", "planLines ПЛ-001 dueOn", line({ dueOn: yesterday }), line({ dueOn: today })),
  rule(
    "lineWithoutProduct",
    "planLines ПЛ-001 product",
    line({ status: "done", doneOn: today, product: null }),
    line({ status: "done", doneOn: today, product: "конспект" }),
  ),
  rule(
    "lineWithoutDay",
    "planLines ПЛ-001 doneOn",
    line({ status: "done", doneOn: null, product: "конспект" }),
    line({ status: "done", doneOn: today, product: "конспект" }),
  ),
  certain(
    "doneNotMarked",
    "planLines ПЛ-001 status",
    line({ doneOn: today, product: "конспект" }),
    line({ doneOn: tomorrow, product: "конспект" }),
  ),
  rule("lineOutsidePair", "planLines ПЛ-001 dueOn", line({ dueOn: "2026-09-15" }), line({ dueOn: "2026-09-14" })),
  rule(
    "cancelledWithoutReason",
    "planLines ПЛ-001 note",
    line({ status: "cancelled", note: null }),
    line({ status: "cancelled", note: "карантин" }),
  ),
  rule("meetingOutsidePair", "meetings ВС-001 metOn", meeting("2025-09-14"), meeting("2025-09-15")),
  rule(
    "routeLength",
    "routes ИМ-001 dueOn",
    (town) => town.add("routes", { id: "ИМ-001", personId: mentee, startedOn: "2024-09-01", dueOn: "2028-08-30" }),
    (town) => town.add("routes", { id: "ИМ-001", personId: mentee, startedOn: "2024-09-01", dueOn: "2028-08-31" }),
  ),
  rule(
    "exitWithoutEntry",
    "deficits Д-001 stage",
    (town) =>
      town
        .add("deficits", { id: "Д-001", personId: mentee, stage: "exit", measuredOn: "2026-03-01" })
        .add("deficits", { id: "Д-002", personId: mentee, stage: "entry", measuredOn: "2026-03-02" }),
    (town) =>
      town
        .add("deficits", { id: "Д-001", personId: mentee, stage: "exit", measuredOn: "2026-03-01" })
        .add("deficits", { id: "Д-002", personId: mentee, stage: "entry", measuredOn: "2026-03-01" }),
  ),

  rule(
    "documentNotReviewed",
    "documents ДК-001 reviewedOn",
    document({ reviewedOn: "2025-03-15" }),
    document({ reviewedOn: "2025-03-16" }),
  ),
  rule(
    "documentExpired",
    "documents ДК-001 validUntil",
    document({ validUntil: yesterday }),
    document({ validUntil: today }),
  ),
  certain(
    "cancelledCited",
    "documents ДК-001 inPreambles",
    document({ status: "cancelled", inPreambles: true }),
    document({ status: "cancelled", inPreambles: false }),
  ),
  rule(
    "replacedInForce",
    "documents ДК-001 status",
    all(document({}), (town) => town.add("documents", { id: "ДК-002", reviewedOn: today, replacesId: "ДК-001" })),
    all(document({}), (town) =>
      town.add("documents", { id: "ДК-002", reviewedOn: today, replacesId: "ДК-001", status: "draft" }),
    ),
  ),
  rule(
    "riskWithoutMeasures",
    "risks РС-001 measures",
    (town) => town.add("risks", { id: "РС-001", measures: null, status: "open" }),
    (town) => town.add("risks", { id: "РС-001", measures: null, status: "closed" }),
  ),
  rule("adviceOverdue", "recommendations РК-001 dueOn", advice({ dueOn: yesterday }), advice({ dueOn: today })),
  certain(
    "adviceNotMarked",
    "recommendations РК-001 status",
    advice({ dueOn: today, doneOn: today }),
    advice({ dueOn: today, doneOn: today, status: "done" }),
  ),
  rule(
    "platformUnmarked",
    "platforms МП-001 metaSubject",
    (town) => town.add("platforms", { id: "МП-001", metaSubject: null }),
    (town) => town.add("platforms", { id: "МП-001", metaSubject: "no" }),
  ),
  rule(
    "responseQuarantined",
    "responses А-001:r1:З-12 state",
    (town) => town.add("surveys", { id: "А-001" }).add("responses", { state: "quarantined", personId: null }),
    (town) => town.add("surveys", { id: "А-001" }).add("responses", { state: "superseded", personId: null }),
  ),
  rule("responseDiffers", `responses ${sent}:З-12.1 answer`, taken([]), taken([["2025-09-20T10:00:00", mentee, "8"]])),
  rule(
    "responseLeft",
    "mentees М-001 deficits",
    all(bankMentee({ deficits: ["method"], answerDeficits: null }), withdrawn("2")),
    all(bankMentee({ deficits: ["method"], answerDeficits: null }), withdrawn("1")),
  ),
  // One young specialist: with one mentee 100 %, with two 200 %.
  rule(
    "indicatorOverHundred",
    "settings mode value",
    all(setting("mode", "буквально"), secondPair("003")),
    setting("mode", "буквально"),
  ),
];
