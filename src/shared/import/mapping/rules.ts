/** Which meanings of a header make it which column of which list. */
import type { ImportKind } from "../importKind.ts";
import type { HeaderRule } from "./rules/headerRule.ts";
import { mentorRules } from "./rules/mentors.ts";
import { codeRules, deficitRules, organisationRules, platformRules } from "./rules/others.ts";
import { pairColumns } from "./rules/pairs.ts";
import { whoColumns } from "./rules/staff.ts";
import { jobColumns } from "./rules/staffWork.ts";

const staffRules = [...whoColumns, ...jobColumns];

/** Answers are told by the words of their questions. */
export const rulesOf: Readonly<Partial<Record<ImportKind, readonly HeaderRule[]>>> = {
  organisations: organisationRules,
  staff: staffRules,
  schoolStaff: staffRules.filter((rule) => rule.take !== "organisation"),
  pairs: pairColumns,
  mentors: mentorRules,
  platforms: platformRules,
  codes: codeRules,
  deficits: deficitRules,
};
