/** A local form as it is kept in the workbook's state; named as in FormApp. */
export interface FormModel {
  id: string;
  /** The file's name; the title that respondents see is separate and starts empty. */
  name: string;
  title: string;
  description: string;
  confirmation: string;
  closedMessage: string;
  accepting: boolean;
  published: boolean;
  collectsEmail: boolean;
  flags: Record<string, boolean>;
  owner: string;
  sheetId: number | null;
  columns: ColumnModel[];
  items: ItemModel[];
  nextItemId: number;
}

/** Which column of the linked sheet takes the answers to which question. */
export interface ColumnModel {
  key: string;
  column: number;
  header: string;
}

export type ItemType =
  | "TEXT"
  | "PARAGRAPH_TEXT"
  | "LIST"
  | "MULTIPLE_CHOICE"
  | "CHECKBOX"
  | "SCALE"
  | "RATING"
  | "GRID"
  | "CHECKBOX_GRID"
  | "DATE"
  | "DATETIME"
  | "TIME"
  | "DURATION"
  | "SECTION_HEADER"
  | "PAGE_BREAK";

export interface ItemModel {
  id: number;
  type: ItemType;
  title: string;
  help: string;
  required: boolean;
  choices?: string[];
  other?: boolean;
  rows?: string[];
  columns?: string[];
  lower?: number;
  upper?: number;
  lowerLabel?: string;
  upperLabel?: string;
  validation?: { kind: string; args: (string | number)[]; help: string };
}

/** One answer: a text, the chosen texts, or for a grid one entry a row. */
export type Answer = string | string[] | (string | null)[] | (string[] | null)[];

export interface ResponseModel {
  id: string;
  formId: string;
  /** Milliseconds since 1970. */
  at: number;
  email: string;
  answers: { itemId: number; value: Answer }[];
}

/** A section header and a page break take no answer. */
export function isQuestion(item: { type: ItemType }): boolean {
  return item.type !== "SECTION_HEADER" && item.type !== "PAGE_BREAK";
}
