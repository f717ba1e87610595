import { refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { InputOf } from "../lists/protocol.ts";
import { type Condition, conditions } from "../register/conditions.ts";
import { nextKey } from "../register/table.ts";
import type { ConditionsSaved } from "./answers.ts";
import { auditOf } from "./conditions.ts";

/** Writes a whole self-audit at once; answers of the same day are corrected, those of other days stay. */
export function saveConditions(
  register: Rows<"organisations" | "conditions">,
  { organisationId, checkedOn, answers }: InputOf<"saveConditions">,
  { today }: Context,
): Decision<ConditionsSaved> {
  if (!register.organisations.some((row) => row.id === organisationId))
    return refuse("notFound", { what: "organisation", id: organisationId });
  if (checkedOn > today)
    return refuse("dayInFuture", { field: conditions.columns.checkedOn.header, day: showDay(checkedOn) });
  const own = register.conditions.filter((row) => row.organisationId === organisationId);
  const key = nextKey(
    conditions,
    register.conditions.map((row) => row.id),
  );
  const changes: Change[] = [];
  const rows = new Map(own.map((row): [string, Condition] => [row.id, row]));
  // Of two answers to one item the later one counts.
  for (const { item, answer, measures } of new Map(answers.map((one) => [one.item, one])).values()) {
    const known = own.find((row) => row.item === item && row.checkedOn === checkedOn);
    const put = { item, answer, measures: measures ?? null };
    if (known !== undefined && known.answer === answer && known.measures === put.measures) continue;
    const id = known?.id ?? key();
    const whole = { note: null, ...known, id, organisationId, checkedOn, ...put, organisationName: null };
    rows.set(id, whole);
    const { organisationName: _shown, ...written } = whole;
    changes.push({ table: "conditions", put: known === undefined ? written : { id, ...put } });
  }
  return {
    changes,
    answer: { organisationId, saved: changes.length, groups: auditOf([...rows.values()]).groups },
  };
}
