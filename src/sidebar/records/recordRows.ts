/**
 * Where a record is shown, and how its row looks. The parameter of the view «records»: "" for the list of registers, `table` for its rows,
 * `table:parentId` for those of one organisation, person, pair or event, `table#recordId` for one row, `table#+` for a new one;
 * a row within its parent is `table:parentId#recordId`.
 */
import { panelRegisters } from "../../shared/lists/panelColumns.ts";
import type { RecordLine } from "../../shared/records/answers.ts";
import type { RecordTable } from "../../shared/register/recordTables.ts";
import { el } from "../frame/dom.ts";

export const registerTitles = Object.fromEntries(panelRegisters.flatMap(([, registers]) => registers)) as Readonly<
  Record<RecordTable, string>
>;

export interface RecordPlace {
  table: RecordTable;
  parentId: string;
  /** "+" for a new row; empty for the list. */
  recordId: string;
}

export function recordPlace(parameter: string): RecordPlace | null {
  const [, table = "", parentId = "", recordId = ""] = /^([a-zA-Z]+)(?::([^#]*))?(?:#(.*))?$/.exec(parameter) ?? [];
  return Object.hasOwn(registerTitles, table) ? { table: table as RecordTable, parentId, recordId } : null;
}

export function recordParameter({ table, parentId, recordId }: RecordPlace): string {
  return `${table}${parentId === "" ? "" : `:${parentId}`}${recordId === "" ? "" : `#${recordId}`}`;
}

export function linkRow(text: string, press: () => void): HTMLElement {
  return el(
    "button",
    { type: "button", class: "row item", on: { click: press } },
    el("span", { class: "grow", text }),
    el("span", { class: "arrow", "aria-hidden": "true", text: "›" }),
  );
}

export function recordRow(row: RecordLine, press: () => void): HTMLElement {
  return el(
    "button",
    { type: "button", class: "row", on: { click: press } },
    el("b", { class: "line", text: row.title }),
    row.subtitle !== "" && el("span", { class: "line quiet", text: row.subtitle }),
    row.warning !== "" && el("span", { class: "line", text: row.warning }),
  );
}
