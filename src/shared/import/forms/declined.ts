/** Forms without people of the register: counts, lists of children, and what pairs did on which day. */
import { headerForm, headerSearchRows } from "../headerRow.ts";
import { cellText, type ImportedSheet } from "../importedFile.ts";
import { isValue } from "../mapping/columnContent.ts";
import { meaningOf } from "../mapping/concepts.ts";
import { codeWords, meetingWords, timeStamps } from "./formWords.ru.ts";

export type DeclinedForm = "statistics" | "pupils" | "meetings";

/** Each row was sent at a moment of its own. */
export function isSurvey(sheet: ImportedSheet): boolean {
  return sheet.rows
    .slice(0, headerSearchRows)
    .some((row) => row.some((cell) => timeStamps.has(headerForm(cellText(cell)))));
}

/** Rows of people who are known by their codes, or sent at a moment of their own. */
export function hasParticipants(sheet: Pick<ImportedSheet, "rows">): boolean {
  return sheet.rows.slice(0, headerSearchRows).some((row) =>
    row.some((cell) => {
      const form = headerForm(cellText(cell));
      return timeStamps.has(form) || codeWords.has(form);
    }),
  );
}

/** Null where the sheet may be a list of ours. */
export function declinedForm(sheet: ImportedSheet): DeclinedForm | null {
  const lines = sheet.rows
    .slice(0, headerSearchRows)
    .map((row) => row.map(cellText).filter((text) => text !== ""))
    .filter((texts) => texts.length >= 2)
    .map((texts) => texts.map((text) => ({ text, concepts: meaningOf(text).concepts })));
  const ours = lines.some((line) => line.some(({ concepts }) => ofStaff.some((concept) => concepts.includes(concept))));
  for (const line of lines) {
    const has = (...all: Concepts[number][]) => line.some(({ concepts }) => hasAll(concepts, all));
    if (!has("fio") && (has("indicator") || has("naming")) && has("lineNumber")) return "statistics";
    if (!has("fio") && has("indicator") && has("count")) return "statistics";
    const named = line.some(
      ({ text, concepts }) =>
        concepts.includes("children") && (concepts.includes("fio") || headerForm(text).split(" ").length <= 2),
    );
    if (named && !ours) return "pupils";
    const ofPairs = (has("mentor") || has("mentee")) && !has("start") && !has("order");
    if (ofPairs && line.some(({ text }) => meetingWords.test(headerForm(text)))) return "meetings";
  }
  return null;
}

/** Numbers of people in the place of people. */
export function isCounts(sheet: ImportedSheet): boolean {
  const lines = sheet.rows
    .slice(0, headerSearchRows)
    .map((row) => row.map((cell) => meaningOf(cellText(cell)).concepts));
  const says = (concept: Concepts[number]) => lines.some((line) => line.some((concepts) => concepts.includes(concept)));
  return (
    (says("count") || says("totals")) &&
    !says("fio") &&
    !says("surname") &&
    !sheet.rows.some((row) => row.some(isValue))
  );
}

const ofStaff = ["position", "mentor", "experience"] as const;
type Concepts = ReturnType<typeof meaningOf>["concepts"];
function hasAll(concepts: Concepts, all: readonly Concepts[number][]): boolean {
  return all.every((concept) => concepts.includes(concept));
}
