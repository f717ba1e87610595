/** A diagnosis of a mentee's deficits. */
import * as z from "zod/mini";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRow } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { responseStages } from "../register/vocabulary.ts";
import { code, id, isoDay, note } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { DeficitsSaved } from "./answers.ts";
import { ownPerson, whole } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

const severity = z.optional(whole(0, 3));

/** One measurement of the nine areas (S1, п. 4.3.3): of one person, stage and school year the latest counts. */
export const recordDeficits = change({
  title: "Диагностика внесена",
  // One row a person, stage and school year: a second measurement corrects the first.
  input: z.object({
    personId: id,
    stage: code(responseStages),
    measuredOn: isoDay,
    severities: z.object({
      theory: severity,
      law: severity,
      subject: severity,
      psychology: severity,
      method: severity,
      ict: severity,
      digital: severity,
      upbringing: severity,
      health: severity,
    }),
    note,
  }),
  access: ownPerson,
  sample: {
    personId: "С-001",
    stage: "entry",
    measuredOn: "2025-09-18",
    severities: { method: 3, psychology: 2, ict: 1 },
  },
  ...readsForSaving("deficits"),
  decide(register, { personId, stage, measuredOn, severities, note }, context): Decision<DeficitsSaved> {
    const present = register.deficits.find(
      (row) =>
        row.personId === personId && row.stage === stage && schoolYearOf(row.measuredOn) === schoolYearOf(measuredOn),
    );
    const entered = enterRow(
      register,
      "deficits",
      { id: present?.id, personId, stage, measuredOn, ...severities, note },
      context,
    );
    if (isRefusal(entered)) return entered;
    return {
      changes: entered.changes,
      answer: { deficitId: entered.row.id, personId, notes: present === undefined ? [] : [texts.measuredAgain] },
    };
  },
});
