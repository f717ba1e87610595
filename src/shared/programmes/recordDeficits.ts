/** A diagnosis of a mentee's deficits. */

import * as z from "zod/mini";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRow } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { deficits } from "../register/deficits.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { DeficitsSaved } from "./answers.ts";
import { ownPerson } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

/** One measurement of the nine areas (S1, п. 4.3.3): of one person, stage and school year the latest counts. */
export const recordDeficits = change({
  title: "Диагностика внесена",
  // One row a person, stage and school year: a second measurement corrects the first.
  input: z.object({
    personId: id,
    stage: fieldOf(deficits.columns.stage),
    measuredOn: fieldOf(deficits.columns.measuredOn),
    severities: z.object({
      theory: maybeFieldOf(deficits.columns.theory),
      law: maybeFieldOf(deficits.columns.law),
      subject: maybeFieldOf(deficits.columns.subject),
      psychology: maybeFieldOf(deficits.columns.psychology),
      method: maybeFieldOf(deficits.columns.method),
      ict: maybeFieldOf(deficits.columns.ict),
      digital: maybeFieldOf(deficits.columns.digital),
      upbringing: maybeFieldOf(deficits.columns.upbringing),
      health: maybeFieldOf(deficits.columns.health),
    }),
    note: maybeFieldOf(deficits.columns.note),
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
