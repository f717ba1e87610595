import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Register } from "../facts/register.ts";
import type { InputOf } from "../lists/protocol.ts";
import { tables } from "../register/tables.ts";
import type { Reference } from "./answers.ts";
import { referencesTo, workPrefix } from "./recordFields.ts";
import { recordWorld } from "./recordWorld.ts";

/** Rows that a field of a form may refer to, by what is typed. */
export function findReferences(
  register: Register,
  { table, field, query }: InputOf<"findReferences">,
  context: Context,
): Decision<Reference[]> {
  const world = recordWorld(register, context);
  const ofWork = field.startsWith(workPrefix);
  const home = ofWork ? "employments" : table;
  const name = ofWork ? field.slice(workPrefix.length) : field;
  if (!(name in tables[home].columns)) return refuse("recordUnknownField", { name: field });
  return { changes: [], answer: referencesTo(world, home, name, query).shown };
}
