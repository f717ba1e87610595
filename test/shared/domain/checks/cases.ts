/** For every rule: an edit that breaks it just over its limit, and one at the limit that does not. */
import type { CheckCode } from "../../../../src/shared/checkTexts.ru.ts";
import type { RowOf } from "../../../../src/shared/register/tables.ts";
import { mentee, mentor, pair, type Town, today } from "./soundTown.ts";

type Edit = (town: Town) => unknown;

export interface Case {
  code: CheckCode;
  /** Table, key and column of the cell that is pointed to. */
  cell: string;
  broken: Edit;
  limit: Edit;
  /** The finding offers to put the row right. */
  fixed?: true;
}

function rule(code: CheckCode, cell: string, broken: Edit, limit: Edit): Case {
  return { code, cell, broken, limit };
}
function certain(code: CheckCode, cell: string, broken: Edit, limit: Edit): Case {
  return { code, cell, broken, limit, fixed: true };
}

const yesterday = "2026-03-15";
const tomorrow = "2026-03-17";
const own = `pairs ${pair}`;

const org = (columns: Partial<RowOf<"organisations">>) => (town: Town) => town.set("organisations", "О-001", columns);
const who = (id: string, columns: Partial<RowOf<"people">>) => (town: Town) => town.set("people", id, columns);
const work = (id: string, columns: Partial<RowOf<"employments">>) => (town: Town) =>
  town.set("employments", `Т-${id}`, columns);
const bankMentor = (columns: Partial<RowOf<"mentors">>) => (town: Town) => town.set("mentors", "Н-001", columns);
const bankMentee = (columns: Partial<RowOf<"mentees">>) => (town: Town) => town.set("mentees", "М-001", columns);
const thePair = (columns: Partial<RowOf<"pairs">>) => (town: Town) => town.set("pairs", pair, columns);
const programme = (columns: Partial<RowOf<"programmes">>) => (town: Town) => town.set("programmes", "ПП-001", columns);
const line = (columns: Partial<RowOf<"planLines">>) => (town: Town) => town.set("planLines", "ПЛ-001", columns);
const event = (columns: Partial<RowOf<"pairEvents">>) => (town: Town) =>
  town.add("pairEvents", { id: "ИП-001", pairId: pair, ...columns });
const meeting = (metOn: string) => (town: Town) => town.add("meetings", { id: "ВС-001", pairId: pair, metOn });
const exitMeasured = (town: Town) =>
  town
    .add("deficits", { id: "Д-001", personId: mentee, stage: "entry", measuredOn: "2025-09-18" })
    .add("deficits", { id: "Д-002", personId: mentee, stage: "exit", measuredOn: "2025-09-18" });
const completed = { status: "completed", finishedOn: yesterday, closingGround: "planFulfilled" } as const;
const judged = {
  finalDoneOn: yesterday,
  finalResult: "onTrack",
  reportOn: yesterday,
  middleDoneOn: yesterday,
} as const;
const document = (columns: Partial<RowOf<"documents">>) => (town: Town) =>
  town.add("documents", { id: "ДК-001", organisationId: null, reviewedOn: today, ...columns });
const advice = (columns: Partial<RowOf<"recommendations">>) => (town: Town) =>
  town.add("recommendations", { id: "РК-001", organisationId: null, ...columns });
const payment = (awardedOn: string) => (town: Town) =>
  town.add("awards", { id: "ПО-001", personId: mentor, kind: "payment", awardedOn });
const setting = (id: string, value: string) => (town: Town) => town.add("settings", { id, value });
/** A second pair of the same mentor with a new mentee. */
const secondPair =
  (id: string, columns: Partial<RowOf<"pairs">> = {}) =>
  (town: Town) =>
    town
      .mentee(`С-${id}`)
      .pair(`П-${id}`, mentor, `С-${id}`, columns)
      .add("programmes", { ...town.rows.programmes?.[0], id: `ПП-${id}`, pairId: `П-${id}` })
      .add("planLines", { id: `ПЛ-${id}`, pairId: `П-${id}`, dueOn: today });
const all =
  (...edits: Edit[]): Edit =>
  (town) => {
    for (const edit of edits) edit(town);
  };
const asItIs: Edit = () => undefined;
const unreadableCell: Edit = (town) => {
  const problem = { sheet: "Пары", row: 9, header: "Срок по", reason: "notADay" } as const;
  town.places = { ...town.places, problems: [{ problem, sentence: "Лист «Пары», строка 9: не дата." }] };
};

export const cases: readonly Case[] = [
  rule(
    "limitWithoutReason",
    "mentors Н-001 limitReason",
    bankMentor({ limit: 3, limitReason: null }),
    bankMentor({ limit: 2, limitReason: null }),
  ),
  rule(
    "pairOnLeave",
    `${own} status`,
    work(mentee, { leaveFrom: today, leaveUntil: null }),
    work(mentee, { leaveFrom: "2026-01-01", leaveUntil: yesterday }),
  ),
  rule("unreadable", "pairs  dueOn", unreadableCell, asItIs),
  rule("refMissing", `${own} mentorOrganisationId`, thePair({ mentorOrganisationId: "О-009" }), (town) => {
    thePair({ mentorOrganisationId: "О-009" })(town);
    town.places = { ...town.places, unread: { organisations: new Set(["О-009"]) } };
  }),
  rule(
    "endBeforeStart",
    "programmes ПП-001 dueOn",
    programme({ dueOn: "2025-09-14" }),
    programme({ dueOn: "2025-09-15" }),
  ),
  rule("dayInFuture", "meetings ВС-001 metOn", meeting(tomorrow), meeting(today)),

  rule(
    "personDouble",
    "people С-003 name",
    (town) => town.person("С-003", { name: "ИВАНОВА  Мария Сергеевна", bornOn: "1999-04-12" }),
    (town) => town.person("С-003", { name: "Иванова Мария Сергеевна", bornOn: "1999-04-13" }),
  ),
  rule(
    "emailDouble",
    "people С-003 email",
    (town) => town.set("people", mentee, { email: "a@b.example" }).person("С-003", { email: "a@b.example" }),
    (town) => town.person("С-003", { email: "c@b.example" }),
  ),
  rule(
    "codeDouble",
    "people С-003 code",
    (town) => town.set("people", mentee, { code: "СЛ-1" }).person("С-003", { code: "СЛ-1" }),
    (town) => town.set("people", mentee, { code: "СЛ-1" }).person("С-003", { code: "СЛ-2" }),
  ),
  rule(
    "youngWithoutReason",
    `people ${mentee} youngReason`,
    who(mentee, { youngOverride: "да", youngReason: null }),
    who(mentee, { youngOverride: "да", youngReason: "приказ" }),
  ),
  rule(
    "youngUnknown",
    `people ${mentee} careerStartedOn`,
    who(mentee, { careerStartedOn: null }),
    who(mentee, { careerStartedOn: null, youngOverride: "нет", youngReason: "диплом" }),
  ),
  rule(
    "bornImplausible",
    `people ${mentee} bornOn`,
    who(mentee, { bornOn: "1936-03-15" }),
    who(mentee, { bornOn: "1936-03-16" }),
  ),
  rule(
    "careerTooEarly",
    `people ${mentee} careerStartedOn`,
    who(mentee, { bornOn: "2008-09-02" }),
    who(mentee, { bornOn: "2008-09-01" }),
  ),
  rule(
    "subjectBeforeCareer",
    `people ${mentee} subjectStartedOn`,
    who(mentee, { subjectStartedOn: "2024-08-31" }),
    who(mentee, { subjectStartedOn: "2024-09-01" }),
  ),
  rule(
    "workTooEarly",
    `employments Т-${mentee} startedOn`,
    all(who(mentee, { bornOn: "1999-09-02" }), work(mentee, { startedOn: "2015-09-01" })),
    all(who(mentee, { bornOn: "1999-09-01" }), work(mentee, { startedOn: "2015-09-01" })),
  ),
  rule(
    "workOverlap",
    "employments Т-009 startedOn",
    (town) =>
      town
        .set("employments", `Т-${mentor}`, { finishedOn: "2020-08-31" })
        .add("employments", { id: "Т-009", personId: mentor, startedOn: "2020-08-30", organisationId: "О-001" }),
    (town) =>
      town
        .set("employments", `Т-${mentor}`, { finishedOn: "2020-08-31" })
        .add("employments", { id: "Т-009", personId: mentor, startedOn: "2020-08-31", organisationId: "О-001" }),
  ),
  rule(
    "workInClosed",
    "employments Т-009 finishedOn",
    (town) =>
      town.add("organisations", { id: "О-003", closedOn: "2025-08-31" }).add("employments", {
        id: "Т-009",
        personId: mentor,
        kind: "partTimeExternal",
        organisationId: "О-003",
        finishedOn: "2025-09-01",
      }),
    (town) =>
      town.add("organisations", { id: "О-003", closedOn: "2025-08-31" }).add("employments", {
        id: "Т-009",
        personId: mentor,
        kind: "partTimeExternal",
        organisationId: "О-003",
        finishedOn: "2025-08-31",
      }),
  ),
  rule(
    "personWithoutWork",
    "people С-003 id",
    (town) => town.person("С-003").rows.employments?.pop(),
    (town) => town.person("С-003"),
  ),

  rule(
    "actMissing",
    "organisations О-001 curatorOrderNumber",
    org({ curatorOrderOn: null }),
    org({ regulationOn: null, regulationLink: "https://school1.example/p" }),
  ),
  rule(
    "roadmapNotApproved",
    "organisations О-001 roadmapReview",
    org({ roadmapReview: "returned" }),
    org({ roadmapReview: "submitted" }),
  ),
  rule(
    "curatorMissing",
    "organisations О-001 curatorEmail",
    org({ curatorEmail: null }),
    org({ curatorEmail: null, closedOn: yesterday }),
  ),
  rule(
    "curatorUnknown",
    "organisations О-001 curatorEmail",
    org({ curatorEmail: "other@school1.example" }),
    org({ curatorEmail: "kurator@school1.example" }),
  ),
  rule("organisationClosed", `${own} menteeOrganisationId`, org({ closedOn: yesterday }), org({ closedOn: today })),
  rule(
    "agreementMissing",
    `${own} mentorOrganisationId`,
    (town) =>
      thePair({ mentorOrganisationId: "О-002" })(town).add("agreements", {
        id: "ДГ-001",
        partnerId: "О-002",
        validUntil: yesterday,
      }),
    (town) =>
      thePair({ mentorOrganisationId: "О-002" })(town).add("agreements", {
        id: "ДГ-001",
        partnerId: "О-002",
        validUntil: today,
      }),
  ),
  rule(
    "conditionWithoutMeasures",
    "conditions УС-001 measures",
    (town) => town.add("conditions", { id: "УС-001", answer: "partly", measures: null }),
    (town) => town.add("conditions", { id: "УС-001", answer: "yes", measures: null }),
  ),

  rule(
    "mentorFewYears",
    `people ${mentor} careerStartedOn`,
    who(mentor, { careerStartedOn: "2021-03-17", subjectStartedOn: "2021-03-17" }),
    who(mentor, { careerStartedOn: "2021-03-16", subjectStartedOn: "2021-03-16" }),
  ),
  rule(
    "mentorFewSubjectYears",
    `people ${mentor} subjectStartedOn`,
    who(mentor, { subjectStartedOn: "2023-03-17" }),
    who(mentor, { subjectStartedOn: "2023-03-16" }),
  ),
  rule("mentorOverLimit", "pairs П-004 mentorId", all(secondPair("003"), secondPair("004")), secondPair("003")),
  rule("mentorUntrained", "mentors Н-001 trained", bankMentor({ trained: false }), (town) =>
    bankMentor({ trained: false })(town).add("trainings", { id: "КП-001", personId: mentor, role: "mentor" }),
  ),
  certain(
    "trainedNotMarked",
    "mentors Н-001 trained",
    (town) =>
      bankMentor({ trained: false })(town).add("trainings", { id: "КП-001", personId: mentor, finishedOn: today }),
    (town) =>
      bankMentor({ trained: false })(town).add("trainings", { id: "КП-001", personId: mentor, role: "curator" }),
  ),
  rule("mentorNotApproved", "mentors Н-001 protocolNumber", bankMentor({ protocolOn: null }), (town) =>
    bankMentor({ protocolOn: null })(town).add("approvals", { id: "СГ-001", personId: mentor, decision: "agreed" }),
  ),
  rule(
    "requestSourceMissing",
    "mentees М-001 initiator",
    bankMentee({ initiator: null }),
    bankMentee({ initiator: null, leftOn: yesterday }),
  ),
  rule(
    "bankStale",
    "mentees М-001 updatedOn",
    bankMentee({ updatedOn: "2025-03-15" }),
    bankMentee({ updatedOn: "2025-03-16" }),
  ),
  rule(
    "bankAging",
    "mentors Н-001 updatedOn",
    bankMentor({ updatedOn: "2025-09-16" }),
    bankMentor({ updatedOn: "2025-09-17" }),
  ),
  certain(
    "updatedMissing",
    "mentees М-001 updatedOn",
    bankMentee({ updatedOn: null }),
    bankMentee({ updatedOn: null, leftOn: yesterday }),
  ),
  rule(
    "bankDouble",
    "mentors Н-002 enteredOn",
    (town) =>
      bankMentor({ leftOn: "2025-12-01" })(town).add("mentors", {
        id: "Н-002",
        personId: mentor,
        enteredOn: "2025-12-01",
        leftOn: null,
      }),
    (town) =>
      bankMentor({ leftOn: "2025-12-01" })(town).add("mentors", {
        id: "Н-002",
        personId: mentor,
        enteredOn: "2025-12-02",
        leftOn: null,
      }),
  ),
  certain(
    "bankAfterDismissal",
    "mentors Н-С-003 leftOn",
    (town) => town.mentor("С-003").set("employments", "Т-С-003", { finishedOn: yesterday }),
    (town) => town.mentor("С-003").set("employments", "Т-С-003", { finishedOn: today }),
  ),

  rule(
    "orderWithoutConsent",
    `${own} menteeId`,
    (town) => town.set("consents", "Г-002", { givenOn: tomorrow }),
    (town) => town.set("consents", "Г-002", { givenOn: today }),
  ),
  rule(
    "consentWithdrawn",
    `${own} mentorId`,
    (town) => town.set("consents", "Г-001", { withdrawnOn: today }),
    (town) => town.set("consents", "Г-001", { withdrawnOn: tomorrow }),
  ),
  rule(
    "consentExpired",
    `${own} mentorId`,
    (town) => town.set("consents", "Г-001", { validUntil: yesterday }),
    (town) => town.set("consents", "Г-001", { validUntil: today }),
  ),
  rule(
    "consentExpiring",
    "consents Г-001 validUntil",
    (town) => town.set("consents", "Г-001", { validUntil: "2026-04-15" }),
    (town) => town.set("consents", "Г-001", { validUntil: "2026-04-16" }),
  ),
  rule(
    "personalDataMissing",
    "mentors Н-001 personId",
    all(setting("personalDataConsent", "да"), (town) => town.consent("Г-004", mentee, { kind: "personalData" })),
    all(
      setting("personalDataConsent", "да"),
      (town) => town.consent("Г-003", mentor, { kind: "personalData" }),
      (town) => town.consent("Г-004", mentee, { kind: "personalData" }),
    ),
  ),
  certain(
    "consentDouble",
    "consents Г-003 id",
    (town) => town.consent("Г-003", mentor),
    (town) => town.consent("Г-003", mentor, { document: "заявление от 12.09.2025" }),
  ),
  rule(
    "consentForeignPair",
    "consents Г-003 pairId",
    (town) => town.person("С-003").consent("Г-003", "С-003", { pairId: pair }),
    (town) => town.consent("Г-003", mentor, { pairId: pair }),
  ),
  rule(
    "publicationWithoutConsent",
    "publications ПБ-001 personId",
    (town) =>
      town
        .add("publications", { id: "ПБ-001", personId: mentor, publishedOn: "2025-10-01" })
        .consent("Г-003", mentor, { kind: "publication", givenOn: "2025-10-02" }),
    (town) =>
      town
        .add("publications", { id: "ПБ-001", personId: mentor, publishedOn: "2025-10-01" })
        .consent("Г-003", mentor, { kind: "publication", givenOn: "2025-10-01" }),
  ),
  rule(
    "involvedWithoutConsent",
    "planLines ПЛ-001 involvedId",
    (town) => line({ involvedId: "С-003" })(town.person("С-003")),
    (town) =>
      line({ involvedId: "С-003" })(town.person("С-003")).consent("Г-003", "С-003", {
        kind: "extraDuties",
        givenOn: today,
      }),
  ),

  rule("selfPair", `${own} mentorId`, thePair({ mentorId: mentee }), thePair({ mentorId: mentor })),
  rule(
    "menteeTwoMentors",
    "pairs П-002 menteeId",
    (town) => town.mentor("С-003").pair("П-002", "С-003", mentee, { startedOn: "2026-09-14", dueOn: "2027-09-13" }),
    (town) => town.mentor("С-003").pair("П-002", "С-003", mentee, { startedOn: "2026-09-15", dueOn: "2027-09-14" }),
  ),
  rule(
    "pairTwice",
    "pairs П-002 id",
    (town) => town.pair("П-002", mentor, mentee, { startedOn: "2026-09-14", dueOn: "2027-09-13" }),
    (town) => town.pair("П-002", mentor, mentee, { startedOn: "2026-09-15", dueOn: "2027-09-14" }),
  ),
  rule(
    "pairOutsideWork",
    `${own} startedOn`,
    work(mentee, { startedOn: "2025-09-16" }),
    work(mentee, { startedOn: "2025-09-15" }),
  ),
  rule(
    "pairAfterDismissal",
    `${own} mentorId`,
    work(mentor, { finishedOn: yesterday }),
    work(mentor, { finishedOn: today }),
  ),
  rule(
    "pairApart",
    `${own} mentorId`,
    (town) =>
      town.add("apart", { id: "НВ-001", oneId: mentee, otherId: mentor, since: "2026-01-01", liftedOn: tomorrow }),
    (town) => town.add("apart", { id: "НВ-001", oneId: mentee, otherId: mentor, since: "2026-01-01", liftedOn: today }),
  ),
  rule("pairWithoutBank", `${own} mentorId`, bankMentor({ leftOn: yesterday }), bankMentor({ leftOn: today })),
  certain("pairOrganisationMissing", `${own} menteeOrganisationId`, thePair({ menteeOrganisationId: null }), asItIs),
  rule(
    "groupOfOne",
    `${own} kind`,
    thePair({ kind: "group" }),
    all(thePair({ kind: "group" }), secondPair("003", { kind: "group" })),
  ),
  rule(
    "mentorNotYounger",
    `${own} kind`,
    all(thePair({ kind: "reverse" }), who(mentor, { bornOn: "1999-04-12" })),
    all(thePair({ kind: "reverse" }), who(mentor, { bornOn: "1999-04-13" })),
  ),
  rule(
    "traditionalShort",
    `${own} dueOn`,
    all(thePair({ dueOn: "2026-09-13" }), programme({ dueOn: "2026-09-13" })),
    thePair({ dueOn: "2026-09-14" }),
  ),
  rule(
    "pairTooShort",
    `${own} dueOn`,
    thePair({ kind: "virtual", startedOn: "2026-03-01", dueOn: "2026-05-30" }),
    thePair({ kind: "virtual", startedOn: "2026-03-01", dueOn: "2026-05-31" }),
  ),
  rule("pairTooLong", `${own} dueOn`, thePair({ dueOn: "2026-09-16" }), thePair({ dueOn: "2026-09-15" })),
  rule("orderMissing", `${own} orderOn`, thePair({ orderOn: null }), thePair({ orderOn: null, status: "underReview" })),
  rule("orderBackdated", `${own} orderOn`, thePair({ orderOn: "2025-09-16" }), thePair({ orderOn: "2025-09-15" })),
  rule("orderAfterEnd", `${own} orderOn`, thePair({ orderOn: "2026-09-15" }), thePair({ orderOn: "2026-09-14" })),
  rule(
    "proposalStale",
    `${own} status`,
    thePair({ status: "proposed", startedOn: yesterday, dueOn: "2027-03-14", orderOn: null }),
    thePair({ status: "proposed", startedOn: today, dueOn: "2027-03-15", orderOn: null }),
  ),
  rule("contractMissing", `${own} contractNumber`, payment("2025-09-15"), payment("2025-09-14")),
  certain(
    "testCounted",
    `${own} test`,
    who(mentee, { test: true }),
    all(who(mentee, { test: true }), thePair({ test: true })),
  ),

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
  // One young specialist: with one mentee 100 %, with two 200 %.
  rule(
    "indicatorOverHundred",
    "settings mode value",
    all(setting("mode", "буквально"), secondPair("003")),
    setting("mode", "буквально"),
  ),
];
