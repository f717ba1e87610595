/** What a copied workbook is for: until that is said, nothing is written in it and no answers are collected. */

import * as z from "zod/mini";
import { refuse } from "../facts/refusal.ts";
import type { Change, Decision } from "../facts/register.ts";
import { change, type Preparation } from "../request/request.ts";
import { copyPurposes } from "./upkeepTexts.ru.ts";

const purposes = z.enum(["newYear", "training", "mistake"]);
export type CopyPurpose = z.output<typeof purposes>;

/** The forms and their personal links go on serving the workbook they were made for: the copy closes the surveys and keeps no link. */
export const settleCopy = change({
  title: "Копия книги обрела назначение",
  // What a copied workbook is for; only a copy can be asked.
  input: z.object({ purpose: purposes }),
  access: { who: "department" },
  sample: { purpose: "training" },
  reads: [],
  writes: ["surveys", "linkSecrets"],
  preparation: { name: "copied" } as Preparation<"copied", boolean>,
  decide(register, { purpose }, _context, copied): Decision<{ purpose: CopyPurpose }> {
    if (!copied) return refuse("notCopied", {});
    if (purpose === "mistake") return { changes: [], answer: { purpose } };
    const closed = register.surveys.flatMap((survey): Change[] =>
      survey.open ? [{ table: "surveys", put: { id: survey.id, open: false } }] : [],
    );
    const forgotten = register.linkSecrets.map(
      ({ id }): Change => ({ table: "linkSecrets", put: { id }, removed: true }),
    );
    return { changes: [...closed, ...forgotten], answer: { purpose }, objects: copyPurposes[purpose] };
  },
});
