/** Every plain register through every door: the form, a request of its own and a row typed by hand are told the same. */

import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Found, findingsOf } from "../../../src/shared/checks/findings.ts";
import { otherRule } from "../../../src/shared/checks/rowRules.ts";
import { viewOf } from "../../../src/shared/checks/view.ts";
import type { Refusal } from "../../../src/shared/facts/refusal.ts";
import type { Change, Register } from "../../../src/shared/facts/register.ts";
import { enterRow } from "../../../src/shared/facts/rows/rowDoor.ts";
import { formColumns } from "../../../src/shared/facts/rows/rowValues.ts";
import { nothingWritten } from "../../../src/shared/language/phrases.ru.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import { decodeCell, isUnreadable } from "../../../src/shared/register/column.ts";
import { type RecordTable, recordTables } from "../../../src/shared/register/recordTables.ts";
import { type Problem, readRows, type Table } from "../../../src/shared/register/table.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { type BrokenRow, brokenRows, type Cells } from "../../support/brokenRows.ts";
import { aContext } from "../../support/factories.ts";
import { emptied, plainToday as today, typedSample } from "../../support/plainTown.ts";
import { deepFreeze } from "../../support/rows.ts";

const context = aContext(today);
const general = new Set(["dayInFuture", "dayTooFar", "refMissing", "endBeforeStart"]);
const figures = { rows: 0, refused: 0, differences: 0 };

function townWith(table: RecordTable, beside: BrokenRow["beside"] = {}): Register {
  const rows: Record<string, readonly unknown[]> = emptied(table);
  for (const [name, added] of Object.entries(beside as Record<string, readonly { id: string }[]>)) {
    const keys = new Set(added.map(({ id }) => id));
    rows[name] = [...(rows[name] as { id: string }[]).filter(({ id }) => !keys.has(id)), ...added];
  }
  return deepFreeze(rows) as unknown as Register;
}

/** The cells in the order of the columns, so that every door meets them in the same order. */
function ordered(table: RecordTable, changed: Cells): Cells {
  const cells: Cells = { ...typedSample(table), ...changed };
  return Object.fromEntries(formColumns(tables[table]).map(([name]) => [name, cells[name] ?? ""]));
}

function byForm(register: Register, table: RecordTable, cells: Cells): Refusal | readonly Change[] {
  const guarded = formColumns(tables[table]).flatMap(([name]) => (cells[name] === "" ? [name] : []));
  const values = Object.fromEntries(Object.entries(cells).filter(([name]) => !guarded.includes(name)));
  const decision = saveRecord.decide(register, { table, values }, context);
  return "refused" in decision ? decision : decision.changes;
}

/** A request has values; a cell that no value stands for is told to the form and the sheet alone. */
function byRequest(register: Register, table: RecordTable, cells: Cells): Refusal | readonly Change[] | null {
  const given: Record<string, unknown> = {};
  for (const [name, column] of formColumns(tables[table])) {
    const value = decodeCell(column, cells[name] ?? "");
    if (!isUnreadable(value)) given[name] = value;
    else if (column.limit !== undefined || column.refers !== undefined || column.rule.rule === "day")
      given[name] = cells[name];
    else return null;
  }
  const entered = enterRow(register, table, given as never, context);
  return "refused" in entered ? entered : entered.changes;
}

/** The row stands in the sheet as somebody has typed it. */
function byHand(register: Register, table: RecordTable, cells: Cells): { problems: Problem[]; found: Found[] } {
  const definition: Table = tables[table];
  const names = Object.keys(definition.columns);
  const id = `${definition.letter}-900`;
  const header = names.map((name) => definition.columns[name]?.header ?? "");
  const row = names.map((name) => (name === definition.key ? id : (cells[name] ?? "")));
  const { rows, problems } = readRows(definition, [header, names, row]);
  const whole = Object.create(register, {
    [table]: { value: [...(register[table] as readonly unknown[]), ...rows], enumerable: true },
  }) as Register;
  const found = findingsOf(viewOf(whole, today)).filter((one) => one.table === table && one.key === id);
  return { problems, found };
}

/** Null where the hand is told what the form is told. */
/** Both people stand beside a pair's code: the door of the add-on adds them to a refusal, «Проверка» has them already. */
function withoutNames(sentence: string): string {
  return sentence.replace(/(П-\d+) \([^()]+ – [^()]+\)/g, "$1");
}

function difference(table: RecordTable, form: Refusal | readonly Change[], hand: ReturnType<typeof byHand>) {
  const { problems, found } = hand;
  if (!("refused" in form)) {
    const told = [...problems.map(({ reason }) => reason), ...found.filter((one) => one.severity === "error")];
    return told.length === 0 ? null : { accepted: true, told };
  }
  const sentence = refusalSentence(form);
  if (problems.length > 0) {
    const { reason } = form.facts as { reason?: string };
    return problems.some((one) => one.reason === reason) ? null : { sentence, problems };
  }
  const other = otherRule(table, form);
  const same = found.some(
    (one) =>
      one.code === other ||
      (one.code === "rowUnsound" && `${withoutNames(one.sentence)} ${nothingWritten}` === sentence) ||
      (general.has(one.code) && sentence.startsWith(withoutNames(one.sentence))),
  );
  // What passes by itself or is only asked is told to whoever enters the row, and no fault of one that stands.
  return same || other === null ? null : { sentence, found };
}

afterAll(() => {
  const { rows, refused, differences } = figures;
  process.stdout.write(
    `matrix: ${recordTables.length} tables × 3 doors (form, request, hand), ${rows} rows, ${refused} refused, ${differences} differences\n`,
  );
});

describe.each(recordTables)("%s", (table) => {
  test("is taken by every door as its sample", () => {
    const register = townWith(table);
    const cells = ordered(table, {});
    const form = byForm(register, table, cells);
    expect(form).not.toHaveProperty("refused");
    expect(byRequest(register, table, cells)).toEqual(form);
    expect(difference(table, form, byHand(register, table, cells))).toBeNull();
  });

  test("is told the same at every door, whatever is wrong with the row", () => {
    const rows = brokenRows(table);
    const differences = rows.flatMap(({ what, cells: changed, beside }) => {
      const register = townWith(table, beside);
      const cells = ordered(table, changed);
      const form = byForm(register, table, cells);
      const request = byRequest(register, table, cells);
      figures.rows += 1;
      if ("refused" in form) figures.refused += 1;
      const wrong = [
        ...(request === null || isDeepStrictEqual(request, form) ? [] : [{ what, form, request }]),
        ...[difference(table, form, byHand(register, table, cells))].flatMap((one) =>
          one === null ? [] : [{ what, one }],
        ),
      ];
      figures.differences += wrong.length;
      return wrong;
    });
    expect(differences).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
  });

  test("with several faults at once passes no door that another shuts", () => {
    const rows = brokenRows(table).filter(({ beside }) => beside === undefined);
    const register = townWith(table);
    fc.assert(
      fc.property(fc.subarray(rows, { minLength: 1, maxLength: 4 }), (faults) => {
        const cells = ordered(table, Object.assign({}, ...faults.map((one) => one.cells)) as Cells);
        const form = byForm(register, table, cells);
        const request = byRequest(register, table, cells);
        if (request !== null) expect("refused" in request).toBe("refused" in form);
        const { problems, found } = byHand(register, table, cells);
        const told = problems.length > 0 || found.some(({ severity }) => severity !== "info");
        if ("refused" in form && otherRule(table, form) !== null) expect(told).toBe(true);
        if (!("refused" in form)) expect(problems).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});
