/** A paper that was typed in, in the book: what the journal tells of it, what undoing leaves, and what the sheet of answers says later. */
import { afterEach, expect, test } from "vitest";
import type { Drained } from "../../src/shared/surveys/acceptResponses.ts";
import type { PaperEntered } from "../../src/shared/surveys/enterPaper.ts";
import type { AnswersCompared } from "../../src/shared/surveys/settleAnswers.ts";
import type { Host } from "../support/host.ts";
import { code, content, linkCode, stamp, surveyTown, typeAnswer } from "../support/surveyTown.ts";

let host: Host;
afterEach(() => host.close());

const responses = () => host.canonical()["responses"] ?? [];
const secretWords = "Тишина в классе";

function enter(respondent = "С-001"): PaperEntered {
  const answers = [
    { question: "З-04.psychology", typed: "4" },
    { question: "З-03", typed: secretWords },
  ];
  return host.done<PaperEntered>("enterPaper", { surveyId: "А-001", respondent, filledOn: "2025-09-20", answers });
}

test("its journal line holds no answer, no name and no code of a link, and undoing takes it back with its deficit", () => {
  host = surveyTown();
  const mine = linkCode(host, "С-001");
  const before = host.canonical()["mentees"];
  expect(enter()).toEqual({ state: "accepted", reason: null, replaces: false });
  expect(responses()).toHaveLength(2);
  expect(host.canonical()["mentees"]).not.toEqual(before);
  const line = host.shown("Журнал").at(-1)?.join(" ") ?? "";
  expect(line).toContain("Ответ с бумаги внесён");
  for (const text of [secretWords, "Юнова", mine]) expect(line).not.toContain(text);
  expect(JSON.stringify(host.canonical())).not.toContain(mine);
  host.done("undoLastOperation", {});
  expect(responses()).toEqual([]);
  expect(host.canonical()["mentees"]).toEqual(before);
});

test("it stays as it is beside the answers of the form, which are taken as ever", () => {
  host = surveyTown();
  host.setNow("2025-09-20T10:00:00+05:00");
  enter();
  typeAnswer(host, 2, { [stamp]: "20.09.2025 09:20:00", [code]: linkCode(host, "С-002"), [content]: "7" });
  typeAnswer(host, 3, { [stamp]: "20.09.2025 09:30:00", [code]: linkCode(host, "С-001"), [content]: "5" });
  expect(host.done<Drained>("drainResponses", {})).toMatchObject({
    taken: 2,
    quarantined: 0,
    waiting: 0,
    problems: [],
  });
  expect(host.done<AnswersCompared>("compareWithSource", { surveyId: "А-001" })).toEqual({ waiting: [], problems: [] });
  const told = responses().map(({ personId, question, state }) => [personId, question, state].join(" "));
  // The paper was typed at 10:00, after the form that the same person had sent.
  expect(told.sort()).toEqual([
    "С-001 З-03 принят",
    "С-001 З-04.psychology принят",
    "С-001 З-12.1 заменён более поздним",
    "С-002 З-12.1 принят",
  ]);
});
