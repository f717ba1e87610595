/** Menu commands that look after the workbook: check, repair, undo. Where much may change, they ask first. */
import { menuTitle } from "../shared/commands.ts";
import { doctorTexts } from "../shared/doctorTexts.ru.ts";
import type { BookCheck, BookRepair, LastOperation, Undone } from "../shared/domain/answers.ts";
import type { Reply, RequestName } from "../shared/protocol.ts";
import { serverTexts } from "../shared/texts.ru.ts";
import { undoTexts } from "../shared/upkeepTexts.ru.ts";
import { beginAfterAnswer } from "./pieces.ts";
import { serve } from "./serve.ts";

/** What a command says at its end; null when a panel has opened instead. */
export type Said = { sentence: string; ok: boolean } | null;

const shownFindings = 10;

export function checkBook(): Said {
  return told<BookCheck>("checkBook", {}, ({ findings }) => {
    if (findings.length === 0) return doctorTexts.sound;
    showDoctor();
    return doctorTexts.found(findings.length, findings.filter((finding) => finding.repairable).length);
  });
}

export function repairBook(): Said {
  const checked = serve("checkBook", {}) as Reply<BookCheck>;
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
  return told<BookRepair>("repairBook", {}, ({ repaired, remaining }) =>
    doctorTexts.repaired(repaired.length, remaining.length),
  );
}

export function undoLast(): Said {
  const shown = serve("showLastOperation", {}) as Reply<LastOperation | null>;
  if (!("done" in shown)) return unfortunate(shown);
  const last = shown.done;
  if (last !== null && !last.own && last.possible && !isConfirmed(undoTexts.ask(last)))
    return { ok: true, sentence: undoTexts.kept };
  const input = last === null ? {} : { operationId: last.operationId };
  return told<Undone>("undoLastOperation", input, ({ action, objects }) => undoTexts.undone(action, objects));
}

function isConfirmed(question: string): boolean {
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

function told<Answer>(name: RequestName, input: object, sentenceOf: (answer: Answer) => string): Said {
  const reply = serve(name, input) as Reply<Answer>;
  return "done" in reply ? { ok: true, sentence: sentenceOf(reply.done) } : unfortunate(reply);
}

function unfortunate(reply: Exclude<Reply<unknown>, { done: unknown }>): Said {
  return { ok: false, sentence: "refused" in reply ? reply.refused.sentence : reply.failed.sentence };
}
