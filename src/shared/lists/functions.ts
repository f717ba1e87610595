/** The custom functions of the add-on: Latin names, Russian help; they read nothing but their arguments. */

import type { CustomFunction } from "./customFunction.ts";
import { dayFunctions } from "./dayFunctions.ts";
import { indicatorFunctions } from "./indicatorFunctions.ts";
import { registerFunctions } from "./registerFunctions.ts";
import { surveyFunctions } from "./surveyFunctions.ts";

export const customFunctions = {
  ...indicatorFunctions,
  ...registerFunctions,
  ...surveyFunctions,
  ...dayFunctions,
} as const satisfies Record<string, CustomFunction>;
export type FunctionName = keyof typeof customFunctions;
