import { isRefusal } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import type { Marked } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { mentors } from "../register/mentors.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { entrant, inOrder } from "./enterBank.ts";
import { trainingOf } from "./training.ts";
import { limitRefusal } from "./updateMentor.ts";

/** Enters a person into the bank of mentors from today. */
export function markMentor(
  register: Rows<
    "mentors" | "settings" | "organisations" | "people" | "employments" | "mentees" | "consents" | "trainings"
  >,
  input: InputOf<"markMentor">,
  context: Context,
): Decision<Marked> {
  const { personId } = input;
  const person = entrant(register, "mentors", personId, context);
  if (isRefusal(person)) return person;
  const limit = input.limit ?? null;
  const limitReason = input.limitReason ?? null;
  const refusal = limitRefusal(register, limit, limitReason);
  if (refusal !== null) return refusal;
  const id = nextKey(
    mentors,
    register.mentors.map((row) => row.id),
  )();
  const put = {
    ...blanksOf(mentors),
    id,
    personId,
    enteredOn: context.today,
    updatedOn: context.today,
    areas: inOrder(deficitAreas.codes, input.areas),
    limit,
    limitReason,
    ...trainingOf(register.trainings, personId),
    note: input.note ?? null,
  };
  return { changes: [{ table: "mentors", put }], answer: { id, personId, name: person.name } };
}
