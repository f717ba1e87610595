/** What the requests about a region answer. */

export interface CountersMade {
  fileName: string;
  /** The file itself. */
  text: string;
  /** By whom it is signed. */
  municipality: string;
  schoolYear: string;
  reportOn: string;
  closed: boolean;
  lines: CounterLine[];
  /** What whoever sends the file has to know. */
  notes: string[];
}

interface CounterLine {
  indicator: number;
  title: string;
  /** «81,3», «—», or that it is withheld. */
  shown: string;
  /** «26 из 32»; "" where withheld. */
  counts: string;
}

/** `same`: it is in the book already, as it is. */
export type FileStanding = "new" | "replaces" | "same" | "refused";

export interface CountersTaken {
  /** Sent back, it confirms what has been shown. */
  mark: string;
  written: boolean;
  /** Files that are or would be taken. */
  taken: number;
  files: { fileName: string; municipality: string; schoolYear: string; standing: FileStanding; words: string[] }[];
}

export interface RegionShown {
  /** «2025/2026» and their first years, the latest first. */
  years: { schoolYear: number; label: string }[];
  schoolYear: number;
  /** Years of which a municipality may make a file, the current first. */
  offered: { schoolYear: number; label: string }[];
  indicators: RegionIndicator[];
  municipalities: RegionLine[];
  /** Municipalities of the list of which no file has come. */
  missing: string[];
  /** What a reader of the figures has to know. */
  notes: string[];
}

export interface RegionIndicator {
  indicator: number;
  title: string;
  unit: string;
  target: number | null;
  /** Of all whose counters add up. */
  total: RegionFigure;
}

export interface RegionFigure {
  shown: string;
  /** «26 из 32», or why there is none. */
  counts: string;
  reached: boolean | null;
}

export interface RegionLine {
  municipality: string;
  reportOn: string;
  closed: boolean;
  /** In the order of the indicators. */
  figures: RegionFigure[];
}
