/** No mentor was found: the reason, and what helps meanwhile. */

import * as z from "zod/mini";
import { bankRow } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import type { Marked } from "../facts/marked.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { mentees } from "../register/mentees.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";

/** Nobody could be found for a mentee, who goes on waiting, with a reason and perhaps other support (S2, этап 5; F066). */
export const leaveUnmatched = change({
  title: "Пара не подобрана",
  input: z.object({
    menteeId: id,
    reason: fieldOf(mentees.columns.unmatchedReason),
    support: maybeFieldOf(mentees.columns.support),
  }),
  access: { who: "own", of: "mentee" },
  sample: {
    menteeId: "С-001",
    reason: "В муниципалитете нет наставника по химии",
    support: "Консультации методиста",
  },
  reads: ["organisations", "people", "employments", "pairs", "settings"],
  writes: ["mentees"],
  decide(register, input, context): Decision<Marked> {
    const { menteeId, reason } = input;
    const people = peopleIndex(register);
    const person = found(register, "people", menteeId);
    if (isRefusal(person)) return person;
    const mentee = bankRow(register.mentees, menteeId, context.today);
    if (mentee === undefined) return refuse("notMentee", { person: people.name(menteeId) });
    const pair = register.pairs.find((row) => row.menteeId === menteeId && isOccupying(row));
    if (pair !== undefined)
      return refuse("menteeHasMentor", {
        person: people.name(menteeId),
        pair: pair.id,
        mentor: people.name(pair.mentorId),
      });
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
      answer: { id: mentee.id, personId: menteeId, name: people.name(menteeId) },
    };
  },
});
