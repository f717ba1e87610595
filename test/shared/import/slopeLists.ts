/** Lists whose every cell, or every header, is one hostile text. */
import { fileKinds } from "../../../src/shared/import/fileKinds.ts";
import type { ImportKind } from "../../../src/shared/import/importKind.ts";
import { aContext, checkFile, threeOrganisations } from "./lists.ts";

/** Header of a list of this kind: each field once, in the first words for it. */
function headersOf(kind: ImportKind): string[] {
  const vocabulary = fileKinds.find((one) => one.kind === kind)?.vocabulary ?? [];
  const words = new Map<string, string>();
  for (const { field, form, open } of vocabulary) if (!open && !words.has(field)) words.set(field, form);
  return [...words.values()];
}

export function check(kind: ImportKind, text: string): unknown {
  const headers = headersOf(kind);
  const rows = [headers, headers.map(() => text)];
  return checkFile(threeOrganisations, { fileName: "a.xlsx", sheets: [{ name: "Лист1", rows }] }, aContext());
}

export function otherHeaders(text: string): unknown {
  const headers = ["ФИО", "Должность", text, `${text} стаж`, `дата ${text}`, `${text} школа`];
  const rows = [[text], headers, headers.map(() => "Иванова Мария Сергеевна"), headers.map(() => text)];
  return checkFile(threeOrganisations, { fileName: "a.xlsx", sheets: [{ name: text.slice(0, 90), rows }] }, aContext());
}
