/** One table beside what is remembered of it and what the register has written since: which differences are a hand's. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { type CellSheet, cellSheet } from "../../../src/shared/hands/cellRows.ts";
import { type BookNow, compareBook, type EditedPlace } from "../../../src/shared/hands/compareBook.ts";
import { begunWith, compareRows, type OwnWrite } from "../../../src/shared/hands/findHands.ts";
import { handMark, shownKey } from "../../../src/shared/hands/handRows.ts";
import { memoryMark, memoryParts, memoryText } from "../../../src/shared/hands/remembered.ts";
import type { Cell } from "../../../src/shared/register/column.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { imagesOf } from "../../../src/shared/workbook/images.ts";

const columns = Object.keys(tables.settings.columns);
const headers = columns.map(
  (name) => (tables.settings.columns as Record<string, { header: string }>)[name]?.header ?? "",
);

type Line = Partial<Record<string, Cell>>;

function sheet(lines: readonly Line[], top: readonly Cell[] = headers): CellSheet {
  const rows = lines.map((line) => columns.map((name) => line[name] ?? ""));
  return cellSheet(tables.settings, [[...top], columns, ...rows]) as CellSheet;
}

const row = (id: string, value: string): Line => ({ id, title: `Строка ${id}`, value });
const before = [row("a", "1"), row("b", "2"), row("c", "3")];
const nobody = new Set<string>();

function found(now: readonly Line[], writes: readonly OwnWrite[] = [], skipped = nobody) {
  const comparison = compareRows("settings", begunWith(sheet(before)), writes, sheet(now), skipped);
  return comparison.found.map(({ kind, key, columns: changed, before: was, after }) => ({
    kind,
    key,
    columns: changed,
    was: was?.["value"] ?? null,
    is: after?.["value"] ?? null,
  }));
}

/** What the ledger keeps of a change of the values by key; a list that was there before it. */
function written(number: number, there: readonly Line[], values: Record<string, string>): OwnWrite {
  const settings = there.map((line) => ({ ...line, source: null }));
  const changes = Object.entries(values).map(([id, value]) => ({ table: "settings" as const, put: { id, value } }));
  return { number, images: imagesOf({ settings } as unknown as Register, changes) };
}

/** As it is kept where what was written would be too long. */
function markOnly(write: OwnWrite): OwnWrite {
  const images = (write.images?.settings ?? []).map(([key, mark, was]) => [key, mark, was] as [string, string, object]);
  return { number: write.number, images: { settings: images as never } };
}

describe("one table", () => {
  test("in which nobody has changed anything, also in another order or other words for one value", () => {
    expect(found(before)).toEqual([]);
    expect(found([...before].reverse())).toEqual([]);
    expect(found([{ ...row("a", "1"), title: "  Строка   a " }, ...before.slice(1)])).toEqual([]);
  });

  test("tells a changed, an emptied, a removed and an added row", () => {
    expect(found([row("a", "9"), row("b", ""), row("d", "4")])).toEqual([
      { kind: "changed", key: "a", columns: ["value"], was: "1", is: "9" },
      { kind: "changed", key: "b", columns: ["value"], was: "2", is: null },
      expect.objectContaining({ kind: "removed", key: "c", was: "3", is: null }),
      expect.objectContaining({ kind: "added", key: "d", was: null, is: "4" }),
    ]);
  });

  test("tells rows without a key or with one that stands above, each once", () => {
    const now = [...before, { title: "без кода" }, { title: "без кода" }, row("a", "1")];
    expect(found(now).map(({ kind }) => kind)).toEqual(["stray", "stray", "stray"]);
    const again = compareRows("settings", begunWith(sheet(now)), [], sheet([...now, { title: "без кода" }]), nobody);
    expect(again.found.map(({ kind, row: at }) => [kind, at])).toEqual([["stray", 9]]);
  });

  test("tells a header with another name, and not one that has its own again", () => {
    const renamed = headers.map((header) => (header === "Значение" ? "Сколько" : header));
    const strange = sheet(before, renamed);
    expect(compareRows("settings", begunWith(sheet(before)), [], strange, nobody).found).toMatchObject([
      { kind: "header", columns: ["value"], before: { value: "Значение" }, after: { value: "Сколько" } },
    ]);
    expect(compareRows("settings", begunWith(strange), [], sheet(before), nobody).found).toEqual([]);
  });

  test("takes what the register has written for its own: one after the other, new rows and removed ones", () => {
    const first = written(1, before, { a: "5" });
    const second = written(2, [row("a", "5")], { a: "6", n: "1" });
    expect(found([row("a", "6"), ...before.slice(1), { id: "n", value: "1" }], [first, second])).toEqual([]);
    const gone: OwnWrite = {
      number: 3,
      images: imagesOf({ settings: before } as never, [{ table: "settings", put: { id: "b" }, removed: true }]),
    };
    expect(found([row("a", "1"), row("c", "3")], [gone])).toEqual([]);
  });

  test("tells a hand after, between and before the register's own writings", () => {
    const write = written(1, before, { a: "5" });
    expect(found([row("a", "7"), ...before.slice(1)], [write])).toEqual([
      { kind: "changed", key: "a", columns: ["value"], was: "5", is: "7" },
    ]);
    const over = written(1, [row("a", "8")], { a: "5" });
    expect(found([row("a", "5"), ...before.slice(1)], [over])).toEqual([
      { kind: "overwritten", key: "a", columns: ["value"], was: "1", is: "8" },
    ]);
    const later = written(2, [row("a", "8")], { a: "6" });
    expect(found([row("a", "6"), ...before.slice(1)], [write, later])).toEqual([
      { kind: "overwritten", key: "a", columns: ["value"], was: "5", is: "8" },
    ]);
  });

  test("judges by the mark alone where only that was kept, and then knows no former value", () => {
    const write = markOnly(written(1, before, { a: "5" }));
    expect(found([row("a", "5"), ...before.slice(1)], [write])).toEqual([]);
    expect(found([row("a", "7"), ...before.slice(1)], [write])).toMatchObject([
      { kind: "changed", key: "a", was: null, is: "7" },
    ]);
    const later = written(2, [row("a", "5")], { a: "6" });
    expect(found([row("a", "6"), ...before.slice(1)], [write, later])).toEqual([]);
  });

  test("says that it cannot judge, where the ledger no longer tells what was written, and nothing where all is alike", () => {
    const hidden: OwnWrite = { number: 1, images: null };
    expect(found(before, [hidden])).toEqual([]);
    expect(found([row("a", "9"), row("b", "8")], [hidden])).toMatchObject([
      { kind: "unjudged", key: "", columns: ["a", "b", "c"] },
    ]);
  });

  test("leaves rows alone that an unfinished operation is about to write", () => {
    expect(found([row("a", "9"), ...before.slice(1)], [], new Set(["a"]))).toEqual([]);
  });

  test("remembers only what is told, and tells the rest next time", () => {
    const now = sheet([row("a", "9"), row("b", "8"), row("c", "3")]);
    const first = compareRows("settings", begunWith(sheet(before)), [], now, nobody);
    const next = first.remember(first.found.slice(0, 1));
    const second = compareRows("settings", next, [], now, nobody);
    expect(second.found.map(({ key }) => key)).toEqual(["b"]);
    expect(compareRows("settings", second.remember(second.found), [], now, nobody).found).toEqual([]);
  });
});

describe("marks and keys", () => {
  const hand = (now: readonly Line[]) =>
    compareRows("settings", begunWith(sheet(before)), [], sheet(now), nobody).found[0];

  test("tell the same values alike, others differently, and no value", () => {
    const [one, same, other] = ["9", "9", "10"].map((value) => hand([row("a", value), ...before.slice(1)]));
    expect(one?.marks).toBe(same?.marks);
    expect(one?.marks).not.toBe(other?.marks);
    expect(one?.marks).toMatch(/^[a-z0-9]+ → [a-z0-9]+$/);
    expect(hand(before.slice(0, 2))?.marks).toMatch(/ → –$/);
  });

  test("name a row by its code, and never by what somebody has typed in its place", () => {
    expect(shownKey({ table: "pairs", key: "П-099", before: null })).toBe("П-099");
    const typed = { table: "pairs" as const, key: "Иванов Иван", before: null, marks: "– → 1" };
    expect(handMark(typed)).toMatch(/^\?[a-z0-9]+ – → 1$/);
  });
});

describe("the book", () => {
  const now = (lines: readonly Line[], text: string): BookNow => ({
    sheets: new Map([["settings", sheet(lines)]]),
    parts: memoryParts("settings", text),
    operations: [],
    hands: [],
    skipped: () => nobody,
  });
  const text = memoryText("settings", begunWith(sheet(before)));
  const heads = { settings: { number: 0, mark: memoryMark(text) } };
  const changed = [row("a", "9"), row("b", "8"), row("c", "7")];

  test("begins without a word where nothing was remembered, and with one where what was is not what stands there", () => {
    expect(compareBook(now(changed, text), {}, null)).toMatchObject({ told: [], left: 0 });
    const torn = compareBook(now(changed, `${text} `), heads, null);
    expect(torn.told).toMatchObject([{ kind: "memory", table: "settings" }]);
    expect(compareBook(now(changed, torn.texts.get("settings") ?? ""), torn.heads, null).told).toEqual([]);
  });

  test("tells as many as it may and keeps the others for the next time: just under, at and over", () => {
    const counts = [4, 3, 2].map((most) => {
      const { told, left } = compareBook(now(changed, text), heads, null, most);
      return [told.length, left];
    });
    expect(counts).toEqual([
      [3, 0],
      [3, 0],
      [2, 1],
    ]);
  });

  test("tells a sheet or a column of keys that is gone, once each time it goes, and its rows when it is there again", () => {
    const gone = (sheets: BookNow["sheets"], from: typeof heads, hands: readonly { id: string }[] = []) =>
      compareBook({ ...now(before, text), sheets, hands: hands as never }, from, null);
    const lost = new Map([["settings", "sheetLost" as const]]) as BookNow["sheets"];
    const first = gone(lost, heads);
    expect(first.told.map(({ kind, key, marks }) => [kind, key, marks])).toEqual([
      ["sheetLost", "", `${heads.settings.mark} → –`],
    ]);
    // Remembered; told before a run broke off; where somebody edits a cell elsewhere; and of a sheet that never was there.
    expect(gone(lost, first.heads as typeof heads).told).toEqual([]);
    expect(gone(lost, heads, first.told).told).toEqual([]);
    const place: EditedPlace = { table: "settings", firstRow: 4, lastRow: 4, columns: ["value"], keys: false };
    expect(compareBook({ ...now(before, text), sheets: lost }, heads, place).told).toEqual([]);
    expect(compareBook({ ...now(before, text), sheets: lost }, {}, null).told).toEqual([]);
    const back = gone(new Map([["settings", sheet(before)]]), first.heads as typeof heads);
    expect(back.told).toEqual([]);
    const keys = new Map([["settings", "keysLost" as const]]) as BookNow["sheets"];
    expect(gone(keys, back.heads as typeof heads, first.told).told.map(({ kind }) => kind)).toEqual(["keysLost"]);
    const again = gone(lost, back.heads as typeof heads, first.told).told;
    expect(again.map(({ kind }) => kind)).toEqual(["sheetLost"]);
    expect(again[0]?.id).not.toBe(first.told[0]?.id);
    const empty = gone(new Map([["settings", sheet([])]]), first.heads as typeof heads);
    expect(empty.told.map(({ kind, key, before: was }) => [kind, key, was?.["value"]])).toEqual([
      ["removed", "a", "1"],
      ["removed", "b", "2"],
      ["removed", "c", "3"],
    ]);
  });

  test("tells a change once, though its remembering broke off", () => {
    const first = compareBook(now(changed, text), heads, null);
    const hands = first.told.map(({ id }) => ({ id }));
    expect(compareBook({ ...now(changed, text), hands: hands as never }, heads, null).told).toEqual([]);
  });

  test("asked for one place tells what was edited there", () => {
    const place = (edited: Partial<EditedPlace>): EditedPlace => ({
      table: "settings",
      firstRow: 4,
      lastRow: 4,
      columns: ["value"],
      keys: false,
      ...edited,
    });
    const keysAt = (edited: Partial<EditedPlace>) =>
      compareBook(now(changed, text), heads, place(edited)).told.map(({ key }) => key);
    expect(keysAt({})).toEqual(["b"]);
    expect(keysAt({ lastRow: 5 })).toEqual(["b", "c"]);
    expect(keysAt({ columns: ["source"] })).toEqual([]);
    const removed = compareBook(now(changed.slice(1), text), heads, place({ keys: true, columns: ["id"] }));
    expect(removed.told.map(({ kind, key }) => [kind, key])).toEqual([["removed", "a"]]);
  });
});
