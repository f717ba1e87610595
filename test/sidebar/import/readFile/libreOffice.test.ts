/** Files that LibreOffice itself has written, where it is installed: every format gives the same cells. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "../../../../src/sidebar/import/readFile.ts";
import { reportBook } from "../../../../src/sidebar/import/reportSheet.ts";

const installed = spawnSync("soffice", ["--version"]).status === 0;
const title = installed ? "a file written by LibreOffice" : "LibreOffice is not installed: its files are not read";

function aBook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([["Ёлкина «Анна»  я", 45901, 0.5, 7, 89001234567, "12-10", 45838], [1], ["x"]]);
  sheet.B1.z = "dd.mm.yyyy";
  sheet.G1 = { t: "n", v: 45838, f: "DATE(2025,6,30)", z: "dd.mm.yyyy" };
  sheet["!rows"] = [{}, { hidden: true }];
  sheet["!cols"] = [{ wch: 9 }, { wch: 12 }, { wch: 9, hidden: true }];
  sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Список");
  return new Uint8Array(write(book, { bookType: "xlsx", type: "array" }) as ArrayBuffer);
}

describe.skipIf(!installed)(title, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "reader-"));
    writeFileSync(join(folder, "start.xlsx"), aBook());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function converted(from: string, format: string, ending: string): Uint8Array {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", folder, join(folder, from)], {
      stdio: "ignore",
    });
    return new Uint8Array(readFileSync(join(folder, `${from.replace(/\.[^.]*$/, "")}.${ending}`)));
  }

  const cells = [
    ["Ёлкина «Анна»  я", { serial: 45901 }, 0.5, 7, 89001234567, "12-10", { serial: 45838 }],
    [1, null, null, null, null, null, null],
    ["x", null, null, null, null, null, null],
  ];
  const marks = { hiddenRows: [2], hiddenColumns: [2], merges: [{ row: 3, column: 0, rows: 2, columns: 2 }] };

  it.each([
    ["xlsx", "xlsx:Calc MS Excel 2007 XML"],
    ["xls", "xls:MS Excel 97"],
    ["xls", "xls:MS Excel 5.0/95"],
    ["ods", "ods"],
  ])(".%s (%s) gives the same cells and marks", async (ending, format) => {
    const name = ending === "xlsx" ? "again.xlsx" : "start.xlsx";
    if (ending === "xlsx") writeFileSync(join(folder, name), converted("start.xlsx", "ods", "ods"));
    const { sheets } = await readFile(`a.${ending}`, converted(name, format, ending));
    expect(sheets[0]).toMatchObject({ name: "Список", rows: cells });
    expect(sheets[0]).toMatchObject(marks);
  });

  it(".csv of an .ods, with semicolons in windows-1251, gives the same texts", async () => {
    const text = converted("start.xlsx", "csv:Text - txt - csv (StarCalc):59,34,34,1", "csv");
    const { sheets } = await readFile("a.csv", text);
    expect(sheets[0]?.rows[0]?.slice(0, 1)).toEqual(["Ёлкина «Анна»  я"]);
    expect(sheets[0]?.rows[0]?.[5]).toBe("12-10");
  });

  it(".html gives what is seen", async () => {
    const { sheets } = await readFile("a.xls", converted("start.xlsx", "html", "html"));
    expect(sheets[0]?.rows[0]?.[0]).toMatch(/^Ёлкина «Анна»/);
  });

  it("opens the file for the sender as it was written", async () => {
    const rows = [
      ["ФИО", "Принят"],
      ["Ёлкина  «Анна» & _x0041_", { serial: 45901 }],
      ["=1+1", 5],
    ];
    const problem = {
      severity: "error" as const,
      code: "x",
      sheet: "Кадры",
      row: 3,
      column: "A",
      found: "",
      sentence: "Лист «Кадры», строка 3, столбец A: впишите имя.",
    };
    const book = await reportBook({ fileName: "кадры.xlsx", sheets: [{ name: "Кадры", rows }] }, [problem]);
    writeFileSync(join(folder, "sent.xlsx"), book);
    const { sheets } = await readFile("sent.ods", converted("sent.xlsx", "ods", "ods"));
    expect(sheets[1]).toMatchObject({
      name: "Кадры",
      rows: [
        [...(rows[0] ?? []), "Замечания"],
        [...(rows[1] ?? []), null],
        [...(rows[2] ?? []), "Столбец A: впишите имя."],
      ],
    });
  });
});
