/** The secrets of personal links in a book: who reaches them, what giving out many links costs, a book made before there were any, and a copy. */
import { afterEach, describe, expect, test } from "vitest";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import { department, type Host } from "../support/host.ts";
import { code, content, linkCode, stamp, surveyTown, typeAnswer } from "../support/surveyTown.ts";
import { emails, openTwoSchools } from "../support/twoSchools.ts";

let host: Host;
afterEach(() => host.close());

const secretsSheet = "Ключи ссылок";
const documentProperties = "properties/document";

/** Everything that stands in any sheet, hidden ones included. */
const allSheets = () => JSON.stringify(host.workbook.info().sheets.map(({ name }) => host.shown(name)));
const keyOf = () => host.workbook.state.get(documentProperties, "linkKey") ?? "";
const linksOf = (surveyId: string) => host.done<SurveyLinks>("listSurveyLinks", { surveyId }).links;

test("are half of them on a hidden sheet that no curator may change, and the other half in no sheet at all", () => {
  const town = openTwoSchools();
  host = town;
  const sheet = host.workbook.info().sheets.find(({ name }) => name === secretsSheet);
  const cell = { sheetId: sheet?.sheetId ?? 0, row: 3, column: 1, rows: 1, columns: 1 };
  expect(sheet?.hidden).toBe(true);
  expect([emails.curator, department].map((email) => host.workbook.mayEdit(cell, email))).toEqual([false, true]);
  const [row] = host.shown(secretsSheet).slice(2);
  expect(row?.some((text) => /^key:[0-9a-f]{12}:[0-9a-f-]{36}$/.test(text))).toBe(true);
  const key = keyOf();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  const before = linkCode(host, town.ids.mentee, town.surveyId);
  expect(host.refused("renewSurveyLinks", { surveyId: town.surveyId }, emails.curator).code).toBe("departmentOnly");
  host.setNow("2025-09-20T09:00:01+05:00");
  host.done("renewSurveyLinks", { surveyId: town.surveyId, respondent: town.ids.mentee });
  const journal = host.shown("Журнал");
  expect(journal.at(-1)?.join(" ")).toContain("Личные ссылки выданы заново");
  expect(keyOf()).toBe(key);
  // «Операции» holds what the renewal has written, too.
  const texts = allSheets() + JSON.stringify(host.canonical());
  expect(texts).toContain(town.ids.mentee);
  for (const text of [key, before, linkCode(host, town.ids.mentee, town.surveyId)]) expect(texts).not.toContain(text);
  const issued = linkCode(host, town.ids.mentee, town.surveyId);
  expect(issued).not.toBe(before);
  // Whoever holds the former one must not come back with it.
  expect(host.refused("undoLastOperation", {}).code).toBe("undoImpossible");
  expect(linkCode(host, town.ids.mentee, town.surveyId)).toBe(issued);
});

test("cost the same number of calls for one link and for a hundred and one", () => {
  host = surveyTown();
  const { surveyId } = host.done<SurveyLine>("createSurvey", { kind: "curatorReview", schoolYear: 2025 });
  const calls = () => host.run("listSurveyLinks", { surveyId }).meter.calls;
  const one = calls();
  expect(linksOf(surveyId)).toHaveLength(1);
  const rows = Array.from({ length: 100 }, (_, index) => [`Школа № ${index + 2}`, "общеобразовательная", "да"]);
  const header = ["Краткое наименование", "Тип ОО", "Подведомственная"];
  host.done("confirmImport", { fileName: "оо.csv", sheets: [{ name: "ОО", rows: [header, ...rows] }] });
  const links = linksOf(surveyId);
  expect(new Set(links.map(({ url }) => url)).size).toBe(101);
  expect(calls()).toBe(one);
});

test("are lacking in a book from before: it is set up, and the department issues links", () => {
  host = surveyTown();
  const [before] = linksOf("А-001");
  host.workbook.apply([{ do: "deleteSheet", sheetId: host.sheetId(secretsSheet) }], {
    email: department,
    source: "edit",
  });
  expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).code).toBe("notSetUp");
  host.menu("menuSetUp");
  const confirming = host.menu("menuSetUp");
  if (confirming.waiting) host.executions.answer(confirming.waiting.id, { button: "YES" });
  expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).sentence).toMatch(/«Выдать ссылки заново»/);
  host.done("renewSurveyLinks", { surveyId: "А-001" });
  const [after] = linksOf("А-001");
  expect(after?.respondent).toBe(before?.respondent);
  expect(after?.url).not.toBe(before?.url);
});

/** As books were before they had a key: the whole secret stands in the row. */
function typeSecret(secret: string): void {
  const column = (host.shown(secretsSheet)[0] ?? []).indexOf("Ключ") + 1;
  const at = { sheetId: host.sheetId(secretsSheet), row: 3, column, rows: 1, columns: 1 };
  host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: secret }]] }], {
    email: department,
    source: "script",
  });
}

const oldSecret = "5d0c2b1e-8b7f-4a36-9a44-0d6a4f1c7e21";
/** Of the first 100 bits of the SHA-256 of «secret|С-001», as they were given out. */
const oldCode = "7qy6010sc4fe3tk52drq";

test("of a book from before it had a key make the codes that were given out, until they are issued anew", () => {
  host = surveyTown();
  typeSecret(oldSecret);
  expect(linkCode(host, "С-001")).toBe(oldCode);
  typeAnswer(host, 2, { [stamp]: "20.09.2025 09:30:00", [code]: oldCode, [content]: "8" });
  host.done("drainResponses", {});
  expect(states()).toEqual(["С-001 принят"]);
  host.setNow("2025-09-20T10:00:00+05:00");
  host.done("renewSurveyLinks", { surveyId: "А-001" });
  expect(linkCode(host, "С-001")).not.toBe(oldCode);
  expect(host.shown(secretsSheet).at(-1)?.join(" ")).toContain("key:");
  expect(allSheets()).not.toContain(linkCode(host, "С-001"));
});

const states = () => (host.canonical()["responses"] ?? []).map(({ personId, state }) => `${personId || "—"} ${state}`);

describe("a copy of a workbook", () => {
  /** Google leaves the properties behind; a host that carries them leaves the original's id in them. */
  const copy = {
    "without its properties": () => {
      for (const [name] of host.workbook.state.entries(documentProperties))
        host.workbook.state.set(documentProperties, name, null);
    },
    "with its properties": () => {
      const kept = JSON.parse(host.workbook.state.get(documentProperties, "sheetIds") ?? "{}") as object;
      host.workbook.state.set(documentProperties, "sheetIds", JSON.stringify({ ...kept, bookId: "the-original" }));
    },
  };
  const original = (secret: "with a key" | "from before") => {
    host = surveyTown();
    if (secret === "from before") typeSecret(oldSecret);
    return { given: linkCode(host, "С-001"), key: keyOf() };
  };

  test.each([
    ["with a key", "without its properties", "newYear"],
    ["with a key", "with its properties", "training"],
    ["from before", "without its properties", "training"],
    ["from before", "with its properties", "newYear"],
  ] as const)("%s, %s, hands out and takes no link of the original: %s", (secret, how, purpose) => {
    const { given, key } = original(secret);
    copy[how]();
    const { formId } = (host.canonical()["surveys"] ?? [])[0] as { formId: string };
    const asked = { formId, texts: [{ itemId: 1, text: given }] };
    expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).code).toBe("linksNotIssued");
    expect(host.done("checkSurveyLink", asked)).toBe("wrong");
    host.done("settleCopy", { purpose });
    expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).sentence).toMatch(/книга — копия/);
    expect(host.refused("renewSurveyLinks", { surveyId: "А-001" }).code).toBe("linksOver");
    expect(host.done("checkSurveyLink", asked)).toBe("closed");
    expect(host.shown(secretsSheet).slice(2).flat().join("")).toBe("");
    expect(keyOf()).not.toBe(key);
    // A form that Google has copied with the workbook writes into the copied sheet.
    typeAnswer(host, 2, { [stamp]: "20.09.2025 09:30:00", [code]: given, [content]: "8" });
    host.done("drainResponses", {});
    expect(states()).toEqual(["— на разборе"]);
  });

  test("made by mistake hands out none", () => {
    original("from before");
    copy["with its properties"]();
    host.done("settleCopy", { purpose: "mistake" });
    expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).code).toBe("linksNotIssued");
    expect(host.refused("renewSurveyLinks", { surveyId: "А-001" }).code).toBe("copiedBook");
  });

  test("gives out links of its own to a survey of its own", () => {
    const { given, key } = original("with a key");
    copy["with its properties"]();
    host.done("settleCopy", { purpose: "newYear" });
    const { surveyId } = host.done<SurveyLine>("createSurvey", { kind: "needs", schoolYear: 2026 });
    expect(keyOf()).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf()).not.toBe(key);
    host.setNow("2026-09-20T10:00:00+05:00");
    expect(linkCode(host, "С-001", surveyId)).not.toBe(given);
  });
});
