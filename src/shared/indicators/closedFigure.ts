/** A figure of a closed year as the sheets keep it. */
import type { Share } from "./indicatorInput.ts";

export interface ClosedFigure {
  numerator: number;
  denominator: number;
  value: number | null;
  target: number | null;
  reportOn: string;
  mark: string;
  /** The settings by which it was counted. */
  settings: string;
  /** Null where the codes are not at hand, or not all of them. */
  share: Share | null;
}

/** By indicator and school year: «1 2024». */
export type ClosedFigures = ReadonlyMap<string, ClosedFigure>;
