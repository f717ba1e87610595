/** When the values that a change by hand has replaced are forgotten: after a month, and with the row itself. */
import type { Change } from "../facts/register.ts";
import { addDays } from "../language/day.ts";
import type { Hand } from "../register/hands.ts";
import type { TableName } from "../register/tables.ts";
import type { BookNow } from "./compareBook.ts";

const keptDays = 30;
/** Those of a row that still stood there. */
const rowKinds: readonly Hand["kind"][] = ["changed", "added", "overwritten"];

/** A row that a person has deleted can be put back while its own change is open. */
export function forgottenHands(hands: readonly Hand[], sheets: BookNow["sheets"], today: string): Change[] {
  const place = ({ table, rowKey }: Hand) => `${table} ${rowKey}`;
  const deleted = new Set(hands.filter(({ kind, state }) => kind === "removed" && state === "open").map(place));
  const oldest = addDays(today, -keptDays);
  const isGone = (hand: Hand) => {
    const sheet = sheets.get(hand.table as TableName);
    return (
      rowKinds.includes(hand.kind) &&
      typeof sheet === "object" &&
      !deleted.has(place(hand)) &&
      !sheet.rows.has(hand.rowKey ?? "")
    );
  };
  return hands.flatMap((hand): Change[] =>
    hand.payload !== null && (hand.at.slice(0, 10) < oldest || isGone(hand))
      ? [{ table: "hands", put: { id: hand.id, payload: null } }]
      : [],
  );
}
