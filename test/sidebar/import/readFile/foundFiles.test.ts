/** Small files that people have met with, where they are at hand: what the reader makes of each. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../../src/shared/facts/refusal.ts";
import type { Change, Register } from "../../../../src/shared/facts/register.ts";
import { dayOfSerial, type ImportedCell, type ImportedFile } from "../../../../src/shared/import/importedFile.ts";
import { fileTexts } from "../../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile } from "../../../../src/sidebar/import/readFile.ts";
import { aContext, checkFile, confirmFile, threeOrganisations } from "../../../shared/import/lists.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/found/", import.meta.url));
const there = existsSync(folder);

async function read(name: string): Promise<ImportedFile> {
  return { fileName: name, ...(await readFile(name, new Uint8Array(readFileSync(folder + name)))) };
}
const refusal = (name: string) =>
  read(name).then(
    () => "read",
    (error: Error) => error.message,
  );
const shown = (cell: ImportedCell | undefined) =>
  typeof cell === "object" && cell !== null && "serial" in cell ? dayOfSerial(cell.serial) : cell;
const checked = (file: ImportedFile, register: Register = threeOrganisations) => {
  const decision = checkFile(register, file, aContext());
  if (isRefusal(decision)) throw new Error(decision.refused);
  return decision.answer.problems;
};
const changesOf = (file: ImportedFile): Change[] => {
  const decision = confirmFile(threeOrganisations, file, aContext());
  if (isRefusal(decision)) throw new Error(decision.refused);
  return [...decision.changes];
};
const addedTo = (table: string, changes: readonly Change[]) =>
  changes.filter((change) => change.table === table).map(({ put }) => put);

describe.runIf(there)("a file met with", () => {
  it.each([
    ["quotes-note.csv", fileTexts.strayQuote("quotes-note.csv", 2)],
    ["quotes-end.csv", fileTexts.strayQuote("quotes-end.csv", 2)],
  ])("%s is refused by its real reason", async (name, sentence) => {
    expect(await refusal(name)).toBe(sentence);
  });

  it.each([
    "date1904-true.xlsx",
    "part-names-in-another-case.xlsx",
    "cells-without-addresses.xlsx",
    "chart-on-its-own-tab.xlsx",
  ])("%s gives its two people with their days", async (name) => {
    const { sheets } = await read(name);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.rows.map((row) => [row[1], shown(row[4]), shown(row[6])])).toEqual([
      ["ФИО", "Дата рождения", "Дата приёма"],
      ["Тестова Алина Юрьевна", "1999-04-12", "2023-09-01"],
      ["Пробный Борис Ильич", "1975-11-30", "2005-09-01"],
    ]);
  });

  it.each([
    ["no-cache.xlsx", "G"],
    ["no-cache-dismissed.xlsx", "H"],
  ])("%s names the cell without a value, and its person is not written as employed", async (name, column) => {
    const file = await read(name);
    expect(checked(file).filter((problem) => problem.severity === "error")).toMatchObject([
      { code: "cell-noValue", row: 2, column },
    ]);
    expect(JSON.stringify(changesOf(file))).not.toContain("Тестова");
  });

  it("phones-in-exponents.csv gives no telephones, and two namesakes stay two and are asked about", async () => {
    const file = await read("phones-in-exponents.csv");
    const problems = checked(file);
    expect(problems.filter(({ code }) => code === "cell-exponent").map(({ row, column }) => `${column}${row}`)).toEqual(
      ["G2", "G3", "G4"],
    );
    expect(problems.map(({ code }) => code)).toContain("person-maybe-same");
    const people = addedTo("people", changesOf(file));
    expect(people).toMatchObject([{ phone: null }, { phone: null }, { phone: null }]);
  });

  it("order-number-became-a-date.xlsx keeps the date a date, which is remarked and no number of an order", async () => {
    const { sheets } = await read("order-number-became-a-date.xlsx");
    expect(sheets[0]?.rows[1]?.[8]).toEqual({ serial: 45577 });
  });

  it("hidden-sheet.xlsx tells its hidden sheets and takes only those that are chosen", async () => {
    const file = await read("hidden-sheet.xlsx");
    expect(file.sheets.map(({ hidden }) => hidden)).toEqual([undefined, "hidden", "veryHidden"]);
    const told = checked(file).filter(({ code }) => code === "sheet-hidden");
    expect(told.map(({ sheet }) => sheet)).toEqual(["2023 старый", "служебный"]);
    expect(addedTo("people", changesOf(file))).toHaveLength(2);
    expect(addedTo("people", changesOf({ ...file, hiddenSheets: ["служебный"] }))).toHaveLength(3);
  });

  it("cp866.csv and encoded-twice.csv are read by their letters", async () => {
    expect((await read("cp866.csv")).sheets[0]?.rows[1]?.slice(0, 3)).toEqual([
      "МБОУ СОШ № 1",
      "Тестова Алина Юрьевна",
      "учитель",
    ]);
    const [header] = (await read("encoded-twice.csv")).sheets[0]?.rows ?? [];
    expect(header?.slice(0, 3)).toEqual(["Организация", "ФИО", "Должность"]);
  });

  it("numbered-empty-lines.xlsx is one remark about its empty lines", async () => {
    const problems = checked(await read("numbered-empty-lines.xlsx"));
    expect(problems.filter(({ code }) => code === "struct-numbered")).toHaveLength(1);
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
