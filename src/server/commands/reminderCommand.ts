/** «Разослать напоминания»: what the hourly sweep does by itself, at once and after a question. */

import { isRefusal } from "../../shared/facts/refusal.ts";
import { menuTitle } from "../../shared/lists/commands.ts";
import { refusalSentence } from "../../shared/lists/refusals.ts";
import { reminderTexts } from "../../shared/roadmap/reminderTexts.ru.ts";
import { queueToday, reminderSettings, sendWaiting } from "../mail/letters.ts";
import { openBook } from "../sheets/book.ts";
import { beginAfterAnswer } from "../write/pieces.ts";
import type { CommandSaid } from "./upkeepCommands.ts";

export function sendReminders(): CommandSaid {
  const book = openBook();
  if (reminderSettings(book) === null) return { ok: false, sentence: reminderTexts.off };
  const email = Session.getActiveUser().getEmail();
  const queued = queueToday(book, email);
  if (isRefusal(queued)) return { ok: false, sentence: refusalSentence(queued) };
  if (queued.waiting === 0) return { ok: true, sentence: reminderTexts.nothingDue };
  const question = reminderTexts.ask(queued.waiting, MailApp.getRemainingDailyQuota());
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(menuTitle, question, ui.ButtonSet.YES_NO);
  beginAfterAnswer();
  if (answer !== ui.Button.YES) return { ok: true, sentence: reminderTexts.kept };
  const sent = sendWaiting(book, email);
  if (sent === null) return { ok: false, sentence: reminderTexts.busy };
  if (isRefusal(sent)) return { ok: false, sentence: refusalSentence(sent) };
  return { ok: sent.failed + sent.unknown + sent.foreign === 0, sentence: reminderTexts.sent(sent) };
}
