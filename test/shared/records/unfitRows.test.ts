/** A change that leaves other rows unsound names them, as «Проверка» would; what their own form refuses outright is refused. */
import { expect, test } from "vitest";
import { findingsOf } from "../../../src/shared/checks/findings.ts";
import { viewOf } from "../../../src/shared/checks/view.ts";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import type { Typed } from "../../../src/shared/facts/rows/rowValues.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import { aContext } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

const today = "2025-12-10";
const route = aRow("routes", {
  id: "ИМ-001",
  personId: mentee,
  startedOn: "2025-09-01",
  dueOn: "2029-08-31",
  finishedOn: null,
});
const line = aRow("routeLines", {
  id: "СИ-001",
  routeId: "ИМ-001",
  status: "done",
  dueOn: "2025-09-10",
  doneOn: "2025-09-05",
});
const event = aRow("events", { id: "МР-001", startsOn: "2025-10-01", endsOn: "2025-10-05", schoolYear: 2025 });
const visit = aRow("visits", {
  id: "УЧ-001",
  eventId: "МР-001",
  personId: mentor,
  state: "attended",
  markedOn: "2025-10-02",
  nomination: null,
});
const contest = { events: [{ ...event, number: "3.4" as const }], visits: [{ ...visit, nomination: "art" as const }] };
const partner = aRow("organisations", { id: "О-003", shortName: "Партнёр", role: "partner", subordinate: false });
const agreement = aRow("agreements", { id: "ДГ-001", organisationId: "О-001", partnerId: "О-003" });
const visited = smallTown({ events: [event], visits: [visit] });
const job = `Т-${mentor}`;

function save(register: Register, table: RecordTable, recordId: string, values: Typed) {
  const decision = saveRecord.decide(register, { table, recordId, values }, aContext(today));
  if (isRefusal(decision)) return { refused: decision.refused, notes: [], found: [] };
  const found = (of: Register) =>
    findingsOf(viewOf(of, today), ["rowUnsound"]).map(({ key, sentence }) => `${key}: ${sentence}`);
  const before = found(register);
  return {
    refused: null,
    notes: decision.answer.notes,
    found: found(applied(register, decision.changes)).filter((one) => !before.includes(one)),
  };
}

test.each<[string, Register, RecordTable, string, Typed, string]>([
  [
    "a route moved off its lines",
    smallTown({ routes: [route], routeLines: [line] }),
    "routes",
    "ИМ-001",
    { startedOn: "2025-10-01", dueOn: "2029-09-30" },
    "лист «Строки ИОМ», СИ-001",
  ],
  [
    "an event moved off a visit that is marked",
    visited,
    "events",
    "МР-001",
    { startsOn: "2025-11-01", endsOn: "2025-11-05" },
    "лист «Участие», УЧ-001",
  ],
  [
    "an event that is no contest any more",
    smallTown(contest),
    "events",
    "МР-001",
    { number: "3.5" },
    "лист «Участие», УЧ-001",
  ],
  [
    "work that ends before a visit",
    visited,
    "employments",
    job,
    { finishedOn: "2025-09-15", finishReason: "увольнение" },
    "лист «Участие», УЧ-001",
  ],
  [
    "a partner that becomes ours",
    smallTown({ agreements: [agreement] }, { organisations: [partner] }),
    "organisations",
    "О-003",
    { role: "образовательная организация", subordinate: true },
    "лист «Партнёры и договоры», ДГ-001",
  ],
])("%s is taken, and the answer names what no longer fits", (_, register, table, key, values, place) => {
  const { refused, notes, found } = save(register, table, key, values);
  expect([refused, found.length]).toEqual([null, 1]);
  const [, sentence] = String(found[0]).split(": ");
  const note = notes.find((one) => one.includes(place)) ?? "";
  expect(note).toContain(sentence);
  expect(note).toMatch(/^После этого /);
});

test("a change that lets all stand says nothing of other rows", () => {
  const { notes } = save(visited, "events", "МР-001", { startsOn: "2025-10-02", endsOn: "2025-10-05" });
  expect(notes.filter((one) => one.includes("После этого"))).toEqual([]);
});

test.each<[string, string | null]>([
  ["1999-09-01", null],
  ["1999-09-02", "bornAfterWork"],
  ["2005-01-01", "bornAfterWork"],
])("a birthday on %s beside work since 01.09.2015: %s", (bornOn, expected) => {
  const town = smallTown();
  const people = town.people.map((one) => ({ ...one, bornOn: null, careerStartedOn: null, subjectStartedOn: null }));
  expect(save({ ...town, people }, "people", mentor, { bornOn }).refused).toBe(expected);
});

test("a new person's first work is judged by the birthday in the same form", () => {
  const values = {
    name: "Новикова Вера Ильинична",
    bornOn: "2005-01-01",
    "job.organisationId": "О-001",
    "job.position": "учитель",
    "job.kind": "основное",
    "job.startedOn": "2020-12-31",
  };
  const refused = (startedOn: string) => {
    const typed = { ...values, "job.startedOn": startedOn };
    const decision = saveRecord.decide(smallTown(), { table: "people", values: typed }, aContext(today));
    return isRefusal(decision) ? decision.refused : null;
  };
  expect([refused("2020-12-31"), refused("2021-01-01")]).toEqual(["workedTooYoung", null]);
});

test("documents do not replace each other in a round", () => {
  const documents = [
    aRow("documents", { id: "ДК-001", replacesId: null }),
    aRow("documents", { id: "ДК-002", title: "Второй", replacesId: "ДК-001" }),
    aRow("documents", { id: "ДК-003", title: "Третий", replacesId: "ДК-002" }),
  ];
  const register = smallTown({ documents });
  expect(save(register, "documents", "ДК-001", { replacesId: "ДК-003" }).refused).toBe("documentsReplaceRound");
  const typed = {
    ...register,
    documents: documents.map((row, at) => (at === 0 ? { ...row, replacesId: "ДК-003" } : row)),
  };
  expect(findingsOf(viewOf(typed, today), ["rowUnsound"]).map(({ key }) => key)).toEqual([
    "ДК-001",
    "ДК-002",
    "ДК-003",
  ]);
});
