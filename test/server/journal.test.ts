import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/shared/language/sha256.ts";
import type { JournalCheck } from "../../src/shared/workbook/checkJournal.ts";
import { shareWith } from "../support/curators.ts";
import { department, type Host, openHost } from "../support/host.ts";

describe("the digest in plain code", () => {
  it("is SHA-256 at every length around a block, and for any letter", () => {
    const texts = [
      "",
      "абв",
      "😀",
      "é",
      "\n",
      ...[54, 55, 56, 57, 63, 64, 65, 119, 120, 1000].map((length) => "ж1".repeat(length).slice(0, length)),
    ];
    for (const text of texts) expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
  });
});

describe("the journal's chain", () => {
  let host: Host;
  const line = (row: number) => ({ sheetId: host.sheetId("Журнал"), row, column: 1, rows: 1, columns: 7 });
  const check = () => host.done<JournalCheck>("checkJournal", {});
  const damaged = (damage: () => void) => {
    damage();
    const found = check().faults;
    while (check().faults.length > 0) if (host.workbook.undo(department) === null) break;
    expect(check().faults).toEqual([]);
    return found;
  };
  const person = { email: department, source: "edit" as const };

  beforeAll(() => {
    host = openHost({ start: "setUp" });
    for (const value of ["1", "2", "3", "4"]) host.done("changeSetting", { id: "youngYears", value });
  });
  afterAll(() => host.close());

  it("holds as long as nobody touches it", () => {
    expect(check()).toEqual({ lines: 5, faults: [] });
  });

  it("names a line whose contents were changed", () => {
    const found = damaged(() => {
      const inputs = [[{ kind: "typed" as const, text: "kto-to@example.org" }]];
      host.workbook.apply([{ do: "setCells", at: { ...line(5), column: 3, columns: 1 }, inputs }], person);
    });
    expect(found).toMatchObject([{ row: 5, sentence: expect.stringContaining("изменена") }]);
  });

  it("names a line that was deleted in the middle, and one deleted at the end", () => {
    const middle = damaged(() =>
      host.workbook.apply([{ do: "deleteRows", sheetId: line(5).sheetId, from: 5, count: 1 }], person),
    );
    expect(middle).toMatchObject([{ row: null, sentence: expect.stringContaining("удалили") }]);
    const end = damaged(() =>
      host.workbook.apply([{ do: "deleteRows", sheetId: line(7).sheetId, from: 7, count: 1 }], person),
    );
    expect(end).toMatchObject([{ row: null }]);
  });

  it("names a deleted end even where the ledger's row is deleted as well", () => {
    const operations = host.sheetId("Операции");
    const found = damaged(() =>
      host.workbook.apply(
        [
          { do: "deleteRows", sheetId: line(7).sheetId, from: 7, count: 1 },
          { do: "deleteRows", sheetId: operations, from: 7, count: 1 },
        ],
        person,
      ),
    );
    expect(found).toHaveLength(1);
  });

  it("names a line that was moved", () => {
    const found = damaged(() =>
      host.workbook.apply([{ do: "moveRows", sheetId: line(4).sheetId, from: 4, count: 1, before: 7 }], person),
    );
    expect(found).toMatchObject([{ sentence: expect.stringContaining("переставлена") }]);
  });

  it("names a line that somebody has added, hash and all", () => {
    const found = damaged(() =>
      host.workbook.apply(
        [
          { do: "copyRange", from: line(6), to: line(8), what: "all" },
          { do: "setCells", at: { ...line(8), columns: 1 }, inputs: [[{ kind: "typed", text: "op-foreign-1" }]] },
        ],
        person,
      ),
    );
    expect(found).toMatchObject([{ row: 8, operationId: "op-foreign-1" }]);
  });

  it("goes on after the ledger was sorted", () => {
    const sheetId = host.sheetId("Операции");
    host.workbook.apply(
      [
        {
          do: "sort",
          at: { sheetId, row: 3, column: 1, rows: 5, columns: 11 },
          by: [{ column: 11, ascending: false }],
        },
      ],
      person,
    );
    host.done("changeSetting", { id: "youngYears", value: "5" });
    expect(check()).toEqual({ lines: 6, faults: [] });
  });
});

describe("the journal of the sample municipality", () => {
  it("holds keys, and no person's name, e-mail or phone", () => {
    const host = openHost({ start: "demo" });
    const register = host.canonical();
    const organisation = register["organisations"]?.find((row) => row["curatorEmail"]) as Record<string, string>;
    const curator = organisation["curatorEmail"] as string;
    shareWith(host, [curator]);
    const settings = host.done<{ id: string; value: string }[]>("listSettings", {});
    host.done("changeSetting", {
      id: "departmentEmails",
      value: settings.find((one) => one.id === "departmentEmails")?.value ?? "",
    });
    const marked = new Set(register["mentors"]?.map((row) => row["personId"]));
    const job = register["employments"]?.find(
      (row) => row["organisationId"] === organisation["id"] && !marked.has(row["personId"]) && !row["finishedOn"],
    );
    host.done(
      "markMentor",
      { personId: String(job?.["personId"]), areas: ["method"], note: "Согласовано с Ивановой" },
      curator,
    );
    const text = host.shown("Журнал").flat().join("\n");
    const secrets = (register["people"] ?? [])
      .flatMap((row) => [row["name"], row["email"], row["phone"]])
      .filter((value) => value);
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => text.includes(String(secret)))).toEqual([]);
    const mails = new Set(text.match(/[\w.-]+@[\w.-]+/g));
    expect([...mails].sort()).toEqual([curator, department].sort());
    host.close();
  });
});
