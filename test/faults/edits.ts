/** What people do to the sheets an operation writes, one edit at a time. */
import { humanEditNames } from "../../src/workbench/run/humanEdits.ts";
import type { Operation } from "./operations.ts";

const settings: Record<string, string> = { locale: "locale:en_US", zone: "zone:Europe/Kaliningrad", undo: "undo" };

export function editsFor(operation: Operation): string[] {
  const sheets = operation.sheets.slice(0, 1);
  return humanEditNames.flatMap((name) => settings[name] ?? sheets.map((sheet) => `${name}:${sheet}`));
}
