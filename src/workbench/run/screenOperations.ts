import { randomUUID } from "node:crypto";
import type { AnswerButton, Effect, Question } from "./api.ts";
import { Suspended } from "./errors.ts";
import type { Execution, Operation } from "./execution.ts";

/** Shows a question; the run stops here until the person's answer is known, and is then replayed up to here. */
function askPerson(run: Execution, asked: Omit<Question, "id">): { button: AnswerButton; text: string } {
  run.commit();
  if (run.answered) {
    const { answered } = run;
    run.answered = null;
    return answered as { button: AnswerButton; text: string };
  }
  run.question = { ...asked, id: randomUUID() };
  throw new Suspended("Waiting for an answer");
}

export const screenOperations: Record<string, Operation> = {
  "ui.effect": (run: Execution, effect: Effect) => {
    run.effects.push(effect);
  },
  "ui.activate": (run: Execution, effect: Extract<Effect, { show: "activate" }>) => {
    run.effects.push(effect);
    run.selected = { sheetId: effect.sheetId, row: effect.row ?? 1, column: effect.column ?? 1 };
  },
  "ui.selected": (run: Execution) => run.selected,
  "ui.ask": askPerson,
  "ui.addonTitle": (run: Execution) => run.world.workbook.info().name,
};
