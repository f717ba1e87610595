/** Enters somebody into the bank of mentors. */

import * as z from "zod/mini";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { newKey } from "../facts/newKey.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { mentorTakesOver } from "../facts/rows/takenOver.ts";
import { type Mentor, mentors } from "../register/mentors.ts";
import { blanksOf } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { chosenInOrder, entrant } from "./enterBank.ts";
import { limitRefusal } from "./updateMentor.ts";

/** Enters a person into the bank of mentors from today. */
export const markMentor = change({
  title: "Внесён в банк наставников",
  input: z.object({
    personId: id,
    areas: fieldOf(mentors.columns.areas),
    limit: maybeFieldOf(mentors.columns.limit),
    limitReason: maybeFieldOf(mentors.columns.limitReason),
    note: maybeFieldOf(mentors.columns.note),
  }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-002", areas: ["method"] },
  reads: ["organisations", "people", "employments", "consents", "approvals", "trainings", "settings"],
  writes: ["mentors"],
  decide(register, input, context): Decision<Marked> {
    const { personId } = input;
    const person = entrant(register, "mentors", personId, context);
    if (isRefusal(person)) return person;
    const limit = input.limit ?? null;
    const limitReason = input.limitReason ?? null;
    const refusal = limitRefusal(register, limit, limitReason);
    if (refusal !== null) return refusal;
    const id = newKey(register, "mentors")();
    const made: Mentor = {
      ...blanksOf(mentors),
      trained: false,
      id,
      personId,
      enteredOn: context.today,
      updatedOn: context.today,
      areas: chosenInOrder(deficitAreas.codes, input.areas),
      limit,
      limitReason,
      note: input.note ?? null,
    };
    const put = { ...made, ...mentorTakesOver(register, context.today)(made) };
    return { changes: [{ table: "mentors", put }], answer: { id, personId, name: namesOf(register).of(personId) } };
  },
});
