/** «Показывать фамилии: нет»: what is said of a sent file leads to its place and quotes nothing that may be a name. */
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import type { FormMapping, MappingInput } from "../../../src/shared/import/mapping/answers.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { reportSheets } from "../../../src/sidebar/import/reportSheet.ts";
import type { WrittenCell, WrittenSheet } from "../../../src/sidebar/import/writeBook.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aContext, applied, checkFile, confirmFile, organisations } from "./lists.ts";

const hidden = aRegister({ organisations, settings: [aRow("settings", { id: "names", value: "нет" })] });
const named = aRegister({ organisations });

const header = ["Организация", "ФИО", "Должность", "Вид занятости", "Дата приёма", "Снегирёва"];
const anna = ["СОШ № 1", "Ветрова Анна Ильинична", "учитель", "по Снегирёвой", "01.09.2020", "да"];
const file: ImportedFile = {
  fileName: "Снегирёва А. П.xlsx",
  sheets: [
    { name: "Снегирёва", rows: [["служебная записка Снегирёвой"]] },
    { name: "Список Снегирёвой", rows: [header, anna, ["СОШ № 1", "Снегирёва", "учитель", "основное", "вчера", ""]] },
  ],
};

function checked(register = hidden, mapping?: MappingInput): ImportReport {
  const decision = checkFile(register, mapping === undefined ? file : { ...file, mapping }, aContext());
  if (isRefusal(decision)) throw new Error(refusalSentence(decision));
  return decision.answer;
}

/** Each column as guessed, each word as told. */
function answered(report: ImportReport, value: string): MappingInput {
  const forms = (report.mapping?.forms ?? []).map(
    (form): FormMapping => ({
      fingerprint: form.fingerprint,
      name: form.name,
      kind: form.kind,
      columns: Object.fromEntries(form.columns.map(({ key, take }) => [key, take ?? "~ignore"])),
      words: Object.fromEntries(form.words.map(({ field, found }) => [field, { [found]: value }])),
    }),
  );
  return { forms, facts: {} };
}

function rowsOf({ length, row }: WrittenSheet): (readonly WrittenCell[])[] {
  return Array.from({ length }, (_, index) => row(index));
}

describe("a sent file where names are not shown", () => {
  test("is told by the numbers of its sheets, rows and columns", () => {
    const report = checked();
    expect(JSON.stringify(report)).not.toMatch(/снегир|ветров/iu);
    const sheets = new Set(report.problems.map(({ sheet }) => sheet).filter((sheet) => sheet !== ""));
    expect([...sheets].sort()).toEqual(["№ 1", "№ 2"]);
    expect(report.problems.map(({ sentence }) => sentence).filter((one) => one.includes("строка 3"))).not.toEqual([]);
    const form = report.mapping?.forms[0];
    expect(form?.sheets).toEqual(["№ 2"]);
    expect(form?.columns.map(({ header }) => header)).toEqual([...header.slice(0, 5), "…"]);
    expect(form?.words.map(({ label }) => label)).toEqual(["Вид занятости, лист «№ 2», строка 2"]);
  });

  test("is quoted as ever where they are", () => {
    const report = checked(named);
    expect(report.fileName).toBe(file.fileName);
    expect(report.mapping?.forms[0]).toMatchObject({ sheets: ["Список Снегирёвой"] });
    expect(report.mapping?.forms[0]?.words.map(({ found }) => found)).toEqual(["по Снегирёвой"]);
  });

  test("a word and a column are answered by their marks as by themselves", () => {
    const rows = [hidden, named].map((register) => {
      const mapping = answered(checked(register), "внешнее совместительство");
      expect(checked(register, mapping).mapping?.open).toEqual([]);
      const decision = confirmFile(register, { ...file, mapping }, aContext());
      if (isRefusal(decision)) throw new Error(refusalSentence(decision));
      return applied(register, decision.changes).employments.map(({ kind }) => kind);
    });
    expect(rows[0]).toContain("partTimeExternal");
    expect(rows[0]).toEqual(rows[1]);
  });

  test("its remarks stand beside their rows in the list that is given back", () => {
    const { problems } = checked();
    const [, first, second] = reportSheets(file as never, problems).map(rowsOf);
    const remarkOf = (row: readonly unknown[] | undefined) => JSON.stringify(row?.at(-1) ?? null);
    expect(remarkOf(second?.[2])).toContain("Столбец");
    expect(remarkOf(second?.[2])).not.toContain("№ 2");
    expect(first?.slice(1)).toEqual([]);
  });

  test("a sheet that is called like a number is not taken for the one of that number", () => {
    const [cover, list] = file.sheets as [ImportedFile["sheets"][number], ImportedFile["sheets"][number]];
    const odd = { ...file, sheets: [{ ...cover, name: "№ 2" }, list] };
    const decision = checkFile(hidden, odd, aContext());
    if (isRefusal(decision)) throw new Error(refusalSentence(decision));
    const [, first, second] = reportSheets(odd as never, decision.answer.problems).map(rowsOf);
    expect(first?.flat().filter((cell) => String(cell?.value).includes("Столбец"))).toEqual([]);
    expect(JSON.stringify(second?.[2])).toContain("Столбец");
  });

  test("what cannot be taken is refused without its name", () => {
    const empty = { fileName: file.fileName, sheets: [{ name: "Снегирёва", rows: [[null]] }] };
    for (const register of [hidden, named]) {
      const decision = checkFile(register, empty, aContext());
      if (!isRefusal(decision)) throw new Error("taken");
      expect(refusalSentence(decision).includes("Снегирёва")).toBe(register === named);
    }
  });
});
