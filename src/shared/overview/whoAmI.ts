import type { Context, Decision, Rows } from "../facts/register.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { WhoAmI } from "../lists/answers.ts";

export function whoAmI(register: Rows<"organisations">, _input: object, context: Context): Decision<WhoAmI> {
  const { actor, today } = context;
  const organisations = register.organisations
    .filter((row) => actor.organisationIds.includes(row.id))
    .map((row) => ({ id: row.id, name: row.shortName }));
  return {
    changes: [],
    answer: { email: actor.email, role: actor.role, organisations, schoolYear: schoolYearOf(today), today },
  };
}
