/** Every survey, by its kind. */
import { type SurveyKind, surveyContents } from "../register/surveyContents.ts";
import { surveyKinds } from "../register/vocabulary.ts";
import { menteeSatisfaction } from "./menteeSatisfaction.ts";
import { mentorCompetences } from "./mentorCompetences.ts";
import { mentorSatisfaction } from "./mentorSatisfaction.ts";
import { needs } from "./needs.ts";
import type { SurveyForm, SurveyWords } from "./survey.ts";
import { wellbeing } from "./wellbeing.ts";

// S1 4.3.3, S1 1.4, S4 1.2
export const surveyForms: Record<SurveyKind, SurveyForm> = {
  needs: formOf("needs", needs),
  competences: formOf("competences", mentorCompetences),
  menteeSatisfaction: formOf("menteeSatisfaction", menteeSatisfaction),
  mentorSatisfaction: formOf("mentorSatisfaction", mentorSatisfaction),
  wellbeing: formOf("wellbeing", wellbeing),
};

function formOf(kind: SurveyKind, words: SurveyWords): SurveyForm {
  return { ...surveyContents[kind], ...words, kind, title: surveyKinds.label(kind) };
}
