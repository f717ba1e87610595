/** Every rule of the check, in the order in which findings of one severity are told. */

import { bankRules } from "./bankRules.ts";
import type { CheckCode } from "./checkTexts.ru.ts";
import { consentChecks } from "./consentRules.ts";
import { generalRules } from "./generalRules.ts";
import { organisationChecks } from "./organisationRules.ts";
import { pairEndRules } from "./pairEndRules.ts";
import { pairRules } from "./pairRules.ts";
import { peopleRules } from "./peopleRules.ts";
import { recordRules } from "./recordRules.ts";
import { rowRules } from "./rowRules.ts";
import type { Rule } from "./rule.ts";
import { workRules } from "./workRules.ts";

export const checkRules: Readonly<Record<CheckCode, Rule>> = {
  ...generalRules,
  ...pairRules,
  ...pairEndRules,
  ...consentChecks,
  ...bankRules,
  ...peopleRules,
  ...workRules,
  ...organisationChecks,
  ...recordRules,
  ...rowRules,
};
export const checkCodes = Object.keys(checkRules) as CheckCode[];
