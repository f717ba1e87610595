/** Rules of single registers that their columns cannot tell, just under, at and over their limits. */
import { describe, expect, test } from "vitest";
import type { Actor, Register } from "../../../src/shared/facts/register.ts";
import { mayBeSame } from "../../../src/shared/facts/rows/doubles.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { requests } from "../../../src/shared/lists/requests.ts";
import { listRecords } from "../../../src/shared/records/listRecords.ts";
import { publicationsInMonth, reviewDue, riskScore } from "../../../src/shared/records/recordNotes.ts";
import { removeRecord } from "../../../src/shared/records/removeRecord.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import { showRecord } from "../../../src/shared/records/showRecord.ts";
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import { refusalFor } from "../../../src/shared/request/authorise.ts";
import type { InputOf } from "../../../src/shared/request/request.ts";
import { aContext, aCurator, department, done, puts, refused } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

const today = "2026-11-20";
const curator = aCurator("О-001");

type Typed = InputOf<typeof saveRecord>["values"];

function save(
  register: Register,
  table: RecordTable,
  values: Typed,
  more: { recordId?: string; as?: Actor; confirmed?: boolean } = {},
) {
  const { as = department, ...rest } = more;
  return saveRecord.decide(register, { table, values, ...rest }, aContext(today, as));
}

const town = smallTown();

describe("work", () => {
  const job = {
    personId: mentee,
    organisationId: "О-002",
    position: "учитель",
    teacher: true,
    kind: "основное место",
    startedOn: "2026-01-10",
  };
  const moved = smallTown(
    {},
    {
      employments: [
        aRow("employments", { id: "Т-900", personId: "С-050", startedOn: "2020-09-01", finishedOn: "2025-08-31" }),
      ],
      people: [aRow("people", { id: "С-050", name: "Кузнецова Ольга Львовна" })],
    },
  );

  test("has one main place at a time; the day of moving belongs to both", () => {
    expect(refused(save(town, "employments", job))).toMatchObject({
      refused: "mainWorkOverlaps",
      facts: { from: "01.09.2015", to: "…" },
    });
    const of = (startedOn: string) => save(moved, "employments", { ...job, personId: "С-050", startedOn });
    expect(refused(of("2025-08-30")).refused).toBe("mainWorkOverlaps");
    expect(done(of("2025-08-31")).changes).toHaveLength(1);
    expect(done(of("2025-09-01")).changes).toHaveLength(1);
    expect(done(save(town, "employments", { ...job, kind: "внешнее совместительство" })).changes).toHaveLength(1);
  });

  test("does not end before it begins", () => {
    const of = (finishedOn: string) => save(moved, "employments", { finishedOn }, { recordId: "Т-900" });
    expect(refused(of("2020-08-31"))).toEqual({
      refused: "recordPeriod",
      facts: { from: "Принят: 01.09.2020", to: "Уволен: 31.08.2020" },
    });
    expect(done(of("2020-09-01")).changes).toHaveLength(1);
  });

  test("does not end by a form while a pair rests on it", () => {
    const pair = aRow("pairs", {
      id: "П-007",
      mentorId: mentor,
      menteeId: mentee,
      mentorOrganisationId: "О-001",
      menteeOrganisationId: "О-001",
      status: "running",
      startedOn: "2026-09-15",
      dueOn: "2027-05-31",
      finishedOn: null,
    });
    const paired = smallTown({ pairs: [pair] });
    const outcome = refused(save(paired, "employments", { finishedOn: "2026-11-01" }, { recordId: `Т-${mentor}` }));
    expect(outcome).toMatchObject({ refused: "workHoldsPairs", facts: { pairs: ["П-007"] } });
    expect(
      done(save(paired, "employments", { finishedOn: "2027-05-31" }, { recordId: `Т-${mentor}` })).changes,
    ).toHaveLength(1);
    expect(
      refused(removeRecord.decide(paired, { table: "employments", recordId: `Т-${mentor}` }, aContext(today))),
    ).toMatchObject({
      refused: "recordInUse",
      facts: { by: ["П-007"] },
    });
  });
});

describe("a new person", () => {
  const known = { name: "Иванова Мария Сергеевна", bornOn: null, careerStartedOn: "2024-09-01" };

  test.each([
    ["иванова  мария сергеевна", null, "2024-09-01", true],
    ["ИВАНОВА МАРИЯ СЕРГЕЕВНА", "1999-04-12", null, true],
    ["Иванова Мария Сергеевна", null, "2023-09-01", false],
    ["Иванова Мария Петровна", null, null, false],
  ])("%s, born %s, teaching since %s, may be somebody known: %s", (name, bornOn, careerStartedOn, same) => {
    expect(mayBeSame(known, { name, bornOn, careerStartedOn })).toBe(same);
  });

  test("with ё for е and another birthday is told apart by the birthday", () => {
    const one = { name: "Семёнова Алёна Ильинична", bornOn: "1990-01-01", careerStartedOn: null };
    expect(mayBeSame(one, { ...one, name: "Семенова Алена Ильинична" })).toBe(true);
    expect(mayBeSame(one, { ...one, bornOn: "1990-01-02" })).toBe(false);
  });

  test("who may be known is asked about, and entered when it is confirmed", () => {
    const values = { name: "Сидоров Петр Львович" };
    const outcome = refused(save(town, "people", values));
    expect(outcome).toEqual({
      refused: "personMayBeDouble",
      facts: { name: values.name, others: ["С-003 (МБОУ «СОШ № 2»)"] },
    });
    expect(done(save(town, "people", values, { confirmed: true })).answer.recordId).toBe("С-004");
    // Of another organisation's people a curator learns no code.
    const job = { "job.organisationId": "О-001", "job.position": "учитель", "job.kind": "основное место" };
    expect(refused(save(town, "people", { ...values, ...job }, { as: curator })).facts).toMatchObject({
      others: ["в другой организации"],
    });
  });

  test("comes with a first place of work; a curator's only with one of the own organisation", () => {
    const values = { name: "Новикова Нина Игоревна", "job.organisationId": "О-001", "job.position": "учитель" };
    const typed = { ...values, "job.kind": "основное место", "job.teacher": true, "job.startedOn": "2026-09-01" };
    const { changes } = done(save(town, "people", typed, { as: curator }));
    expect(puts(changes, "people")).toMatchObject([{ id: "С-004", name: "Новикова Нина Игоревна", bornOn: null }]);
    expect(puts(changes, "employments")).toMatchObject([
      { personId: "С-004", organisationId: "О-001", position: "учитель", teacher: true, startedOn: "2026-09-01" },
    ]);
    const may = (input: Typed) =>
      refusalFor(town, requests.saveRecord.access, { table: "people", values: input }, curator, today)?.refused ?? null;
    expect(may(typed)).toBeNull();
    expect(may({ ...typed, "job.organisationId": "О-002" })).toBe("recordNotOwn");
    expect(may({ name: "Новикова Нина Игоревна" })).toBe("recordNotOwn");
    const unplaced = refused(save(town, "people", { ...typed, "job.position": "" }));
    expect(refusalSentence(unplaced)).toContain("«Должность»");
  });
});

describe("a curator", () => {
  const rows = smallTown(
    {},
    {
      risks: [
        aRow("risks", { id: "РС-001", organisationId: "О-001" }),
        aRow("risks", { id: "РС-002", organisationId: "О-002" }),
        aRow("risks", { id: "РС-003", organisationId: null }),
      ],
      trainings: [
        aRow("trainings", { id: "КП-001", personId: mentor }),
        aRow("trainings", { id: "КП-002", personId: "С-003" }),
      ],
    },
  );
  const list = (table: RecordTable, as: Actor, parentId?: string) =>
    done(
      listRecords.decide(
        rows,
        { table, query: "", limit: 50, ...(parentId === undefined ? {} : { parentId }) },
        aContext(today, as),
      ),
    ).answer;

  test("sees own rows and the municipality's, and may change the own ones", () => {
    const seen = list("risks", curator).rows.map(({ recordId, own }) => [recordId, own]);
    expect(seen.sort()).toEqual([
      ["РС-001", true],
      ["РС-003", false],
    ]);
    expect(list("risks", department).total).toBe(3);
    expect(list("risks", department, "О-002").rows.map((row) => row.recordId)).toEqual(["РС-002"]);
    expect(list("trainings", curator).rows.map((row) => row.recordId)).toEqual(["КП-001"]);
    expect(
      list("people", curator)
        .rows.map((row) => row.recordId)
        .sort(),
    ).toEqual([mentee, mentor]);
    expect(list("organisations", curator).rows.map((row) => row.recordId)).toEqual(["О-001"]);
    expect(
      refused(listRecords.decide(rows, { table: "workingGroup", query: "", limit: 9 }, aContext(today, curator)))
        .refused,
    ).toBe("departmentOnly");
    const foreign = showRecord.decide(rows, { table: "risks", recordId: "РС-002" }, aContext(today, curator));
    expect(refused(foreign).refused).toBe("otherOrganisation");
    const common = showRecord.decide(rows, { table: "risks", recordId: "РС-003" }, aContext(today, curator));
    expect(done(common).answer).toMatchObject({ own: false, removable: false });
    expect(done(common).answer.fields.every((field) => field.readOnly)).toBe(true);
  });

  test.each(["subordinate", "role", "curatorEmail", "kind", "shortName"])(
    "does not change %s of the own organisation",
    (name) => {
      const typed: Typed = {
        [name]: name === "subordinate" ? false : name === "role" ? "партнёр" : "x@school.example",
      };
      if (name === "kind") typed[name] = "дошкольная";
      const outcome = refused(save(rows, "organisations", typed, { recordId: "О-001", as: curator }));
      expect(outcome.refused).toBe("recordDepartmentOnly");
      expect(done(save(rows, "organisations", typed, { recordId: "О-001" })).changes).toHaveLength(1);
    },
  );

  test("takes out own rows, but neither organisations nor what the department has issued", () => {
    const remove = (table: RecordTable, recordId: string) =>
      removeRecord.decide(rows, { table, recordId }, aContext(today, curator));
    expect(refused(remove("organisations", "О-001")).refused).toBe("departmentOnly");
    expect(done(remove("risks", "РС-001")).changes).toHaveLength(1);
  });

  test("does not approve the own roadmap by the form; nor does the department", () => {
    for (const as of [curator, department]) {
      const bare = smallTown({ organisations: [aRow("organisations", { roadmapReview: null })] });
      const outcome = save(bare, "organisations", { roadmapReview: "согласована" }, { recordId: "О-001", as });
      expect(refused(outcome)).toEqual({ refused: "recordGuarded", facts: { field: "Согласование дорожной карты" } });
    }
  });

  test("does not give a row away, nor take in other people", () => {
    const access = requests.saveRecord.access;
    const away = { table: "risks", recordId: "РС-001", values: { organisationId: "О-002" } };
    expect(refusalFor(rows, access, away, curator, today)?.refused).toBe("recordNotOwn");
    const common = { table: "risks", recordId: "РС-001", values: { organisationId: "" } };
    expect(refusalFor(rows, access, common, curator, today)?.refused).toBe("recordNotOwn");
    const about = { organisationId: "О-001", title: "Опыт", level: "муниципальный", describedOn: "2026-10-01" };
    for (const personId of ["С-003", "С-999"])
      expect(refused(save(rows, "practices", { ...about, personId }, { as: curator })).refused).toBe(
        "otherOrganisation",
      );
    const hire = { personId: "С-003", organisationId: "О-001", position: "учитель", kind: "внешнее совместительство" };
    expect(refused(save(rows, "employments", hire, { as: curator })).refused).toBe("otherOrganisation");
  });
});

describe("a publication about a person", () => {
  const values = {
    publishedOn: "2026-10-08",
    title: "Наш наставник",
    kind: "популяризация",
    organisationId: "О-001",
    personId: mentor,
  };
  const consented = (columns: object) =>
    smallTown(
      {},
      {
        consents: [
          aRow("consents", {
            personId: mentor,
            kind: "publication",
            pairId: null,
            givenOn: "2026-10-08",
            validUntil: null,
            withdrawnOn: null,
            ...columns,
          }),
        ],
      },
    );

  test("needs a consent to it in force on that day, and says whose", () => {
    const outcome = refused(save(town, "publications", values));
    expect(outcome.refused).toBe("consentRequired");
    expect(refusalSentence(outcome)).toContain("Петрова Анна Ильинична");
    expect(refusalSentence(outcome)).toContain("на распространение персональных данных");
    expect(done(save(consented({}), "publications", values)).changes).toHaveLength(1);
    expect(refused(save(consented({ givenOn: "2026-10-09" }), "publications", values)).refused).toBe("consentRequired");
    expect(refused(save(consented({ withdrawnOn: "2026-10-08" }), "publications", values)).refused).toBe(
      "consentRequired",
    );
    expect(refused(save(consented({ kind: "mentoring" }), "publications", values)).refused).toBe("consentRequired");
    expect(done(save(town, "publications", { ...values, personId: "" })).changes).toHaveLength(1);
  });

  test("needs none where the municipality has set so", () => {
    const settings = [aRow("settings", { id: "publicationByConsent", value: "нет" })];
    expect(done(save(smallTown({ settings }), "publications", values)).changes).toHaveLength(1);
  });

  test("may still be corrected when the consent has been taken back", () => {
    const rows = smallTown({ publications: [aRow("publications", { personId: mentor, link: "https://example.org" })] });
    expect(done(save(rows, "publications", { link: "" }, { recordId: "ПБ-001" })).changes).toEqual([
      { table: "publications", put: { id: "ПБ-001", link: null } },
    ]);
  });

  test("is counted by the month: two of each kind", () => {
    const of = (kind: "popular" | "method", publishedOn: string) => ({ kind, publishedOn });
    const rows = [
      of("popular", "2026-10-31"),
      of("popular", "2026-11-01"),
      of("popular", "2026-11-30"),
      of("popular", "2026-12-01"),
      of("method", "2026-11-20"),
    ];
    expect(publicationsInMonth(rows, today)).toEqual([
      { kind: "popular", count: 2 },
      { kind: "method", count: 1 },
    ]);
  });
});

describe("other registers", () => {
  test("an agreement is made with a partner", () => {
    const partner = aRow("organisations", { id: "О-009", shortName: "Колледж", role: "partner", subordinate: false });
    const rows = smallTown({}, { organisations: [partner] });
    const values = { organisationId: "О-001", signedOn: "2026-09-02", subject: "Наставники" };
    expect(refused(save(rows, "agreements", { ...values, partnerId: "О-002" })).refused).toBe("agreementNeedsPartner");
    expect(refused(save(rows, "agreements", { ...values, partnerId: "О-001" })).refused).toBe("agreementNeedsPartner");
    expect(done(save(rows, "agreements", { ...values, partnerId: "О-009" })).changes).toHaveLength(1);
  });

  test("a document that replaces another offers to take the other out of force", () => {
    const rows = smallTown({ documents: [aRow("documents", {})] });
    const values = { title: "Новое положение", kind: "положение", level: "муниципальный", status: "действует" };
    const { answer } = done(save(rows, "documents", { ...values, replacesId: "ДК-001" }));
    expect(answer.offer).toMatchObject({ table: "documents", recordId: "ДК-001", values: { status: "утратил силу" } });
    expect(
      done(save(rows, "documents", { ...values, status: "проект", replacesId: "ДК-001" })).answer.offer,
    ).toBeNull();
    expect(refused(save(rows, "documents", { replacesId: "ДК-001" }, { recordId: "ДК-001" })).refused).toBe(
      "documentReplacesItself",
    );
  });

  test("a document is looked through once a year", () => {
    expect(reviewDue({ reviewedOn: "2025-11-20", effectiveOn: null, signedOn: null })).toBe("2026-11-20");
    expect(reviewDue({ reviewedOn: null, effectiveOn: "2024-02-29", signedOn: null })).toBe("2025-02-28");
    expect(reviewDue({ reviewedOn: null, effectiveOn: null, signedOn: null })).toBeNull();
    const list = (reviewedOn: string) =>
      done(
        listRecords.decide(
          smallTown({ documents: [aRow("documents", { reviewedOn })] }),
          { table: "documents", query: "положение", limit: 5 },
          aContext(today),
        ),
      ).answer.rows[0]?.warning;
    expect(list("2025-11-20")).toContain("20.11.2026");
    expect(list("2025-11-21")).toBe("");
  });

  test("organisations are told apart by what the department waits for", () => {
    const organisations = [
      aRow("organisations", {}),
      aRow("organisations", { id: "О-002", shortName: "Вторая", roadmapReview: "submitted", pairsOrderOn: null }),
      aRow("organisations", { id: "О-003", shortName: "Партнёр", subordinate: false, roadmapReview: null }),
    ];
    const { rows, notes } = done(
      listRecords.decide(
        smallTown({ organisations }),
        { table: "organisations", query: "", limit: 9 },
        aContext(today),
      ),
    ).answer;
    expect(notes).toEqual(["Дорожных карт на согласовании: 1."]);
    expect(Object.fromEntries(rows.map((row) => [row.recordId, row.warning]))).toEqual({
      "О-001": "",
      "О-002": "Не хватает локальных актов: 1. Дорожная карта: на согласовании.",
      "О-003": "",
    });
  });

  test("a risk is scored from 1 to 25", () => {
    const values = { kind: "формализм и низкое качество наставничества", status: "открыт", assessedOn: "2026-10-01" };
    const of = (likelihood: string) => save(town, "risks", { ...values, likelihood, impact: "5" });
    for (const likelihood of ["0", "6", "2,5", "много"]) expect(refused(of(likelihood)).refused).toBe("recordField");
    expect(done(of("1")).answer.notes.join()).toContain("5 из 25");
    expect(done(of("5")).answer.notes.join()).toContain("25 из 25: высокий риск");
    expect(riskScore({ likelihood: 3, impact: 5 })).toBe(15);
  });

  test("what has happened is not in the future", () => {
    const values = { title: "Заметка", kind: "популяризация" };
    expect(refused(save(town, "publications", { ...values, publishedOn: "21.11.2026" })).refused).toBe("dayInFuture");
    expect(done(save(town, "publications", { ...values, publishedOn: "20.11.2026" })).changes).toHaveLength(1);
  });

  test("a visitor works somewhere while the event goes on, and is entered once", () => {
    const rows = smallTown(
      {
        events: [aRow("events", { startsOn: "2024-09-01", endsOn: "2024-09-30" })],
        employments: [
          aRow("employments", { id: "Т-1", personId: mentee, startedOn: "2024-09-30" }),
          aRow("employments", { id: "Т-2", personId: mentor, startedOn: "2024-10-01" }),
        ],
      },
      {},
    );
    const values = { eventId: "МР-001", state: "участвовал", markedOn: "2024-09-30" };
    expect(done(save(rows, "visits", { ...values, personId: mentee })).changes).toHaveLength(1);
    expect(refused(save(rows, "visits", { ...values, personId: mentor })).refused).toBe("visitorNotEmployed");
    const twice = smallTown({ ...rows, visits: [aRow("visits", { personId: mentee })] });
    expect(refused(save(twice, "visits", { ...values, personId: mentee }))).toMatchObject({
      refused: "recordDouble",
      facts: { key: "УЧ-001" },
    });
  });

  test("a condition is answered once a day", () => {
    const rows = smallTown({ conditions: [aRow("conditions", { checkedOn: "2026-10-01" })] });
    const values = { organisationId: "О-001", item: "назначен куратор", answer: "да" };
    expect(refused(save(rows, "conditions", { ...values, checkedOn: "2026-10-01" })).refused).toBe("recordDouble");
    expect(done(save(rows, "conditions", { ...values, checkedOn: "2026-10-02" })).changes).toHaveLength(1);
  });

  test("a route is one at a time; it goes on till it is ended, and takes four to five years", () => {
    const rows = smallTown({
      routes: [aRow("routes", { personId: mentee, startedOn: "2024-09-01", dueOn: "2028-08-31", finishedOn: null })],
    });
    const of = (personId: string, dueOn: string) =>
      save(rows, "routes", { personId, goal: "Цель", startedOn: "2028-09-01", dueOn });
    expect(refused(of(mentee, "2033-08-31")).refused).toBe("routeOverlaps");
    const fate = (dueOn: string) => {
      const decision = of(mentor, dueOn);
      return "refused" in decision ? decision.refused : null;
    };
    expect(["2032-08-30", "2032-08-31", "2033-09-01", "2033-09-02"].map(fate)).toEqual([
      "routeLength",
      null,
      null,
      "routeLength",
    ]);
  });

  test("an approval is of one thing, and a decision has its day", () => {
    const rows = smallTown({ pairs: [aRow("pairs", {})] });
    const values = { stage: "методическая комиссия", decision: "на рассмотрении" };
    expect(refused(save(rows, "approvals", values)).refused).toBe("approvalSubject");
    expect(refused(save(rows, "approvals", { ...values, personId: mentor, pairId: "П-001" })).refused).toBe(
      "approvalSubject",
    );
    expect(done(save(rows, "approvals", { ...values, personId: mentor })).changes).toHaveLength(1);
    const decided = refused(save(rows, "approvals", { ...values, personId: mentor, decision: "согласовано" }));
    expect(decided).toMatchObject({ refused: "recordLacks", facts: { field: "Дата" } });
  });

  test("an event begins in its school year", () => {
    const values = { title: "Семинар", audience: "наставники", organiser: "опорный центр", schoolYear: "2026" };
    const of = (startsOn: string) => save(town, "events", { ...values, startsOn, endsOn: "2027-08-31" });
    expect(refused(of("2026-08-31")).refused).toBe("eventYear");
    expect(done(of("2026-09-01")).changes).toHaveLength(1);
    expect(done(of("2027-08-31")).changes).toHaveLength(1);
  });

  test("a meeting is held while its pair lasts", () => {
    const pair = aRow("pairs", { startedOn: "2025-09-15", dueOn: "2026-05-31", finishedOn: "2026-05-29" });
    const rows = smallTown({ pairs: [pair] });
    const of = (metOn: string) =>
      save(rows, "meetings", { pairId: "П-001", metOn, kind: "консультация", topic: "Урок" });
    for (const metOn of ["2025-09-14", "2026-05-30"]) expect(refused(of(metOn)).refused).toBe("dayOutsidePair");
    for (const metOn of ["2025-09-15", "2026-05-29"]) expect(done(of(metOn)).changes).toHaveLength(1);
  });
});
