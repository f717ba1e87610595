import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../support/commandLine.ts";

const dir = mkdtempSync(join(tmpdir(), "command-line-"));
const book = join(dir, "book");

const onBook = (...words: string[]) => run(...words, "--book", book);

beforeAll(async () => {
  await run("new", "--empty", "--book", book);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("cells from the command line", () => {
  test("are typed by a person and printed as values, as shown and as formulas", async () => {
    const first = `${((await onBook("values", "A1")).json as unknown[]).length}`;
    expect(first).toBe("1");
    expect((await onBook("set", "B1", "1,5")).json).toEqual({ shown: "1,5", value: 1.5, triggers: expect.any(Number) });
    await onBook("set", "B2", "01.09.2025");
    await onBook("set", "B3", "=B1*2");
    await onBook("set", "B4", "-5");
    expect((await onBook("values", "B1:B5")).json).toEqual([[1.5], ["2025-09-01"], [3], [-5], [null]]);
    expect((await onBook("values", "B1:B3", "--display")).json).toEqual([["1,5"], ["01.09.2025"], ["3"]]);
    expect((await onBook("values", "B3", "--formulas")).json).toEqual([["=B1*2"]]);
  });

  test("are computed without being written", async () => {
    expect((await onBook("calc", "=SUM(1;2)")).json).toBe(3);
    expect((await onBook("calc", "1+1")).json).toBe(2);
  });

  test("tell why a formula has failed beside its error", async () => {
    const failed = await onBook("calc", '=MENTOR_SCHOOL_YEAR("вчера")');
    expect(failed.out).toBe('"#ERROR!"\n');
    expect(failed.err).toMatch(/^#ERROR! — Аргумент «дата»: здесь текст, а не дата\./);
  });

  test("are exported as .xlsx and as sorted JSON", async () => {
    const file = join(dir, "book.xlsx");
    expect((await onBook("export", file)).code).toBe(0);
    expect(existsSync(file)).toBe(true);
  });
});

describe("an Apps Script file", () => {
  const script = join(dir, "script.js");
  beforeAll(() => {
    writeFileSync(
      script,
      `function main() { Logger.log("hello"); return [SpreadsheetApp.getActive().getSpreadsheetLocale(), Session.getScriptTimeZone(), SpreadsheetApp.getActiveSheet().getRange("A1").isBlank(), new Date().getFullYear()]; }
       function fails() { throw new Error("broken on purpose"); }
       function asks() { const ui = SpreadsheetApp.getUi(); return ui.alert("Да?", ui.ButtonSet.YES_NO) === ui.Button.YES; }`,
    );
  });

  test("runs in an empty workbook of the locale and zone asked for, at the moment asked for", async () => {
    const options = ["--locale", "en_US", "--tz", "Europe/London", "--now", "2024-03-01T12:00"];
    const { code, json } = await run("run", script, ...options);
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, value: ["en_US", "Europe/London", true, 2024], log: ["hello"] });
  });

  test("keeps its workbook where a folder is named", async () => {
    const kept = join(dir, "kept");
    expect((await run("run", script, "main", "--book", kept)).code).toBe(0);
    expect((await run("values", "A1", "--book", kept)).json).toEqual([[null]]);
  });

  test("fails with the script's own message and exit code 1", async () => {
    const { code, err, json } = await run("run", script, "fails");
    expect([code, err.trim()]).toEqual([1, "broken on purpose"]);
    expect(json).toMatchObject({ ok: false, error: { name: "Error", message: "broken on purpose" } });
  });

  test("is answered with --answer", async () => {
    expect((await run("run", script, "asks")).json).toMatchObject({ waiting: { buttons: ["YES", "NO"] } });
    expect((await run("run", script, "asks", "--answer", "YES")).json).toMatchObject({ value: true });
  });
});

describe("wrong usage is told in one Russian sentence", () => {
  test.each([
    [["fly"], "Нет команды «fly»"],
    [["values"], "Команда пишется так"],
    [["values", "A1"], "Укажите папку книги"],
    [["values", "A1", "--book", join(dir, "absent")], "нет книги"],
    [["new", "--book", book], "уже есть книга"],
    [["values", "A1", "--colour", "red", "--book", book], "Неизвестный параметр «--colour»"],
    [["values", "A1", "--book"], "После параметра «--book» укажите значение"],
    [["values", "Нет такого!A1", "--book", book], "нет листа «Нет такого»"],
    [["values", "!!", "--book", book], "нет листа"],
    [["values", "ZZZ9999999", "--book", book], "за его краем"],
    [["set", "A1:B2", "x", "--book", book], "не одна ячейка"],
    [["call", "whoAmI", "{}", "--book", book], "должны быть записаны в JSON"],
    [["call", "whoAmI", "[", "--book", book], "должны быть записаны в JSON"],
    [["calc", "--book", book], "Команда пишется так"],
    [["new", "--book", join(book, "workbook.sqlite", "x")], "не создать. Укажите другую"],
    [["new", "--book", join(dir, "ownerless"), "--as", ""], "«» не адрес электронной почты"],
    [["tick", "--to", "завтра", "--book", book], "«завтра» не дата"],
    [["values", "A1", "--now", "2025-02-30", "--book", book], "«2025-02-30» не дата"],
    [["values", "A1", "--tz", "Mars/Olympus", "--book", book], "Нет часового пояса «Mars/Olympus»"],
    [["values", "A1", "--locale", "russian", "--book", book], "Не понимаю язык и страну «russian»"],
    [["submit", "Опрос", "{}", "--book", book], "Нет опроса «Опрос»"],
    [["submit", "Опрос", "[]", "--book", book], "должны быть записаны в JSON"],
    [["export", "book.doc", "--book", book], ".xlsx или параметр --canonical"],
    [["export", "/absent/book.xlsx", "--book", book], "не записывается"],
    [["run", join(dir, "absent.js")], "не найден"],
    [["import", join(dir, "absent.xlsx"), "--book", book], "не найден"],
    [["serve", "--port", "many", "--book", book], "«many» не номер порта"],
  ])("%j", async (words, sentence) => {
    const { code, out, err } = await run(...words);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/ at |Error/);
  });

  test.each(["__proto__", "serve", "нет", "toString"])(
    "also for %s, which the add-on does not let anybody call",
    async (name) => {
      const { code, err, json } = await onBook("call", name, "[]");
      expect([code, err.trim()]).toEqual([1, `У надстройки нет функции «${name}».`]);
      expect(json).toMatchObject({ ok: false, error: { message: `Script function not found: ${name}` } });
    },
  );

  test("also for a file that is no script", async () => {
    const broken = join(dir, "broken.js");
    writeFileSync(broken, "function (");
    expect((await run("run", broken)).err).toContain("не читается как сценарий");
    writeFileSync(broken, "var x = 1;");
    expect((await run("run", broken)).err).toContain("нет ни одной функции");
  });
});
