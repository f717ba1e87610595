/** The self-audit of an organisation's conditions (F018). */
import * as z from "zod/mini";
import { refuse } from "../facts/refusal.ts";
import type { Change, Decision } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { type Condition, conditions } from "../register/conditions.ts";
import { conditionAnswers, conditionItems } from "../register/recordWords.ru.ts";
import { nextKey } from "../register/table.ts";
import { code, id, isoDay, line } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { ConditionsSaved } from "./answers.ts";
import { auditOf } from "./conditions.ts";

/** Writes a whole self-audit at once; answers of the same day are corrected, those of other days stay. */
export const saveConditions = change({
  title: "Самоаудит условий внесён",
  input: z.object({
    organisationId: id,
    checkedOn: isoDay,
    answers: z
      .array(
        z.object({
          item: code(conditionItems),
          answer: code(conditionAnswers),
          measures: z.optional(line(limits.note)),
        }),
      )
      .check(z.minLength(1), z.maxLength(conditionItems.codes.length)),
  }),
  access: { who: "own", of: "organisation" },
  sample: {
    organisationId: "О-001",
    checkedOn: "2025-09-18",
    answers: [{ item: "curator", answer: "partly", measures: "Назначить приказом" }],
  },
  reads: ["organisations"],
  writes: ["conditions"],
  decide(register, { organisationId, checkedOn, answers }, { today }): Decision<ConditionsSaved> {
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
  },
});
