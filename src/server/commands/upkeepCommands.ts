/** Menu commands that look after the workbook: check, repair, undo. Where much may change, they ask first. */

import type { FormerData } from "../../shared/hands/forgetRemoved.ts";
import { forgetTexts } from "../../shared/hands/forgetTexts.ru.ts";
import { menuTitle } from "../../shared/lists/commands.ts";
import type { Outcome, RequestName } from "../../shared/lists/requests.ts";
import type { BookCheck, BookRepair } from "../../shared/workbook/bookCheck.ts";
import { doctorTexts } from "../../shared/workbook/doctorTexts.ru.ts";
import type { LastOperation, Undone } from "../../shared/workbook/undoLastOperation.ts";
import { undoTexts } from "../../shared/workbook/upkeepTexts.ru.ts";
import { serve } from "../door/serve.ts";
import { compareHands } from "../hands/compareHands.ts";
import { openBook } from "../sheets/book.ts";
import { serverTexts } from "../texts.ru.ts";
import { beginAfterAnswer } from "../write/pieces.ts";

/** What a command says at its end; null when a panel has opened instead. */
export type CommandSaid = { sentence: string; ok: boolean } | null;

const shownFindings = 10;

export function checkBookCommand(): CommandSaid {
  return told<BookCheck>("checkBook", {}, ({ findings }) => {
    if (findings.length === 0) return doctorTexts.sound;
    showDoctor();
    return doctorTexts.found(findings.length, findings.filter((finding) => finding.repairable).length);
  });
}

export function repairBookCommand(): CommandSaid {
  const checked = serve("checkBook", {}) as Outcome<BookCheck>;
  if (!("done" in checked)) return unfortunate(checked);
  const { findings } = checked.done;
  const repairable = findings.filter((finding) => finding.repairable);
  if (findings.length === 0) return { ok: true, sentence: doctorTexts.sound };
  if (repairable.length === 0) {
    showDoctor();
    return { ok: true, sentence: doctorTexts.remaining(findings.length) };
  }
  const lines = repairable
    .slice(0, shownFindings)
    .map(({ sheet, sentence }) => (sheet === "" ? sentence : `${sheet}: ${sentence}`));
  if (!isConfirmed(doctorTexts.ask(lines, repairable.length - lines.length)))
    return { ok: true, sentence: doctorTexts.notRepaired };
  return told<BookRepair>(
    "repairBook",
    {},
    ({ repaired, remaining }) =>
      doctorTexts.repaired(repaired.length, remaining.length) + doctorTexts.recreatedColumns(repaired),
  );
}

export function undoLast(): CommandSaid {
  const shown = serve("showLastOperation", {}) as Outcome<LastOperation | null>;
  if (!("done" in shown)) return unfortunate(shown);
  const last = shown.done;
  if (last !== null && !last.own && last.possible && !isConfirmed(undoTexts.ask(last)))
    return { ok: true, sentence: undoTexts.kept };
  const input = last === null ? {} : { operationId: last.operationId };
  return told<Undone>("undoLastOperation", input, ({ action, objects }) => undoTexts.undone(action, objects));
}

export function forgetRemovedCommand(): CommandSaid {
  // What somebody has deleted in the sheet is remembered until it has been compared.
  compareHands(openBook(), Session.getActiveUser().getEmail());
  const shown = serve("showRemoved", {}) as Outcome<FormerData>;
  if (!("done" in shown)) return unfortunate(shown);
  const { operations, hands } = shown.done;
  if (operations + hands === 0) return { ok: true, sentence: forgetTexts.nothing };
  if (!isConfirmed(forgetTexts.ask(shown.done))) return { ok: true, sentence: forgetTexts.kept };
  return told<FormerData>("forgetRemoved", {}, forgetTexts.done);
}

export function isConfirmed(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(menuTitle, question, ui.ButtonSet.YES_NO);
  beginAfterAnswer();
  return answer === ui.Button.YES;
}

/** The panel opens at the list of findings. */
function showDoctor(): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar")
    .getContent()
    .replace('data-view="today"', 'data-view="doctor"');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle(serverTexts.sidebarTitle));
}

function told<Answer>(name: RequestName, input: object, sentenceOf: (answer: Answer) => string): CommandSaid {
  const outcome = serve(name, input) as Outcome<Answer>;
  return "done" in outcome ? { ok: true, sentence: sentenceOf(outcome.done) } : unfortunate(outcome);
}

function unfortunate(outcome: Exclude<Outcome<unknown>, { done: unknown }>): CommandSaid {
  return { ok: false, sentence: "refused" in outcome ? outcome.refused.sentence : outcome.failed.sentence };
}
