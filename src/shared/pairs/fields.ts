/** What several requests of this folder take. */

import type { CodeOf } from "../language/dictionary.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { pairs } from "../register/pairs.ts";
import { closingGrounds } from "../register/vocabulary.ts";
import { fieldOfSome, maybeFieldOf } from "../request/fields.ts";

type EarlyGround = Exclude<CodeOf<typeof closingGrounds>, "planFulfilled">;

/** A pair whose plan is not fulfilled is closed for another reason. */
export const earlyGround = fieldOfSome(
  pairs.columns.closingGround,
  closingGrounds.codes.filter((ground): ground is EarlyGround => ground !== "planFulfilled"),
);

/** S2, п. 10.2: after the order, time and form change by mutual consent. */
export const agreement = {
  mentorAgreedOn: maybeFieldOf(pairEvents.columns.mentorAgreedOn),
  menteeAgreedOn: maybeFieldOf(pairEvents.columns.menteeAgreedOn),
};
