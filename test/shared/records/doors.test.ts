/** Whoever writes a row, by the general form or by a request of its own, is told the same in the same words. */
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { recordApproval, recordAward, recordTraining } from "../../../src/shared/banks/recordAchievements.ts";
import { recordLeave } from "../../../src/shared/banks/recordLeave.ts";
import { setYoungOverride } from "../../../src/shared/banks/setYoungOverride.ts";
import type { Refusal } from "../../../src/shared/facts/refusal.ts";
import type { Change, Decision, Register } from "../../../src/shared/facts/register.ts";
import { enterRows } from "../../../src/shared/facts/rows/rowDoor.ts";
import { encodeText, formColumns } from "../../../src/shared/facts/rows/rowValues.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { saveConditions } from "../../../src/shared/organisations/saveConditions.ts";
import { saveRouteLine } from "../../../src/shared/programmes/markRoute.ts";
import { recordDeficits } from "../../../src/shared/programmes/recordDeficits.ts";
import { recordMeeting } from "../../../src/shared/programmes/recordMeeting.ts";
import { startRoute } from "../../../src/shared/programmes/startRoute.ts";
import { removeRecord } from "../../../src/shared/records/removeRecord.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import { type RowOf, tables } from "../../../src/shared/register/tables.ts";
import { registerVisit } from "../../../src/shared/roadmap/visiting.ts";
import { aContext, aPair, done, puts } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";
import { aStaffFile, confirm, threeOrganisations } from "../import/lists.ts";

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
    broken: [{ eventId: "МР-404" }, stranger, { personId: "С-050" }],
    town: {
      events: [aRow("events", { id: "МР-001", startsOn: "2026-03-01", endsOn: "2026-03-31", schoolYear: 2025 })],
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
];

function general(register: Register, { table, recordId }: Door, row: Columns): Decision<unknown> {
  const columns = new Map(formColumns(tables[table]));
  const values = Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const column = columns.get(name);
      return column === undefined || value === undefined ? [] : [[name, encodeText(column, value)]];
    }),
  );
  return saveRecord.decide(register, { table, values, ...(recordId === undefined ? {} : { recordId }) }, context);
}

/** What is written, or the sentence that refuses it. */
function fate(decision: Decision<unknown>): string | readonly Change[] {
  return "refused" in decision ? refusalSentence(decision) : decision.changes;
}

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
    const [own, plain] = [fate(door.ask(town, row)), fate(general(town, door, row))];
    figures.rows += 1;
    if (!isDeepStrictEqual(own, plain)) figures.differences += 1;
    expect(own).toEqual(plain);
    const sound = Object.keys(change).length === 0;
    expect(typeof own, String(own)).toBe(sound ? "object" : "string");
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

describe("what an import writes", () => {
  const ofRecords: readonly RecordTable[] = ["organisations", "people", "employments", "platforms", "deficits"];
  const through = (register: Register, changes: readonly Change[]) => {
    const rowsIn = (table: RecordTable) => changes.flatMap((one) => (one.table === table ? [one.put as never] : []));
    return ofRecords.flatMap((table, index) => {
      const rows = rowsIn(table);
      figures.rows += rows.length;
      const before = ofRecords.slice(0, index).map((name) => [name, [...register[name], ...rowsIn(name)]]);
      const grown = { ...register, ...Object.fromEntries(before) } as Register;
      return [fate(asDecision(enterRows(grown, table, rows, aContext("2025-10-01"))))];
    });
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

  test("of two main places at once passes the same door", () => {
    const changes = staff({}, { organisation: "МБОУ «СОШ № 2»", started: "01.09.2015" });
    expect(through(threeOrganisations, changes).filter((one) => typeof one === "string")).toEqual([]);
  });
});
