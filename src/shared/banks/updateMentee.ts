/** A mentee's row: why, at whose wish, and what the person is strong in (F023, F058..F065). */

import * as z from "zod/mini";
import type { Marked } from "../facts/marked.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { type Mentee, mentees } from "../register/mentees.ts";
import { deficitAreas, menteeCategories } from "../register/vocabulary.ts";
import { emptiedFieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { banked, lookedAt } from "./banked.ts";
import { difference, type Wanted } from "./difference.ts";
import { chosenInOrder } from "./enterBank.ts";

export const updateMentee = change({
  title: "Сведения о наставляемом изменены",
  input: z.object({
    personId: id,
    categories: maybeFieldOf(mentees.columns.categories),
    deficits: maybeFieldOf(mentees.columns.deficits),
    request: emptiedFieldOf(mentees.columns.request),
    source: emptiedFieldOf(mentees.columns.source),
    initiator: emptiedFieldOf(mentees.columns.initiator),
    strengths: emptiedFieldOf(mentees.columns.strengths),
    conservative: maybeFieldOf(mentees.columns.conservative),
    note: emptiedFieldOf(mentees.columns.note),
  }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-001", source: "diagnostics", initiator: "mentee", strengths: "Ведёт проекты с детьми" },
  reads: ["people", "settings"],
  writes: ["mentees"],
  decide(register, input, context): Decision<Marked> {
    const found = banked(register, "mentees", input.personId, context.today);
    if (isRefusal(found)) return found;
    const { row, name } = found;
    const { personId: _person, categories, deficits, ...rest } = input;
    const wanted: Wanted<Mentee> = {
      ...rest,
      ...(categories && { categories: menteeCategories.codes.filter((one) => categories.includes(one)) }),
      ...(deficits && {
        deficits: chosenInOrder(deficitAreas.codes, deficits),
        answerDeficits: chosenInOrder(
          deficitAreas.codes,
          deficits.filter((area) => row.answerDeficits?.includes(area)),
        ),
      }),
    };
    const put = difference(row, wanted);
    if (put === null) return refuse("nothingNew", { person: name });
    return {
      changes: [{ table: "mentees", put: { id: row.id, ...put, ...lookedAt(row, context.today) } }],
      answer: { id: row.id, personId: row.personId, name },
    };
  },
});
