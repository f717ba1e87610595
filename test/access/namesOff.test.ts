/** «Показывать фамилии: нет»: whatever leaves the server, from every request, command and letter, holds nobody's name or address. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Argument, FunctionError } from "../../src/shared/lists/arguments.ts";
import { type CommandName, commands } from "../../src/shared/lists/commands.ts";
import type { CustomFunction } from "../../src/shared/lists/customFunction.ts";
import { customFunctions } from "../../src/shared/lists/functions.ts";
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";
import type { Cell } from "../../src/shared/register/column.ts";
import { gridOf } from "../../src/shared/register/gridOf.ts";
import { firstDataRow, sampleRow } from "../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { forCopies } from "../faults/operations.ts";
import { column, department, makeBase, openTown, type Town, today } from "../faults/town.ts";
import { believeCells } from "../support/curators.ts";
import "../support/proof.ts";
import { freeTexts, isShownText, shownTexts } from "./freeTexts.ts";
import { askEverything, invented, marks, surname } from "./questions.ts";

/** A stem of a name or an address, in any case. */
const anyName = new RegExp(Object.values(marks).join("|"), "giu");

/** Every text that somebody may type, but those that are shown for a reason: a column of tomorrow, too. */
const filled = freeTexts()
  .filter((one) => !isShownText(one))
  .map(({ table, name, column }, place) => ({
    table,
    column: name,
    text: (number: number) =>
      column.rule.rule === "email"
        ? `p${place}x${number}@${marks.mail}.example`
        : invented(table === "people" && name === "name" ? number : 100 * (place + 1) + number),
  }));

/** A name typed where a code belongs: nobody's row, and still a name. */
const misplaced = [
  { table: "awards", column: "personId" },
  { table: "publications", column: "personId" },
] as const;

/** Written over the demo: invented names everywhere, somebody of the department, and the setting itself. */
function renameEverybody(dir: string, shown: boolean): void {
  const workbook = openWorkbook({ dir, clock: () => new Date(`${today}T09:00:00+05:00`) });
  const by = { email: department, source: "edit" } as const;
  const put = (table: TableName, key: string, row: number, texts: string[]) => {
    const sheet = workbook.info().sheets.find((one) => one.name === tables[table].sheet);
    if (sheet === undefined) throw new Error(`no sheet of ${table}`);
    const keys = { sheetId: sheet.sheetId, row: 2, column: 1, rows: 1, columns: sheet.lastColumn };
    const place = (workbook.displayValues(keys)[0] ?? []).indexOf(key) + 1;
    if (place === 0) throw new Error(`no column ${table}.${key}`);
    const at = { sheetId: sheet.sheetId, row, column: place, rows: texts.length, columns: 1 };
    const inputs = texts.map((value) => [{ kind: "value", value } as const]);
    workbook.apply([{ do: "setCells", at, inputs }], by);
  };
  try {
    for (const { table, column: key, text } of filled) {
      const count = column(workbook, table, tables[table].key).length;
      if (count > 0)
        put(
          table,
          key,
          firstDataRow,
          Array.from({ length: count }, (_, index) => text(index)),
        );
    }
    for (const { table, column: key } of misplaced) put(table, key, firstDataRow, [surname]);
    const settings = column(workbook, "settings", "id");
    put("settings", "value", firstDataRow + settings.indexOf("names"), [shown ? "да" : "нет"]);
    put("settings", "value", firstDataRow + settings.indexOf("reminders"), ["да"]);
    const dues = [...column(workbook, "planLines", "dueOn"), ...column(workbook, "pairs", "dueOn")];
    put("settings", "value", firstDataRow + settings.indexOf("reminderDays"), [daysAhead(dues)]);
    put("settings", "value", firstDataRow + settings.indexOf("departmentEmails"), [`office@${marks.mail}.example`]);
    believeCells(workbook);
  } finally {
    workbook.close();
  }
}

/** How many days before: the nearest ten, so that today there is something to write of. */
function daysAhead(shownDays: readonly string[]): string {
  const ahead = shownDays.map((shown) => {
    const [day, month, year] = shown.split(".").map(Number) as [number, number, number];
    return (Date.UTC(year, month - 1, day) - Date.parse(today)) / 86_400_000;
  });
  const near = [...new Set(ahead)].filter((days) => days > 0 && days <= 90).sort((one, other) => one - other);
  if (near.length === 0) throw new Error("nothing is due within ninety days");
  return near.slice(0, 10).join("; ");
}

interface Listening {
  town: Town;
  /** What was said, by what said it. */
  said: { by: string; text: string }[];
  asked: Set<string>;
  chosen: Set<string>;
}

/** Everything that comes back is kept: answers, refusals, screens, logs. */
function listen(town: Town): Listening {
  const said: Listening["said"] = [];
  const asked = new Set<string>();
  const chosen = new Set<string>();
  const keep = (by: string, result: ExecutionResult) => {
    const { ok, value, error, effects, log, waiting } = result;
    // The pages are the same for everybody.
    const screens = effects.filter((effect) => effect.show === "alert" || effect.show === "toast");
    said.push({ by, text: JSON.stringify({ ok, value, error, screens, log, waiting }) });
    return result;
  };
  const { executions } = town;
  const { call, choose, answer } = executions;
  executions.call = (name, args, session) => {
    asked.add(name);
    return keep(`${name} ${JSON.stringify(args[0])}`, call.call(executions, name, args, session));
  };
  executions.choose = (functionName, session) => {
    chosen.add(functionName);
    return keep(functionName, choose.call(executions, functionName, session));
  };
  executions.answer = (id, button) => keep("answer", answer.call(executions, id, button));
  return { town, said, asked, chosen };
}

function runEverything(town: Town): void {
  askEverything(town);
  town.rewind();
  const neighbour = `office@${marks.mail}.example`;
  const editors = [department, neighbour];
  town.workbook.apply([{ do: "setWorkbook", patch: { editors } }], { email: department, source: "edit" });
  town.request("changeSetting", { id: "departmentEmails", value: neighbour }, "neighbour-enters");
  const own = { id: "mentorYears", value: "7" };
  expect(town.request("changeSetting", own, "neighbours-operation", neighbour)).toHaveProperty("done");
  expect(town.request("showLastOperation", {}, "")).toMatchObject({ done: { own: false, possible: true } });
  for (const name of Object.keys(commands) as CommandName[]) {
    let result = town.executions.choose(commands[name].functionName, { email: department, tab: "town" });
    while (result.waiting !== undefined) result = town.executions.answer(result.waiting.id, { button: "YES" });
  }
}

/** Letters without their addresses, and what the computed sheets show. */
function keptTexts(town: Town): { by: string; text: string }[] {
  const { workbook } = town;
  const mails = workbook.state.entries("mail").map(([key, text]) => {
    const { subject, body } = JSON.parse(text) as Record<string, string>;
    return { by: `mail ${key}`, text: `${subject}\n${body}` };
  });
  const ours = new Set<string>(tableNames.map((name) => tables[name].sheet));
  const computed = workbook.info().sheets.filter((sheet) => !ours.has(sheet.name) && !/ответы/iu.test(sheet.name));
  const sheets = computed.map(({ sheetId, name, maxRows, maxColumns }) => {
    const at = { sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return { by: `sheet ${name}`, text: JSON.stringify(workbook.displayValues(at)) };
  });
  const queued = [...column(workbook, "letters", "subject"), ...column(workbook, "letters", "body")];
  const journal = [...column(workbook, "journal", "action"), ...column(workbook, "journal", "objects")];
  return [...mails, ...sheets, { by: "letters", text: queued.join("\n") }, { by: "journal", text: journal.join("\n") }];
}

function namesIn(said: readonly { by: string; text: string }[]): string[] {
  return said.flatMap(({ by, text }) =>
    [...text.matchAll(anyName)].map(({ index }) => `${by}: …${text.slice(Math.max(0, index - 60), index + 30)}…`),
  );
}

const named = invented(3);
const addresses = `office@${marks.mail}.example`;
const settingsGrid = (shown: string | null) =>
  gridOf(tables.settings, [
    { ...sampleRow(tables.settings), id: "departmentEmails", value: addresses },
    ...(shown === null ? [] : [{ ...sampleRow(tables.settings), id: "names", value: shown }]),
  ]);

/** «organisations shortName»: a function may show what is shown everywhere. */
const shownKeys = new Set(
  freeTexts()
    .filter(isShownText)
    .map(({ table, name }) => `${table} ${name}`),
);

/** The sample of a function with a name in each argument in turn, and in each cell of the last row of a sheet. */
function withNames({ sample, parameters }: CustomFunction): Argument[][] {
  const args = sample();
  const put = (at: number, argument: Argument) => args.map((one, index) => (index === at ? argument : one));
  const spoilt = parameters.flatMap(({ name: table }, at) => {
    const argument = args[at] ?? "";
    const sheet = Array.isArray(argument) ? (argument as readonly (readonly Cell[])[]) : null;
    if (sheet === null) return [put(at, named), put(at, [[named], ["2024-09-01"]])];
    const last = sheet[sheet.length - 1] as readonly Cell[];
    const isShown = (place: number) => shownKeys.has(`${table} ${String(sheet[1]?.[place])}`);
    const rows = last.flatMap((_cell, place) =>
      isShown(place) ? [] : [[...sheet.slice(0, -1), last.map((cell, index) => (index === place ? named : cell))]],
    );
    return [put(at, named), ...rows.map((grid) => put(at, grid))];
  });
  const settings = parameters.findIndex(({ name }) => name === "settings");
  if (settings < 0) return spoilt;
  return [...spoilt, ...["нет", null, named].map((shown) => ["departmentEmails", settingsGrid(shown)])];
}

function computed({ compute }: CustomFunction, args: readonly Argument[]): unknown {
  try {
    return compute(args);
  } catch (error) {
    if (error instanceof FunctionError) return error.message;
    throw error;
  }
}

describe("with names switched off", () => {
  let base: string;
  let listening: Listening;
  let everything: { by: string; text: string }[];
  beforeAll(() => {
    base = makeBase({ demo: true });
    renameEverybody(base, false);
    listening = listen(openTown(base));
    runEverything(listening.town);
    everything = [...listening.said, ...keptTexts(listening.town)];
  }, 900_000);
  afterAll(() => {
    listening?.town.close();
    if (base) rmSync(base, { recursive: true, force: true });
  });

  test("every request and every command has been asked, and said something", () => {
    const { asked, chosen } = listening;
    const unasked = (Object.keys(requests) as RequestName[]).filter(
      (name) => !asked.has(name) && !forCopies.includes(name),
    );
    expect(unasked).toEqual([]);
    expect([...chosen].sort()).toEqual(
      Object.values(commands)
        .map((one) => one.functionName)
        .sort(),
    );
    for (const part of ["mail ", "sheet Проверка", "sheet Сводка", "letters", "journal"])
      expect(
        everything.some(({ by, text }) => by.startsWith(part) && text.length > 100),
        part,
      ).toBe(true);
  });

  test("nothing that leaves the server holds a name or an address", () => {
    const found = namesIn(everything);
    const length = everything.reduce((sum, { text }) => sum + text.length, 0);
    process.stdout.write(
      `names off: ${listening.asked.size} requests in ${listening.said.length} calls, ${listening.chosen.size} commands, ${length} characters, names found: ${found.length}\n`,
    );
    expect(found.slice(0, 60)).toEqual([]);
  });

  test("each text that is shown is a column into which people type what they like, and no name", () => {
    const free = freeTexts().map(({ table, name }) => `${table}.${name}`);
    const listed = Object.values(shownTexts).flatMap((tablesOf) =>
      Object.entries(tablesOf).flatMap(([table, names]) => names.split(" ").map((name) => `${table}.${name}`)),
    );
    expect(listed.filter((one) => !free.includes(one))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    const personal = freeTexts().filter(({ column }) => column.personal);
    expect(personal.filter(isShownText)).toEqual([]);
    // Of each such column the town has had something to tell; the author of an amendment comes with the request that makes one.
    const empty = filled.filter(({ table }) => listening.town.column(table, tables[table].key).length === 0);
    expect([...new Set(empty.map(({ table }) => table))]).toEqual(["amendments"]);
    expect(listening.asked).toContain("amendYear");
  });

  test("custom functions quote no cell, and tell no address of the settings", () => {
    const said = Object.entries(customFunctions).flatMap(([name, entry]: [string, CustomFunction]) =>
      withNames(entry).map((args) => ({ by: name, text: JSON.stringify(computed(entry, args)) })),
    );
    expect(said.length).toBeGreaterThan(50);
    expect(namesIn(said)).toEqual([]);
  });

  test("who knows the name finds the person, by the code", () => {
    const answer = listening.town.request("findPeople", { query: surname, only: "all", limit: 20 }, "");
    expect(answer).toMatchObject({ done: { people: [{ personId: "С-004", name: "С-004" }], total: 1 } });
  });
});

test("with names switched on the same questions tell them", () => {
  const base = makeBase({ demo: true });
  renameEverybody(base, true);
  const { town, said } = listen(openTown(base));
  try {
    town.request("findPeople", { query: surname, only: "all", limit: 20 }, "");
    town.request("showOrganisation", { organisationId: "О-001" }, "");
    town.request("showRecord", { table: "people", recordId: "С-001" }, "");
    expect(said.map(({ text }) => namesIn([{ by: "", text }]).length > 0)).toEqual([true, true, true]);
  } finally {
    town.close();
    rmSync(base, { recursive: true, force: true });
  }
});
