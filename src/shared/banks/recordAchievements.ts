/** What is recorded of a person beside the pairs: approval as a mentor, training, awards. */

import * as z from "zod/mini";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { enterRow, type GivenRow } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { approvals } from "../register/approvals.ts";
import { awards } from "../register/awards.ts";
import { awardEffects } from "../register/recordWords.ru.ts";
import { trainings } from "../register/trainings.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { chosenInOrder } from "./enterBank.ts";
import { personSample } from "./fields.ts";

/** Through the door of the table, like any row of it. */
function recorded<Name extends "approvals" | "trainings" | "awards">(
  register: Rows<Name | "people" | "settings">,
  table: Name,
  given: GivenRow<Name> & { personId: string },
  context: Context,
): Decision<Marked> {
  const { personId } = given;
  const entered = enterRow(register, table, given, context);
  if (isRefusal(entered)) return entered;
  return { changes: entered.changes, answer: { id: entered.row.id, personId, name: namesOf(register).of(personId) } };
}

/** S0, п. 4.4; S4, п. 2.2: a stage that waits gets its decision in the same row, a later decision a row of its own (F037, F038). */
export const recordApproval = change({
  title: "Согласование внесено",
  input: z.object({
    personId: id,
    stage: fieldOf(approvals.columns.stage),
    decision: fieldOf(approvals.columns.decision),
    decidedOn: maybeFieldOf(approvals.columns.decidedOn),
    protocolNumber: maybeFieldOf(approvals.columns.protocolNumber),
    note: maybeFieldOf(approvals.columns.note),
  }),
  access: { who: "own", of: "person" },
  sample: {
    ...personSample,
    stage: "methodCommission",
    decision: "agreed",
    decidedOn: "2025-09-05",
    protocolNumber: "1",
  },
  reads: ["people", "employments", "settings"],
  writes: ["approvals", "mentors"],
  decide(register, input, context): Decision<Marked> {
    const { personId, stage } = input;
    const waiting = register.approvals.find(
      (row) => row.personId === personId && row.pairId === null && row.stage === stage && row.decision === "pending",
    );
    // What is not said stays as it stands in the row that waits.
    const id = input.decision === "pending" ? undefined : waiting?.id;
    return recorded(register, "approvals", { id, ...input }, context);
  },
});

/** S1, п. 2.0, 2.1 (II) (F050, F071). A mentor's row tells the latest training and is never typed besides. */
export const recordTraining = change({
  title: "Обучение внесено",
  input: z.object({
    personId: id,
    role: fieldOf(trainings.columns.role),
    programme: fieldOf(trainings.columns.programme),
    provider: maybeFieldOf(trainings.columns.provider),
    hours: maybeFieldOf(trainings.columns.hours),
    finishedOn: fieldOf(trainings.columns.finishedOn),
    document: maybeFieldOf(trainings.columns.document),
  }),
  access: { who: "own", of: "person" },
  sample: {
    ...personSample,
    role: "mentor",
    programme: "Наставничество в образовании",
    hours: 36,
    finishedOn: "2025-06-20",
  },
  ...readsForSaving("trainings"),
  decide: (register, input, context): Decision<Marked> => recorded(register, "trainings", input, context),
});

/** S0, п. 5.1; S1, п. 3.4 (F052). */
export const recordAward = change({
  title: "Поощрение внесено",
  input: z.object({
    personId: id,
    kind: fieldOf(awards.columns.kind),
    effects: maybeFieldOf(awards.columns.effects),
    level: fieldOf(awards.columns.level),
    awardedOn: fieldOf(awards.columns.awardedOn),
    document: maybeFieldOf(awards.columns.document),
  }),
  access: { who: "own", of: "person" },
  sample: { ...personSample, kind: "thanks", level: "municipal", awardedOn: "2025-05-28", effects: ["moral"] },
  ...readsForSaving("awards"),
  decide(register, input, context): Decision<Marked> {
    const effects = chosenInOrder(awardEffects.codes, input.effects ?? []);
    return recorded(register, "awards", { ...input, effects }, context);
  },
});
