/** One damage of the workbook: where, what, what to do. */
export interface BookFinding {
  severity: "error" | "warning" | "info";
  code: string;
  sheet: string;
  /** In A1 notation; "" where the whole sheet or workbook is meant. */
  cell: string;
  sentence: string;
  advice: string;
  repairable: boolean;
}

export interface BookCheck {
  findings: BookFinding[];
  /** The workbook is a copy, and nobody has said of what kind. */
  copied: boolean;
}

export interface BookRepair {
  repaired: BookFinding[];
  remaining: BookFinding[];
}
