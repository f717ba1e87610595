/** What a copied workbook is for: until that is said, nothing is written in it and no answers are collected. */

import { refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import type { InputOf } from "../lists/protocol.ts";
import { copyPurposes } from "./upkeepTexts.ru.ts";

export type CopyPurpose = InputOf<"settleCopy">["purpose"];

/** The forms go on serving the workbook they were made for: in the copy their surveys are closed. */
export function settleCopy(
  register: Rows<"surveys">,
  { purpose }: InputOf<"settleCopy">,
  _context: object,
  copied: boolean,
): Decision<{ purpose: CopyPurpose }> {
  if (!copied) return refuse("notCopied", {});
  if (purpose === "mistake") return { changes: [], answer: { purpose } };
  const changes = register.surveys.flatMap((survey): Change[] =>
    survey.open ? [{ table: "surveys", put: { id: survey.id, open: false } }] : [],
  );
  return { changes, answer: { purpose }, objects: copyPurposes[purpose] };
}
