/** The kinds of surveys by their codes alone: a page knows them without what each of them asks. */
import { surveyForms, surveyKinds } from "./list.ts";

/** Of surveys whose answers come by files, too. */
export const surveyFileCodes = surveyKinds.codes.filter((kind) => surveyForms[kind].answersFile !== undefined);
