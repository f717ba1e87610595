/** Hostile text in imported files of both formats, in answers of surveys, and in the report about a file. */
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import type { ImportProblem } from "../../src/shared/import/importReport.ts";
import type { SentFile } from "../../src/shared/import/sentFile.ts";
import { cleanText, lengthOf } from "../../src/shared/language/text.ts";
import { readFile } from "../../src/sidebar/import/readFile.ts";
import { reportCsv } from "../../src/sidebar/import/reportCsv.ts";
import { type Host, openHost } from "../support/host.ts";
import { payloads } from "../support/payloads.ts";
import { full, tried } from "../support/proof.ts";
import { linkCode } from "../support/surveyTown.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

type Cells = string[][];

/** XML and the reader of .xlsx have no place for these; a spreadsheet program could not have written them. */
function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  return text.replace(/\p{Cs}/gu, "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff]/g, "");
}

async function asXlsx(rows: Cells): Promise<SentFile> {
  // The writer of these files cannot write a text that is called like a property of every object.
  const data = rows.map((row) => row.map((value) => ({ type: String, value: value in {} ? `${value} ` : value })));
  const blob = await writeXlsxFile([{ sheet: "Список", data }] as never).toBlob();
  return {
    fileName: "список.xlsx",
    ...(await readFile("список.xlsx", new Uint8Array(await blob.arrayBuffer()))),
  } as SentFile;
}

async function asCsv(rows: Cells): Promise<SentFile> {
  const text = Papa.unparse(rows, { delimiter: ";", newline: "\r\n" });
  return {
    fileName: "список.csv",
    ...(await readFile("список.csv", new TextEncoder().encode(`\ufeff${text}`))),
  } as SentFile;
}

/** What is left of a text after a file of this format. */
const usable = payloads.map(writable).filter((text) => cleanText(text) !== "" && !/^["\s]*$/.test(text));

describe.each([
  ["xlsx", asXlsx],
  ["csv", asCsv],
] as const)("texts in an imported .%s file", (_format, written) => {
  let host: Host;
  beforeAll(() => {
    host = openHost({ now: "2025-09-20T09:00:00+05:00" });
  });
  afterAll(() => host.close());

  const formulasIn = (sheet: string) => {
    const info = host.workbook.info().sheets.find((one) => one.name === sheet);
    if (info === undefined) throw new Error(`no sheet ${sheet}`);
    return host.workbook
      .formulas({ sheetId: info.sheetId, row: 1, column: 1, rows: info.lastRow, columns: info.lastColumn })
      .flat();
  };

  test("stay text in the register, or are told in the report", async () => {
    const organisations = usable.map((text, index) => [
      `Школа ${index + 1}`,
      "общеобразовательная",
      "да",
      `${text} ${index + 1}`,
      text,
      text,
    ]);
    const header = [
      "Краткое наименование",
      "Тип ОО",
      "Подведомственная (да/нет)",
      "Полное наименование",
      "Руководитель",
      "Примечание",
    ];
    const report = host.done<{ problems: ImportProblem[] }>("confirmImport", await written([header, ...organisations]));
    const rows = host.canonical().organisations ?? [];
    expect(rows).toHaveLength(usable.length);
    const told = report.problems.map((problem) => `${problem.row} ${problem.found}`).join("\n");
    const lost = usable.filter(
      (text) => !rows.some((row) => row.note === cleanText(text)) && !told.includes(cleanText(text)),
    );
    expect(lost).toEqual([]);
    expect(formulasIn("Организации").join("")).toBe("");
    tried("payloads", usable.length * 3);
  });

  test("in place of names, positions and subjects of staff make no formula and break nothing", async () => {
    const staff = usable.map((text, index) => [
      "Школа 1",
      index % 2 === 0 ? text : `Иванова Анна Юрьевна ${"абвгдежз"[index % 8]}`,
      text,
      text,
    ]);
    const file = await written([["Организация", "ФИО", "Должность", "Предмет"], ...staff]);
    const checked = host.done<{ problems: ImportProblem[] }>("checkImport", file);
    host.done("confirmImport", file);
    expect([...formulasIn("Сотрудники"), ...formulasIn("Трудоустройство")].join("")).toBe("");
    const canonical = JSON.stringify(host.canonical());
    expect(JSON.parse(canonical)).toEqual(host.canonical());
    expect(checked.problems.every((problem) => !/\p{Cs}/u.test(problem.sentence))).toBe(true);
  });

  test("as file names and sheet names are only repeated in the sentence", () => {
    for (const text of payloads.slice(0, full ? payloads.length : 8)) {
      const refused = host.refused("checkImport", {
        fileName: text.slice(0, 200),
        sheets: [{ name: text.slice(0, 200), rows: [["ничего"]] }],
      });
      expect(refused.code).toBe("importNotRecognised");
    }
  });
});

describe("answers of a survey", () => {
  let town: Town;
  beforeAll(() => {
    town = openTwoSchools({ identity: "consumer" });
  });
  afterAll(() => town.close());

  test("stay text, are cut between characters at their limit, and hold up nobody else's", () => {
    const form = town.executions.forms()[0];
    const areas = form?.items.find((item) => item.rows !== undefined);
    const sent = [
      ...payloads.slice(0, full ? payloads.length : 6),
      "#REF!",
      "👍".repeat(20_000),
      "я".repeat(4_000),
      "я".repeat(49_999),
    ];
    const link = linkCode(town, town.ids.mentee, town.surveyId);
    const texts = sent.map((text) => writable(text)).filter((text) => cleanText(text) !== "");
    for (const [index, text] of texts.entries()) {
      town.setNow(new Date(Date.parse("2025-09-21T09:00:00+05:00") + index * 60_000).toISOString());
      const answers = {
        "Код участника": index % 2 === 0 ? link : text.slice(0, 200),
        "Довольны ли вы уровнем своей подготовки?": "частично",
        "Насколько вы довольны работой?": "7",
        "Чем вы сильны и могли бы поделиться?": text,
        [areas?.title ?? ""]: Object.fromEntries((areas?.rows ?? []).map((row) => [row, areas?.columns?.[0]])),
      };
      const { problems } = town.executions.submit(form?.id ?? "", answers, { email: "", tab: "form" });
      expect(problems).toEqual([]);
    }
    const drained = town.ask("drainResponses", {}, emails.owner);
    expect(drained).toMatchObject({ done: { problems: [] } });
    const kept = (town.canonical().responses ?? [])
      .filter((row) => row.question === "З-10")
      .map((row) => String(row.answer));
    const expected = texts.map((text) => {
      const letters = Array.from(cleanText(text));
      if (cleanText(text) === "#REF!") return "«#REF!»";
      return letters.length > 4_000 ? `${letters.slice(0, 3_999).join("")}…` : letters.join("");
    });
    expect([...kept].sort()).toEqual([...expected].sort());
    expect(kept.every((text) => !/\p{Cs}/u.test(text) && lengthOf(text) <= 4_000)).toBe(true);
    tried("payloads", texts.length * 2);
  });
});

describe("the report about a file", () => {
  test("is a table that no spreadsheet computes, and says what was found", () => {
    const text = fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: "binary", maxLength: 20 }));
    fc.assert(
      fc.property(text, text, text, (sheet, column, found) => {
        const csv = reportCsv([{ severity: "error", code: "x", sheet, row: 2, column, found, sentence: found }]);
        const rows = Papa.parse<string[]>(csv.replace(/^\ufeff/, ""), { delimiter: ";", skipEmptyLines: true }).data;
        expect(rows).toHaveLength(2);
        for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u);
        expect(rows[1]?.map((cell) => cell.replace(/^'/, ""))).toEqual(
          ["", sheet, "2", column, found, found].map((cell, index) =>
            index === 0 ? rows[1]?.[0] : cell.replace(/^'/, ""),
          ),
        );
      }),
      { numRuns: full ? 20_000 : 1_000 },
    );
  });
});
