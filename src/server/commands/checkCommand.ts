/** The menu command «Проверка»: the whole register looked through once, the findings on a sheet of their own. */

import type { RegisterCheck } from "../../shared/checks/answers.ts";
import { checkSheetTexts as texts } from "../../shared/checks/checkViewTexts.ru.ts";
import { refuse } from "../../shared/facts/refusal.ts";
import { limits } from "../../shared/language/limits.ts";
import { refusalSentence } from "../../shared/lists/refusals.ts";
import type { Outcome } from "../../shared/lists/requests.ts";
import { serve } from "../door/serve.ts";
import { openBook } from "../sheets/book.ts";
import { writeCheckSheet } from "../sheets/checkSheet.ts";

export function checkRegisterCommand(): { sentence: string; ok: boolean } {
  const book = openBook();
  if (book.copied) return { ok: false, sentence: refusalSentence(refuse("copiedBook", {})) };
  const outcome = serve("checkRegister", { limit: limits.findings }) as Outcome<RegisterCheck>;
  if ("refused" in outcome) return { ok: false, sentence: outcome.refused.sentence };
  if ("failed" in outcome) return { ok: false, sentence: outcome.failed.sentence };
  const check = outcome.done;
  const written = writeCheckSheet(book, check);
  return written ? { ok: true, sentence: texts.done(check.total) } : { ok: false, sentence: texts.taken };
}
