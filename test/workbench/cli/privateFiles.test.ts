import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWorkbook } from "../../../src/workbench/kernel/workbook.ts";
import { run } from "../../support/commandLine.ts";

let dir: string;
let umask: number;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "private-files-"));
  // The most open one: whatever is private now is so by our own doing.
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
  rmSync(dir, { recursive: true, force: true });
});

const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

function rightsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).map((name) => [name, rights(join(folder, name))] as const);
  return Object.fromEntries(names.sort());
}

describe.skipIf(process.platform === "win32")("only the owner of the files reads them", () => {
  test("a new book, its folder and the folders above it that were made for it", async () => {
    const book = join(dir, "town", "book");
    await run("new", "--empty", "--book", book);
    expect([rights(join(dir, "town")), rights(book)]).toEqual(["700", "700"]);
    expect(rightsIn(book)).toEqual({ "workbook.sqlite": "600" });
  });

  test("everything that lies beside an open book", () => {
    const book = join(dir, "book");
    const create = { name: "Книга", locale: "ru_RU", timeZone: "Europe/Moscow", owner: "o@example.org" };
    const workbook = openWorkbook({ dir: book, create: { ...create, identity: "domain" } });
    workbook.state.set("a", "b", "c");
    const open = rightsIn(book);
    workbook.close();
    expect(rights(book)).toBe("700");
    expect(open).toEqual({
      "workbook.pid": "600",
      "workbook.sqlite": "600",
      "workbook.sqlite-wal": "600",
      "workbook.sqlite.lock": "700",
    });
  });

  test("a looser book is tightened when it is opened, other files of its folder are not touched", async () => {
    const book = join(dir, "book");
    await run("new", "--empty", "--book", book);
    writeFileSync(join(book, "notes.txt"), "");
    chmodSync(book, 0o755);
    chmodSync(join(book, "workbook.sqlite"), 0o644);
    expect((await run("values", "A1", "--book", book)).code).toBe(0);
    expect(rights(book)).toBe("700");
    expect(rightsIn(book)).toEqual({ "notes.txt": "666", "workbook.sqlite": "600" });
  });

  test("an exported book, also in the place of a looser file", async () => {
    const [book, file] = [join(dir, "book"), join(dir, "book.xlsx")];
    await run("new", "--empty", "--book", book);
    await run("export", file, "--book", book);
    expect(rights(file)).toBe("600");
    chmodSync(file, 0o664);
    await run("export", file, "--book", book);
    expect(rights(file)).toBe("600");
  });

  test("reports on imported files and the folder made for them, but not a folder that was there", async () => {
    const [book, made, there] = [join(dir, "book"), join(dir, "made"), join(dir, "there")];
    const list = join(dir, "школы.csv");
    writeFileSync(list, "Краткое наименование;Тип ОО;Подведомственная\nСОШ № 1;общеобразовательная;да");
    mkdirSync(there);
    await run("new", "--book", book);
    for (const folder of [made, there])
      await run("import", list, "--report", join(folder, "report.xlsx"), "--book", book);
    expect(existsSync(join(made, "report.xlsx"))).toBe(true);
    expect([made, there].map(rights)).toEqual(["700", "777"]);
    expect([made, there].map((folder) => rights(join(folder, "report.xlsx")))).toEqual(["600", "600"]);
  });
});
