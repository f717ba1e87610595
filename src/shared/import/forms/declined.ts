/** Forms without people of the register: counts, and lists of children. */
import { headerForm, headerSearchRows } from "../headerRow.ts";
import { cellText, type ImportedSheet } from "../importedFile.ts";
import { meaningOf } from "../mapping/concepts.ts";
import { timeStamps } from "./formWords.ru.ts";

export type DeclinedForm = "statistics" | "pupils";

/** Answers of a survey come through the survey's own sheet. */
export function isSurvey(sheet: ImportedSheet): boolean {
  return sheet.rows
    .slice(0, headerSearchRows)
    .some((row) => row.some((cell) => timeStamps.has(headerForm(cellText(cell)))));
}

/** Null where the sheet may be a list of ours. */
export function declinedForm(sheet: ImportedSheet): DeclinedForm | null {
  for (const row of sheet.rows.slice(0, headerSearchRows)) {
    const headers = row.map(cellText).filter((text) => text !== "");
    if (headers.length < 2) continue;
    const meanings = headers.map((text) => meaningOf(text).concepts);
    const has = (...all: Parameters<typeof hasAll>[1]) => meanings.some((concepts) => hasAll(concepts, all));
    if (has("naming", "indicator") && has("lineNumber")) return "statistics";
    const named = headers.some((text) => {
      const { concepts } = meaningOf(text);
      return concepts.includes("children") && (concepts.includes("fio") || headerForm(text).split(" ").length <= 2);
    });
    const ours = meanings.some(
      (concepts) => concepts.includes("position") || concepts.includes("mentor") || concepts.includes("experience"),
    );
    if (named && !ours) return "pupils";
  }
  return null;
}

type Concepts = ReturnType<typeof meaningOf>["concepts"];
function hasAll(concepts: Concepts, all: readonly Concepts[number][]): boolean {
  return all.every((concept) => concepts.includes(concept));
}
