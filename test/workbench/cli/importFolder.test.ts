import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run as runWords } from "../../support/commandLine.ts";

const dir = mkdtempSync(join(tmpdir(), "import-folder-"));
const book = join(dir, "book");
const folder = join(dir, "lists");
/** Named so that the alphabet would take them in the wrong order. */
const lists = {
  "0-самочувствие.csv": [
    "Код участника;Этап;Дата;Удовлетворённость работой (1–10);Психоэмоциональное состояние (1–10)",
    "СЛ-0001;вход;02.10.2024;4;6",
  ],
  "1-пары-новые.csv": [
    "ФИО наставляемого;ОО;Запрос;Дата вхождения;ФИО наставника;Форма;Вид;Приказ (№, дата);Дата завершения;Результат",
    "Юнова Яна Игоревна;СОШ № 1;;15.09.2025;Опытова Ольга Петровна;педагог – педагог;традиционное;№ 7 от 12.09.2025;;",
  ],
  "2-пары-старые.csv": [
    "ФИО наставляемого;ОО;Запрос;Дата вхождения;ФИО наставника;Форма;Вид;Приказ (№, дата);Дата завершения;Результат",
    "Юнова Яна Игоревна;СОШ № 1;;16.09.2024;Опытова Ольга Петровна;педагог – педагог;традиционное;№ 5 от 12.09.2024;30.05.2025;завершена в полном объёме",
  ],
  "3-банк.csv": [
    "ФИО наставника;Основные компетенции наставника;Дата вхождения в программу;Согласие (да/нет/дата)",
    "Опытова Ольга Петровна;работа с родителями;10.09.2024;нет",
  ],
  "4-люди.csv": [
    "Организация;ФИО;Должность;Предмет;Дата рождения;Начало пед. стажа;Дата приёма",
    "СОШ № 1;Юнова Яна Игоревна;учитель;математика;01.02.2002;01.09.2024;01.09.2024",
    "СОШ № 1;Опытова Ольга Петровна;учитель;физика;99.02.1980;01.09.2004;01.09.2010",
  ],
  "5-школы.csv": ["Краткое наименование;Тип ОО;Подведомственная", "СОШ № 1;общеобразовательная;да"],
  "6-коды.csv": [
    "Код участника;ФИО;Дата рождения;ОО;Должность",
    "СЛ-0001;Юнова Яна Игоревна;01.02.2002;СОШ № 1;учитель",
  ],
  "7-другое.csv": ["Меню;Цена", "Каша;50"],
};

const run = (...words: string[]) => runWords(...words, "--book", book, "--now", "2025-10-01T09:00");

interface Taken {
  files: { fileName: string; kind: string; counts: { added: number; changed: number }[]; written: boolean }[];
  leftOut: { fileName: string }[];
}

beforeAll(async () => {
  mkdirSync(folder);
  for (const [name, lines] of Object.entries(lists)) writeFileSync(join(folder, name), lines.join("\n"));
  await run("new");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("a folder of lists", () => {
  test("is taken in the order in which the lists rest on each other, whatever they are called", async () => {
    const reports = join(dir, "reports");
    const { code, err, json } = await run("import", folder, "--confirm", "--report", reports);
    const { files, leftOut } = json as Taken;
    expect(files.map((file) => [file.kind, file.fileName[0], file.written])).toEqual([
      ["organisations", "5", true],
      ["staff", "4", true],
      ["codes", "6", true],
      ["pairs", "2", true],
      ["pairs", "1", true],
      ["mentors", "3", true],
      ["wellbeing", "0", true],
    ]);
    expect([code, leftOut.map((file) => file.fileName)]).toEqual([0, ["7-другое.csv"]]);
    expect(err).toContain("7-другое.csv");
    expect(readdirSync(reports)).toHaveLength(7);
    expect(existsSync(join(reports, "на исправление — 4-люди.xlsx"))).toBe(true);
    expect((await run("values", "Пары!A3:A4", "--display")).json).toEqual([["П-001"], ["П-002"]]);
  });

  test("taken again changes nothing", async () => {
    const { files } = (await run("import", folder, "--confirm")).json as Taken;
    const changes = files.map(({ kind, counts }) => [
      kind,
      counts.reduce((sum, { added, changed }) => sum + added + changed, 0),
    ]);
    expect(changes).toEqual(files.map(({ kind }) => [kind, 0]));
  });

  test("with --enter-banks takes people of running pairs into the banks, and without it nobody", async () => {
    const mentees = async () => (await run("values", "Наставляемые!B3:B4", "--display")).json;
    expect(await mentees()).toEqual([[""], [""]]);
    await run("import", folder, "--confirm", "--enter-banks");
    expect(await mentees()).toEqual([["С-001"], [""]]);
  });

  test("with a file that cannot be read takes the others, names it and gives the exit code 1", async () => {
    const mixed = join(dir, "mixed");
    mkdirSync(mixed);
    writeFileSync(join(mixed, "а.xlsx"), "просто текст");
    writeFileSync(join(mixed, "б.csv"), "Краткое наименование;Тип ОО;Подведомственная\nСОШ № 2;общеобразовательная;да");
    writeFileSync(join(mixed, "в.html"), "<html><p>объявление</p></html>");
    const { code, err, json } = await run("import", mixed, "--confirm");
    const { files, leftOut } = json as Taken;
    expect(files.map(({ fileName, written }) => [fileName, written])).toEqual([["б.csv", true]]);
    expect([code, leftOut.map((file) => file.fileName)]).toEqual([1, ["а.xlsx", "в.html"]]);
    expect(err).toMatch(/«а\.xlsx» — не книга Excel.*\n.*«в\.html» — не таблица, а веб-страница/);
  });

  test("without lists, or absent, is told in a sentence", async () => {
    const empty = join(dir, "empty");
    mkdirSync(empty);
    expect((await run("import", empty)).err).toContain("нет файлов");
    expect((await run("import", join(dir, "absent.csv"))).err).toContain("не найден");
  });
});
