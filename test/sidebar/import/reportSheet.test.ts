import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import type { ImportProblem } from "../../../src/shared/import/importReport.ts";
import { readFile } from "../../../src/sidebar/import/readFile.ts";
import { reportBook, reportSheets } from "../../../src/sidebar/import/reportSheet.ts";
import type { WrittenSheet } from "../../../src/sidebar/import/writeBook.ts";
import { aContext, checkFile } from "../../shared/import/lists.ts";
import { aRegister } from "../../support/rows.ts";

const rows: ImportedCell[][] = [
  ["Список педагогов", null],
  ["ФИО", "Принят"],
  ["Иванова Мария", { serial: 45_536 }],
  ["=1+1", 5],
];
const file = { fileName: "школа.xlsx", sheets: [{ name: "Кадры", rows }] };
const problem = (row: number, severity: ImportProblem["severity"], words: string): ImportProblem => ({
  severity,
  code: "x",
  sheet: row === 0 ? "" : "Кадры",
  row,
  column: "",
  found: "",
  sentence: row === 0 ? words : `Лист «Кадры», строка ${row}, столбец B «Принят»: ${words}`,
});
const problems = [
  problem(4, "warning", "проверьте текст."),
  problem(4, "error", "это не дата."),
  problem(3, "info", "делать ничего не нужно."),
  problem(0, "error", "организации «СОШ № 9» в регистре нет."),
];
const texts = (cells: readonly ({ value?: unknown } | null)[]) => cells.map((cell) => cell?.value ?? null);
const rowsOf = (sheet: WrittenSheet | undefined) =>
  Array.from({ length: sheet?.length ?? 0 }, (_, index) => sheet?.row(index) ?? []);

describe("a file given back to its sender", () => {
  test("keeps the sender's cells and has the remarks beside their rows", () => {
    const [summary, own] = reportSheets(file, problems);
    expect(rowsOf(summary).flatMap(texts).join(" ")).toMatch(/2 ошибки, 1 предупреждение.*СОШ № 9/s);
    expect(rowsOf(own).map(texts)).toEqual([
      ["Список педагогов", null, "Замечания"],
      ["ФИО", "Принят", null],
      ["Иванова Мария", 45_536, null],
      ["=1+1", 5, "Столбец B «Принят»: проверьте текст.\nСтолбец B «Принят»: это не дата."],
    ]);
    expect(rowsOf(own)[3]?.[2]).toMatchObject({ background: "#fce8e6" });
  });

  test("is read again as it was, with texts that look like formulas still texts", async () => {
    const bytes = await reportBook(file, problems);
    const { sheets } = await readFile("ответ.xlsx", bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Что исправить", "Кадры"]);
    expect(sheets[1]?.rows.map((row) => row.slice(0, 2))).toEqual(rows);
  });

  test("is never taken for a list while its explanations stand in it", async () => {
    const list = [
      ["Краткое наименование", "Тип", "Подведомственная"],
      ["МБОУ «СОШ № 41»", "общеобразовательная", "да"],
    ];
    const sent = { fileName: "оо.xlsx", sheets: [{ name: "ОО", rows: list }] };
    const bytes = await reportBook(sent, problems);
    const { sheets } = await readFile("ответ.xlsx", bytes);
    const asked = (given: typeof sheets) =>
      checkFile(aRegister({}), { fileName: "ответ.xlsx", sheets: given }, aContext());
    expect(asked(sheets)).toMatchObject({ refused: "importOwnReport", facts: { sheet: "Что исправить" } });
    expect(asked(sheets.slice(1))).toMatchObject({ answer: { counts: [{ added: 1 }] } });
  });

  test("takes strange names, long texts and control characters", async () => {
    const strange = {
      fileName: "x.csv",
      sheets: [{ name: "'[a]:*?/\\'", rows: [["constructor", "a\u0001b", "я".repeat(40_000)]] }],
    };
    const bytes = await reportBook(strange, []);
    const { sheets } = await readFile("x.xlsx", bytes);
    expect(sheets[1]?.rows[0]?.slice(0, 2)).toEqual(
      ["constructor ", "ab"].map((text) => expect.stringContaining(text.trim())),
    );
  });
});
