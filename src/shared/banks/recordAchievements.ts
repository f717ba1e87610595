/** What is recorded of a person beside the pairs: approval as a mentor, training, awards. */

import * as z from "zod/mini";
import { bankRow } from "../facts/bank.ts";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { normalForm } from "../language/text.ts";
import { type Approval, approvals } from "../register/approvals.ts";
import { awards } from "../register/awards.ts";
import {
  approvalDecisions,
  approvalStages,
  awardEffects,
  awardKinds,
  contours,
  trainingRoles,
} from "../register/recordWords.ru.ts";
import { blanksOf, nextKey, type Table } from "../register/table.ts";
import { trainings } from "../register/trainings.ts";
import { code, id, isoDay, line, note } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { chosenInOrder } from "./enterBank.ts";
import { personSample } from "./fields.ts";
import { trainingOf } from "./training.ts";

function personName(register: Rows<"people" | "settings">, personId: string): { name: string } | Refusal {
  const known = register.people.some((row) => row.id === personId);
  return known ? { name: namesOf(register).of(personId) } : refuse("notFound", { what: "person", id: personId });
}

function future(field: string, day: string, { today }: Context): Refusal | null {
  return day > today ? refuse("dayInFuture", { field, day: showDay(day) }) : null;
}

function newId(table: Table, rows: readonly { id: string }[]): string {
  return nextKey(
    table,
    rows.map((row) => row.id),
  )();
}

/** S0, п. 4.4; S4, п. 2.2: a stage that waits gets its decision in the same row, a later decision a row of its own (F037, F038). */
export const recordApproval = change({
  title: "Согласование внесено",
  input: z.object({
    personId: id,
    stage: code(approvalStages),
    decision: code(approvalDecisions),
    decidedOn: z.optional(isoDay),
    protocolNumber: z.optional(line(limits.orderNumber)),
    note,
  }),
  access: { who: "own", of: "person" },
  sample: {
    ...personSample,
    stage: "methodCommission",
    decision: "agreed",
    decidedOn: "2025-09-05",
    protocolNumber: "1",
  },
  reads: ["people", "settings"],
  writes: ["approvals", "mentors"],
  decide(register, input, context): Decision<Marked> {
    const { personId, stage, decision } = input;
    const person = personName(register, personId);
    if (isRefusal(person)) return person;
    const { decidedOn, protocolNumber, note } = approvals.columns;
    if (decision !== "pending" && input.decidedOn === undefined)
      return refuse("badInput", { field: decidedOn.header, found: "" });
    if (decision === "declined" && input.note === undefined) return refuse("reasonMissing", { field: note.header });
    const needsProtocol = stage === "methodCommission" || stage === "methodUnion" || stage === "council";
    if (decision !== "pending" && needsProtocol && input.protocolNumber === undefined)
      return refuse("badInput", { field: protocolNumber.header, found: "" });
    const late = future(decidedOn.header, input.decidedOn ?? "", context);
    if (late !== null) return late;
    const mine = register.approvals.filter((row) => row.personId === personId && row.pairId === null);
    const same = (row: Approval) => row.stage === stage && row.decision === decision;
    if (mine.some((row) => same(row) && row.decidedOn === (input.decidedOn ?? null)))
      return refuse("recordAlready", { person: person.name, what: approvalStages.label(stage) });
    const waiting = mine.find((row) => row.stage === stage && row.decision === "pending");
    const put = {
      id: waiting?.id ?? newId(approvals, register.approvals),
      decision,
      decidedOn: input.decidedOn ?? null,
      protocolNumber: input.protocolNumber ?? null,
      note: input.note ?? null,
    };
    const whole = waiting === undefined ? { ...blanksOf(approvals), ...put, personId, stage } : put;
    const mentor = bankRow(register.mentors, personId, context.today);
    const protocol: Change[] =
      mentor === undefined || decision !== "agreed" || input.protocolNumber === undefined
        ? []
        : [
            {
              table: "mentors",
              put: { id: mentor.id, protocolNumber: input.protocolNumber, protocolOn: put.decidedOn },
            },
          ];
    return {
      changes: [{ table: "approvals", put: whole }, ...protocol],
      answer: { id: put.id, personId, name: person.name },
    };
  },
});

/** S1, п. 2.0, 2.1 (II) (F050, F071). A mentor's row tells the latest training and is never typed besides. */
export const recordTraining = change({
  title: "Обучение внесено",
  input: z.object({
    personId: id,
    role: code(trainingRoles),
    programme: line(limits.note),
    provider: note,
    hours: z.optional(z.int().check(z.minimum(1), z.maximum(2000))),
    finishedOn: isoDay,
    document: note,
  }),
  access: { who: "own", of: "person" },
  sample: {
    ...personSample,
    role: "mentor",
    programme: "Наставничество в образовании",
    hours: 36,
    finishedOn: "2025-06-20",
  },
  reads: ["people", "settings"],
  writes: ["trainings", "mentors"],
  decide(register, input, context): Decision<Marked> {
    const { personId, role, programme, finishedOn } = input;
    const person = personName(register, personId);
    if (isRefusal(person)) return person;
    const late = future(trainings.columns.finishedOn.header, finishedOn, context);
    if (late !== null) return late;
    const known = register.trainings.some(
      (row) =>
        row.personId === personId &&
        row.role === role &&
        row.finishedOn === finishedOn &&
        normalForm(row.programme) === normalForm(programme),
    );
    if (known) return refuse("recordAlready", { person: person.name, what: programme });
    const put = {
      ...blanksOf(trainings),
      id: newId(trainings, register.trainings),
      personId,
      role,
      programme,
      finishedOn,
      provider: input.provider ?? null,
      hours: input.hours ?? null,
      document: input.document ?? null,
    };
    const mentor = bankRow(register.mentors, personId, context.today);
    const told = trainingOf([...register.trainings, put], personId);
    const changes: Change[] = [{ table: "trainings", put }];
    if (mentor !== undefined && role === "mentor") changes.push({ table: "mentors", put: { id: mentor.id, ...told } });
    return { changes, answer: { id: put.id, personId, name: person.name } };
  },
});

/** S0, п. 5.1; S1, п. 3.4 (F052). */
export const recordAward = change({
  title: "Поощрение внесено",
  input: z.object({
    personId: id,
    kind: code(awardKinds),
    effects: z.optional(z.array(code(awardEffects))),
    level: code(contours),
    awardedOn: isoDay,
    document: note,
  }),
  access: { who: "own", of: "person" },
  sample: { ...personSample, kind: "thanks", level: "municipal", awardedOn: "2025-05-28", effects: ["moral"] },
  reads: ["people", "settings"],
  writes: ["awards"],
  decide(register, input, context): Decision<Marked> {
    const { personId, kind, level, awardedOn } = input;
    const person = personName(register, personId);
    if (isRefusal(person)) return person;
    const late = future(awards.columns.awardedOn.header, awardedOn, context);
    if (late !== null) return late;
    const known = register.awards.some(
      (row) => row.personId === personId && row.kind === kind && row.awardedOn === awardedOn,
    );
    if (known) return refuse("recordAlready", { person: person.name, what: awardKinds.label(kind) });
    const put = {
      ...blanksOf(awards),
      id: newId(awards, register.awards),
      personId,
      kind,
      level,
      awardedOn,
      effects: chosenInOrder(awardEffects.codes, input.effects ?? []),
      document: input.document ?? null,
    };
    return { changes: [{ table: "awards", put }], answer: { id: put.id, personId, name: person.name } };
  },
});
