import { describe, expect, test } from "vitest";
import { createAsk } from "../../../src/sidebar/frame/asking.ts";
import { sidebarTexts } from "../../../src/sidebar/frame/sidebarTexts.ru.ts";

type Answer = object | "lost" | null;

/** A line that gives these answers in turn, the last one for ever. */
function lineOf(...answers: Answer[]) {
  const sent: { name: string; input: unknown; operationId: string }[] = [];
  const pauses: number[] = [];
  const progress: string[] = [];
  let ids = 0;
  const ask = createAsk({
    send: async (name, input, operationId) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)];
      sent.push({ name, input, operationId });
      if (answer === "lost") throw new Error("lost");
      return answer;
    },
    progress: (sentence) => {
      progress.push(sentence);
    },
    newId: () => {
      ids += 1;
      return `operation-${ids}`;
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  });
  return { ask, sent, pauses, progress, numbers: () => sent.map((request) => request.operationId) };
}

const consent = { pairId: "П-001", whose: "mentor", givenOn: "2025-09-10" } as const;
const done = { done: { notes: [] } };
const busy = { refused: { code: "busy", sentence: "Таблицу сохраняет другой пользователь." } };
const refused = { refused: { code: "consentAlready", sentence: "Согласие уже внесено." } };
const failed = { failed: { reference: "F-1", sentence: "Не получилось." } };

describe("asking the server", () => {
  test("sends the input once with an operation number when the answer comes", async () => {
    const line = lineOf(done);
    expect(await line.ask("recordConsent", consent)).toEqual(done);
    expect(line.sent).toEqual([{ name: "recordConsent", input: consent, operationId: "operation-1" }]);
    expect(line.pauses).toEqual([]);
  });

  test("repeats under the same number when the answer is lost", async () => {
    const line = lineOf("lost", "lost", done);
    expect(await line.ask("recordConsent", consent)).toEqual(done);
    expect(line.numbers()).toEqual(["operation-1", "operation-1", "operation-1"]);
  });

  test("repeats under the same number while the register is busy", async () => {
    const line = lineOf(busy, done);
    expect(await line.ask("recordConsent", consent)).toEqual(done);
    expect(line.numbers()).toEqual(["operation-1", "operation-1"]);
  });

  test("goes on with a long change, telling how far it has come", async () => {
    const unfinished = { refused: { code: "unfinished", sentence: "Записано 5000 из 10400 изменений." } };
    const line = lineOf(unfinished, unfinished, done);
    expect(await line.ask("recordConsent", consent)).toEqual(done);
    expect(line.progress).toHaveLength(2);
    expect(new Set(line.numbers()).size).toBe(1);
  });

  test("waits longer before each repetition, and gives up after three", async () => {
    const line = lineOf("lost");
    const outcome = await line.ask("recordConsent", consent);
    expect(outcome).toEqual({ failed: { reference: "", sentence: sidebarTexts.noConnection } });
    expect(line.sent).toHaveLength(4);
    expect(line.pauses).toEqual([...line.pauses].sort((one, other) => one - other));
  });

  test("says that the register is busy when it stays busy", async () => {
    expect(await lineOf(busy).ask("recordConsent", consent)).toEqual(busy);
  });

  test.each([
    ["nothing", null],
    ["something that is no outcome", { value: 1 }],
  ])("takes %s for a lost answer", async (_, answer) => {
    const line = lineOf(answer, done);
    expect(await line.ask("whoAmI", {})).toEqual(done);
    expect(line.sent).toHaveLength(2);
  });

  test.each([
    ["a refusal", refused],
    ["a failure", failed],
  ])("does not repeat %s by itself", async (_, answer) => {
    const line = lineOf(answer);
    expect(await line.ask("recordConsent", consent)).toEqual(answer);
    expect(line.sent).toHaveLength(1);
  });

  test("keeps the number of an undecided change for the next press of the button", async () => {
    const line = lineOf("lost", "lost", "lost", "lost", done);
    await line.ask("recordConsent", consent);
    await line.ask("recordConsent", consent);
    expect(new Set(line.numbers())).toEqual(new Set(["operation-1"]));
  });

  test("keeps the number after a failure, whose repetition is promised to be safe", async () => {
    const line = lineOf(failed, done);
    await line.ask("recordConsent", consent);
    await line.ask("recordConsent", consent);
    expect(line.numbers()).toEqual(["operation-1", "operation-1"]);
  });

  test.each([
    ["done", done],
    ["refused", refused],
  ])("takes a new number once the request is %s", async (_, answer) => {
    const line = lineOf(answer);
    await line.ask("recordConsent", consent);
    await line.ask("recordConsent", consent);
    expect(line.numbers()).toEqual(["operation-1", "operation-2"]);
  });

  test("takes another number for another input", async () => {
    const line = lineOf(failed);
    await line.ask("recordConsent", consent);
    await line.ask("recordConsent", { ...consent, whose: "mentee" });
    expect(line.numbers()).toEqual(["operation-1", "operation-2"]);
  });
});
