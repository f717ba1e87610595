import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../support/commandLine.ts";

const dir = mkdtempSync(join(tmpdir(), "sharing-"));
const [book, demo] = [join(dir, "book"), join(dir, "demo")];
const owner = "department@example.org";
const curator = "kurator@school1.example";

const onBook = (...words: string[]) => run(...words, "--book", book);

beforeAll(async () => {
  await onBook("new");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("a new book is closed to strangers", () => {
  test.each([
    ["set", "Настройки!A1", "чужое"],
    ["values", "Настройки!A1"],
    ["call", "whoAmI", "[{}]"],
    ["menu", "Проверка"],
    ["calc", "1+1"],
  ])("%s", async (...words) => {
    const before = await onBook("values", "Настройки!A1:C3");
    const { code, out, err } = await onBook(...words, "--as", curator);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(
      `Адресу «${curator}» книга не открыта. Открыть: npm run --silent workbench -- share ${curator} --book ПАПКА\n`,
    );
    expect((await onBook("values", "Настройки!A1:C3")).json).toEqual(before.json);
  });

  test("also one for a script, and one filled by an import", async () => {
    const script = join(dir, "script.js");
    writeFileSync(
      script,
      "function main() { return SpreadsheetApp.getActive().getEditors().map((user) => user.getEmail()); }",
    );
    expect((await run("run", script)).json).toMatchObject({ value: [owner] });
    const list = join(dir, "школы.csv");
    const header = "Краткое наименование;Тип ОО;Подведомственная;E-mail куратора";
    writeFileSync(list, `${header}\nСОШ № 1;общеобразовательная;да;${curator}`);
    expect((await onBook("import", list, "--confirm")).code).toBe(0);
    expect((await onBook("share")).json).toEqual({ owner, editors: [] });
  });
});

describe("a book is shared by its owner's word", () => {
  test("with the addresses given, until they are taken away", async () => {
    const shared = await onBook("share", curator, "Other@Example.org");
    expect(shared.json).toEqual({ owner, editors: [curator, "other@example.org"] });
    const typed = ["set", "Организации!Z9", "своё"];
    expect((await onBook(...typed, "--as", curator)).json).toMatchObject({ shown: "своё" });
    expect((await onBook("calc", "1+1", "--as", "OTHER@example.org")).json).toBe(2);
    expect((await onBook("share", "--remove", "other@example.org")).json).toEqual({ owner, editors: [curator] });
    expect((await onBook("calc", "1+1", "--as", "other@example.org")).code).toBe(1);
    expect((await onBook("share", "--remove", curator)).json).toEqual({ owner, editors: [] });
    expect((await onBook(...typed, "--as", curator)).code).toBe(1);
  });

  test("with the curators whom the register names, and not with an address that a script has typed beside them", async () => {
    const script = join(dir, "typed.js");
    writeFileSync(
      script,
      `function main() {
        var sheet = SpreadsheetApp.getActive().getSheetByName("Организации");
        var column = sheet.getRange(2, 1, 1, sheet.getLastColumn()).getValues()[0].indexOf("curatorEmail") + 1;
        sheet.getRange(3, column).setValue("typed@example.org");
        SpreadsheetApp.flush();
        return sheet.getRange(3, column).getValue();
      }`,
    );
    expect((await onBook("run", script, "main")).json).toMatchObject({ value: "typed@example.org" });
    expect((await onBook("share", "--curators")).err).toContain("не указан ни один куратор");
    writeFileSync(script, readFileSync(script, "utf8").replaceAll("typed@example.org", curator));
    expect((await onBook("run", script, "main")).json).toMatchObject({ value: curator });
    expect((await onBook("share", "--curators")).json).toEqual({ owner, editors: [curator] });
  });

  test("the demonstration is shared with its invented curators, so that one may look through their eyes", async () => {
    await run("new", "--demo", "--book", demo);
    const { editors } = (await run("share", "--book", demo)).json as { editors: string[] };
    expect(editors.length).toBeGreaterThan(1);
    expect(editors.every((email) => email.endsWith(".example"))).toBe(true);
    const asked = await run("call", "whoAmI", "[{}]", "--as", String(editors[0]), "--book", demo);
    expect(asked.json).toMatchObject({ ok: true, value: { done: { role: "curator" } } });
    expect((await run("calc", "1+1", "--as", "stranger@example.org", "--book", demo)).code).toBe(1);
  });
});

describe("wrong usage is told in one Russian sentence", () => {
  test.each([
    [["share", "куратор"], "«куратор» не адрес электронной почты"],
    [["share", "--remove", owner], "владелец книги: закрыть ему книгу нельзя"],
    [["share", "--remove", "nobody@example.org"], "книга и так не открыта"],
  ])("%j", async (words, sentence) => {
    const { code, out, err } = await onBook(...words);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("no curator in the register", async () => {
    const empty = join(dir, "empty");
    await run("new", "--book", empty);
    expect((await run("share", "--curators", "--book", empty)).err).toBe(
      "В реестре не указан ни один куратор. Назовите адреса сами.\n",
    );
  });
});

test("the help of `run` says with whose rights a script is run", async () => {
  expect((await run("run")).err).toMatch(/Сценарий выполняется с вашими правами/);
});
