/** The kinds of surveys by their codes alone: a page knows them without what each of them asks. */
import { surveyKinds } from "./list.ts";

export const surveyCodes = surveyKinds.codes;
