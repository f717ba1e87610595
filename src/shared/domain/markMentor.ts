import type { InputOf } from "../protocol.ts";
import { mentors } from "../register/mentors.ts";
import { nextKey } from "../register/table.ts";
import { deficitAreas } from "../vocabulary.ts";
import type { Marked } from "./answers.ts";
import { bankRow } from "./bank.ts";
import { bankConsentGate } from "./consentGate.ts";
import { showDay } from "./day.ts";
import { peopleIndex } from "./people.ts";
import { refuse } from "./refusal.ts";
import type { Context, Decision, Register } from "./register.ts";

/** Enters a person into the bank of mentors from today; somebody who has left the bank gets a new period. */
export function markMentor(register: Register, input: InputOf<"markMentor">, context: Context): Decision<Marked> {
  const { personId } = input;
  const people = peopleIndex(register);
  const person = people.person(personId);
  if (person === undefined) return refuse("notFound", { what: "person", id: personId });
  if (!people.employedOn(personId, context.today))
    return refuse("notEmployed", { person: person.name, on: showDay(context.today) });
  if (bankRow(register.mentors, personId, context.today) !== undefined)
    return refuse("alreadyMentor", { person: person.name });
  const consent = bankConsentGate(register, personId, context.today);
  if (consent !== null) return consent;
  const areas = deficitAreas.codes.filter((area) => input.areas.includes(area));
  const id = nextKey(
    mentors,
    register.mentors.map((row) => row.id),
  )();
  return {
    changes: [
      {
        table: "mentors",
        put: {
          id,
          personId,
          enteredOn: context.today,
          leftOn: null,
          areas: areas.length === 0 ? null : areas,
          forms: null,
          limit: input.limit ?? null,
          trained: false,
          achievements: null,
          note: input.note ?? null,
        },
      },
    ],
    answer: { id, personId, name: person.name },
  };
}
