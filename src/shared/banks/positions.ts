/** Positions as they stand in the register, and which of them are a teacher's (S1, п. 1.4; F022). */

import * as z from "zod/mini";
import { groupBy, peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { byAlphabet } from "../language/order.ts";
import { normalForm } from "../language/text.ts";
import { employments } from "../register/employments.ts";
import { fieldOf, nothing } from "../request/fields.ts";
import { change, question } from "../request/request.ts";
import type { PositionLine } from "./answers.ts";

export const listPositions = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["organisations", "people", "employments", "settings"],
  decide(register, _input, { actor, today }): Decision<PositionLine[]> {
    const people = peopleIndex(register);
    const own = register.employments.filter((row) => people.isOwn(row.personId, actor, today));
    const lines = [...groupBy(own, (row) => normalForm(row.position)).values()].map((rows) => ({
      position: rows[0]?.position ?? "",
      people: new Set(rows.map((row) => row.personId)).size,
      teachers: rows.filter((row) => row.teacher).length,
    }));
    lines.sort((one, other) => other.people - one.people || byAlphabet(one.position, other.position));
    return { changes: [], answer: lines };
  },
});

/** Every employment of the position, for the literal way of counting indicator 1. */
export const setTeacherPosition = change({
  title: "Отметка должности изменена",
  input: z.object({ position: fieldOf(employments.columns.position), teacher: z.boolean() }),
  access: { who: "department" },
  sample: { position: "учитель", teacher: false },
  ...readsForSaving("employments"),
  decide(register, { position, teacher }, context): Decision<{ changed: number }> {
    const rows = register.employments.filter((row) => normalForm(row.position) === normalForm(position));
    if (rows.length === 0) return refuse("positionUnknown", { position });
    const given = rows.filter((row) => row.teacher !== teacher).map(({ id }) => ({ id, teacher }));
    const changes = enterRows(register, "employments", given, context);
    if (isRefusal(changes)) return changes;
    if (changes.length === 0) return refuse("nothingNew", { person: position });
    return { changes, answer: { changed: changes.length } };
  },
});
