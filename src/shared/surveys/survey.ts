/** A survey as people see it: its content, and the words around its questions. */
import type { SurveyContent, SurveyKind } from "../register/surveyContents.ts";

export interface SurveyWords {
  description: string;
  confirmation: string;
}

export interface SurveyForm extends SurveyContent, SurveyWords {
  kind: SurveyKind;
  title: string;
}
