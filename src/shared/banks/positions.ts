/** Positions as they stand in the register, and which of them are a teacher's (S1, п. 1.4; F022). */

import { byText, groupBy, peopleIndex } from "../facts/people.ts";
import { refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { normalForm } from "../language/text.ts";
import type { InputOf } from "../lists/protocol.ts";
import type { PositionLine } from "./answers.ts";

export function listPositions(
  register: Rows<"organisations" | "people" | "employments">,
  _input: InputOf<"listPositions">,
  { actor, today }: Context,
): Decision<PositionLine[]> {
  const people = peopleIndex(register);
  const own = register.employments.filter((row) => people.isOwn(row.personId, actor, today));
  const lines = [...groupBy(own, (row) => normalForm(row.position)).values()].map((rows) => ({
    position: rows[0]?.position ?? "",
    people: new Set(rows.map((row) => row.personId)).size,
    teachers: rows.filter((row) => row.teacher).length,
  }));
  lines.sort((one, other) => other.people - one.people || byText(one.position, other.position));
  return { changes: [], answer: lines };
}

/** Every employment of the position, for the literal way of counting indicator 1. */
export function setTeacherPosition(
  register: Rows<"employments">,
  { position, teacher }: InputOf<"setTeacherPosition">,
): Decision<{ changed: number }> {
  const rows = register.employments.filter((row) => normalForm(row.position) === normalForm(position));
  if (rows.length === 0) return refuse("positionUnknown", { position });
  const changes = rows
    .filter((row) => row.teacher !== teacher)
    .map(({ id }): Change => ({ table: "employments", put: { id, teacher } }));
  if (changes.length === 0) return refuse("nothingNew", { person: position });
  return { changes, answer: { changed: changes.length } };
}
