/** Matched columns on the command line: written out, edited, taken again; and exit codes of lists that are left out. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../../../src/workbench/cli.ts";

const dir = mkdtempSync(join(tmpdir(), "import-mapping-"));
const book = join(dir, "book");
const lists = {
  "школы.csv": ["Название;Вид ОУ;Учредитель", "СОШ № 1;общеобразовательная;муниципалитет"],
  "школы-2.csv": ["Название;Вид ОУ;Учредитель", "СОШ № 2;общеобразовательная;муниципалитет"],
  "люди.csv": ["Организация;ФИО;Должность", "СОШ № 1;Юнова Яна Игоревна;учитель"],
  "чужие.csv": ["Организация;ФИО;Должность", "СОШ № 9;Дальний Пётр Ильич;учитель"],
};
const path = (name: string) => join(dir, name);

async function run(...words: string[]): Promise<{ code: number; err: string; json: Record<string, unknown> }> {
  const written = { out: "", err: "" };
  const code = await runCommandLine([...words, "--book", book, "--now", "2025-10-01T09:00"], {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
  });
  return { code, err: written.err, json: /^[[{]/.test(written.out) ? JSON.parse(written.out) : {} };
}

interface Saved {
  forms: { words: Record<string, Record<string, string>> }[];
}
function saved(name: string): Saved {
  return JSON.parse(readFileSync(path(name), "utf8")) as Saved;
}

beforeAll(async () => {
  for (const [name, lines] of Object.entries(lists)) writeFileSync(path(name), lines.join("\n"));
  await run("new");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("the mapping of columns on the command line", () => {
  test("a list without its first list says so in one sentence, and is not written", async () => {
    const { code, json, err } = await run("import", path("люди.csv"), "--confirm");
    expect([code, json["written"]]).toEqual([1, false]);
    expect((json["problems"] as { code: string }[]).filter((one) => one.code === "orgs-first")).toHaveLength(1);
    expect(err).toContain("ни одной строки");
  });

  test("questions are told, written out and not answered by themselves", async () => {
    const { code, json, err } = await run("import", path("школы.csv"), "--confirm", "--map-out", path("map.json"));
    expect([code, json["written"]]).toEqual([1, false]);
    expect(err).toContain("«муниципалитет»");
    expect(saved("map.json").forms[0]?.words).toEqual({ subordinate: { муниципалитет: "" } });
    expect((await run("import", path("школы.csv"), "--confirm", "--map", path("map.json"))).code).toBe(1);
  });

  test("an answered mapping is taken, for the next file of the form, too", async () => {
    const text = readFileSync(path("map.json"), "utf8").replace('"муниципалитет": ""', '"муниципалитет": "да"');
    writeFileSync(path("map.json"), text);
    const { code, json } = await run("import", path("школы.csv"), "--confirm", "--map", path("map.json"));
    expect([code, json["written"]]).toEqual([0, true]);
    expect((await run("import", path("школы-2.csv"), "--confirm")).code).toBe(0);
    const cells = await run("values", "Организации!B3:B4", "--display");
    expect(cells.json).toEqual([["СОШ № 1"], ["СОШ № 2"]]);
  });

  test("a mapping of another form, or no mapping at all, is refused by its name", async () => {
    const other = await run("import", path("люди.csv"), "--confirm", "--map", path("map.json"));
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringContaining("другой формы («Название, Вид ОУ, Учредитель»)"),
    ]);
    writeFileSync(path("no.json"), "{}");
    const none = await run("import", path("люди.csv"), "--map", path("no.json"));
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("нет сопоставления столбцов")]);
  });

  test("a list of which nothing can be taken is no success, alone or in a folder", async () => {
    const { code, json } = await run("import", path("чужие.csv"), "--confirm");
    expect([code, json["written"]]).toEqual([1, false]);
    const folder = path("folder");
    mkdirSync(folder);
    for (const name of ["люди.csv", "чужие.csv"] as const) writeFileSync(join(folder, name), lists[name].join("\n"));
    const several = await run("import", folder, "--confirm");
    const files = several.json["files"] as { fileName: string; written: boolean }[];
    expect([several.code, files.map((file) => [file.fileName, file.written])]).toEqual([
      1,
      [
        ["люди.csv", true],
        ["чужие.csv", false],
      ],
    ]);
  });
});
