/** Whatever any question answers about an invented town: lists of names in Russian order, and names beside the codes of people and pairs. */
import { beforeAll, expect, test } from "vitest";
import { nowhere } from "../../../src/shared/checks/places.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { byAlphabet } from "../../../src/shared/language/order.ts";
import { type RequestName, requestNamed, requests } from "../../../src/shared/lists/requests.ts";
import { recordTables } from "../../../src/shared/register/recordTables.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../../src/shared/register/tables.ts";
import { sampleChanges } from "../../../src/shared/sample/sample.ts";
import { missingSeeds } from "../../../src/shared/settings/seeds.ru.ts";
import { aContext } from "../../support/factories.ts";
import { aSecret } from "../../support/links.ts";
import { deepFreeze } from "../../support/rows.ts";

/** Answered from the workbook itself, or the rows as they are. */
const aboutTheBook: readonly RequestName[] = ["exportCanonical", "checkJournal", "checkBook", "showHands"];
const today = "2026-11-20";
type Values = Record<string, unknown>;

/** By code units Ёлкина comes before Абрамова, and Жукова before Еленина nowhere. */
const surnames = ["Жукова", "Ёлкина", "Абрамова", "Еленина", "Ёжикова", "Яшина", "Ежова"];
const titles = ["Ёлочка", "Берёзка", "Еланский лицей", "Ёлки-палки", "Заря"];

function town(): Register {
  const rows = Object.fromEntries(tableNames.map((name) => [name, [] as Values[]])) as Record<TableName, Values[]>;
  const changes = sampleChanges(today);
  const settings = changes.flatMap((change) => (change.table === "settings" ? [change.put as never] : []));
  for (const { table, put } of [...changes, ...missingSeeds({ targets: [], settings })]) rows[table].push({ ...put });
  rows.people.forEach((row, index) => {
    row["name"] =
      `${surnames[index % surnames.length]} ${"АБВГДЕЖЗИК"[Math.floor(index / surnames.length) % 10]}нна ${index}`;
  });
  rows.organisations.forEach((row, index) => {
    row["shortName"] = `${titles[index % titles.length]} № ${index}`;
  });
  rows.surveys.forEach(({ id }, index) => {
    rows.linkSecrets.push({ ...aSecret({ id: `КС-${index}`, surveyId: String(id) }) });
  });
  return deepFreeze(rows) as unknown as Register;
}

let register: Register;
/** Every answer with what was asked. */
let answers: [asked: string, answer: unknown][];
beforeAll(() => {
  register = town();
  answers = [];
  for (const name of Object.keys(requests) as RequestName[]) {
    const request = requestNamed(name);
    if (request.mutates) continue;
    for (const input of inputsOf(name)) {
      const prepared = ["checkRegister", "showCell", "showYearClosing"].includes(name) ? nowhere : [];
      try {
        const decision = request.decide(register as never, input as never, aContext(today), prepared as never);
        if ("answer" in decision) answers.push([`${name} ${JSON.stringify(input)}`, decision.answer]);
      } catch {
        // What is prepared from the workbook itself is asked elsewhere.
      }
    }
  }
});

/** The sample, the same about the first rows that its codes name, and whole lists. */
function inputsOf(name: RequestName): Values[] {
  const sample = requests[name].sample as Values;
  const inputs: Values[] = [
    { ...sample, ...("limit" in sample ? { limit: 50 } : {}) },
    { ...sample, query: "" },
  ];
  for (const [key, value] of Object.entries(sample)) {
    const letter = typeof value === "string" && /Id$/.test(key) ? /^\p{L}+(?=-)/u.exec(value)?.[0] : undefined;
    const table = tableNames.find((one) => tables[one].letter === letter);
    if (table === undefined) continue;
    const rows = key === "menteeId" ? register.mentees.map(({ personId }) => ({ id: personId })) : register[table];
    const every = Math.ceil(rows.length / 15);
    for (const row of rows.filter((_, index) => index % every === 0))
      inputs.push({ ...sample, [key]: (row as unknown as Values)[tables[table].key] });
  }
  if (name === "listRecords") for (const table of recordTables) inputs.push({ table, query: "", limit: 50 });
  if (name === "listBank") for (const bank of ["mentors", "mentees"]) inputs.push({ bank });
  if (name === "findPeople") inputs.push({ query: "", only: "all", limit: 50 });
  if (name === "findReferences")
    for (const table of recordTables)
      for (const [field, { refers }] of Object.entries((tables[table] as Table).columns))
        if (refers !== undefined) inputs.push({ table, field, query: "" });
  return inputs;
}

test("nearly every question is asked", () => {
  const questions = (Object.keys(requests) as RequestName[]).filter((name) => !requestNamed(name).mutates);
  const asked = new Set(answers.map(([one]) => one.split(" ")[0]));
  expect(questions.filter((name) => !asked.has(name))).toEqual(
    aboutTheBook.filter((name) => name !== "exportCanonical"),
  );
  expect(answers.length).toBeGreaterThan(200);
});

/** Columns of every list: the texts that its items hold under one name; a list of texts is its own. */
function* columnsOf(value: unknown, path = ""): Generator<[string, string[]]> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === "string")) yield [path, value];
    const names = new Set(value.flatMap((one) => (typeof one === "object" && one !== null ? Object.keys(one) : [])));
    for (const name of names) {
      const texts = value.map((one) => (one as Values | null)?.[name]);
      if (texts.every((one) => typeof one === "string")) yield [`${path}.${name}`, texts];
    }
  }
  for (const [name, inner] of Object.entries(value))
    yield* columnsOf(inner, Array.isArray(value) ? path : `${path}.${name}`);
}

test("no list of names stands in the order of code units", () => {
  const isIn = (texts: readonly string[], order: (one: string, other: string) => number) =>
    texts.every((text, index) => index === 0 || order(texts[index - 1] as string, text) <= 0);
  const raw = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  let [lists, inOrder] = [0, 0];
  for (const [asked, answer] of answers) {
    for (const [path, texts] of columnsOf(answer)) {
      if (new Set(texts).size < 5 || !texts.some((text) => /^Ё/.test(text))) continue;
      lists += 1;
      if (isIn(texts, byAlphabet)) inOrder += 1;
      expect([asked, path, isIn(texts, raw) && !isIn(texts, byAlphabet) ? texts : "fine"]).toEqual([
        asked,
        path,
        "fine",
      ]);
    }
  }
  expect([lists > 100, inOrder > 20]).toEqual([true, true]);
});

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsOf(inner);
}

test("a sentence with the code of a pair or a person has the names beside it", () => {
  const people = new Map(register.people.map((row) => [row.id, row.name]));
  const pairs = new Map(register.pairs.map((row) => [row.id, [row.mentorId, row.menteeId]]));
  const bare: string[] = [];
  let told = 0;
  for (const [asked, answer] of answers) {
    if (aboutTheBook.some((name) => asked.startsWith(`${name} `))) continue;
    for (const text of textsOf(answer)) {
      if (!/\s/.test(text)) continue;
      for (const [code] of text.matchAll(/(?<![\p{L}\d-])[ПС]-\d+(?![\p{L}\d-])/gu)) {
        const ids = pairs.get(code) ?? (people.has(code) ? [code] : []);
        if (ids.length === 0) continue;
        told += 1;
        if (!ids.every((id) => text.includes(people.get(id) ?? "?"))) bare.push(`${asked.split(" ")[0]}: ${text}`);
      }
    }
  }
  expect([...new Set(bare)].slice(0, 40)).toEqual([]);
  expect(told).toBeGreaterThan(20);
});
