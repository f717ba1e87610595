/** A mentee's row: why, at whose wish, and what the person is strong in (F023, F058..F065). */

import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import type { Marked } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import type { Mentee } from "../register/mentees.ts";
import { deficitAreas, menteeCategories } from "../register/vocabulary.ts";
import { banked, lookedAt } from "./banked.ts";
import { difference, type Wanted } from "./difference.ts";
import { inOrder } from "./enterBank.ts";

export function updateMentee(
  register: Rows<"mentors" | "people" | "mentees">,
  input: InputOf<"updateMentee">,
  context: Context,
): Decision<Marked> {
  const found = banked(register, "mentees", input.personId, context.today);
  if (isRefusal(found)) return found;
  const { row, person } = found;
  const { personId: _person, categories, deficits, ...rest } = input;
  const wanted: Wanted<Mentee> = {
    ...rest,
    ...(categories && { categories: menteeCategories.codes.filter((one) => categories.includes(one)) }),
    ...(deficits && { deficits: inOrder(deficitAreas.codes, deficits) }),
  };
  const put = difference(row, wanted);
  if (put === null) return refuse("nothingNew", { person: person.name });
  return {
    changes: [{ table: "mentees", put: { id: row.id, ...put, ...lookedAt(row, context.today) } }],
    answer: { id: row.id, personId: person.id, name: person.name },
  };
}
