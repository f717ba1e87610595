/** Every survey, by its kind: the same for its form, its files of answers and its figures. */
import { type Dictionary, dictionary } from "../../language/dictionary.ts";
import { closePulse } from "./closePulse.ts";
import { curatorReview } from "./curatorReview.ts";
import { meetingPulse } from "./meetingPulse.ts";
import { menteeSatisfaction } from "./menteeSatisfaction.ts";
import { mentorCompetences } from "./mentorCompetences.ts";
import { mentorSatisfaction } from "./mentorSatisfaction.ts";
import { needs } from "./needs.ts";
import { programmeChecklist } from "./programmeChecklist.ts";
import { startPulse } from "./startPulse.ts";
import type { SurveyForm } from "./survey.ts";
import { wellbeing } from "./wellbeing.ts";

const list = {
  needs,
  competences: mentorCompetences,
  menteeSatisfaction,
  mentorSatisfaction,
  wellbeing,
  programmeChecklist,
  curatorReview,
  meetingPulse,
  startPulse,
  closePulse,
} satisfies Readonly<Record<string, SurveyForm>>;

export type SurveyKind = keyof typeof list;
export const surveyForms: Readonly<Record<SurveyKind, SurveyForm>> = list;

export const surveyKinds: Dictionary<SurveyKind> = dictionary(
  "Анкета",
  ofEverySurvey(({ title }) => title),
);

/** Whether it measures satisfaction: its figure is counted by people. */
export function isIndexed(kind: SurveyKind): boolean {
  return surveyForms[kind].index !== undefined;
}

/** Whether organisations answer it through their curators, and no person. */
export function isOfOrganisations(kind: SurveyKind): boolean {
  const { asked } = surveyForms[kind];
  return asked === "organisationCurators" || asked === "programmeCurators";
}

/** One thing of each survey, by its kind. */
export function ofEverySurvey<One>(tell: (survey: SurveyForm, kind: SurveyKind) => One): Record<SurveyKind, One> {
  const kinds = Object.entries(list) as [SurveyKind, SurveyForm][];
  return Object.fromEntries(kinds.map(([kind, survey]) => [kind, tell(survey, kind)])) as Record<SurveyKind, One>;
}
