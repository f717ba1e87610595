/** One thing to look at before a year is closed; `view` is where the sidebar leads. */
export interface ClosingItem {
  code: string;
  title: string;
  count: number;
  /** Nothing is closed while its count is not 0. */
  blocking: boolean;
  /** What it is about: a few keys or sentences. */
  examples: string[];
  view: "" | "people" | "waiting" | "pairs" | "programmes" | "surveys" | "roadmap" | "indicators" | "check" | "hands";
}

export interface YearFigureLine {
  indicator: number;
  title: string;
  shown: string;
  numerator: number;
  denominator: number;
  target: number | null;
}

export interface OverduePair {
  pairId: string;
  mentor: string;
  mentee: string;
  dueOn: string;
}

export interface YearChecklist {
  schoolYear: number;
  label: string;
  closed: boolean;
  /** Whether nothing blocks it. */
  possible: boolean;
  /** The day on which the figures stand. */
  reportOn: string;
  items: ClosingItem[];
  figures: YearFigureLine[];
  /** Running beyond their last day: to be extended, closed, or left as they are. */
  overdue: OverduePair[];
  /** How many pairs go on over 1 September. */
  crossing: number;
}

/** What becomes of a pair whose term has passed; `refused` says why it stays as it is. */
export interface PairDecided extends OverduePair {
  decision: "leave" | "extend" | "close";
  refused: string;
}

export type NextYouth = "stops" | "remains" | "unknown" | "left";
export interface YoungLine {
  personId: string;
  name: string;
  organisation: string;
  next: NextYouth;
  /** What is offered for the bank of mentees: to leave it, to lose the mark, or to stay for the pair that goes on. */
  offer: "" | "leave" | "drop" | "stay";
}

export interface YearClosed {
  schoolYear: number;
  label: string;
  written: boolean;
  reportOn: string;
  figures: YearFigureLine[];
  /** Rows frozen: of the municipality and of each organisation. */
  frozen: number;
  pairs: PairDecided[];
  crossing: number;
  young: YoungLine[];
  youngCounts: { [Next in NextYouth]: number };
  /** Rows of the bank of mentees that lose the mark «молодой педагог» or end with the year. */
  mentees: number;
  /** Rows of the banks that are to be updated. */
  banks: number;
  events: number;
  /** The seal of the whole year, as the journal keeps it. */
  seal: string;
  notes: string[];
}

export interface FigureChange {
  figureId: string;
  indicator: number;
  title: string;
  /** Empty for the municipality. */
  organisation: string;
  before: string;
  after: string;
  entered: string[];
  gone: string[];
}

export interface YearLine {
  schoolYear: number;
  label: string;
  closedAt: string;
  reportOn: string;
  figures: YearFigureLine[];
  /** What is wrong with the frozen rows, each as a sentence; empty when they are as they were. */
  faults: string[];
  amendments: {
    id: string;
    on: string;
    title: string;
    organisation: string;
    before: string;
    after: string;
    reason: string;
    author: string;
  }[];
  /** Figures that would come out differently today. */
  drift: FigureChange[];
}

export interface YearsShown {
  years: YearLine[];
  /** School years that may be asked about, the latest first. */
  open: { schoolYear: number; label: string }[];
}

export interface YearAmended {
  schoolYear: number;
  label: string;
  written: boolean;
  changes: FigureChange[];
}
