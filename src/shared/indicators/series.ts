/** The figures of one indicator, year by year. */
export interface IndicatorPoint {
  year: number;
  schoolYear: string;
  target: number | null;
  value: number | null;
  /** Rounded by the rule of rules.md 1, with a decimal comma; «—» without data. */
  shown: string;
  numerator: number;
  denominator: number;
  /** How many more the target needs; 0 when reached. */
  lacking: number;
  /** Null without a figure or without a target. */
  reached: boolean | null;
  reportOn: string;
  /** «закрыт 31.08.2025; поправка от 03.10.2025: 80,0»; empty while the year is open. */
  mark: string;
  /** Why there is no value in a year that has begun; empty otherwise. */
  reason: string;
  /** What a reader has to know beside the figure: how full the data are, what was changed by hand; empty otherwise. */
  quality: string;
}

export interface IndicatorSeries {
  indicator: number;
  title: string;
  unit: string;
  formula: string;
  points: IndicatorPoint[];
  /** What the report day of the current year will bring by what stands today; empty where nothing tells. */
  forecast: string;
  /** Who or what the current year still lacks: names for the asker's own organisations, counts for others. */
  lacking: { id: string; label: string; hint: string }[];
  /** Whom the current year cannot judge because the start of the career is unknown. */
  unknown: { id: string; label: string }[];
  /** Who or what is in neither part of the current year's figure, and why. */
  leftOut: { id: string; label: string; hint: string }[];
  /** How many rows could not be read, in words; empty where all could. */
  unread: string;
}
