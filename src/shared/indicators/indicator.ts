/** What one indicator is: everything in which it differs from the others stands in its own file and is listed in list.ts. */
import type { LostColumn } from "../facts/lostColumns.ts";
import type { Rows } from "../facts/register.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { TableName } from "../register/tables.ts";
import type { FigureCounts, IndicatorColumns, IndicatorInput, Share } from "./indicatorInput.ts";
import type { LeftOut } from "./leftOut.ts";
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
  /** Common sheets that it does not come from: what is lost there is none of its business. */
  without?: readonly TableName[];
  /** The day that its document names, in place of the settings' report day. */
  dayOf?(schoolYear: number): string;
  /** It tells what was measured or found out about people: of a few of them it is not shown apart. */
  measures?(settings: Settings): boolean;
  /** It is told by pairs and places of work alone: what is known of the days to come tells it ahead. */
  foretold?: true;
  /** Its targets are those of calendar years, whatever year the school year's target stands under. */
  calendarYear?: true;
  /** The formula as it is computed under these settings, with its source. */
  formula(settings: Settings): string;
  /** `reportOn` must not lie before the school year. */
  compute(input: IndicatorInput, schoolYear: number, reportOn: string): Share;
  /** Columns of its own sheets that have been emptied; common ones are asked about for all indicators. */
  lost?(input: IndicatorInput): readonly LostColumn[];
  /** Why there is nothing to count among. */
  emptyReason(input: IndicatorInput, schoolYear: number, reportOn: string): string;
  /** What a reader of the figure has to know beside it; "" where nothing. */
  remark?(input: IndicatorInput, schoolYear: number, reportOn: string): string;
  /**
   * The codes behind the figure would tell what somebody has answered: they are neither kept nor shown. How many people must at
   * least have answered for these counts; null where, under these settings, nobody's answers are told.
   */
  answered?(counts: FigureCounts, settings: Settings): number | null;
  /** Who or what a reader might look for in the figure and is in neither part, with the rule. */
  leftOut?(input: IndicatorInput, schoolYear: number, reportOn: string, share: Share): LeftOut[];
  /** Under these settings the counts are none of people: nobody is missing from the numerator. */
  isOfScales?(settings: Settings): boolean;
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
