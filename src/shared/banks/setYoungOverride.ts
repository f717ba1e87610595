/** The mark «молодой специалист» by hand, over the length of service (S1, прил. 3; F027): only with a reason. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRow } from "../facts/rows/rowDoor.ts";
import { people } from "../register/people.ts";
import { yesNo } from "../register/vocabulary.ts";
import { emptiedFieldOf, id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { difference } from "./difference.ts";
import { personSample } from "./fields.ts";

export const setYoungOverride = change({
  title: "Отметка «молодой специалист» изменена",
  // `rule` takes the mark away: the length of service decides again. Another mark needs a reason of its own.
  input: z.object({
    personId: id,
    young: z.enum(["yes", "no", "rule"]),
    reason: emptiedFieldOf(people.columns.youngReason),
    until: emptiedFieldOf(people.columns.youngUntil),
  }),
  access: { who: "own", of: "person" },
  sample: {
    ...personSample,
    young: "yes",
    reason: "Отпуск по уходу за ребёнком, статус продлён",
    until: "2060-08-31",
  },
  reads: ["settings"],
  writes: ["people"],
  decide(register, input, context): Decision<Marked> {
    const { personId, young, reason, until } = input;
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    const mark = young === "rule" ? null : yesNo.label(young);
    const same = mark !== null && person.youngOverride !== null && yesNo.codeOf(person.youngOverride) === young;
    const told = <Value>(value: Value | undefined) => (mark === null ? null : (value ?? (same ? value : null)));
    const put = difference(person, { youngOverride: mark, youngReason: told(reason), youngUntil: told(until) });
    if (put === null) return refuse("nothingNew", { person: namesOf(register).of(personId) });
    const entered = enterRow(register, "people", { id: personId, ...put }, context);
    if (isRefusal(entered)) return entered;
    return {
      changes: entered.changes,
      answer: { id: personId, personId, name: namesOf(register).of(personId) },
    };
  },
});
