/** Every survey, by its kind. */
import type { CodeOf } from "../language/dictionary.ts";
import type { surveyKinds } from "../register/vocabulary.ts";
import { needs } from "./needs.ts";
import type { SurveyForm } from "./survey.ts";

// S1 4.3.3, S1 1.4, S4 1.2
export const surveyForms: Record<CodeOf<typeof surveyKinds>, SurveyForm> = { needs };
