/** One figure of an indicator with the codes behind it. */
import type { Share } from "./indicatorInput.ts";
import type { IndicatorNumber } from "./list.ts";

export interface Figure extends Share {
  indicator: IndicatorNumber;
  /** Null for the whole municipality. */
  organisationId: string | null;
  reportOn: string;
  /** Its day has not come: there is no figure yet. */
  pending: boolean;
}
