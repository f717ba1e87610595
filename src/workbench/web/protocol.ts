/** What the page and the web server say to each other. Types only. */
import type {
  CellStyle,
  ChangeSet,
  ChartSpec,
  Command,
  HiddenLines,
  RangeAddress,
  WorkbookInfo,
} from "../kernel/api.ts";
import type { Effect, MenuItem, Meter, Question } from "../run/api.ts";

export interface BookView {
  info: WorkbookInfo;
  version: number;
  /** Rows hidden by the sheet's filter, by sheet. */
  filteredRows: Record<number, number[]>;
  /** Cells that may be changed, or only removed, after a warning. */
  warned: WarnedArea[];
}

export interface WarnedArea {
  id: string;
  /** Protected from others: those who may change it are asked only before lines of it are deleted or it is emptied. */
  removalOnly: boolean;
  description: string;
  sheetId: number;
  area: Pick<RangeAddress, "row" | "column" | "rows" | "columns">;
}

/** What the page needs to know of a validation rule to offer the right editor. */
export interface RuleView {
  kind: "list" | "checkbox" | "date" | "other";
  dropdown: boolean;
  /** Only a listed value is accepted. */
  strict: boolean;
  help: string;
  checked: string | number | boolean;
  unchecked: string | number | boolean;
}

/** A block of cells. Sparse parts name the row and column of the sheet, counted from 1. */
export interface WindowView {
  version: number;
  at: RangeAddress;
  texts: string[][];
  /** Only where the edit text differs from the text shown. */
  edits: [number, number, string][];
  /** One letter per cell: space empty, s text, n number, d date, t true, f false, e error. */
  kinds: string[];
  styles: CellStyle[];
  styleOf: number[][];
  notes: [number, number, string][];
  /** What is wrong in a cell with an error, in Russian; also what a function quietly does otherwise than Google's. */
  troubles: [number, number, string][];
  rules: RuleView[];
  ruleOf: [number, number, number][];
  /** Areas that this user may not edit. */
  locked: RangeAddress[];
}

/** The commands a person's page may send; the rest belongs to scripts. */
export type PageCommand = Extract<
  Command,
  {
    do:
      | "setCells"
      | "clear"
      | "setStyle"
      | "setNotes"
      | "setValidation"
      | "insertSheet"
      | "deleteSheet"
      | "copySheet"
      | "renameSheet"
      | "moveSheet"
      | "setSheet"
      | "insertRows"
      | "insertColumns"
      | "deleteRows"
      | "deleteColumns"
      | "hideRows"
      | "hideColumns"
      | "resize"
      | "merge"
      | "sort"
      | "copyRange"
      | "setChart"
      | "removeChart"
      | "setWorkbook";
  }
>;

/** A panel as the page gets it: the HTML stays on the server and is framed by address. */
export interface PanelView {
  url: string;
  title: string;
  width?: number;
  height?: number;
  modal?: boolean;
}

export type PageEffect =
  | Exclude<Effect, { show: "sidebar" } | { show: "dialog" }>
  | { show: "sidebar"; panel: PanelView }
  | { show: "dialog"; panel: PanelView };

export interface RunView {
  ok: boolean;
  value: unknown;
  error: { name: string; message: string } | null;
  effects: PageEffect[];
  meter: Meter;
  /** The run goes on when this is answered. */
  waiting: Question | null;
}

export interface ChartView {
  spec: ChartSpec;
  /** Texts and numbers of every range, numbers null where a cell holds none. */
  data: { texts: string[][]; numbers: (number | null)[][] }[];
}

export interface CopyView {
  texts: string[][];
  edits: string[][];
}

export interface SelectionSums {
  filled: number;
  numbers: number;
  sum: number;
  minimum: number;
  maximum: number;
}

export interface AppliedView {
  version: number;
  /** Lines hidden by hand that were changed or removed along with what is seen. */
  hidden: HiddenLines | null;
}

export interface StepView {
  version: number;
  done: boolean;
  /** `none`: there was no step to take. */
  went: NonNullable<ChangeSet["step"]>["went"] | "none";
  place: RangeAddress | null;
}

export type ServerEvent =
  | { event: "hello"; version: number }
  | { event: "change"; change: ChangeSet }
  | { event: "effects"; effects: PageEffect[]; waiting: Question | null };

export type { MenuItem, Question };
