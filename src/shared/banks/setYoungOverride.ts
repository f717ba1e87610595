/** The mark «молодой специалист» by hand, over the length of service (S1, прил. 3; F027): only with a reason. */

import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { Marked } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { people } from "../register/people.ts";
import { yesNo } from "../register/vocabulary.ts";
import { difference } from "./difference.ts";

export function setYoungOverride(
  register: Rows<"people">,
  input: InputOf<"setYoungOverride">,
  { today }: Context,
): Decision<Marked> {
  const { personId, young, reason, until } = input;
  const person = register.people.find((row) => row.id === personId);
  if (person === undefined) return refuse("notFound", { what: "person", id: personId });
  const byHand = young !== "rule";
  if (byHand && reason === undefined) return refuse("reasonMissing", { field: people.columns.youngReason.header });
  if (byHand && until !== undefined && until < today) return refuse("overrideExpired", { day: showDay(until) });
  const put = difference(person, {
    youngOverride: byHand ? yesNo.label(young) : null,
    youngReason: byHand ? (reason ?? null) : null,
    youngUntil: byHand ? (until ?? null) : null,
  });
  if (put === null) return refuse("nothingNew", { person: person.name });
  return {
    changes: [{ table: "people", put: { id: personId, ...put } }],
    answer: { id: personId, personId, name: person.name },
  };
}
