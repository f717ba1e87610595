/** Two people who must not be brought together. */
import * as z from "zod/mini";
import { apartKey, isApart } from "../facts/apartPeople.ts";
import { found } from "../facts/found.ts";
import type { Marked } from "../facts/marked.ts";
import { newKey } from "../facts/newKey.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { type Apart, apart } from "../register/apart.ts";
import { id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";

/** Marks two people as never to be brought together, or lifts the mark; pairs that go on are not touched. */
export const setNotTogether = change({
  title: "Запись «не назначать вместе»",
  input: z.object({ personId: id, otherId: id, apart: z.boolean(), reason: maybeFieldOf(apart.columns.reason) }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-001", otherId: "С-002", apart: true },
  reads: ["organisations", "people", "employments", "settings"],
  writes: ["apart"],
  decide(register, input, context): Decision<Marked> {
    const { personId, otherId } = input;
    if (personId === otherId) return refuse("samePerson", {});
    const people = peopleIndex(register);
    const missing = [personId, otherId].map((id) => found(register, "people", id)).find(isRefusal);
    if (missing !== undefined) return missing;
    // Of somebody else's people a curator learns no names by asking about codes.
    const other = people.isOwn(otherId, context.actor, context.today) ? people.name(otherId) : otherId;
    const facts = { one: people.name(personId), other };
    const rows = register.apart.filter(
      (row) => apartKey(row.oneId, row.otherId) === apartKey(personId, otherId) && isApart(row, context.today),
    );
    if (input.apart && rows.length > 0) return refuse("apartAlready", facts);
    if (!input.apart && rows.length === 0) return refuse("apartMissing", facts);
    const changes: Change[] = input.apart
      ? [
          newApart(register, {
            oneId: personId,
            otherId,
            since: context.today,
            reason: input.reason ?? null,
          }),
        ]
      : rows.map((row) => ({ table: "apart", put: { id: row.id, liftedOn: context.today } }));
    return { changes, answer: { id: keyOf(changes), personId, name: facts.one } };
  },
});

export function newApart(register: Rows<"apart">, row: Pick<Apart, "oneId" | "otherId" | "since" | "reason">): Change {
  const key = newKey(register, "apart");
  return { table: "apart", put: { ...row, id: key(), liftedOn: null } };
}

function keyOf(changes: readonly Change[]): string {
  return String((changes[0]?.put as { id?: string } | undefined)?.id ?? "");
}
