import { bankRow } from "../facts/bank.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { peopleIndex } from "../facts/people.ts";
import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import type { Marked } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";

/** Nobody could be found for a mentee, who goes on waiting, with a reason and perhaps other support (S2, этап 5; F066). */
export function leaveUnmatched(
  register: Rows<"pairs" | "organisations" | "people" | "employments" | "mentees">,
  input: InputOf<"leaveUnmatched">,
  context: Context,
): Decision<Marked> {
  const { menteeId, reason } = input;
  const people = peopleIndex(register);
  const person = people.person(menteeId);
  if (person === undefined) return refuse("notFound", { what: "person", id: menteeId });
  const mentee = bankRow(register.mentees, menteeId, context.today);
  if (mentee === undefined) return refuse("notMentee", { person: person.name });
  const pair = register.pairs.find((row) => row.menteeId === menteeId && isOccupying(row));
  if (pair !== undefined)
    return refuse("menteeHasMentor", { person: person.name, pair: pair.id, mentor: people.name(pair.mentorId) });
  return {
    changes: [
      {
        table: "mentees",
        put: {
          id: mentee.id,
          unmatchedOn: mentee.unmatchedOn ?? context.today,
          unmatchedReason: reason,
          ...(input.support === undefined ? {} : { support: input.support }),
        },
      },
    ],
    answer: { id: mentee.id, personId: menteeId, name: person.name },
  };
}
