/** What a copied workbook is for: until that is said, nothing is written in it and no answers are collected. */

import * as z from "zod/mini";
import { refuse } from "../facts/refusal.ts";
import type { Change, Decision } from "../facts/register.ts";
import { change, type Preparation } from "../request/request.ts";
import { copyPurposes } from "./upkeepTexts.ru.ts";

const purposes = z.enum(["newYear", "training", "mistake"]);
export type CopyPurpose = z.output<typeof purposes>;

/** The forms go on serving the workbook they were made for: in the copy their surveys are closed. */
export const settleCopy = change({
  title: "Копия книги обрела назначение",
  // What a copied workbook is for; only a copy can be asked.
  input: z.object({ purpose: purposes }),
  access: { who: "department" },
  sample: { purpose: "training" },
  reads: [],
  writes: ["surveys"],
  preparation: { name: "copied" } as Preparation<"copied", boolean>,
  decide(register, { purpose }, _context, copied): Decision<{ purpose: CopyPurpose }> {
    if (!copied) return refuse("notCopied", {});
    if (purpose === "mistake") return { changes: [], answer: { purpose } };
    const changes = register.surveys.flatMap((survey): Change[] =>
      survey.open ? [{ table: "surveys", put: { id: survey.id, open: false } }] : [],
    );
    return { changes, answer: { purpose }, objects: copyPurposes[purpose] };
  },
});
