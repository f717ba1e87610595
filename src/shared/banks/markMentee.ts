import { isRefusal } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import type { Marked } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { mentees } from "../register/mentees.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { deficitAreas, menteeCategories } from "../register/vocabulary.ts";
import { entrant, inOrder } from "./enterBank.ts";

/** Enters a person into the list of mentees from today. */
export function markMentee(
  register: Rows<"mentors" | "settings" | "organisations" | "people" | "employments" | "mentees" | "consents">,
  input: InputOf<"markMentee">,
  context: Context,
): Decision<Marked> {
  const { personId } = input;
  const person = entrant(register, "mentees", personId, context);
  if (isRefusal(person)) return person;
  const id = nextKey(
    mentees,
    register.mentees.map((row) => row.id),
  )();
  const put = {
    ...blanksOf(mentees),
    id,
    personId,
    categories: menteeCategories.codes.filter((category) => input.categories.includes(category)),
    deficits: inOrder(deficitAreas.codes, input.deficits),
    request: input.request ?? null,
    conservative: false,
    enteredOn: context.today,
    updatedOn: context.today,
  };
  return { changes: [{ table: "mentees", put }], answer: { id, personId, name: person.name } };
}
