/**
 * Rows that an editor of the sheets types or changes, with sums that fit, wherever the register reads them back and acts on them: former
 * values in the ledger, forms of surveys, figures of closed years. Everybody then asks for what would carry them out.
 */
import { rmSync } from "node:fs";
import { afterAll, beforeEach, expect, test } from "vitest";
import { marksOf } from "../../src/shared/hands/findHands.ts";
import { payloadOf } from "../../src/shared/hands/handRows.ts";
import { sealOfAmendment, sealOfFigure } from "../../src/shared/indicators/frozen.ts";
import type { RequestName } from "../../src/shared/lists/requests.ts";
import type { Amendment } from "../../src/shared/register/amendments.ts";
import { tables } from "../../src/shared/register/tables.ts";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import { sealOf } from "../../src/shared/workbook/chain.ts";
import { markOf } from "../../src/shared/workbook/images.ts";
import { curatorOf, type Row, stranger, typedRows, typeRow, typeRowAs } from "./forgeries.ts";
import { rawReading, typedDay } from "./rawReading.ts";
import { department, makeBase, openTown, today } from "./town.ts";

const base = makeBase({ demo: true });
const town = openTown(base);
afterAll(() => {
  town.close();
  rmSync(base, { recursive: true, force: true });
});
beforeEach(() => town.rewind());

let asked = 0;
function id(): string {
  asked += 1;
  return `forged-rows-${asked}`;
}
const roles = () => [department, curatorOf(town), stranger];
const ask = (name: RequestName, input: object = {}, as?: string) => town.request(name, input, id(), as);

/** Some sheets are closed to all but the department: whoever types there has got past that. */
function typist(table: keyof typeof tables): string {
  return table === "yearFigures" || table === "amendments" ? department : curatorOf(town);
}

/** The rows of a table for which `change` has something to say, with it. */
function alter(table: keyof typeof tables, change: (row: Row) => Row | null): number {
  const found = typedRows(town, table).flatMap(({ at, row }) => {
    const changed = change(row);
    return changed === null ? [] : [{ at, row: { ...row, ...changed } }];
  });
  for (const { at, row } of found) typeRowAs(typist(table), town, table, row, at);
  return found.length;
}

function findings(): string {
  const checked = ask("checkBook");
  if (!("done" in checked)) throw new Error(JSON.stringify(checked));
  return (checked.done as BookCheck).findings.map(({ code, sentence }) => `${code}: ${sentence}`).join("\n");
}

const settingsNow = () => JSON.stringify(typedRows(town, "settings").map(({ row }) => [row["id"], row["value"]]));

type Images = Record<string, [string, string, Record<string, unknown> | null, ...unknown[]][]>;

function withImages(row: Row, change: (images: Images) => void): Row {
  const images = JSON.parse(String(row["payload"]).slice(1, -1)) as Images;
  change(images);
  return { ...row, payload: `|${JSON.stringify(images)}|` };
}

const mentorYears = () => typedRows(town, "settings").find(({ row }) => row["id"] === "mentorYears")?.row["value"];
const wanted = (): Images[string][number] => {
  const value = String(mentorYears());
  return ["mentorYears", markOf(tables.settings, { id: "mentorYears", value }, ["value"]), { value: "9" }];
};

const ofLedger: Record<string, (row: Row) => Row> = {
  "another former value": (row) =>
    withImages(row, (images) => {
      (images["settings"]?.[0]?.[2] as Record<string, unknown>)["value"] = "9";
    }),
  "a row more": (row) => withImages(row, (images) => images["settings"]?.push(wanted())),
  "another's operation": (row) => ({ ...row, actor: curatorOf(town) }),
  "another request": (row) => ({ ...row, request: "markMentor" }),
};

const undoable = "forged-undo-0001";

test("former values in the ledger: nobody undoes what was typed", () => {
  const tried = { rows: 0, asked: 0, done: 0 };
  for (const [name, change] of Object.entries(ofLedger)) {
    for (const role of roles()) {
      town.rewind();
      expect(town.request("changeSetting", { id: "youngYears", value: "2" }, undoable)).toHaveProperty("done");
      tried.rows += alter("operations", (row) => (row["operationId"] === undoable ? change(row) : null));
      const before = settingsNow();
      const outcome = ask("undoLastOperation", {}, role);
      tried.asked += 1;
      if ("done" in outcome) tried.done += 1;
      if (role === department) expect([name, outcome]).toMatchObject([name, { refused: "undoDoubtful" }]);
      expect(settingsNow()).toBe(before);
    }
    expect(findings()).toContain(`imagesChanged: Прежние значения операции ${undoable}`);
  }
  expect(tried).toEqual({ rows: 12, asked: 12, done: 0 });
});

test("operations that were never done: nobody undoes them, and the real one before can be undone again without them", () => {
  town.request("changeSetting", { id: "youngYears", value: "2" }, undoable);
  const [head] = typedRows(town, "operations").filter(({ row }) => row["operationId"] === undoable);
  const payload = `|${JSON.stringify({ settings: [wanted()] })}|`;
  const cells = {
    id: "forged-done-1|0",
    operationId: "forged-done-1",
    payload,
    number: Number(head?.row["number"]) + 1,
  };
  typeRow(town, "operations", { ...head?.row, ...cells });
  for (const role of roles()) expect([role, ask("undoLastOperation", {}, role)]).not.toHaveProperty("1.done");
  expect(mentorYears()).not.toBe("9");
  expect(findings()).toContain("imagesChanged: Прежние значения операции forged-done-1");
  expect(alter("operations", (row) => (row["operationId"] === "forged-done-1" ? blank(row) : null))).toBe(1);
  expect(ask("undoLastOperation")).toHaveProperty("done");
});

function blank(row: Row): Row {
  return Object.fromEntries(Object.keys(row).map((key) => [key, null]));
}

test("a ledger of anything but images stops nobody", () => {
  for (const text of ["|{", '|{"nobody":[]}|', "|[1]|", "|null|", '|{"settings":[[1]]}|']) {
    town.rewind();
    town.request("changeSetting", { id: "youngYears", value: "2" }, undoable);
    alter("operations", (row) => (row["operationId"] === undoable ? { ...row, payload: text } : null));
    expect([text, ask("undoLastOperation")]).toHaveProperty("1.refused");
    expect([text, ask("changeSetting", { id: "youngYears", value: "1" })]).toHaveProperty("1.done");
  }
});

const formId = "1FAIpQLSfForgedFormForgedFormForgedForm";
const url = `https://docs.google.com/forms/d/e/${formId}/viewform`;
const ofSurveys: Record<string, (row: Row) => Row> = {
  "another form": () => ({ formId }),
  "another address": () => ({ url }),
  "another passport": (row) => ({
    passport: String(row["passport"]).replace(/"prefilled":"[^"]*"/, `"prefilled":"${url}?x=У0"`),
  }),
  "another sheet of answers": (row) => ({
    passport: String(row["passport"]).replace(/"sheetId":\d+/, `"sheetId":${foreignSheet()}`),
  }),
  "all of them": (row) => ({
    formId,
    url,
    passport: String(row["passport"]).replace(/"prefilled":"[^"]*"/, `"prefilled":"${url}?x=У0"`),
  }),
};

/** A sheet that a curator has made beside the register's, with answers of nobody's form. */
function foreignSheet(): number {
  return town.workbook.info().sheets.find(({ name }) => name === "Ответы чужие")?.sheetId ?? 0;
}

function makeForeignSheet(): void {
  town.workbook.apply([{ do: "insertSheet", name: "Ответы чужие", index: 0 }], {
    email: curatorOf(town),
    source: "edit",
  });
}

test("surveys: no answers are taken, no link is handed out and no form is touched that the register has not made", () => {
  const tried = { rows: 0, asked: 0, done: 0 };
  const untouched = typedRows(town, "responses").length;
  ask("drainResponses");
  const drained = typedRows(town, "responses").length;
  expect(drained).toBeGreaterThan(untouched);
  for (const [name, change] of Object.entries(ofSurveys)) {
    town.rewind();
    if (name === "another sheet of answers") makeForeignSheet();
    const surveyId = String(typedRows(town, "surveys").find(({ row }) => row["formId"])?.row["id"]);
    tried.rows += alter("surveys", (row) => (row["id"] === surveyId ? change(row) : null));
    for (const role of roles()) {
      tried.asked += 3;
      const told = [ask("listSurveys", {}, role), ask("listSurveyLinks", { surveyId }, role)];
      if (JSON.stringify(told).includes(formId)) tried.done += 1;
      ask("drainResponses", {}, role);
    }
    const formChanged = name !== "another passport" && name !== "another sheet of answers";
    // By its own form the register finds the answers, whatever the passport says.
    if (typedRows(town, "responses").length !== (formChanged ? untouched : drained)) tried.done += 1;
    expect([name, findings()]).toEqual([
      name,
      expect.stringContaining(formChanged ? "rowForeign: Анкета" : "formPassportLost"),
    ]);
  }
  expect(tried).toEqual({ rows: 5, asked: 45, done: 0 });
});

test("a passport that somebody has changed is made again from the register's own form, and answers are taken", () => {
  const change = ofSurveys["another passport"] as (row: Row) => Row;
  expect(alter("surveys", (row) => (row["formId"] ? change(row) : null))).toBe(1);
  expect(ask("repairBook")).toHaveProperty("done");
  expect(findings()).not.toContain("formPassportLost");
  const before = typedRows(town, "responses").length;
  expect(ask("drainResponses")).toHaveProperty("done");
  expect(typedRows(town, "responses").length).toBeGreaterThan(before);
});

/** The newest closed year, as its rows are read. */
function closedRows() {
  const { yearFigures } = rawReading(town, ["yearFigures"]);
  const year = Math.max(...yearFigures.map(({ schoolYear }) => schoolYear));
  return { year, rows: yearFigures.filter(({ schoolYear }) => schoolYear === year) };
}

const shown = (schoolYear: number, as?: string) => ({
  indicators: ask("showIndicators", {}, as),
  counters: ask("exportCounters", { schoolYear }, as),
  years: ask("showYears", {}, as),
  closing: ask("closeYear", { schoolYear, dryRun: true }, as),
  amending: ask("amendYear", { schoolYear, reason: "проба", dryRun: true }, as),
});

/** A count that nothing else in the answers has. */
const told = 987_654;

test("closed years: figures and amendments with sums that fit are shown, counted and amended by nobody", () => {
  const { year, rows } = closedRows();
  const whole = rows.find(({ organisationId }) => organisationId === null);
  if (whole === undefined) throw new Error("no closed year");
  const forgedRow = { ...whole, numerator: told, denominator: told };
  const amendment: Omit<Amendment, "checksum"> = {
    id: "ПИ-901",
    figureId: whole.id,
    amendedOn: today,
    before: whole.value,
    after: 100,
    numeratorBefore: whole.numerator,
    denominatorBefore: whole.denominator,
    numeratorAfter: told,
    denominatorAfter: told,
    entered: null,
    gone: null,
    reason: "Исправлено",
    author: department,
  } as Omit<Amendment, "checksum">;
  const forgeries: Record<string, () => number> = {
    "a changed figure": () =>
      alter("yearFigures", (row) =>
        row["id"] === whole.id ? { numerator: told, denominator: told, checksum: sealOfFigure(forgedRow) } : null,
      ),
    "an amendment": () => {
      typeRowAs(department, town, "amendments", {
        ...amendment,
        amendedOn: typedDay(today),
        checksum: sealOfAmendment(amendment),
      } as unknown as Row);
      return 1;
    },
  };
  const tried = { rows: 0, asked: 0, done: 0 };
  for (const [name, forge] of Object.entries(forgeries)) {
    town.rewind();
    tried.rows += forge();
    for (const role of roles()) {
      const answers = shown(year, role);
      tried.asked += Object.keys(answers).length;
      const { years, ...others } = answers;
      if (
        JSON.stringify(others)
          .replace(/[\s\u00a0]/g, "")
          .includes(String(told))
      )
        tried.done += 1;
      if (JSON.stringify(years).includes(`"numerator":${told}`)) tried.done += 1;
      if (role !== department) continue;
      expect([name, answers.amending]).toMatchObject([name, { refused: "yearTampered" }]);
      if (name === "a changed figure") {
        expect(answers.counters).toMatchObject({ refused: "countersTampered" });
        expect(answers.closing).toMatchObject({ refused: "yearTampered" });
      }
    }
    expect([name, findings()]).toEqual([name, expect.stringContaining("rowForeign:")]);
  }
  expect(tried).toEqual({ rows: 2, asked: 30, done: 0 });
});

test("a year that was never closed is not closed by a row", () => {
  const { rows } = closedRows();
  const [row] = typedRows(town, "yearFigures");
  const forgedRow = { ...(rows[0] as (typeof rows)[number]), id: "ИТ-9001", schoolYear: 2031 };
  typeRowAs(department, town, "yearFigures", {
    ...row?.row,
    id: "ИТ-9001",
    schoolYear: 2031,
    checksum: sealOfFigure(forgedRow),
  });
  expect(findings()).toContain("(со строки ИТ-9001)");
});

test("hands: a former row with a line of the journal made to fit is put back by nobody", () => {
  expect(alter("mentors", (row) => (row["id"] === mentorId() ? { note: "правка" } : null))).toBe(1);
  expect(ask("showHands")).toHaveProperty("done");
  const { hands, journal } = rawReading(town, ["hands", "journal"]);
  const hand = hands.find(({ table, columns }) => table === "mentors" && columns === "note");
  const kept = hand === undefined ? null : payloadOf(hand);
  const at = journal.findIndex(({ operationId }) => operationId === hand?.operationId);
  const line = journal[at];
  if (hand === undefined || kept === null || line === undefined) throw new Error("no hand");
  const before = { ...kept.before, note: "подделка" };
  const marks = marksOf(tables.mentors, String(hand.rowKey), before, kept.after, ["note"]);
  const objects = String(line.objects).replace(hand.marks, marks);
  const hash = sealOf(journal[at - 1]?.hash ?? "", { ...line, objects });
  expect(at).toBe(journal.length - 1);
  const payload = `|${JSON.stringify({ before, after: kept.after })}|`;
  expect(alter("hands", (row) => (row["id"] === hand.id ? { marks, payload } : null))).toBe(1);
  expect(alter("journal", (row) => (row["operationId"] === line.operationId ? { objects, hash } : null))).toBe(1);
  expect(alter("operations", (row) => (row["operationId"] === line.operationId ? { hash } : null))).toBeGreaterThan(0);
  for (const role of roles())
    expect([role, ask("putBackHands", { hands: [hand.id], tables: ["mentors"] }, role)]).toHaveProperty("1.refused");
  expect(typedRows(town, "mentors").map(({ row }) => row["note"])).not.toContain("подделка");
});

function mentorId(): string {
  return town.column("mentors", "id")[0] as string;
}
