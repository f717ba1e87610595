import { afterEach, describe, expect, it } from "vitest";
import type { Marked } from "../../src/shared/facts/marked.ts";
import type { LastOperation, Undone } from "../../src/shared/workbook/undoLastOperation.ts";
import { type CuratorTown, curatorTown, shareWith } from "../support/curators.ts";
import { department, type Host, openHost } from "../support/host.ts";

let host: Host;
afterEach(() => host.close());

function town(): CuratorTown {
  host = openHost({ start: "demo" });
  const found = curatorTown(host);
  shareWith(host, [found.curator, found.other]);
  return found;
}

const settings = () => host.canonical()["settings"];
const person = (email: string) => ({ email, source: "edit" as const });

describe("undoing the last operation", () => {
  it("puts changed columns back, one operation after the other", () => {
    host = openHost({ start: "setUp" });
    const first = settings();
    host.done("changeSetting", { id: "youngYears", value: "2" });
    const second = settings();
    host.done("changeSetting", { id: "youngYears", value: "1" });
    expect(host.done<Undone>("undoLastOperation", {}).action).toBe("Настройка изменена");
    expect(settings()).toEqual(second);
    host.done("undoLastOperation", {});
    expect(settings()).toEqual(first);
    expect(host.refused("undoLastOperation", {}).code).toBe("nothingToUndo");
    expect(host.done("checkJournal", {})).toEqual({ lines: 5, faults: [] });
  });

  it("empties the row that was made, display columns included, and leaves what people wrote beside it", () => {
    const { curator, personId } = town();
    const before = host.canonical();
    const { id } = host.done<Marked>("markMentor", { personId, areas: ["method"] }, curator);
    const sheet = host.workbook.info().sheets.find((one) => one.name === "Наставники");
    const row = host.shown("Наставники").findIndex((cells) => cells.includes(id)) + 1;
    const at = { sheetId: host.sheetId("Наставники"), row, column: 1, rows: 1, columns: sheet?.maxColumns ?? 1 };
    expect(host.done<LastOperation>("showLastOperation", {}, curator)).toMatchObject({
      own: true,
      objects: id,
      possible: true,
    });
    host.done("undoLastOperation", {}, curator);
    expect(host.canonical()).toEqual(before);
    expect(host.workbook.formulas(at)[0]?.filter((formula) => formula !== "")).toEqual([]);
    expect(host.workbook.values(at)[0]?.filter((value) => value !== null && value !== false && value !== "")).toEqual(
      [],
    );
  });

  it("answers a repeated request alike and undoes nothing more", () => {
    host = openHost({ start: "setUp" });
    host.done("changeSetting", { id: "youngYears", value: "2" });
    host.done("changeSetting", { id: "youngYears", value: "1" });
    const one = host.done("undoLastOperation", {}, department, "undo-00001");
    expect(host.done("undoLastOperation", {}, department, "undo-00001")).toEqual(one);
    expect(settings()?.find((row) => row["id"] === "youngYears")?.["value"]).toBe("2");
  });

  it("is refused to a curator for somebody else's operation, and open to the department", () => {
    const { curator, other, personId } = town();
    const before = host.canonical();
    host.done("markMentor", { personId, areas: ["method"] }, curator);
    expect(host.refused("undoLastOperation", {}, other).code).toBe("undoForeign");
    expect(host.done("showLastOperation", {}, other)).toBeNull();
    host.done("undoLastOperation", {});
    expect(host.canonical()).toEqual(before);
  });

  it("is refused when the row has changed since, by hand or by another operation", () => {
    const { curator, personId } = town();
    const { id } = host.done<Marked>("markMentor", { personId, areas: ["method"] }, curator);
    const rows = host.shown("Наставники");
    const row = rows.findIndex((cells) => cells.includes(id)) + 1;
    const column = (rows[1]?.indexOf("note") ?? -1) + 1;
    expect(column).toBeGreaterThan(0);
    const at = { sheetId: host.sheetId("Наставники"), row, column, rows: 1, columns: 1 };
    host.workbook.apply(
      [{ do: "setCells", at, inputs: [[{ kind: "typed", text: "дополнено вручную" }]] }],
      person(department),
    );
    const before = host.canonical();
    const refused = host.refused("undoLastOperation", {}, curator);
    expect(refused).toMatchObject({ code: "undoRowsChanged", sentence: expect.stringContaining(id) });
    expect(host.canonical()).toEqual(before);
  });

  it("finds rows by key after they were sorted", () => {
    const { curator, personId } = town();
    const before = host.canonical();
    host.done("markMentor", { personId, areas: ["method"] }, curator);
    const sheetId = host.sheetId("Наставники");
    const { lastRow, lastColumn } = host.workbook.info().sheets.find((one) => one.sheetId === sheetId) as {
      lastRow: number;
      lastColumn: number;
    };
    host.workbook.apply(
      [
        {
          do: "sort",
          at: { sheetId, row: 3, column: 1, rows: lastRow - 2, columns: lastColumn },
          by: [{ column: 1, ascending: false }],
        },
      ],
      person(department),
    );
    host.done("undoLastOperation", {}, curator);
    expect(host.canonical()).toEqual(before);
  });

  it("is refused for a made survey, which stays on the disk", () => {
    host = openHost({ start: "setUp" });
    host.done("createSurvey", { kind: "needs", schoolYear: 2026 });
    expect(host.refused("undoLastOperation", {}).code).toBe("undoImpossible");
  });

  it("is refused when another operation has become the last one", () => {
    host = openHost({ start: "setUp" });
    host.done("changeSetting", { id: "youngYears", value: "2" });
    const seen = host.done<LastOperation>("showLastOperation", {});
    host.done("changeSetting", { id: "youngYears", value: "1" });
    expect(host.refused("undoLastOperation", { operationId: seen.operationId }).code).toBe("undoMoved");
  });

  it("takes the whole sample back", () => {
    host = openHost({ start: "demo" });
    host.done("undoLastOperation", {});
    const register = host.canonical();
    expect(register["people"]).toEqual([]);
    expect(register["pairs"]).toEqual([]);
    expect(register["targets"]).not.toEqual([]);
  });
});

describe("what is kept for undoing", () => {
  it("is forgotten after twenty later operations, in the hourly sweep", () => {
    host = openHost({ start: "setUp" });
    for (let round = 0; round < 22; round += 1)
      host.done("changeSetting", { id: "youngYears", value: String((round % 5) + 1) });
    const kept = () =>
      host
        .shown("Операции")
        .slice(2)
        .filter((row) => row.some((cell) => cell.startsWith('|{"settings'))).length;
    expect(kept()).toBe(23);
    host.executions.tick("2026-11-20T11:30:00");
    expect(kept()).toBe(20);
  });

  it("goes with its row sixty days later, and the journal is as whole as before", () => {
    host = openHost({ start: "setUp", limits: { missedRuns: 1 } });
    const rows = () => host.shown("Операции").slice(2).length;
    const change = (round: number) => host.done("changeSetting", { id: "youngYears", value: String((round % 5) + 1) });
    for (let round = 0; round < 25; round += 1) change(round);
    host.setNow("2027-01-19T09:00:00+05:00");
    host.executions.tick("2027-01-19T09:00:00");
    // The first operation, which fills the book, takes two rows.
    expect(rows()).toBe(27);
    host.setNow("2027-01-20T09:00:00+05:00");
    change(0);
    const lines = host.done("checkJournal", {});
    host.executions.tick("2027-01-20T09:30:00");
    expect(rows()).toBe(20);
    change(1);
    expect(host.done("undoLastOperation", {})).toHaveProperty("action", "Настройка изменена");
    expect(lines).toEqual({ lines: 27, faults: [] });
    expect(host.done("checkJournal", {})).toEqual({ lines: 29, faults: [] });
  });

  it("stays while an operation is unfinished", () => {
    host = openHost({ start: "setUp", limits: { missedRuns: 1 } });
    for (let round = 0; round < 25; round += 1)
      host.done("changeSetting", { id: "youngYears", value: String((round % 5) + 1) });
    const sheetId = host.sheetId("Операции");
    const state = host.shown("Операции")[1]?.indexOf("state") ?? -1;
    const at = { sheetId, row: 28, column: state + 1, rows: 1, columns: 1 };
    const inputs = [[{ kind: "value" as const, value: "начата" }]];
    host.workbook.apply([{ do: "setCells", at, inputs }], person(department));
    host.setNow("2027-02-20T09:00:00+05:00");
    host.executions.tick("2027-02-20T09:30:00");
    // None has gone, and a line has come: nobody had promised what was called begun by hand.
    expect(host.shown("Операции").slice(2)).toHaveLength(28);
  });
});
