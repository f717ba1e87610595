/** A mentor's row in the bank: what they can, may and have shown (F033..F043). */

import * as z from "zod/mini";
import type { Marked } from "../facts/marked.ts";
import { areNamesShown } from "../facts/names.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { type Mentor, mentors } from "../register/mentors.ts";
import { mentorRoles } from "../register/recordWords.ru.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { deficitAreas, mentoringForms } from "../register/vocabulary.ts";
import { emptiedFieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { banked, lookedAt } from "./banked.ts";
import { difference, type Wanted } from "./difference.ts";
import { chosenInOrder } from "./enterBank.ts";
import { personSample } from "./fields.ts";

// S0, п. 4.3: at most two at once; more only with a reason (F035).
export function limitRefusal(register: Rows<"settings">, limit: number | null, reason: string | null): Refusal | null {
  const most = readSettings(register.settings).mentorLimit;
  if (limit === null || limit <= most || reason !== null) return null;
  return refuse("reasonMissing", { field: mentors.columns.limitReason.header });
}

export const updateMentor = change({
  title: "Сведения о наставнике изменены",
  input: z.object({
    personId: id,
    areas: maybeFieldOf(mentors.columns.areas),
    forms: maybeFieldOf(mentors.columns.forms),
    overcome: maybeFieldOf(mentors.columns.overcome),
    roles: maybeFieldOf(mentors.columns.roles),
    limit: emptiedFieldOf(mentors.columns.limit),
    limitReason: emptiedFieldOf(mentors.columns.limitReason),
    competences: emptiedFieldOf(mentors.columns.competences),
    achievements: emptiedFieldOf(mentors.columns.achievements),
    evidence: emptiedFieldOf(mentors.columns.evidence),
    availability: emptiedFieldOf(mentors.columns.availability),
    note: emptiedFieldOf(mentors.columns.note),
  }),
  access: { who: "own", of: "person" },
  sample: { ...personSample, competences: "Работа с родителями", roles: ["guide"], availability: "2 часа в неделю" },
  reads: ["people", "settings"],
  writes: ["mentors"],
  decide(register, input, context): Decision<Marked> {
    const found = banked(register, "mentors", input.personId, context.today);
    if (isRefusal(found)) return found;
    const { row, name } = found;
    const hidden = row.evidence !== null && !areNamesShown(register);
    if (hidden && (input.evidence ?? null) !== null)
      return refuse("recordHidden", { field: mentors.columns.evidence.header, sheet: mentors.sheet });
    const { personId: _person, areas, forms, overcome, roles, ...rest } = input;
    const wanted: Wanted<Mentor> = {
      ...rest,
      // What the form has not shown, it cannot give back.
      ...(hidden && { evidence: row.evidence }),
      ...(areas && { areas: chosenInOrder(deficitAreas.codes, areas) }),
      ...(forms && { forms: chosenInOrder(mentoringForms.codes, forms) }),
      ...(overcome && { overcome: chosenInOrder(deficitAreas.codes, overcome) }),
      ...(roles && { roles: chosenInOrder(mentorRoles.codes, roles) }),
    };
    const put = difference(row, wanted);
    if (put === null) return refuse("nothingNew", { person: name });
    const next = { ...row, ...put };
    const refusal = limitRefusal(register, next.limit, next.limitReason);
    if (refusal !== null) return refusal;
    return {
      changes: [{ table: "mentors", put: { id: row.id, ...put, ...lookedAt(row, context.today) } }],
      answer: { id: row.id, personId: row.personId, name },
    };
  },
});
