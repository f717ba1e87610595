/** How a sheet behaves where nobody knows for certain what Google does. */
export interface SheetModels {
  /** What lies beyond the last row or column of a sheet is empty to a range that reaches there, or makes it an error. */
  beyondEdge: "empty" | "error";
  /** A number format such as "0.##" leaves its mark where no digit follows: 70 is «70,», or «70». */
  bareMark: boolean;
}

export const usualSheetModels: SheetModels = { beyondEdge: "empty", bareMark: true };
