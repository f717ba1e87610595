import type { RangeAddress, Workbook } from "../../src/workbench/kernel/api.ts";
import { department } from "./host.ts";

/** The owner closes a sheet, or some of its cells, to everybody else. */
export function closeByHand(workbook: Workbook, sheetId: number, range?: Omit<RangeAddress, "sheetId">): void {
  const protection = {
    id: "by-hand",
    sheetId,
    ...(range === undefined ? {} : { range: { sheetId, ...range } }),
    description: "",
    warningOnly: false,
    editors: [],
    unprotected: [],
  };
  workbook.apply([{ do: "setProtection", protection }], { email: department, source: "edit" });
}
