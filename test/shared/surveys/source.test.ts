/** What people do to a sheet of answers after it was taken: the register follows it, or says where the two part. */

import { describe, expect, test } from "vitest";
import { updateMentee } from "../../../src/shared/banks/updateMentee.ts";
import { checkRegister } from "../../../src/shared/checks/checkRegister.ts";
import { nowhere } from "../../../src/shared/checks/places.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { answerColumns } from "../../../src/shared/register/question.ts";
import { needs } from "../../../src/shared/register/surveyForms/needs.ts";
import { type Drained, drainResponses } from "../../../src/shared/surveys/acceptResponses.ts";
import { compareWithSource, settleAnswers } from "../../../src/shared/surveys/settleAnswers.ts";
import type { RawAnswers } from "../../../src/shared/surveys/sourceRows.ts";
import { aContext, aMentee, aPair, aPlanLine, done, refused } from "../../support/factories.ts";
import { aSecret, linkOf } from "../../support/links.ts";
import { aRow } from "../../support/rows.ts";
import { smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

/** Moment, code, satisfaction, how often the subject and the upbringing are hard, and what knowledge is lacking. */
type Sent = [stamp: string, code: string, content: string, subject: string, upbringing: string, wish: string];

const places = ["КОД", "З-12.1", "З-04.subject", "З-04.upbringing", "З-03"];
const columns = answerColumns(needs.questions);
const ownRow: Sent = ["2025-09-20T10:00:00", "С-001", "8", "часто", "нет", "Мало опыта"];
const secondRow: Sent = ["2025-09-20T11:00:00", "С-002", "6", "нет", "часто", ""];

function sheetOf(rows: readonly Sent[]): RawAnswers[] {
  const cells = ([stamp, code, ...rest]: Sent) => {
    const sent = [linkOf(town, code), ...rest];
    return [stamp, ...columns.map((column) => sent[places.indexOf(column.code)] ?? "")];
  };
  return [
    { surveyId: "А-001", titles: ["Отметка времени", ...columns.map(({ title }) => title)], rows: rows.map(cells) },
  ];
}

const context = aContext("2025-09-25");

/** Two mentees: С-001 came with «методическая», С-002 with nothing. */
const town = smallTown({
  mentees: [
    aMentee({ id: "М-001", personId: "С-001", deficits: ["method"], answerDeficits: null, leftOn: null }),
    aMentee({ id: "М-002", personId: "С-002", deficits: null, answerDeficits: null, leftOn: null }),
  ],
  surveys: [aRow("surveys", { id: "А-001", kind: "needs", schoolYear: 2025, passport: null })],
  linkSecrets: [aSecret()],
  responses: [],
});

function take(register: Register, rows: readonly Sent[]): { register: Register; drained: Drained } {
  const { changes, answer } = done(drainResponses.decide(register, {}, context, sheetOf(rows)));
  return { register: applied(register, changes), drained: answer };
}

/** «С-001 8 принят» for the answers about satisfaction, in the order in which they were taken. */
const states = ({ responses }: Register) =>
  responses.flatMap(({ personId, answer, state, question }) =>
    question === "З-12.1" ? [`${personId ?? "—"} ${answer} ${state}`] : [],
  );
const deficits = ({ mentees }: Register) => mentees.map((row) => (row.deficits ?? []).join("+"));

/** What «Проверка» says of answers: where, and the beginning of the sentence's last part. */
function told(register: Register, rows: readonly Sent[]): string[] {
  const places = { ...nowhere, answers: sheetOf(rows) };
  const { findings } = done(checkRegister.decide(register, { limit: 500 }, context, places)).answer;
  return findings
    .filter(({ code }) => code === "responseDiffers" || code === "responseLeft")
    .map(({ table, key, sentence }) => `${table} ${key}: ${sentence}`);
}

const first = take(town, [ownRow, secondRow]).register;
const changed = (columns: Partial<Record<0 | 1 | 2 | 3 | 4 | 5, string>>): Sent =>
  ownRow.map((cell, index) => columns[index as 0] ?? cell) as Sent;

test("what was taken agrees with its source, and a second reading writes nothing", () => {
  expect(states(first)).toEqual(["С-001 8 accepted", "С-002 6 accepted"]);
  expect(deficits(first)).toEqual(["subject+method", "upbringing"]);
  expect(told(first, [ownRow, secondRow])).toEqual([]);
  expect(done(drainResponses.decide(first, {}, context, sheetOf([ownRow, secondRow]))).changes).toEqual([]);
});

interface Case {
  what: string;
  rows: Sent[];
  states: string[];
  deficits: string[];
  /** What «Проверка» says before the answers are taken again. */
  before: RegExp | null;
}

const cases: Case[] = [
  {
    what: "the code is corrected to another mentee's, whose own answer is later",
    rows: [changed({ 1: "С-002" }), secondRow],
    states: ["С-001 8 withdrawn", "С-002 6 accepted", "С-002 8 superseded"],
    deficits: ["method", "upbringing"],
    before: /responses .*строка 2.*записан за другим/,
  },
  {
    what: "the code is corrected to nobody",
    rows: [changed({ 1: "" }), secondRow],
    states: ["С-001 8 withdrawn", "С-002 6 accepted", "— 8 quarantined"],
    deficits: ["method", "upbringing"],
    before: /responses .*строка 2.*записан за другим/,
  },
  {
    what: "the code is corrected to one that nobody has",
    rows: [changed({ 1: "С-777" }), secondRow],
    states: ["С-001 8 withdrawn", "С-002 6 accepted", "— 8 quarantined"],
    deficits: ["method", "upbringing"],
    before: /responses .*строка 2.*записан за другим/,
  },
  {
    what: "an answer that named a deficit is changed",
    rows: [changed({ 3: "иногда", 4: "нужна помощь", 2: "9" }), secondRow],
    states: ["С-001 9 accepted", "С-002 6 accepted"],
    deficits: ["method+upbringing", "upbringing"],
    before: /responses .*строка 2\) ответы изменены/,
  },
  {
    what: "an answer is erased, and another is new",
    rows: [changed({ 2: "" }), ["2025-09-20T11:00:00", "С-002", "6", "нет", "часто", "Время"]],
    states: ["С-001 8 withdrawn", "С-002 6 accepted"],
    deficits: ["subject+method", "upbringing"],
    before: /responses .*строка 2\) ответы изменены/,
  },
  {
    what: "rows are sorted",
    rows: [secondRow, ownRow],
    states: ["С-001 8 accepted", "С-002 6 accepted"],
    deficits: ["subject+method", "upbringing"],
    before: null,
  },
  {
    what: "the codes of two rows are swapped",
    rows: [changed({ 1: "С-002" }), ["2025-09-20T11:00:00", "С-001", "6", "нет", "часто", ""]],
    states: ["С-001 8 withdrawn", "С-002 6 withdrawn", "С-002 8 accepted", "С-001 6 accepted"],
    deficits: ["method+upbringing", "subject"],
    before: /записан за другим/,
  },
  {
    what: "the moment is changed, as when somebody answers the form anew",
    rows: [changed({ 0: "2025-09-21T08:00:00", 3: "нет" }), secondRow],
    states: ["С-001 8 withdrawn", "С-002 6 accepted", "С-001 8 accepted"],
    deficits: ["method", "upbringing"],
    before: /responses .*исправлены код участника или время/,
  },
  {
    what: "the moment is retyped as a text",
    rows: [changed({ 0: "двадцатое сентября" }), secondRow],
    states: ["С-001 8 accepted", "С-002 6 accepted"],
    deficits: ["subject+method", "upbringing"],
    before: /surveys А-001: .*отметка времени не читается \(строка 2\)/,
  },
  {
    what: "an answer is retyped as a word that the form does not offer",
    rows: [changed({ 3: "постоянно" }), secondRow],
    states: ["С-001 8 accepted", "С-002 6 accepted"],
    deficits: ["subject+method", "upbringing"],
    before: /surveys А-001: .*\(строка 2\) есть ответ, которого в анкете нет/,
  },
  {
    what: "the row is deleted: it waits for a decision",
    rows: [secondRow],
    states: ["С-001 8 accepted", "С-002 6 accepted"],
    deficits: ["subject+method", "upbringing"],
    before: /responses .*строки больше нет в листе ответов/,
  },
  {
    what: "a copy of the row differs: nobody can tell which is right",
    rows: [changed({ 2: "1" }), ownRow, secondRow],
    states: ["С-001 8 accepted", "С-002 6 accepted"],
    deficits: ["subject+method", "upbringing"],
    before: /surveys А-001: .*строки 2, 3 — одно время и один код, а ответы разные/,
  },
];

describe.each(cases)("$what", ({ rows, states: wanted, deficits: areas, before }) => {
  test("the answers and what came of them follow, or the place is told", () => {
    const said = told(first, rows);
    if (before === null) expect(said).toEqual([]);
    else expect(said.join("\n")).toMatch(before);
    const { register } = take(first, rows);
    expect(states(register)).toEqual(wanted);
    expect(deficits(register)).toEqual(areas);
    expect(done(drainResponses.decide(register, {}, context, sheetOf(rows))).changes).toEqual([]);
  });

  test("the source put back brings everything back", () => {
    const again = take(take(first, rows).register, [ownRow, secondRow]).register;
    const live = (register: Register) => states(register).filter((line) => !line.endsWith("withdrawn"));
    expect(live(again)).toEqual(live(first));
    expect(deficits(again)).toEqual(deficits(first));
    expect(told(again, [ownRow, secondRow])).toEqual([]);
  });
});

describe("what a person has decided", () => {
  test("a deficit that somebody has confirmed stays, and «Проверка» names it and the plan's line", () => {
    const card = (areas: ("subject" | "method")[], register: Register) =>
      applied(register, done(updateMentee.decide(register, { personId: "С-001", deficits: areas }, context)).changes);
    const confirmed = card(["subject", "method"], card(["method"], first));
    const { register } = take(confirmed, [changed({ 1: "" }), secondRow]);
    expect(deficits(register)[0]).toBe("subject+method");
    expect(told(register, [changed({ 1: "" }), secondRow])).toEqual([
      expect.stringMatching(
        /^mentees М-001: Иванова Мария Сергеевна: дефицит «предметно-профессиональная».*остался\.$/,
      ),
    ]);
  });

  test("a plan's line for a deficit that is gone is named", () => {
    const planned = applied(first, [
      { table: "pairs", put: aPair({ id: "П-001", menteeId: "С-001", mentorId: "С-003" }) },
      { table: "planLines", put: aPlanLine({ id: "ПЛ-001", pairId: "П-001", area: "subject", status: "planned" }) },
    ]);
    const { register } = take(planned, [changed({ 1: "" }), secondRow]);
    expect(deficits(register)[0]).toBe("method");
    expect(told(register, [changed({ 1: "" }), secondRow])).toEqual([
      expect.stringMatching(/^planLines ПЛ-001: План пары П-001 \(Иванова Мария Сергеевна\): мероприятие по дефициту/),
    ]);
  });

  test("an answer changed by hand in «Ответы» is told and never overwritten", () => {
    const line = first.responses.find(({ question }) => question === "З-12.1");
    const touched = applied(first, [{ table: "responses", put: { id: line?.id ?? "", answer: "10" } }]);
    const { register } = take(touched, [changed({ 2: "9" }), secondRow]);
    expect(states(register)[0]).toBe("С-001 10 accepted");
    expect(told(register, [changed({ 2: "9" }), secondRow])).toEqual([
      expect.stringMatching(/З-12\.1: ответ изменён вручную на листе «Ответы»/),
    ]);
  });
});

describe("an answer that waits", () => {
  const waits = (register: Register, rows: readonly Sent[]) =>
    done(compareWithSource.decide(register, { surveyId: "А-001" }, context, sheetOf(rows))).answer;
  const settled = (register: Register, rows: readonly Sent[], decided: "follow" | "keep") =>
    applied(
      register,
      done(settleAnswers.decide(register, { surveyId: "А-001", decided }, context, sheetOf(rows))).changes,
    );

  test("is shown by name before anything is changed", () => {
    const { drained } = take(first, [secondRow]);
    expect(drained).toMatchObject({ taken: 0, corrected: 0, waiting: 1, said: "Новых ответов нет." });
    expect(drained.problems).toEqual([expect.stringContaining("«Сверить с листом ответов»")]);
    expect(waits(first, [secondRow]).waiting).toEqual([
      {
        person: "Иванова Мария Сергеевна",
        submittedAt: "2025-09-20T10:00:00",
        source: "строки больше нет в листе ответов",
        deficits: "предметно-профессиональная",
      },
    ]);
  });

  test("is withdrawn with its deficits where the department says so", () => {
    const register = settled(first, [secondRow], "follow");
    expect(states(register)).toEqual(["С-001 8 withdrawn", "С-002 6 accepted"]);
    expect(deficits(register)).toEqual(["method", "upbringing"]);
    expect(take(register, [secondRow]).drained).toMatchObject({ waiting: 0, problems: [] });
    expect(deficits(take(register, [ownRow, secondRow]).register)).toEqual(deficits(first));
  });

  test("stays and is asked about no more where the department says so", () => {
    const register = settled(first, [secondRow], "keep");
    expect(states(register)).toEqual(states(first));
    expect(deficits(register)).toEqual(deficits(first));
    expect(take(register, [secondRow]).drained).toMatchObject({ waiting: 0, problems: [] });
    expect(told(register, [secondRow])).toEqual([]);
    const again = settleAnswers.decide(register, { surveyId: "А-001", decided: "keep" }, context, sheetOf([secondRow]));
    expect(refused(again).refused).toBe("nothingWaits");
  });

  /** As when somebody sorts the column of codes alone. */
  const many = (count: number, shift: number): Sent[] =>
    Array.from({ length: count }, (_, index) => {
      const minute = String(index).padStart(2, "0");
      return [`2025-09-20T12:${minute}:00`, `С-${String(200 + ((index + shift) % count))}`, "7", "нет", "нет", ""];
    });

  test("is said to be another person's by name, and never by what somebody has typed in the place of a code", () => {
    const taken = take(town, many(11, 0)).register;
    const said = (code: string) =>
      waits(
        taken,
        many(11, 0).map((row) => [row[0], code, ...row.slice(2)] as Sent),
      ).waiting;
    expect(said("С-001")[0]?.source).toBe("строка 2 исправлена: теперь Иванова Мария Сергеевна");
    expect(said("Вымышлова Вера")[0]?.source).toBe("строка 2 исправлена: теперь без кода из реестра");
    const { register } = take(town, [["2025-09-20T10:00:00", "Вымышлова Вера", "5", "", "", ""]]);
    expect(JSON.stringify(register.responses)).not.toMatch(/Вымыш/);
  });

  test.each([
    [10, 10, 0],
    [11, 0, 11],
  ])("%i corrections at once: %i follow, %i wait", (count, corrected, waiting) => {
    const taken = take(town, many(count, 0)).register;
    const { drained, register } = take(taken, many(count, 1));
    expect(drained).toMatchObject({ taken: 0, corrected, waiting });
    expect(waits(taken, many(count, 1)).waiting).toHaveLength(waiting);
    if (waiting === 0) return;
    expect(states(register)).toEqual(states(taken));
    const kept = settled(taken, many(count, 1), "keep");
    expect(take(kept, many(count, 1)).drained).toMatchObject({ taken: 0, corrected: 0, waiting: 0 });
    const followed = settled(taken, many(count, 1), "follow");
    expect(states(followed).filter((line) => line.endsWith("withdrawn"))).toHaveLength(count);
  });
});

test("an answer set aside is accepted once the register knows whose it is", () => {
  const stranger: Sent = ["2025-09-20T10:00:00", "С-003", "5", "часто", "нет", ""];
  const before = take(town, [stranger]).register;
  expect(states(before)).toEqual(["С-003 5 quarantined"]);
  const mentee = aMentee({ id: "М-003", personId: "С-003", deficits: null, answerDeficits: null, leftOn: null });
  const { register } = take(applied(before, [{ table: "mentees", put: mentee }]), [stranger]);
  expect(states(register)).toEqual(["С-003 5 accepted"]);
  expect(deficits(register)[2]).toBe("subject");
});
