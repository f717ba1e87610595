/** The self-audit of an organisation's conditions (F018). */
import * as z from "zod/mini";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { type Condition, conditions } from "../register/conditions.ts";
import { conditionItems } from "../register/recordWords.ru.ts";
import { emptiedFieldOf, fieldOf, id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { ConditionsSaved } from "./answers.ts";
import { auditOf } from "./conditions.ts";

/** Writes a whole self-audit at once; answers of the same day are corrected, those of other days stay. */
export const saveConditions = change({
  title: "Самоаудит условий внесён",
  input: z.object({
    organisationId: id,
    checkedOn: fieldOf(conditions.columns.checkedOn),
    answers: z
      .array(
        z.object({
          item: fieldOf(conditions.columns.item),
          answer: fieldOf(conditions.columns.answer),
          measures: emptiedFieldOf(conditions.columns.measures),
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
  ...readsForSaving("conditions"),
  decide(register, { organisationId, checkedOn, answers }, context): Decision<ConditionsSaved> {
    const own = register.conditions.filter((row) => row.organisationId === organisationId);
    // Of two answers to one item the later one counts.
    const given = [...new Map(answers.map((one) => [one.item, one])).values()].map(({ item, answer, measures }) => {
      const known = own.find((row) => row.item === item && row.checkedOn === checkedOn);
      return { id: known?.id, organisationId, checkedOn, item, answer, measures };
    });
    const changes = enterRows(register, "conditions", given, context);
    if (isRefusal(changes)) return changes;
    const rows = new Map(own.map((row): [string, Condition] => [row.id, row]));
    for (const { put } of changes) {
      const row = put as Condition;
      rows.set(row.id, { ...rows.get(row.id), ...row });
    }
    return {
      changes,
      answer: { organisationId, saved: changes.length, groups: auditOf([...rows.values()]).groups },
    };
  },
});
