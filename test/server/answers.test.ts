import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { RegisterCheck } from "../../src/shared/checks/answers.ts";
import type { Drained } from "../../src/shared/surveys/acceptResponses.ts";
import { department, type Host } from "../support/host.ts";
import {
  code,
  columnOf,
  content,
  linkCode,
  rawSheet,
  stamp,
  surveyTown,
  typeAnswer,
  wishes,
} from "../support/surveyTown.ts";

describe("what people do to a raw sheet of answers", () => {
  let host: Host;
  let next = 2;
  beforeAll(() => {
    host = surveyTown();
  });
  afterAll(() => host.close());

  /** A row typed below the others. */
  const type = (cells: Record<string, string>) => {
    typeAnswer(host, next, cells);
    next += 1;
  };
  const link = (personId: string) => linkCode(host, personId);
  const drain = () => host.done<Drained>("drainResponses", {});
  const lines = () =>
    (host.canonical()["responses"] ?? []).map(({ personId, answer, state }) =>
      [personId ?? "", answer, state].join(" "),
    );

  test("a row without one answer is nothing, however often it is read", () => {
    type({ [stamp]: "20.09.2025 10:00:00", [code]: link("С-001") });
    const journal = host.shown("Журнал").length;
    expect([drain().taken, drain().taken]).toEqual([0, 0]);
    expect(host.shown("Журнал")).toHaveLength(journal);
  });

  test("a stamp that is no moment is told with its row, and keeps no other answer waiting", () => {
    type({ [stamp]: "вчера", [code]: link("С-001"), [content]: "7" });
    type({ [stamp]: "=1/0", [code]: link("С-001"), [content]: "7" });
    type({ [stamp]: "20.09.2025 10:30:00", [code]: link("С-001"), [content]: "8" });
    const drained = drain();
    expect(drained.taken).toBe(1);
    expect(drained.problems).toEqual([expect.stringContaining("(строки 3, 4)")]);
    expect(lines()).toEqual(["С-001 8 принят"]);
    expect(drain().taken).toBe(0);
    host.done("markMentor", { personId: "С-003", areas: [] });
  });

  test("codes that are unknown, foreign or absent are set aside, each answer for itself", () => {
    type({ [stamp]: "20.09.2025 11:00:00", [code]: "Х-1", [content]: "7" });
    type({ [stamp]: "20.09.2025 11:00:00", [code]: "Х-2", [content]: "7" });
    type({ [stamp]: "20.09.2025 11:00:00", [content]: "7" });
    type({ [stamp]: "20.09.2025 11:00:00", [code]: "С-003", [content]: "7" });
    expect(drain()).toMatchObject({ taken: 4, quarantined: 4 });
  });

  test("a second answer of a person takes the first one's place, and formulas stay text", () => {
    type({
      [stamp]: "20.09.2025 12:00:00",
      [code]: ` ${link("С-001")} `,
      [content]: "9",
      [wishes]: '\'=HYPERLINK("x")<script>',
    });
    expect(drain()).toMatchObject({ taken: 1, quarantined: 0 });
    expect(lines().filter((line) => line.startsWith("С-001"))).toEqual([
      "С-001 8 заменён более поздним",
      'С-001 =HYPERLINK("x")<script> принят',
      "С-001 9 принят",
    ]);
  });

  test("a renamed question stops this survey with one sentence, and nothing is written", () => {
    const before = host.canonical();
    const at = { sheetId: rawSheet(host).sheetId, row: 1, column: columnOf(host, wishes), rows: 1, columns: 1 };
    host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: "Иначе" }]] }], {
      email: department,
      source: "edit",
    });
    const drained = drain();
    expect(drained).toMatchObject({
      taken: 0,
      problems: [expect.stringMatching(/нет вопроса «.*не хватает\?».*ответы не потеряны/)],
    });
    expect(host.canonical()).toEqual(before);
    host.workbook.undo(department);
  });

  test("a renamed sheet is still read; a deleted one is told, and nothing is lost", () => {
    host.workbook.apply([{ do: "renameSheet", sheetId: rawSheet(host).sheetId, name: "Ответы учителей" }], {
      email: department,
      source: "edit",
    });
    type({ [stamp]: "20.09.2025 13:00:00", [code]: link("С-002"), [content]: "5" });
    expect(drain().taken).toBe(1);
    const before = host.canonical();
    host.workbook.apply([{ do: "deleteSheet", sheetId: rawSheet(host).sheetId }], {
      email: department,
      source: "edit",
    });
    expect(drain()).toMatchObject({ taken: 0, problems: [expect.stringMatching(/[Лл]ист/)] });
    expect(host.canonical()).toEqual(before);
  });
});

describe("a row of the sheet of answers that is corrected after it was taken", () => {
  let host: Host;
  afterEach(() => host.close());

  const subject = "[предметно-профессиональная]";
  const begin = () => {
    host = surveyTown();
    typeAnswer(host, 2, { [stamp]: "20.09.2025 10:00:00", [code]: link("С-001"), [content]: "8", [subject]: "часто" });
    expect(drain()).toMatchObject({ taken: 1, said: "Разобрано 1 новый ответ." });
    expect(kept()).toEqual({
      answered: ["С-001"],
      deficits: ["предметно-профессиональная; методическая", "методическая"],
    });
  };
  const link = (personId: string) => linkCode(host, personId);
  const drain = () => host.done<Drained>("drainResponses", {});
  const kept = () => {
    const { responses = [], mentees = [] } = host.canonical();
    const accepted = responses.filter(({ state, question }) => state === "принят" && question === "З-12.1");
    return {
      answered: accepted.map(({ personId }) => personId),
      deficits: mentees.map((row) => row["deficits"]),
    };
  };
  const found = () =>
    host
      .done<RegisterCheck>("checkRegister", {})
      .findings.filter(({ code: rule }) => rule === "responseDiffers")
      .map(({ sentence }) => sentence);

  test("is named by the check, then follows with what came of it, and the journal has a line", () => {
    begin();
    typeAnswer(host, 2, { [code]: link("С-002") });
    expect(found()).toEqual([
      expect.stringMatching(/А-001:20250920100000:[0-9a-f]{10}: в листе ответов \(строка 2\) исправлены код участника/),
    ]);
    const lines = host.shown("Журнал").length;
    expect(drain()).toMatchObject({ taken: 0, corrected: 1, waiting: 0, problems: [] });
    expect(kept()).toEqual({
      answered: ["С-002"],
      deficits: ["методическая", "предметно-профессиональная; методическая"],
    });
    expect(host.shown("Журнал")).toHaveLength(lines + 1);
    expect(found()).toEqual([]);
  });

  test("or is gone: it waits, is withdrawn by the department alone, and can be brought back by undoing", () => {
    begin();
    const { sheetId } = rawSheet(host);
    host.workbook.apply([{ do: "deleteRows", sheetId, from: 2, count: 1 }], { email: department, source: "edit" });
    expect(drain()).toMatchObject({
      corrected: 0,
      waiting: 1,
      problems: [expect.stringContaining("Сверить с листом")],
    });
    const taken = kept();
    expect(found()).toEqual([expect.stringMatching(/строки больше нет в листе ответов/)]);
    const settle = { surveyId: "А-001", decided: "follow" } as const;
    expect(host.ask("settleAnswers", settle, "kurator@school1.example")).toHaveProperty("refused");
    expect(host.done("settleAnswers", settle)).toEqual({ settled: 1 });
    expect(kept()).toEqual({ answered: [], deficits: ["методическая", "методическая"] });
    host.done("undoLastOperation", {});
    expect(kept()).toEqual(taken);
  });
});
