import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { suggestMentors } from "../../../src/shared/matching/suggestMentors.ts";
import {
  aConsent,
  aContext,
  aCurator,
  aMentee,
  aMentor,
  aPair,
  aTeacher,
  done,
  refused,
} from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

type Input = Parameters<typeof suggestMentors.decide>[1];
const ask = (register: Register, changes: Partial<Input> = {}) =>
  suggestMentors.decide(
    register,
    { menteeId: mentee, kind: "traditional", limit: 10, ...changes },
    aContext(today, aCurator("О-001")),
  );
const suggest = (...asked: Parameters<typeof ask>) => done(ask(...asked)).answer;

describe("suggested mentors", () => {
  test("come with a score that is the sum of its parts in words", () => {
    // area 45 + subject 20 + years 5 + years of the subject 5 + same organisation 5 + places 5
    const [first, second] = suggest(smallTown()).suggestions;
    expect(first).toEqual({
      personId: mentor,
      name: "Петрова Анна Ильинична",
      organisation: "МБОУ «СОШ № 1»",
      position: "учитель",
      score: 85,
      reasons: [
        "область дефицита: методическая — 45 из 45",
        "предмет: математика — 20 из 20",
        "педагогический стаж 25 лет — 5 из 5",
        "стаж по предмету 24 года — 5 из 5",
        "та же организация — 5 из 5",
        "свободны 2 места из 2 — 5 из 5",
        "завершённых пар ещё нет — 0 из 5",
        "курсы «Наставничество» не отмечены — 0 из 5",
        "категория: без категории — 0 из 5",
        "согласие ещё не получено",
      ],
      running: 0,
      limit: 2,
    });
    expect(second).toMatchObject({ personId: farMentor, organisation: "МБОУ «СОШ № 2»", score: 5 + 5 + 5 });
  });

  test("share of the deficits that a mentor covers", () => {
    const mentees = [aMentee({ personId: mentee, deficits: ["method", "ict", "law"] })];
    const scores = suggest(smallTown({ mentees })).suggestions.map((one) => one.reasons[0]);
    expect(scores).toEqual(["предмет: математика — 20 из 20", "область дефицита: ИКТ-компетенции — 15 из 45"]);
  });

  test("a subject of the same cycle counts half", () => {
    const employments = smallTown().employments.map((row) =>
      row.personId === farMentor ? { ...row, subject: "Информатика и ИКТ" } : row,
    );
    const far = suggest(smallTown({ employments })).suggestions.find((one) => one.personId === farMentor);
    expect(far?.reasons).toContain("предмет: того же цикла — 10 из 20");
  });

  test("a consent in force is not asked for again", () => {
    const consents = [aConsent({ personId: mentor, pairId: null, givenOn: today })];
    const found = suggest(smallTown({ consents })).suggestions;
    expect(found.map((one) => one.reasons.includes("согласие ещё не получено"))).toEqual([false, true]);
  });

  test("equal ones stand by years of work, then by code", () => {
    const twins = [
      aTeacher("С-020", { careerStartedOn: "2001-09-01" }, { subject: "химия" }),
      aTeacher("С-022", { careerStartedOn: "2000-09-01" }, { subject: "химия" }),
      aTeacher("С-021", { careerStartedOn: "2000-09-01" }, { subject: "химия" }),
      aTeacher("С-023", { careerStartedOn: null }, { subject: "химия" }),
    ];
    const register = smallTown({
      people: [...smallTown().people, ...twins.map((one) => one.person)],
      employments: [...smallTown().employments, ...twins.map((one) => one.job)],
      mentors: twins.map((one, at) => aMentor({ id: `Н-10${at}`, personId: one.person.id, areas: null })),
    });
    expect(suggest(register).suggestions.map((one) => one.personId)).toEqual(["С-021", "С-022", "С-020", "С-023"]);
  });

  test("no more than asked for, and a mentor with two rows once", () => {
    const mentors = [...smallTown().mentors, aMentor({ id: "Н-009", personId: mentor })];
    expect(suggest(smallTown({ mentors })).suggestions).toHaveLength(2);
    const best = suggest(smallTown(), { limit: 1 });
    expect([best.suggestions.length, best.total]).toEqual([1, 2]);
  });
});

describe("mentors who may not be chosen", () => {
  test("are counted by reason", () => {
    const left = aTeacher("С-030", {}, { finishedOn: "2025-09-09" });
    const register = smallTown({
      people: [...smallTown().people, left.person],
      employments: [...smallTown().employments, left.job],
      mentors: [
        ...smallTown().mentors,
        aMentor({ id: "Н-003", personId: "С-030" }),
        aMentor({ id: "Н-004", personId: mentee }),
      ],
      pairs: ["П-1", "П-2"].map((id) =>
        aPair({
          id,
          mentorId: mentor,
          menteeId: `С-${id}`,
          status: "approved",
          startedOn: "2025-09-15",
          dueOn: "2026-05-31",
        }),
      ),
      consents: [aConsent({ personId: farMentor, pairId: null, givenOn: "2025-01-01", withdrawnOn: "2025-09-10" })],
    });
    expect(suggest(register)).toEqual({
      suggestions: [],
      total: 0,
      excluded: [
        { reason: "нет свободных мест", count: 1 },
        { reason: "сам наставляемый", count: 1 },
        { reason: "сейчас не работает", count: 1 },
        { reason: "согласие отозвано или истекло", count: 1 },
      ],
    });
    expect(suggest(register, { kind: "group" }).suggestions.map((one) => one.personId)).toEqual([mentor]);
  });

  test("somebody who has left the bank is not there at all", () => {
    const mentors = [aMentor({ personId: mentor, leftOn: "2025-09-09" })];
    expect(suggest(smallTown({ mentors }))).toEqual({ suggestions: [], total: 0, excluded: [] });
  });
});

test("a record of a mentor's training counts, whatever the bank's row says", () => {
  const score = (rows: Parameters<typeof smallTown>[0]) => suggest(smallTown(rows)).suggestions[0]?.score ?? 0;
  const training = aRow("trainings", { personId: mentor, role: "mentor" });
  expect(score({ trainings: [training] })).toBeGreaterThan(score({}));
  expect(score({ trainings: [{ ...training, role: "mentee" }] })).toBe(score({}));
});

test("a mentee with a running mentor, outside the list or unknown is refused", () => {
  const pairs = [
    aPair({ mentorId: farMentor, menteeId: mentee, status: "running", startedOn: "2025-09-01", dueOn: "2026-05-31" }),
  ];
  expect(refused(ask(smallTown({ pairs }))).refused).toBe("menteeHasMentor");
  expect(refused(ask(smallTown({ mentees: [] }))).refused).toBe("notMentee");
  expect(refused(ask(smallTown(), { menteeId: "С-999" })).refused).toBe("notFound");
});

describe("a mentor who takes over", () => {
  const pair = aPair({
    id: "П-007",
    mentorId: mentor,
    menteeId: mentee,
    status: "running",
    startedOn: "2025-09-01",
    dueOn: "2026-05-31",
  });
  const takeOver = (pairs = [pair], consents: Parameters<typeof aConsent>[0][] = []) =>
    ask(smallTown({ pairs, consents: consents.map((columns) => aConsent(columns)) }), { pairId: "П-007" });

  test("is anybody but the present one, as if the pair had ended", () => {
    expect(done(takeOver()).answer.suggestions.map((one) => one.personId)).toEqual([farMentor]);
  });

  test("is found though the consent to the present pair was withdrawn", () => {
    const consent = { personId: mentee, pairId: "П-007", givenOn: "2025-09-01", withdrawnOn: "2025-09-09" };
    expect(done(takeOver([pair], [consent])).answer.suggestions).toHaveLength(1);
  });

  test("is not looked for where another pair goes on, or for a pair of somebody else", () => {
    const second = { ...pair, id: "П-008", mentorId: farMentor };
    expect(refused(takeOver([pair, second])).refused).toBe("menteeHasMentor");
    expect(refused(takeOver([{ ...pair, menteeId: farMentor }])).refused).toBe("notFound");
    expect(refused(takeOver([])).refused).toBe("notFound");
  });
});
