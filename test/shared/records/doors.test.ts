/** Whoever writes a row, by the general form or by a request of its own, is told the same in the same words. */
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { setTeacherPosition } from "../../../src/shared/banks/positions.ts";
import { recordApproval, recordAward, recordTraining } from "../../../src/shared/banks/recordAchievements.ts";
import { endLeave, recordLeave } from "../../../src/shared/banks/recordLeave.ts";
import { setYoungOverride } from "../../../src/shared/banks/setYoungOverride.ts";
import { fixFindings } from "../../../src/shared/checks/fixFindings.ts";
import { isRefusal, type Refusal } from "../../../src/shared/facts/refusal.ts";
import type { Change, Decision, Register } from "../../../src/shared/facts/register.ts";
import { enterRow, enterRows } from "../../../src/shared/facts/rows/rowDoor.ts";
import { encodeText, formColumns } from "../../../src/shared/facts/rows/rowValues.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { requests } from "../../../src/shared/lists/requests.ts";
import { reviewRoadmap, submitRoadmap } from "../../../src/shared/organisations/roadmapReview.ts";
import { saveConditions } from "../../../src/shared/organisations/saveConditions.ts";
import { dismissPerson, transferPerson } from "../../../src/shared/people/leavePlace.ts";
import { markRouteLine, markRouteStep, saveRouteLine } from "../../../src/shared/programmes/markRoute.ts";
import { recordDeficits } from "../../../src/shared/programmes/recordDeficits.ts";
import { recordMeeting } from "../../../src/shared/programmes/recordMeeting.ts";
import { extendRoute, startRoute } from "../../../src/shared/programmes/startRoute.ts";
import { removeRecord } from "../../../src/shared/records/removeRecord.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import { contestNumber } from "../../../src/shared/register/events.ts";
import { isRecordTable, type RecordTable } from "../../../src/shared/register/recordTables.ts";
import { type RowOf, type TableName, tables } from "../../../src/shared/register/tables.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { answerEventRequest, planEvents, requestEvent } from "../../../src/shared/roadmap/planEvents.ts";
import { inviteAudience, markVisits, nominate, registerVisit } from "../../../src/shared/roadmap/visiting.ts";
import { aContext, aPair, done, puts } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";
import { school, schoolWith } from "../import/banks.ts";
import { aFile, aStaffFile, confirm, staffHeader, staffRow, threeOrganisations } from "../import/lists.ts";
import { untried } from "./besideDoor.ts";

const today = "2025-12-10";
const context = aContext(today);
const tomorrow = "2025-12-11";

type Columns = Record<string, unknown>;
interface Door {
  table: RecordTable;
  name: string;
  /** The row as the request takes it. */
  ask(register: Register, row: Columns): Decision<unknown>;
  /** Columns of a sound row. */
  sound: Columns;
  /** What each broken row has instead. */
  broken: readonly Columns[];
  /** The register in which the general form makes the same row, where the request changes others on its way. */
  otherwise?(register: Register): Register;
  /** The columns change by their own requests alone: there is no form to compare with. */
  formless?: true;
  /** Rows that stand in the register already. */
  town?: Parameters<typeof smallTown>[0];
  /** The key of the row that is changed; a new one otherwise. */
  recordId?: string;
}

/** Undefined stands for what is not said; a request is asked with what its input would hold. */
const said = (row: Columns) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never;

const pair = aPair({
  id: "П-001",
  mentorId: mentor,
  menteeId: mentee,
  status: "running",
  startedOn: "2025-09-15",
  dueOn: "2026-05-31",
  finishedOn: null,
});
const route = aRow("routes", {
  id: "ИМ-001",
  personId: mentee,
  startedOn: "2025-09-01",
  dueOn: "2029-08-31",
  finishedOn: null,
});
const approval = {
  personId: mentor,
  stage: "methodCommission",
  decision: "agreed",
  decidedOn: today,
  protocolNumber: "7",
};
const training = { personId: mentor, role: "mentor", programme: "Школа наставника", hours: 36, finishedOn: today };
const award = { personId: mentor, kind: "thanks", level: "municipal", awardedOn: today };
const measured = { personId: mentee, stage: "middle", measuredOn: today, method: 2 };
const stranger = { personId: "С-404" };
const long = (limit: number) => "я".repeat(limit + 1);

const contest = aRow("events", {
  id: "МР-001",
  number: contestNumber,
  startsOn: "2026-03-01",
  endsOn: "2026-03-31",
  schoolYear: 2025,
});
const topic = "Работа с родителями";
/** As the register enters what an organisation asks for, all but the key. */
const { id: _askedId, ...asked } = puts(
  done(
    requestEvent.decide(
      smallTown(),
      { organisationId: "О-001", number: "3.5", topic, wantedOn: "2026-05-29" },
      context,
    ),
  ).changes,
  "events",
)[0] as RowOf<"events">;
const isMade = (change: Change) => change.table === "employments" && "personId" in change.put;

const doors: readonly Door[] = [
  {
    table: "approvals",
    name: "recordApproval",
    ask: (register, row) => recordApproval.decide(register, said(row), context),
    sound: approval,
    broken: [
      stranger,
      { decidedOn: null },
      { decidedOn: tomorrow },
      { protocolNumber: null },
      { protocolNumber: long(60) },
      { stage: "council", protocolNumber: null },
      { decision: "declined" },
      { decision: "pending", decidedOn: tomorrow },
    ],
  },
  {
    table: "approvals",
    name: "recordApproval twice",
    ask: (register, row) => recordApproval.decide(register, said(row), context),
    sound: { ...approval, decidedOn: "2025-12-09" },
    broken: [{ decidedOn: today }, { decidedOn: today, protocolNumber: "8" }],
    town: { approvals: [aRow("approvals", { ...(approval as object), pairId: null })] },
  },
  {
    table: "trainings",
    name: "recordTraining",
    ask: (register, row) => recordTraining.decide(register, said(row), context),
    sound: training,
    broken: [
      stranger,
      { finishedOn: tomorrow },
      { hours: 0 },
      { hours: 2001 },
      { programme: long(500) },
      { programme: "" },
      { programme: "курс", finishedOn: "2025-12-01" },
    ],
    town: {
      trainings: [aRow("trainings", { ...(training as object), programme: " КУРС", finishedOn: "2025-12-01" })],
    },
  },
  {
    table: "awards",
    name: "recordAward",
    ask: (register, row) => recordAward.decide(register, said(row), context),
    sound: award,
    broken: [stranger, { awardedOn: tomorrow }, { document: long(500) }, { awardedOn: "2025-05-28" }],
    town: { awards: [aRow("awards", { ...(award as object), awardedOn: "2025-05-28", document: "приказ № 60-п" })] },
  },
  {
    table: "deficits",
    name: "recordDeficits",
    ask(register, { personId, stage, measuredOn, note, ...severities }) {
      return recordDeficits.decide(register, said({ personId, stage, measuredOn, note, severities }), context);
    },
    sound: measured,
    broken: [stranger, { method: undefined }, { method: 4 }, { measuredOn: tomorrow }, { measuredOn: "2025-09-15" }],
    town: { deficits: [aRow("deficits", { personId: mentee, stage: "entry", measuredOn: "2025-09-16" })] },
  },
  {
    table: "meetings",
    name: "recordMeeting",
    ask: (register, row) => recordMeeting.decide(register, said(row), context),
    sound: { pairId: "П-001", metOn: today, kind: "consultation", topic: "Как начать урок", usefulness: 5 },
    broken: [
      { pairId: "П-404" },
      { pairId: "П-002" },
      { metOn: tomorrow },
      { metOn: "2025-09-14" },
      { usefulness: 6 },
      { topic: "" },
      { topic: "#REF!" },
    ],
    town: { pairs: [pair, { ...pair, id: "П-002", status: "draft" }] },
  },
  {
    table: "conditions",
    name: "saveConditions",
    ask(register, { organisationId, checkedOn, item, answer, measures }) {
      const answers = [said({ item, answer, measures })];
      return saveConditions.decide(register, said({ organisationId, checkedOn, answers }), context);
    },
    sound: { organisationId: "О-001", checkedOn: today, item: "curator", answer: "partly" },
    broken: [{ organisationId: "О-404" }, { checkedOn: tomorrow }, { measures: long(500) }],
  },
  {
    table: "routes",
    name: "startRoute",
    ask: (register, row) => startRoute.decide(register, said(row), context),
    sound: {
      personId: mentor,
      goal: "Стать методистом",
      startedOn: "2025-12-10",
      dueOn: "2029-12-09",
      steps: ["selfDetermination"],
    },
    broken: [stranger, { personId: mentee }, { dueOn: "2029-12-08" }, { dueOn: "2025-12-09" }, { goal: long(1000) }],
    town: { routes: [route] },
  },
  {
    table: "routeLines",
    name: "saveRouteLine",
    ask: (register, row) => saveRouteLine.decide(register, said({ personId: mentee, ...row }), context),
    sound: { routeId: "ИМ-001", kind: "training", activity: "Курсы", dueOn: "2027-03-17", status: "planned" },
    broken: [{ dueOn: "2025-08-31" }, { dueOn: "2029-09-01" }, { activity: long(500) }],
    town: { routes: [route] },
  },
  {
    table: "visits",
    name: "registerVisit",
    ask: (register, { eventId, personId }) => registerVisit.decide(register, said({ eventId, personId }), context),
    sound: { eventId: "МР-001", personId: mentor, state: "registered", markedOn: today },
    broken: [{ eventId: "МР-404" }, stranger, { personId: "С-050" }, { eventId: "МР-002" }],
    town: {
      events: [
        aRow("events", { id: "МР-001", startsOn: "2026-03-01", endsOn: "2026-03-31", schoolYear: 2025 }),
        aRow("events", { id: "МР-002", startsOn: "2025-12-01", endsOn: "2025-12-09", schoolYear: 2025 }),
      ],
    },
  },
  {
    table: "people",
    name: "setYoungOverride",
    ask: (register, { youngOverride, youngReason, youngUntil }) =>
      setYoungOverride.decide(
        register,
        said({
          personId: mentee,
          young: youngOverride === "да" ? "yes" : "no",
          reason: youngReason,
          until: youngUntil,
        }),
        context,
      ),
    recordId: mentee,
    sound: { youngOverride: "да", youngReason: "Отпуск по уходу", youngUntil: today },
    broken: [{ youngReason: null }, { youngReason: long(500) }, { youngUntil: "2025-12-09" }],
  },
  {
    table: "employments",
    name: "recordLeave",
    ask: (register, { leaveFrom, leaveUntil }) =>
      recordLeave.decide(
        register,
        said({ personId: mentee, from: leaveFrom, until: leaveUntil, pause: false }),
        context,
      ),
    recordId: `Т-${mentee}`,
    sound: { leaveFrom: "2026-01-12", leaveUntil: "2026-08-31" },
    broken: [{ leaveUntil: "2026-01-11" }],
  },
  {
    table: "employments",
    name: "endLeave",
    ask: (register) => endLeave.decide(register, { personId: mentee, on: today }, context),
    recordId: `Т-${mentee}`,
    sound: { leaveUntil: "2025-12-09" },
    broken: [],
    town: {
      employments: smallTown().employments.map((row) => ({ ...row, leaveFrom: "2025-12-01", leaveUntil: null })),
    },
  },
  {
    table: "employments",
    name: "setTeacherPosition",
    ask: (register, { teacher }) =>
      setTeacherPosition.decide(register, { position: "логопед", teacher: teacher as boolean }, context),
    recordId: `Т-${mentee}`,
    sound: { teacher: true },
    broken: [],
    town: {
      employments: smallTown().employments.map((row) => ({
        ...row,
        position: "логопед",
        teacher: row.personId !== mentee,
      })),
    },
  },
  {
    table: "employments",
    name: "dismissPerson",
    ask: (register, { finishedOn, finishReason }) =>
      dismissPerson.decide(register, said({ personId: mentee, on: finishedOn, reason: finishReason }), context),
    recordId: `Т-${mentee}`,
    sound: { finishedOn: today, finishReason: "dismissed" },
    broken: [],
    // The form leaves the pair to the dismissal, which ends it.
    town: { pairs: [pair] },
    otherwise: (register) => ({ ...register, pairs: [] }),
  },
  {
    table: "employments",
    name: "transferPerson",
    ask: (register, { organisationId, kind: _kind, ...row }) => {
      const decision = transferPerson.decide(
        register,
        said({ ...row, on: today, toOrganisationId: organisationId }),
        context,
      );
      return "refused" in decision ? decision : { ...decision, changes: decision.changes.filter(isMade) };
    },
    sound: {
      personId: mentee,
      organisationId: "О-002",
      position: "завуч",
      teacher: false,
      subject: "математика",
      kind: "main",
      rate: 1,
      startedOn: tomorrow,
    },
    broken: [
      { organisationId: "О-404" },
      { position: "#REF!" },
      { position: long(500) },
      { subject: long(500) },
      { rate: 4 },
      { startedOn: "2061-01-01" },
    ],
    otherwise: (register) => ({
      ...register,
      employments: register.employments.map((row) =>
        row.personId === mentee ? { ...row, finishedOn: today, finishReason: "transferred" } : row,
      ),
    }),
  },
  {
    table: "organisations",
    name: "reviewRoadmap",
    ask: (register, { roadmapReview, roadmapReviewOn, roadmapReviewNote }) =>
      reviewRoadmap.decide(
        register,
        said({ organisationId: "О-001", decision: roadmapReview, on: roadmapReviewOn, note: roadmapReviewNote }),
        context,
      ),
    recordId: "О-001",
    formless: true,
    sound: { roadmapReview: "returned", roadmapReviewOn: today, roadmapReviewNote: "Добавьте сроки" },
    broken: [
      { roadmapReviewOn: tomorrow },
      { roadmapReviewOn: "1939-12-31" },
      { roadmapReviewNote: null },
      { roadmapReviewNote: "#REF!" },
    ],
    town: { organisations: smallTown().organisations.map((row) => ({ ...row, roadmapReview: "submitted" })) },
  },
  {
    table: "organisations",
    name: "submitRoadmap",
    ask: (register) => submitRoadmap.decide(register, { organisationId: "О-001" }, context),
    recordId: "О-001",
    formless: true,
    sound: { roadmapReview: "submitted", roadmapReviewOn: today, roadmapReviewNote: null },
    broken: [],
    town: { organisations: smallTown().organisations.map((row) => ({ ...row, roadmapReview: "none" })) },
  },
  {
    table: "routes",
    name: "markRouteStep",
    ask: (register, { steps: _steps, ...row }) =>
      markRouteStep.decide(register, said({ personId: mentee, step: "reflection", done: true, ...row }), context),
    recordId: "ИМ-001",
    sound: { steps: ["selfDetermination", "reflection"], finishedOn: today, reflection: "Цель достигнута" },
    broken: [
      { finishedOn: tomorrow },
      { finishedOn: "2025-08-31" },
      { finishedOn: "1939-12-31" },
      { reflection: null },
      { reflection: long(2000) },
    ],
    town: {
      routes: [{ ...route, steps: ["selfDetermination"], reflection: null }],
      routeLines: [aRow("routeLines", { routeId: "ИМ-001", reflection: "Получилось" })],
    },
  },
  {
    table: "routes",
    name: "markRouteStep without a word on a deficit",
    ask: (register, { steps: _steps, ...row }) =>
      markRouteStep.decide(register, said({ personId: mentee, step: "reflection", done: true, ...row }), context),
    recordId: "ИМ-001",
    sound: { steps: ["selfDetermination", "reflection"], reflection: "Цель достигнута" },
    broken: [{ finishedOn: today }],
    town: {
      routes: [{ ...route, steps: ["selfDetermination"], reflection: null }],
      routeLines: [aRow("routeLines", { routeId: "ИМ-001", reflection: null })],
    },
  },
  {
    table: "routeLines",
    name: "markRouteLine",
    ask: (register, row) =>
      markRouteLine.decide(register, said({ personId: mentee, routeLineId: "СИ-001", ...row }), context),
    recordId: "СИ-001",
    sound: { status: "done", doneOn: today, product: "Методическая разработка" },
    broken: [
      { doneOn: tomorrow },
      { doneOn: "2025-08-31" },
      { doneOn: "2061-01-01" },
      { product: long(500) },
      { product: "#N/A" },
    ],
    town: { routes: [route], routeLines: [aRow("routeLines", { routeId: "ИМ-001", status: "planned" })] },
  },
  {
    table: "events",
    name: "answerEventRequest",
    ask: (register, { request, startsOn, note }) =>
      answerEventRequest.decide(register, said({ eventId: "МР-001", answer: request, startsOn, note }), context),
    recordId: "МР-001",
    sound: { request: "granted", startsOn: "2026-05-29", endsOn: "2026-05-29", schoolYear: 2025 },
    broken: [{ note: long(500) }, { note: "#REF!" }],
    town: {
      events: [
        aRow("events", {
          id: "МР-001",
          request: "asked",
          startsOn: "2026-05-20",
          endsOn: "2026-05-20",
          schoolYear: 2025,
          organisationId: "О-001",
        }),
      ],
    },
  },
  {
    table: "events",
    name: "requestEvent",
    ask: (register, { organisationId, startsOn, title }) =>
      requestEvent.decide(
        register,
        said({
          organisationId,
          number: "3.5",
          topic: String(title).slice(asked.title.length - topic.length),
          wantedOn: startsOn,
        }),
        context,
      ),
    sound: asked,
    broken: [
      { organisationId: "О-404" },
      { startsOn: "2061-05-01", endsOn: "2061-05-01", schoolYear: 2060 },
      { title: `${asked.title}${long(500)}` },
    ],
  },
  {
    table: "visits",
    name: "nominate",
    ask: (register, { eventId, personId, nomination }) =>
      nominate.decide(register, said({ eventId, personId, nomination }), context),
    sound: { eventId: "МР-001", personId: mentor, nomination: "art", state: "registered", markedOn: today },
    broken: [{ eventId: "МР-404" }, stranger, { personId: "С-050" }, { eventId: "МР-002" }],
    town: { events: [contest, { ...contest, id: "МР-002", number: "3.5" }] },
  },
  {
    table: "visits",
    name: "markVisits",
    ask: (register, { eventId, personId }) =>
      markVisits.decide(register, said({ eventId, attended: [personId], absent: [] }), context),
    sound: { eventId: "МР-001", personId: mentor, state: "attended", markedOn: today },
    broken: [{ eventId: "МР-404" }, stranger, { eventId: "МР-002" }],
    town: {
      events: [
        { ...contest, startsOn: today },
        { ...contest, id: "МР-002", startsOn: tomorrow },
      ],
    },
  },
  {
    table: "recommendations",
    name: "fixFindings",
    ask: (register) => fixFindings.decide(register, { code: "adviceNotMarked" }, context),
    recordId: "РК-001",
    sound: { status: "done" },
    broken: [],
    town: {
      recommendations: [
        aRow("recommendations", { id: "РК-001", status: "issued", issuedOn: "2025-09-01", doneOn: today }),
      ],
    },
  },
  {
    table: "documents",
    name: "fixFindings",
    ask: (register) => fixFindings.decide(register, { code: "cancelledCited" }, context),
    recordId: "ДК-001",
    sound: { inPreambles: false },
    broken: [],
    town: { documents: [aRow("documents", { id: "ДК-001", status: "cancelled", inPreambles: true })] },
  },
  {
    table: "routeLines",
    name: "fixFindings",
    ask: (register) => fixFindings.decide(register, { code: "doneNotMarked" }, context),
    recordId: "СИ-001",
    sound: { status: "done" },
    broken: [],
    town: {
      routes: [route],
      routeLines: [aRow("routeLines", { routeId: "ИМ-001", status: "planned", doneOn: today })],
    },
  },
];

function general(town: Register, door: Door, row: Columns): Decision<unknown> {
  const { table, recordId, otherwise = (register: Register) => register } = door;
  const register = otherwise(town);
  if (door.formless === true) {
    const entered = enterRow(register, table, { id: recordId, ...row } as never, context);
    return isRefusal(entered) ? entered : { changes: entered.changes, answer: null };
  }
  const values = Object.fromEntries(
    formColumns(tables[table]).flatMap(([name, column]) =>
      row[name] === undefined ? [] : [[name, encodeText(column, row[name])]],
    ),
  );
  return saveRecord.decide(register, { table, values, ...(recordId === undefined ? {} : { recordId }) }, context);
}

/** What is written in the table and follows from it, or the sentence that refuses it. */
function fate(decision: Decision<unknown>, table?: RecordTable): string | readonly Change[] {
  if ("refused" in decision) return refusalSentence(decision);
  const { changes } = decision;
  return table === undefined ? changes : changes.filter((one) => one.table === table);
}

/** They do more than enter the row: what else they change is nobody else's row to make. */
const acts: ReadonlySet<string> = new Set(["dismissPerson", "transferPerson"]);

const figures = { doors: 0, rows: 0, differences: 0 };
afterAll(() => {
  const count = new Set(doors.map(({ table }) => table)).size;
  process.stdout.write(
    `doors: ${count} tables × ${figures.doors} doors beside saveRecord, ${figures.rows} rows, ${figures.differences} differences\n`,
  );
});

describe.each(doors)("$table by $name", (door) => {
  const town = smallTown(
    {
      employments: smallTown().employments.map((row) => ({ ...row, leaveFrom: null, leaveUntil: null })),
      ...door.town,
    },
    {
      people: [aRow("people", { id: "С-050", name: "Кузнецова Ольга Львовна", youngOverride: null })],
      employments: [
        aRow("employments", { id: "Т-050", personId: "С-050", startedOn: "2020-09-01", finishedOn: "2026-01-31" }),
      ],
    },
  );
  figures.doors += 1;

  test.each([{}, ...door.broken])("with %o is told as by the general form", (change) => {
    const row = { ...door.sound, ...change };
    const alone = acts.has(door.name) ? door.table : undefined;
    const [own, plain] = [fate(door.ask(town, row), alone), fate(general(town, door, row), alone)];
    figures.rows += 1;
    if (!isDeepStrictEqual(own, plain)) figures.differences += 1;
    expect(own).toEqual(plain);
    const sound = Object.keys(change).length === 0;
    expect(typeof own, String(own)).toBe(sound ? "object" : "string");
  });
});

test("every request that writes a plain register is tried, or a reason stands", () => {
  const written = Object.entries(requests).flatMap(([name, { writes }]) =>
    (writes as readonly TableName[]).filter(isRecordTable).map((table) => `${name} ${table}`),
  );
  const tried = new Set(doors.map(({ name, table }) => `${name.split(" ")[0]} ${table}`));
  const told = (one: string) => untried[one] !== undefined || untried[one.split(" ")[0] as string] !== undefined;
  expect(written.filter((one) => !tried.has(one) && !told(one))).toEqual([]);
  expect([...tried].filter((one) => !written.includes(one))).toEqual([]);
});

describe("a change about a key that the register does not hold", () => {
  test.each([
    ["routes", { id: "ИМ-404", goal: "Стать методистом" }, "Записи «ИМ-404» в регистре нет."],
    ["people", { id: "С-404", name: "Орлова Вера Павловна" }, "Сотрудника «С-404» в регистре нет."],
  ] as const)("of %s is refused and makes no new row", (table, change, sentence) => {
    const town = smallTown();
    const outcomes = [
      enterRow(town, table, change as never, context),
      enterRows(town, table, [change as never], context),
      saveRecord.decide(town, { table, recordId: change.id, values: {} }, context),
    ];
    for (const outcome of outcomes) expect(refusalSentence(outcome as Refusal)).toContain(sentence);
  });

  test("a row without a key gets the next that is free, and each of many its own", () => {
    const town = smallTown({ awards: [aRow("awards", { id: "ПО-007", personId: mentee })] });
    const rows = [award, { ...award, kind: "diploma" }] as never;
    const entered = enterRows(town, "awards", rows, context);
    expect(puts(entered as Change[], "awards").map(({ id }) => id)).toEqual(["ПО-008", "ПО-009"]);
  });
});

describe("what follows from a row of the general form", () => {
  const typed = (table: RecordTable, row: Columns) => ({
    table,
    name: "",
    ask: () => done as never,
    sound: row,
    broken: [],
  });
  const save = (register: Register, table: RecordTable, row: Columns) =>
    done(general(register, typed(table, row) as unknown as Door, row)).changes;

  test("a course of a mentor is told by the bank's row, and no more when it is taken out", () => {
    const changes = save(smallTown(), "trainings", training);
    const told = { trained: true, training: "Школа наставника, 36 ч., 10.12.2025" };
    expect(puts(changes, "mentors")).toEqual([{ id: "Н-001", ...told }]);
    const kept = puts(changes, "trainings").map((row) => aRow("trainings", row as Partial<RowOf<"trainings">>));
    const mentors = smallTown().mentors.map((row) => (row.id === "Н-001" ? { ...row, ...told } : row));
    const remove = (rows: Parameters<typeof smallTown>[0]) =>
      done(removeRecord.decide(smallTown(rows), { table: "trainings", recordId: "КП-001" }, context)).changes;
    expect(puts(remove({ trainings: kept, mentors }), "mentors")).toEqual([
      { id: "Н-001", trained: false, training: null },
    ]);
    // What stands in the bank for another reason stays.
    expect(puts(remove({ trainings: kept }), "mentors")).toEqual([]);
  });

  test("an agreed protocol is told by the bank's row, an older one is not", () => {
    const register = smallTown({ approvals: [aRow("approvals", { ...(approval as object), pairId: null })] });
    const older = { ...approval, decidedOn: "2025-12-01", protocolNumber: "3" };
    expect(puts(save(smallTown(), "approvals", approval), "mentors")).toEqual([
      { id: "Н-001", protocolNumber: "7", protocolOn: today },
    ]);
    const mentors = register.mentors.map((row) => ({ ...row, protocolNumber: "7", protocolOn: today }));
    expect(puts(save({ ...register, mentors }, "approvals", older), "mentors")).toEqual([]);
  });

  test("the deficits of an entry diagnosis enter the bank of mentees where nobody has named any", () => {
    const entry = { personId: mentee, stage: "entry", measuredOn: today, law: 3 };
    const mentees = smallTown().mentees.map((row) => ({ ...row, deficits: null }));
    expect(puts(save(smallTown({ mentees }), "deficits", entry), "mentees")).toEqual([
      { id: "М-001", deficits: ["law"], updatedOn: today },
    ]);
    expect(puts(save(smallTown(), "deficits", entry), "mentees")).toEqual([]);
  });

  test("a first place of work enters by the rules of any place of work", () => {
    const values: Record<string, string> = {
      name: "Новикова Нина Игоревна",
      "job.organisationId": "О-001",
      "job.position": "учитель",
      "job.kind": "основное место",
      "job.startedOn": "2025-09-01",
    };
    const fateOf = (changed: Record<string, string>) => {
      const decision = saveRecord.decide(smallTown(), { table: "people", values: { ...values, ...changed } }, context);
      return "refused" in decision ? decision.refused : null;
    };
    expect(fateOf({})).toBeNull();
    expect(fateOf({ "job.organisationId": "О-404" })).toBe("recordReference");
    expect(fateOf({ "job.position": "" })).toBe("recordField");
    // The form does not offer it, and nothing is left out without a word.
    expect(fateOf({ "job.finishedOn": "2025-08-31" })).toBe("recordUnknownField");
  });
});

describe("what the register makes of itself", () => {
  const town = smallTown({
    events: [contest],
    routes: [route],
    deficits: [aRow("deficits", { personId: mentee, stage: "entry", measuredOn: "2025-09-16", method: 3, law: 2 })],
  });
  test.each([
    ["events", "planEvents", () => planEvents.decide(town, { schoolYear: 2026 }, context)],
    ["visits", "inviteAudience", () => inviteAudience.decide(town, { eventId: "МР-001" }, context)],
    ["routeLines", "extendRoute", () => extendRoute.decide(town, { personId: mentee }, context)],
    [
      "routeLines",
      "startRoute",
      () =>
        startRoute.decide(
          { ...town, routes: [] },
          { personId: mentee, goal: "Стать методистом", startedOn: "2025-12-10", dueOn: "2029-12-09" },
          context,
        ),
    ],
  ] as const)("%s by %s would be taken by the form, row by row", (table, _name, ask) => {
    const { changes } = done(ask() as Decision<unknown>);
    const grown = {
      ...town,
      routes: [...puts(changes, "routes").map((put) => ({ ...route, ...put })), ...town.routes],
    };
    const rows = puts(changes, table) as Columns[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { id: _id, ...row } of rows) {
      const { sound: _sound, ...door } = { table, name: "", ask: ask as never, sound: row, broken: [] };
      const [change] = done(general(grown, { ...door, sound: row }, row)).changes;
      figures.rows += 1;
      expect({ ...change?.put, id: "" }).toEqual({ ...row, id: "" });
    }
  });
});

const diagnosed = ["Код участника", "Этап", "Дата диагностики", ...deficitAreas.labels];

describe("what an import writes", () => {
  const ofRecords: readonly RecordTable[] = ["organisations", "people", "employments", "platforms", "deficits"];
  const through = (register: Register, changes: readonly Change[]) => {
    const rowsIn = (table: RecordTable) => changes.flatMap((one) => (one.table === table ? [one.put as never] : []));
    return ofRecords.flatMap((table, index) => {
      const rows = rowsIn(table);
      figures.rows += rows.length;
      const before = ofRecords.slice(0, index).map((name) => [name, [...register[name], ...rowsIn(name)]]);
      const grown = { ...register, ...Object.fromEntries(before) } as Register;
      return [fate(asDecision(enterRows(grown, table, unkeyed(grown, table, rows), aContext("2025-10-01"))))];
    });
  };
  /** The door gives a new row its key, in the order of the rows as the import does. */
  const unkeyed = (register: Register, table: RecordTable, rows: readonly unknown[]) => {
    const known = new Set((register[table] as readonly { id: string }[]).map(({ id }) => id));
    return (rows as { id: string }[]).map((row) => (known.has(row.id) ? row : { ...row, id: undefined })) as never;
  };
  const asDecision = (outcome: Change[] | Refusal): Decision<unknown> =>
    Array.isArray(outcome) ? { changes: outcome, answer: null } : outcome;
  const staff = (...rows: Parameters<typeof aStaffFile>) => confirm(threeOrganisations, aStaffFile(...rows)).changes;

  test.each([
    ["a sound row", {}],
    ["a dismissal before the beginning", { finished: "31.08.2010" }],
    ["a beginning still to come", { started: "01.09.2027" }],
    ["a birth still to come", { born: "12.04.2035" }],
    ["a birth after the career", { born: "12.04.2009" }],
    ["a name longer than its column", { name: `${"Я".repeat(600)} Мария Сергеевна` }],
    ["a formula that has failed", { position: "#REF!" }],
  ])("of %s passes the same door", (_what, cells) => {
    const changes = staff(cells);
    expect(through(threeOrganisations, changes).filter((one) => typeof one === "string")).toEqual([]);
  });

  test.each(["01.09.2005", "31.08.2008", "01.09.2008", "17 лет", "30 лет"])(
    "of a subject taught since «%s» passes the same door",
    (since) => {
      const file = aFile([...staffHeader, "Стаж по предмету"], [...staffRow({ career: "01.09.2008" }), since]);
      const { changes } = confirm(threeOrganisations, file);
      expect(puts(changes, "people")).toHaveLength(1);
      expect(through(threeOrganisations, changes).filter((one) => typeof one === "string")).toEqual([]);
    },
  );

  const coded = schoolWith({ people: school.people.map((one, at) => ({ ...one, code: `СЛ-000${at + 1}` })) });
  const named = ["Краткое наименование", "Тип ОО", "Подведомственная"];
  const listed = ["МБОУ «СОШ № 9»", "общеобразовательная организация", "да"];
  const opened = [...named, "Дата открытия", "Дата закрытия", "Приказ о Положении: №", "Приказ о Положении: дата"];
  const held = ["Наименование площадки", "Метапредметная (да/нет)", "База", "Дата открытия", "Дата закрытия"];
  const measuredBy = (stage: string, on: string, severity: number) => [
    "СЛ-0001",
    stage,
    on,
    ...deficitAreas.codes.map(() => severity),
  ];
  const codedMentee = { ...coded, mentees: [aRow("mentees", { personId: "С-001", deficits: null, leftOn: null })] };
  const late = aRow("deficits", { personId: "С-001", stage: "exit", measuredOn: "2024-09-19" });
  const measuredMentee = { ...codedMentee, deficits: [late] };
  test.each([
    ["organisations", threeOrganisations, opened, [...listed, "01.09.2020", null, null, null]],
    ["organisations", threeOrganisations, opened, ["#REF!", ...listed.slice(1), null, null, null, null]],
    ["organisations", threeOrganisations, opened, [...listed, "01.09.2020", "31.08.2020", null, null]],
    ["organisations", threeOrganisations, opened, [...listed, "01.09.2020", "01.09.2020", "12", "02.10.2025"]],
    ["platforms", school, held, ["«Клуб чтения»", "да", "СОШ № 1", "01.09.2022", null]],
    ["platforms", school, held, ["«Клуб чтения»", "да", "СОШ № 1", "01.09.2022", "31.08.2022"]],
    ["platforms", school, held, ["я".repeat(600), "да", "СОШ № 404", "01.09.2055", null]],
    ["deficits", codedMentee, diagnosed, measuredBy("вход", "18.09.2024", 2)],
    ["deficits", codedMentee, diagnosed, measuredBy("вход", "18.09.2035", 2)],
    ["deficits", codedMentee, diagnosed, measuredBy("вход", "02.10.2025", 2)],
    ["deficits", codedMentee, diagnosed, measuredBy("вход", "18.09.2024", 4)],
    ["deficits", measuredMentee, diagnosed, measuredBy("вход", "20.09.2024", 2)],
    ["deficits", measuredMentee, diagnosed, measuredBy("вход", "19.09.2024", 2)],
  ] as const)("of %s passes the same door, and what follows is the same", (table, register, header, row) => {
    const { changes } = confirm(register, aFile([...header], [...row]));
    expect(through(register, changes).filter((one) => typeof one === "string")).toEqual([]);
    const follow = enterRows(register, table, unkeyed(register, table, puts(changes, table)), aContext("2025-10-01"));
    expect(puts(follow as Change[], "mentees")).toEqual(puts(changes, "mentees"));
  });

  test("of two main places at once passes the same door", () => {
    const changes = staff({}, { organisation: "МБОУ «СОШ № 2»", started: "01.09.2015" });
    expect(through(threeOrganisations, changes).filter((one) => typeof one === "string")).toEqual([]);
  });
});
