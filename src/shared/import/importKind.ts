/** Kinds of files that can be taken, in the order in which one rests on the other. */
import { surveyFileCodes } from "../register/surveyForms/codes.ts";
import type { SurveyKind } from "../register/surveyForms/list.ts";

/** People rest on organisations, pairs on people, the bank's remarks on the pairs, answers on them all. */
export const importKinds = [
  "organisations",
  "staff",
  "schoolStaff",
  "codes",
  "pairs",
  "mentors",
  "platforms",
  "deficits",
  ...surveyFileCodes,
] as const;
export type ImportKind = (typeof importKinds)[number];

export function isSurveyKind(kind: ImportKind): kind is SurveyKind {
  return (surveyFileCodes as readonly string[]).includes(kind);
}
