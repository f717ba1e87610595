/**
 * The matrix of lost figures: each column that a figure comes from is deleted in turn, then made anew as the program advises.
 * Whatever «Сводка» shows is what it showed before or «нет данных» with the reason, and undoing brings every figure back.
 */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { commonColumns, furtherTables, indicatorTables } from "../../src/shared/indicators/indicatorInput.ts";
import { indicatorNumbers, indicatorOf } from "../../src/shared/indicators/list.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { type TableName, tables } from "../../src/shared/register/tables.ts";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { tried } from "../support/proof.ts";

// Each set-up of the whole demo workbook takes seconds.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 600_000 });

let host: Host;
let whole: Line[];
beforeAll(() => {
  host = openHost({ start: "demo" });
  whole = lines();
});
afterAll(() => host.close());

const back = "«Правка → Отменить» или «Файл → История версий»";
const edit = { email: department, source: "edit" } as const;

/** Of a year of an indicator: what is shown, and why. */
interface Line {
  figures: string;
  words: string;
}

function lines(): Line[] {
  return host
    .shown("Сводка")
    .filter((cells) => /^20\d\d$/.test(cells[0] ?? ""))
    .map((cells) => ({ figures: cells.slice(3, 6).join(" "), words: cells[9] ?? "" }));
}

/** Every column that some indicator reads, by its sheet. */
const needed = new Map<TableName, string[]>(
  [...indicatorTables, ...furtherTables].map((name) => {
    const common: Partial<Record<TableName, readonly string[]>> = commonColumns;
    const own = indicatorNumbers.flatMap((number): readonly string[] => indicatorOf(number).reads[name] ?? []);
    return [name, [...new Set([tables[name].key, ...(common[name] ?? []), ...own])]];
  }),
);
const places = [...needed].flatMap(([name, columns]) => columns.map((column) => [name, column] as const));

function deletion([name, column]: (typeof places)[number]): Command {
  const { sheet, columns }: Table = tables[name];
  const at = (host.shown(sheet)[0] ?? []).indexOf(columns[column]?.header ?? "") + 1;
  expect([sheet, column, at > 0]).toEqual([sheet, column, true]);
  return { do: "deleteColumns", sheetId: host.sheetId(sheet), from: at, count: 1 };
}

/** How many figures are gone; none may be another one, and each that is gone says which columns and how to get them back. */
function expectNoneTurned(lost: readonly (typeof places)[number][]): number {
  const now = lines();
  expect(now).toHaveLength(whole.length);
  let gone = 0;
  for (const [index, { figures }] of now.entries()) {
    if (figures === whole[index]?.figures) continue;
    gone += 1;
    expect(figures.trim()).toMatch(/^(нет данных|—)$/);
    const [first] = now.slice(Math.floor(index / 11) * 11);
    expect(first?.words).toContain(back);
    const told = lost.filter(([name, column]) => {
      const { sheet, columns }: Table = tables[name];
      return first?.words.includes(`«${sheet}»`) && first.words.includes(`«${columns[column]?.header}»`);
    });
    expect(told.length, first?.words).toBeGreaterThan(0);
  }
  return gone;
}

function setUp(button?: "YES" | "NO"): string {
  const asked = host.menu("menuSetUp");
  const result = button === undefined ? asked : host.executions.answer(asked.waiting?.id as string, { button });
  expect(result).toMatchObject({ ok: true });
  return result.effects.flatMap((effect) => ("message" in effect ? [effect.message] : [])).join(" ");
}

function undoAll(): void {
  while (host.workbook.undo(department) !== null);
  expect(lines()).toEqual(whole);
}

test("each needed column deleted in turn: no figure turns, the lost ones name it, and undoing brings them back", () => {
  let gone = 0;
  for (const place of places) {
    host.workbook.apply([deletion(place)], edit);
    const lost = expectNoneTurned([place]);
    expect([place, lost > 0]).toEqual([place, true]);
    gone += lost;
    if (place[1] === tables[place[0]].key) expect(setUp()).toContain("Ничего не изменено.");
    expect(host.workbook.undo(department)?.step?.went).toBe("whole");
  }
  expect(lines()).toEqual(whole);
  tried("matrix cells", places.length);
  tried("figures withheld", gone);
});

test("needed columns made anew by «Настроить книгу», a third of them at a time: no figure turns until they are back", () => {
  let gone = 0;
  for (const round of [0, 1, 2]) {
    const lost = places.filter(([name, column], at) => at % 3 === round && column !== tables[name].key);
    for (const place of lost) host.workbook.apply([deletion(place)], edit);
    const said = setUp();
    for (const [name, column] of lost) {
      const { sheet, columns }: Table = tables[name];
      expect(said).toContain(`столбец «${columns[column]?.header}» листа «${sheet}»`);
    }
    gone += expectNoneTurned(lost);
    setUp("NO");
    gone += expectNoneTurned(lost);
    undoAll();
  }
  tried("figures withheld", gone);
});
