/** Cases of the rules about people, organisations and banks. */
import type { RowOf } from "../../../src/shared/register/tables.ts";
import {
  agreed,
  all,
  asItIs,
  bankMentee,
  bankMentor,
  type Case,
  certain,
  type Edit,
  meeting,
  org,
  own,
  programme,
  rule,
  secondPair,
  thePair,
  tomorrow,
  unreadableCell,
  who,
  work,
  yesterday,
} from "./edits.ts";
import { mentee, mentor, type Town, today } from "./soundTown.ts";

const another =
  (columns: Partial<RowOf<"people">>): Edit =>
  (town) =>
    town.person("С-003", columns);

const anotherMentorUntil =
  (finishedOn: string): Edit =>
  (town) =>
    town.mentor("С-003").set("employments", "Т-С-003", { finishedOn });

/** The mentor's work ends on 31 August, and another begins. */
const workAfter =
  (startedOn: string): Edit =>
  (town) =>
    town
      .set("employments", `Т-${mentor}`, { finishedOn: "2020-08-31" })
      .add("employments", { id: "Т-009", personId: mentor, startedOn, organisationId: "О-001" });

const workInClosed =
  (finishedOn: string): Edit =>
  (town) =>
    town.add("organisations", { id: "О-003", closedOn: "2025-08-31" }).add("employments", {
      id: "Т-009",
      personId: mentor,
      kind: "partTimeExternal",
      organisationId: "О-003",
      finishedOn,
    });

/** A school of which everybody has left by this day. */
const leftBy =
  (finishedOn: string): Edit =>
  (town) =>
    town
      .add("organisations", { ...town.rows.organisations?.[0], id: "О-003", closedOn: null })
      .add("employments", {
        id: "Т-008",
        personId: mentor,
        kind: "partTimeExternal",
        organisationId: "О-003",
        finishedOn,
      })
      .add("employments", {
        id: "Т-009",
        personId: mentee,
        kind: "partTimeExternal",
        organisationId: "О-003",
        finishedOn: "2025-08-31",
      });

/** The mentor comes from another organisation, by an agreement. */
const partnerMentor =
  (validUntil: string): Edit =>
  (town) =>
    thePair({ mentorOrganisationId: "О-002" })(town).add("agreements", {
      id: "ДГ-001",
      partnerId: "О-002",
      validUntil,
    });

const course = (columns: Partial<RowOf<"trainings">>) => (town: Town) => town.set("trainings", "КП-100", columns);

/** The mentor's training, of which the bank knows nothing. */
const unmarked =
  (columns: Partial<RowOf<"trainings">>): Edit =>
  (town) =>
    course(columns)(bankMentor({ trained: false, training: null })(town));

/** The mentor stands in the bank by protocol № 1; another decision is typed in. */
const decided =
  (columns: Partial<RowOf<"approvals">>): Edit =>
  (town) => {
    bankMentor({ protocolNumber: "1", protocolOn: "2025-09-01" })(town);
    agreed("9")(town).set("approvals", "СГ-001", columns);
  };

/** A diagnosis of the mentee by hand, where the bank names no deficit. */
const diagnosed =
  (columns: Partial<RowOf<"deficits">>): Edit =>
  (town) =>
    bankMentee({ deficits: null })(town).add("deficits", { id: "Д-001", personId: mentee, ...columns });

/** The mentor leaves the bank on 1 December. */
const enteredAgain =
  (enteredOn: string): Edit =>
  (town) =>
    bankMentor({ leftOn: "2025-12-01" })(town).add("mentors", {
      id: "Н-002",
      personId: mentor,
      enteredOn,
      leftOn: null,
    });

export const bankCases: readonly Case[] = [
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
  rule("rowUnsound", "approvals СГ-001 protocolNumber", agreed(null), agreed("7")),
  rule(
    "dayTooFar",
    "platforms МП-001 openedOn",
    (town) => town.add("platforms", { id: "МП-001", openedOn: "2031-03-17" }),
    (town) => town.add("platforms", { id: "МП-001", openedOn: "2031-03-16" }),
  ),
  rule("dayInFuture", "meetings ВС-001 metOn", meeting(tomorrow), meeting(today)),

  rule(
    "personDouble",
    "people С-003 name",
    another({ name: "ИВАНОВА  Мария Сергеевна", bornOn: "1999-04-12" }),
    another({ name: "Иванова Мария Сергеевна", bornOn: "1999-04-13" }),
  ),
  rule(
    "emailDouble",
    "people С-003 email",
    all(who(mentee, { email: "a@b.example" }), another({ email: "a@b.example" })),
    all(who(mentee, { email: "a@b.example" }), another({ email: "c@b.example" })),
  ),
  rule(
    "codeDouble",
    "people С-003 code",
    all(who(mentee, { code: "СЛ-1" }), another({ code: "СЛ-1" })),
    all(who(mentee, { code: "СЛ-1" }), another({ code: "СЛ-2" })),
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
    "workTooEarly",
    `employments Т-${mentee} startedOn`,
    all(who(mentee, { bornOn: "1999-09-02" }), work(mentee, { startedOn: "2015-09-01" })),
    all(who(mentee, { bornOn: "1999-09-01" }), work(mentee, { startedOn: "2015-09-01" })),
  ),
  rule("workOverlap", "employments Т-009 startedOn", workAfter("2020-08-30"), workAfter("2020-08-31")),
  rule("workInClosed", "employments Т-009 finishedOn", workInClosed("2025-09-01"), workInClosed("2025-08-31")),
  certain(
    "teacherUnmarked",
    `employments Т-${mentee} teacher`,
    work(mentee, { position: "Учитель физики", teacher: false }),
    work(mentee, { position: "учитель - логопед", teacher: false }),
  ),
  rule(
    "teacherUncertain",
    `employments Т-${mentee} position`,
    work(mentee, { position: "уч. робототехники", teacher: false }),
    work(mentee, { position: "учебный мастер", teacher: false }),
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
    "organisationDouble",
    "organisations О-003 shortName",
    (town) => town.add("organisations", { id: "О-003", shortName: "МАОУ СОШ №1" }),
    (town) => town.add("organisations", { id: "О-003", shortName: "МАОУ СОШ №11" }),
  ),
  rule("organisationDeserted", "organisations О-003 closedOn", leftBy(yesterday), leftBy(today)),
  rule("agreementMissing", `${own} mentorOrganisationId`, partnerMentor(yesterday), partnerMentor(today)),
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
  rule("mentorUntrained", "mentors Н-001 trained", unmarked({ role: "curator" }), unmarked({ role: "mentor" })),
  certain("trainedNotMarked", "mentors Н-001 trained", unmarked({ finishedOn: today }), unmarked({ role: "curator" })),
  certain("trainedNotMarked", "mentors Н-001 training", course({ hours: 72 }), unmarked({ finishedOn: tomorrow })),
  rule("trainedWithoutCourse", "mentors Н-001 trained", course({ role: "curator" }), unmarked({ role: "curator" })),
  certain(
    "protocolNotTold",
    "mentors Н-001 protocolNumber",
    decided({ decidedOn: "2025-09-01" }),
    decided({ decidedOn: "2025-08-31" }),
  ),
  certain(
    "protocolNotTold",
    "mentors Н-001 protocolNumber",
    all(decided({}), bankMentor({ protocolNumber: null, protocolOn: null })),
    decided({ decision: "pending" }),
  ),
  certain(
    "deficitsNotNamed",
    "mentees М-001 deficits",
    diagnosed({ stage: "entry", measuredOn: today }),
    diagnosed({ stage: "middle", measuredOn: today }),
  ),
  certain(
    "deficitsNotNamed",
    "mentees М-001 deficits",
    diagnosed({ stage: "entry", measuredOn: "2025-09-18" }),
    all(diagnosed({ stage: "entry", measuredOn: "2025-09-18" }), bankMentee({ deficits: ["law"] })),
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
  rule("bankDouble", "mentors Н-002 enteredOn", enteredAgain("2025-12-01"), enteredAgain("2025-12-02")),
  certain("bankAfterDismissal", "mentors Н-С-003 leftOn", anotherMentorUntil(yesterday), anotherMentorUntil(today)),
];
