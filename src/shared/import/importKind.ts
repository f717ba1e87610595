/** Kinds of files that can be taken, in the order in which one rests on the other. */
import type { SurveyKind } from "../register/surveyContents.ts";
import { surveyKinds } from "../register/vocabulary.ts";

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
  ...surveyKinds.codes,
] as const;
export type ImportKind = (typeof importKinds)[number];

export function isSurveyKind(kind: ImportKind): kind is SurveyKind {
  return (surveyKinds.codes as readonly string[]).includes(kind);
}
