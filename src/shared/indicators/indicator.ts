/** What one indicator is: everything in which it differs from the others stands in its own file and is listed in list.ts. */
import type { Rows } from "../facts/register.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { IndicatorColumns, IndicatorInput, Share } from "./indicatorInput.ts";
import type { Measure } from "./measure.ts";
import type { Lacking } from "./nextSteps.ts";

export interface Indicator {
  title: string;
  measure: Measure;
  /** What the function for formulas says of itself. */
  help: string;
  /** Whose codes its parts hold. */
  counts: "people" | "organisations" | "platforms";
  /** Columns that its figure comes from, beside the common ones: a function for formulas reads no others. */
  reads: IndicatorColumns;
  /** The formula as it is computed under these settings, with its source. */
  formula(settings: Settings): string;
  /** `reportOn` must not lie before the school year. */
  compute(input: IndicatorInput, schoolYear: number, reportOn: string): Share;
  /** Why there is nothing to count among. */
  emptyReason(input: IndicatorInput, schoolYear: number, reportOn: string): string;
  /** What a reader of the figure has to know beside it; "" where nothing. */
  remark?(input: IndicatorInput, schoolYear: number, reportOn: string): string;
  /** The codes behind the figure would tell what somebody has answered: they are neither kept nor shown. */
  anonymous?: true;
  /** To which organisation a counted code belongs on a day; without it the figure is the municipality's alone. */
  placeOf?(input: IndicatorInput, id: string, day: string): string | null;
  /** The cheapest next step for each code that is missing from the numerator. */
  lacking(
    input: IndicatorInput,
    register: Rows<"mentors" | "mentees">,
    missing: readonly string[],
    today: string,
  ): Lacking[];
}
