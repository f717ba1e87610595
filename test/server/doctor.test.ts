import { afterEach, describe, expect, it, vi } from "vitest";
import type { IndicatorSeries } from "../../src/shared/indicators/series.ts";
import type { BookCheck, BookFinding, BookRepair } from "../../src/shared/workbook/bookCheck.ts";
import type { JournalCheck } from "../../src/shared/workbook/checkJournal.ts";
import type { Command, RangeAddress } from "../../src/workbench/kernel/api.ts";
import { department, type Host, openHost } from "../support/host.ts";

// A look at the whole workbook reads some 200,000 cells, and a repair looks several times.
vi.setConfig({ testTimeout: 180_000 });

let host: Host;
afterEach(() => host.close());

const codes = (findings: readonly BookFinding[]) => [...new Set(findings.map((finding) => finding.code))].sort();
const check = () => host.done<BookCheck>("checkBook", {}).findings;
const repair = () => host.done<BookRepair>("repairBook", {});
const lines = () => host.done<JournalCheck>("checkJournal", {}).lines;

function damage(...commands: Command[]): void {
  host.workbook.apply(commands, { email: department, source: "script" });
}

function info(name: string) {
  const found = host.workbook.info().sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** One cell of a data row, by the column's key in the hidden row. */
function cell(sheet: string, key: string, row = 3): RangeAddress {
  const { sheetId, lastColumn } = info(sheet);
  const keys = host.workbook.values({ sheetId, row: 2, column: 1, rows: 1, columns: lastColumn })[0] ?? [];
  const column = keys.indexOf(key) + 1;
  if (column === 0) throw new Error(`no column ${key}`);
  return { sheetId, row, column, rows: 1, columns: 1 };
}

function type(at: RangeAddress, text: string): Command {
  return { do: "setCells", at, inputs: [[text.startsWith("=") ? { kind: "formula", text } : { kind: "typed", text }]] };
}

/** Repaired once, a damage is gone, and a second repair changes nothing, not even the journal. */
function expectRepaired(found: string[], left: string[] = []): void {
  const journal = lines();
  const outcome = repair();
  expect(codes(outcome.repaired), JSON.stringify(outcome.remaining)).toEqual(found.sort());
  expect(codes(outcome.remaining)).toEqual(left.sort());
  expect(lines()).toBe(journal + 1);
  expect(codes(check())).toEqual(left.sort());
  const cells = host.canonical();
  expect(repair().repaired).toEqual([]);
  expect(lines()).toBe(journal + 1);
  expect(host.canonical()).toEqual(cells);
}

describe("a sound workbook", () => {
  it("has no finding, empty or full", () => {
    host = openHost({ start: "setUp" });
    expect(check()).toEqual([]);
    host.menu("menuFillSample");
    expect(check()).toEqual([]);
    expect(repair()).toEqual({ repaired: [], remaining: [] });
  });
});

describe("damage in a full workbook", () => {
  it("is named by sheet and cell, repaired without touching what people wrote, and the formula comes back by undoing", () => {
    host = openHost({ start: "demo" });
    const before = host.canonical();
    const name = cell("Сотрудники", "name");
    const typed = host.workbook.values(name)[0]?.[0] as string;
    const shown = Object.keys(before).length > 0 ? cell("Пары", "mentorName") : name;
    const note = cell("Организации", "shortName", 5);
    damage(
      type(name, `="${typed}"`),
      type(shown, "вписано от руки"),
      { do: "setValidation", at: cell("Пары", "status", 10), rule: null },
      { do: "setStyle", at: { ...cell("Пары", "startedOn"), rows: 4 }, style: { numberFormat: "0.00" } },
      { do: "setStyle", at: note, style: { numberFormat: "General" } },
      type(cell("Организации", "shortName", 1), "Школа"),
      { do: "setSheet", sheetId: info("Согласия").sheetId, patch: { frozenRows: 0 } },
      { do: "hideRows", sheetId: info("Согласия").sheetId, from: 2, count: 1, hidden: false },
      { do: "setSheet", sheetId: info("Операции").sheetId, patch: { hidden: false } },
      type({ sheetId: info("Сводка").sheetId, row: 1, column: 1, rows: 1, columns: 1 }, "Моё название"),
      type(cell("Согласия", "personId"), "С-99999"),
    );
    const findings = check();
    const at = (code: string) => findings.find((finding) => finding.code === code);
    expect(at("formulaInData")).toMatchObject({
      sheet: "Сотрудники",
      cell: "B3",
      severity: "warning",
      repairable: true,
    });
    expect(at("hanging")).toMatchObject({
      sheet: "Согласия",
      severity: "error",
      repairable: false,
      sentence: expect.stringContaining("С-99999"),
    });
    // A day shown as a number cannot be read: once the format is back it can, and the rest of its row is seen.
    expect(codes(findings)).toEqual(expect.arrayContaining(["unreadable", "formatChanged"]));
    expectRepaired(
      [
        "formulaInData",
        "displayStale",
        "ruleChanged",
        "formatChanged",
        "headerChanged",
        "notFrozen",
        "keyRowShown",
        "serviceShown",
        "computedChanged",
      ],
      ["hanging"],
    );
    expect(host.canonical()["people"]).toEqual(before["people"]);
    expect(host.workbook.formulas(name)).toEqual([[""]]);
    host.done("undoLastOperation", {});
    expect(host.workbook.formulas(name)[0]?.[0]).toBe(`="${typed}"`);
  });
});

describe("damage of the structure", () => {
  const cases: [name: string, found: string[], () => void][] = [
    ["a deleted sheet", ["sheetMissing"], () => damage({ do: "deleteSheet", sheetId: info("Площадки").sheetId })],
    [
      "a deleted sheet of settings",
      ["sheetMissing"],
      () => damage({ do: "deleteSheet", sheetId: info("Настройки").sheetId }),
    ],
    ["a deleted ledger", ["sheetMissing"], () => damage({ do: "deleteSheet", sheetId: info("Операции").sheetId })],
    [
      "a renamed sheet",
      ["sheetRenamed"],
      () => damage({ do: "renameSheet", sheetId: info("Сотрудники").sheetId, name: "Кадры" }),
    ],
    [
      "a deleted column",
      ["columnMissing"],
      () => damage({ do: "deleteColumns", sheetId: info("Сотрудники").sheetId, from: 3, count: 1 }),
    ],
    ["an erased key", ["keyChanged"], () => damage(type(cell("Сотрудники", "name", 2), ""))],
    [
      "a deleted key row",
      ["keysMissing"],
      () => damage({ do: "deleteRows", sheetId: info("Целевые показатели").sheetId, from: 2, count: 1 }),
    ],
    [
      "a deleted header row",
      ["headersMoved"],
      () => damage({ do: "deleteRows", sheetId: info("Целевые показатели").sheetId, from: 1, count: 1 }),
    ],
    [
      "rows inserted above the headers",
      ["headersMoved"],
      () => damage({ do: "insertRows", sheetId: info("Настройки").sheetId, before: 1, count: 2 }),
    ],
    [
      "a row inserted below the header",
      ["headersMoved"],
      () => damage({ do: "insertRows", sheetId: info("Настройки").sheetId, before: 2, count: 1 }),
    ],
    [
      "headers sorted into the data",
      ["headersMoved"],
      () => damage({ do: "moveRows", sheetId: info("Настройки").sheetId, from: 1, count: 2, before: 9 }),
    ],
    [
      "merged cells",
      ["merged"],
      () => damage({ do: "merge", at: { ...cell("Целевые показатели", "source"), rows: 2 }, merged: true }),
    ],
  ];
  it("is found and repaired, one after the other in one workbook", () => {
    host = openHost({ start: "setUp" });
    for (const [name, found, act] of cases) {
      const before = host.canonical();
      act();
      const first = repair();
      expect(codes(first.repaired), name).toEqual(expect.arrayContaining(found));
      const left = codes(first.remaining).filter((code) => code !== "journalBroken");
      if (left.length > 0) {
        // What was lost may have held something: people say that it may stay empty.
        expect([name, left]).toEqual([name, ["recreated"]]);
        const asked = host.menu("menuSetUp");
        host.executions.answer(asked.waiting?.id as string, { button: "YES" });
        expect(check(), name).toEqual([]);
      }
      if (!lossy.includes(found[0] as string)) expect(host.canonical(), name).toEqual(before);
    }
    expect(repair()).toEqual({ repaired: [], remaining: [] });
  });

  /** What was deleted comes back empty. */
  const lossy = ["sheetMissing", "columnMissing", "merged"];

  it("names a column that the figures need, from its deletion to its empty return", () => {
    host = openHost({ start: "demo" });
    const { sheetId } = info("Сотрудники");
    const at = { sheetId: info("Сводка").sheetId, row: 6, column: 1, rows: 11, columns: 10 };
    const summary = () => host.workbook.values(at).map((row) => row.map((value) => value ?? ""));
    const fine = summary();
    const header = "Начало педагогического стажа";
    const back = "«Правка → Отменить» или «Файл → История версий»";
    const place = cell("Сотрудники", "careerStartedOn").column;
    damage({ do: "deleteColumns", sheetId, from: place, count: 1 });
    expect(check()).toContainEqual(
      expect.objectContaining({
        sheet: "Сотрудники",
        sentence: `Нет столбца «${header}».`,
        advice: expect.stringContaining(back),
      }),
    );
    for (const row of summary()) expect(row.slice(1, 9)).toEqual(["", "", "нет данных", "", "", "", "", ""]);
    expect(summary()[0]?.[9]).toContain(
      `Лист «Сотрудники»: не найден столбец «${header}». Если он был, верните его: ${back}`,
    );
    const { effects } = host.menu("menuSetUp");
    const said = effects.flatMap((effect) => ("message" in effect ? [effect.message] : [])).pop();
    expect(said).toContain(
      `Созданы заново, и прежних данных в них нет: столбец «${header}» листа «Сотрудники». Верните их: ${back}`,
    );
    for (const row of summary()) expect(row.slice(1, 9)).toEqual(["", "", "нет данных", "", "", "", "", ""]);
    expect(host.refused("showIndicators", {}).sentence).toContain(`столбец «${header}» создан заново`);
    const asked = host.menu("menuSetUp");
    host.executions.answer(asked.waiting?.id as string, { button: "YES" });
    expect(check()).toContainEqual(
      expect.objectContaining({
        code: "columnEmptied",
        repairable: false,
        sentence: `Столбец «${header}» пуст во всех строках, где он нужен: показатели без него не считаются.`,
      }),
    );
    const open = summary().filter(
      (_row, index) => fine[index]?.[3] !== "" && !String(fine[index]?.[9]).includes("закрыт"),
    );
    expect(open.length).toBeGreaterThan(0);
    const [young] = host.done<IndicatorSeries[]>("showIndicators", {});
    const unjudged = young?.points.filter(({ reason }) => reason.includes(`«${header}»`)) ?? [];
    expect(unjudged.map(({ value, shown }) => [value, shown])).toEqual(open.map(() => [null, "—"]));
    for (const row of open) {
      expect(row.slice(3, 6)).toEqual(["—", "", ""]);
      expect(row[9]).toContain(
        `нет данных: столбец «${header}» листа «Сотрудники» пуст. Если его стёрли, верните: ${back}`,
      );
    }
  });

  it("keeps columns and sheets that the municipality has added", () => {
    host = openHost({ start: "setUp" });
    const { sheetId, lastColumn } = info("Сотрудники");
    const own = { sheetId, row: 1, column: lastColumn + 1, rows: 1, columns: 1 };
    damage(
      { do: "insertColumns", sheetId, before: 2, count: 1 },
      { do: "insertSheet", name: "Наш лист", index: 2 },
      type({ ...own, column: 2 }, "Наш столбец"),
      type({ ...own, column: 2, row: 3 }, "наше"),
    );
    expect(check()).toEqual([]);
    damage({ do: "renameSheet", sheetId, name: "Кадры" });
    repair();
    expect(host.shown("Сотрудники")[0]?.[1]).toBe("Наш столбец");
    expect(info("Наш лист")).toBeDefined();
  });

  it("names a doubled column and leaves the decision to people", () => {
    host = openHost({ start: "setUp" });
    const from = { ...cell("Сотрудники", "name", 1), rows: 3 };
    damage({ do: "copyRange", from, to: { ...from, column: info("Сотрудники").lastColumn + 2 }, what: "all" });
    expect(codes(check().filter((finding) => !finding.repairable))).toEqual(["columnDoubled"]);
    const { lastColumn } = info("Сотрудники");
    repair();
    expect(codes(check())).toEqual(["columnDoubled"]);
    expect(info("Сотрудники").lastColumn).toBe(lastColumn);
  });
});

describe("protections and triggers", () => {
  it("come back when they were removed, loosened or moved", () => {
    host = openHost({ start: "setUp" });
    const [first, second, third] = host.workbook.protections();
    if (first === undefined || second === undefined || third === undefined) throw new Error("no protections");
    const ranged = host.workbook.protections().filter((one) => one.range !== undefined && !one.warningOnly);
    const loosened = ranged[ranged.length - 1] as (typeof ranged)[number];
    damage(
      { do: "removeProtection", id: first.id },
      { do: "setProtection", protection: { ...loosened, editors: [...loosened.editors, "kto@example.org"] } },
    );
    expectRepaired(
      ["protectionMissing", "protectionChanged"]
        .filter((code) => codes(check()).includes(code))
        .concat(codes(check()).includes("computedOpen") ? ["computedOpen"] : []),
    );
    expect(host.workbook.protections().some((one) => one.editors.includes("kto@example.org"))).toBe(false);
  });

  const triggers = () => host.workbook.state.entries("trigger").map(([id, kept]) => [id, JSON.parse(kept)] as const);

  it("are made again when they are missing, and thinned out when doubled", () => {
    host = openHost({ start: "setUp" });
    for (const [id] of triggers()) host.workbook.state.set("trigger", id, null);
    expectRepaired(["triggersMissing"]);
    const [[id, kept]] = triggers() as [[string, object]];
    host.workbook.state.set("trigger", `${id}-2`, JSON.stringify({ ...kept, id: `${id}-2` }));
    expectRepaired(["triggersDoubled"]);
    expect(triggers()).toHaveLength(3);
  });

  it("of another person are told, never doubled, and taken over once they have fallen silent", () => {
    const colleague = "colleague@example.org";
    host = openHost({ start: "setUp", editors: [colleague] });
    host.done("changeSetting", { id: "departmentEmails", value: colleague });
    expect(codes(host.done<BookCheck>("checkBook", {}, colleague).findings)).toEqual(["triggersForeign"]);
    host.menu("menuSetUp", colleague);
    expect(triggers()).toHaveLength(3);
    for (const [id] of triggers()) host.workbook.state.set("trigger", id, null);
    host.setNow("2026-11-21T09:00:00+05:00");
    expect(codes(host.done<BookCheck>("checkBook", {}, colleague).findings)).toEqual(["sweepSilent"]);
    host.done("repairBook", {}, colleague);
    expect(triggers().map(([, kept]) => kept.owner)).toEqual([colleague, colleague, colleague]);
    expect(codes(host.done<BookCheck>("checkBook", {}, colleague).findings)).toEqual([]);
  });
});

describe("forms", () => {
  it("are published and linked again", () => {
    host = openHost({ start: "setUp" });
    host.done("createSurvey", { kind: "needs", schoolYear: 2026 });
    expect(check()).toEqual([]);
    const [[id, kept]] = host.workbook.state.entries("form") as [[string, string]];
    host.workbook.state.set("form", id, JSON.stringify({ ...JSON.parse(kept), published: false }));
    expectRepaired(["formUnpublished"]);
    const linked = host.workbook.info().sheets.find((sheet) => sheet.formUrl !== null);
    host.workbook.state.set(
      "form",
      id,
      JSON.stringify({ ...JSON.parse(host.workbook.state.get("form", id) as string), sheetId: null }),
    );
    damage({ do: "setSheet", sheetId: linked?.sheetId ?? 0, patch: { formUrl: null } });
    expectRepaired(["formUnlinked"]);
  });
});

describe("a copied workbook", () => {
  const asCopy = () => {
    const [space] = ["properties/document"];
    const kept = JSON.parse(host.workbook.state.get(space as string, "sheetIds") as string) as object;
    host.workbook.state.set(space as string, "sheetIds", JSON.stringify({ ...kept, bookId: "the-original" }));
    for (const [id] of host.workbook.state.entries("trigger")) host.workbook.state.set("trigger", id, null);
  };

  it("is written to by nothing until somebody has said what it is for", () => {
    host = openHost({ start: "setUp" });
    asCopy();
    const before = host.canonical();
    expect(host.refused("changeSetting", { id: "youngYears", value: "1" }).code).toBe("copiedBook");
    expect(host.refused("repairBook", {}).code).toBe("copiedBook");
    expect(host.refused("drainResponses", {}).code).toBe("copiedBook");
    host.menu("menuSetUp");
    expect(host.canonical()).toEqual(before);
    expect(codes(check())).toEqual(["copied"]);
    expect(host.workbook.state.entries("trigger")).toEqual([]);
    host.done("settleCopy", { purpose: "mistake" });
    expect(codes(check())).toEqual(["copied"]);
  });

  it("becomes the register of a new year, with triggers and without the original's surveys", () => {
    host = openHost({ start: "setUp" });
    host.done("createSurvey", { kind: "needs", schoolYear: 2026 });
    asCopy();
    host.done("settleCopy", { purpose: "newYear" });
    expect(check()).toEqual([]);
    expect(host.canonical()["surveys"]?.[0]?.["open"]).toBe(false);
    expect(host.workbook.state.entries("trigger")).toHaveLength(3);
    host.done("changeSetting", { id: "youngYears", value: "1" });
    expect(host.refused("settleCopy", { purpose: "newYear" }).code).toBe("notCopied");
  });

  it("for exercises works without triggers", () => {
    host = openHost({ start: "setUp" });
    asCopy();
    host.done("settleCopy", { purpose: "training" });
    expect(check()).toEqual([]);
    expect(host.workbook.state.entries("trigger")).toEqual([]);
    host.done("changeSetting", { id: "youngYears", value: "1" });
  });
});

describe("menu commands of the doctor", () => {
  it("ask before they repair", () => {
    host = openHost({ start: "setUp" });
    const said = (result: { effects: { show: string }[] }) =>
      JSON.stringify(result.effects.filter((effect) => effect.show === "toast"));
    expect(said(host.menu("menuRepairBook"))).toContain("в порядке");
    damage({ do: "renameSheet", sheetId: info("Сотрудники").sheetId, name: "Кадры" });
    const checked = host.menu("menuCheckBook");
    expect(said(checked)).toContain("Найдено 1 замечание");
    expect(
      checked.effects.some((effect) => effect.show === "sidebar" && effect.panel.html.includes('data-view="doctor"')),
    ).toBe(true);
    const asked = host.menu("menuRepairBook");
    expect(asked.waiting?.message).toContain("переименован в «Кадры»");
    const done = host.executions.answer(asked.waiting?.id as string, { button: "YES" });
    expect(said(done)).toContain("Исправлено: 1");
    expect(check()).toEqual([]);
  });
});
