/** Who asks, in which role, on which day. */
import type { Decision, Role } from "../facts/register.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";

export interface WhoAmI {
  email: string;
  role: Role;
  organisations: { id: string; name: string }[];
  schoolYear: number;
  today: string;
}

export const whoAmI = question({
  input: nothing,
  access: { who: "anyone" },
  sample: {},
  reads: ["organisations"],
  decide(register, _input, context): Decision<WhoAmI> {
    const { actor, today } = context;
    const organisations = register.organisations
      .filter((row) => actor.organisationIds.includes(row.id))
      .map((row) => ({ id: row.id, name: row.shortName }));
    return {
      changes: [],
      answer: { email: actor.email, role: actor.role, organisations, schoolYear: schoolYearOf(today), today },
    };
  },
});
