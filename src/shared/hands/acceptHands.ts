/**
 * The department has seen changes by hand and lets them stand: what was there before is forgotten. An address that decides who may
 * act counts from then on, so it is written once more, by the department.
 */
import * as z from "zod/mini";
import { accessColumns } from "../facts/agreedAccess.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import type { Hand } from "../register/hands.ts";
import type { Table } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { change } from "../request/request.ts";
import { cellsOfValues } from "./cellRows.ts";
import { chosenHands } from "./handFields.ts";
import { payloadOf, shownKey } from "./handRows.ts";
import { columnsOf, isSealed, linesOfHands, type VouchedLines } from "./sealedHand.ts";

export const acceptHands = change({
  title: "Правки рукой приняты",
  agreesAccess: true,
  input: z.object({ hands: chosenHands }),
  access: { who: "department" },
  sample: { hands: ["РУ:1abc"] },
  reads: ["journal", "operations"],
  writes: ["hands", "organisations", "settings"],
  decide(register, input, context): Decision<{ accepted: number }> {
    const asked = new Set(input.hands);
    const chosen = register.hands.filter((row) => asked.has(row.id) && row.state === "open");
    if (chosen.length < asked.size) return refuse("handMissing", {});
    const lines = linesOfHands(register, chosen, context);
    const changes: Change[] = [];
    for (const hand of chosen) {
      const agreed = agreedBy(register, lines, hand);
      if (isRefusal(agreed)) return agreed;
      const settled = { id: hand.id, state: "accepted", settledBy: context.actor.email, payload: null } as const;
      changes.push(...agreed, { table: "hands", put: settled });
    }
    return { changes, answer: { accepted: chosen.length } };
  },
});

/** The address that the hand has left, where it still stands there: what came after is a change of its own. */
function agreedBy(register: Rows<"organisations" | "settings">, lines: VouchedLines, hand: Hand): Change[] | Refusal {
  const { table } = hand;
  if (table !== "organisations" && table !== "settings") return [];
  const column = accessColumns[table];
  const payload = payloadOf(hand);
  const after = payload?.after?.[column];
  if (payload === null || after === undefined || !columnsOf(hand).includes(column)) return [];
  const definition: Table = tables[table];
  const rows: readonly Readonly<Record<string, unknown>>[] = register[table];
  const row = rows.find((one) => one[definition.key] === hand.rowKey);
  if (row === undefined || cellsOfValues(definition, row)[column] !== after) return [];
  if (!isSealed(lines, hand, payload))
    return refuse("handDoubtful", { key: shownKey({ table, key: hand.rowKey ?? "", before: payload.before }) });
  return [{ table, put: { [definition.key]: hand.rowKey, [column]: row[column] } } as Change];
}
