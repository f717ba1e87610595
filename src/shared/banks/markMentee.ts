/** Enters somebody into the bank of mentees. */

import * as z from "zod/mini";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { newKey } from "../facts/newKey.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { menteeTakesOver } from "../facts/rows/takenOver.ts";
import { type Mentee, mentees } from "../register/mentees.ts";
import { blanksOf } from "../register/table.ts";
import { deficitAreas, menteeCategories } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { chosenInOrder, entrant } from "./enterBank.ts";

/** Enters a person into the list of mentees from today. */
export const markMentee = change({
  title: "Внесён в базу наставляемых",
  input: z.object({
    personId: id,
    categories: fieldOf(mentees.columns.categories),
    deficits: fieldOf(mentees.columns.deficits),
    request: maybeFieldOf(mentees.columns.request),
  }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-001", categories: ["young"], deficits: ["method"] },
  reads: ["organisations", "people", "employments", "consents", "deficits", "settings"],
  writes: ["mentees"],
  decide(register, input, context): Decision<Marked> {
    const { personId } = input;
    const person = entrant(register, "mentees", personId, context);
    if (isRefusal(person)) return person;
    const id = newKey(register, "mentees")();
    const made: Mentee = {
      ...blanksOf(mentees),
      id,
      personId,
      categories: menteeCategories.codes.filter((category) => input.categories.includes(category)),
      deficits: chosenInOrder(deficitAreas.codes, input.deficits),
      request: input.request ?? null,
      conservative: false,
      enteredOn: context.today,
      updatedOn: context.today,
    };
    const put = { ...made, ...menteeTakesOver(register, context.today)(made) };
    return { changes: [{ table: "mentees", put }], answer: { id, personId, name: namesOf(register).of(personId) } };
  },
});
