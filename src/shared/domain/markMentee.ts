import type { InputOf } from "../protocol.ts";
import { mentees } from "../register/mentees.ts";
import { nextKey } from "../register/table.ts";
import { deficitAreas, menteeCategories } from "../vocabulary.ts";
import type { Marked } from "./answers.ts";
import { bankRow } from "./bank.ts";
import { bankConsentGate } from "./consentGate.ts";
import { showDay } from "./day.ts";
import { peopleIndex } from "./people.ts";
import { refuse } from "./refusal.ts";
import type { Context, Decision, Register } from "./register.ts";

/** Enters a person into the list of mentees from today; somebody who has left it gets a new period. */
export function markMentee(register: Register, input: InputOf<"markMentee">, context: Context): Decision<Marked> {
  const { personId } = input;
  const people = peopleIndex(register);
  const person = people.person(personId);
  if (person === undefined) return refuse("notFound", { what: "person", id: personId });
  if (!people.employedOn(personId, context.today))
    return refuse("notEmployed", { person: person.name, on: showDay(context.today) });
  if (bankRow(register.mentees, personId, context.today) !== undefined)
    return refuse("alreadyMentee", { person: person.name });
  const consent = bankConsentGate(register, personId, context.today);
  if (consent !== null) return consent;
  const deficits = deficitAreas.codes.filter((area) => input.deficits.includes(area));
  const id = nextKey(
    mentees,
    register.mentees.map((row) => row.id),
  )();
  return {
    changes: [
      {
        table: "mentees",
        put: {
          id,
          personId,
          categories: menteeCategories.codes.filter((category) => input.categories.includes(category)),
          deficits: deficits.length === 0 ? null : deficits,
          request: input.request ?? null,
          enteredOn: context.today,
          leftOn: null,
          updatedOn: context.today,
          unmatchedOn: null,
          unmatchedReason: null,
          support: null,
          note: null,
        },
      },
    ],
    answer: { id, personId, name: person.name },
  };
}
