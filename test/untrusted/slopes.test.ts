/**
 * Work grows in line with what people send, for every exported reader of it: the modules are walked and their functions
 * called by the types of their parameters, so that a new one is measured, or asked for here, as soon as it is there.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FileKind } from "../../src/shared/import/fileKind.ts";
import { fileKinds } from "../../src/shared/import/fileKinds.ts";
import { columnHeaders } from "../../src/shared/import/headerRow.ts";
import type { ImportedSheet } from "../../src/shared/import/importedFile.ts";

const seeds = ["(", " ", "-", "а", "7", '"', "\u0301", "&", ",", ". ", "№", "а(", "1-", "Аа "];
const [small, large] = [1_000, 8_000];
/** Eight times the text: work in line with it takes eight times as long, work with its square 64 times. */
const mostTimes = 28;
/** Less than this is lost among other work of the machine, in microseconds. */
const least = 400;

/** How many times longer the long text takes; a busy machine is asked again, and the least counts. */
async function slopeOf(read: (text: string) => unknown, seed: string): Promise<number> {
  const texts = [small, large].map((length) => seed.repeat(Math.ceil(length / seed.length)));
  const spent = async (text: string) => {
    const from = process.cpuUsage();
    await read(text);
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  let found = Number.POSITIVE_INFINITY;
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 12 && found > mostTimes; run += 1) {
    short = Math.min(short, await spent(texts[0] as string));
    long = Math.min(long, await spent(texts[1] as string));
    found = long / Math.max(short, least);
  }
  return found;
}

async function steepest(read: (text: string) => unknown): Promise<string[]> {
  const steep: string[] = [];
  for (const seed of seeds) {
    const slope = await slopeOf(read, seed);
    if (slope > mostTimes) steep.push(`${JSON.stringify(seed)}: ${slope.toFixed(0)}`);
  }
  return steep;
}

const root = join(import.meta.dirname, "../../src");
const folders = ["shared/import", "sidebar/import/readFile"];
const modules = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))))
  .filter((path) => path.endsWith(".ts"));
modules.push("shared/language/text.ts", "shared/language/day.ts", "shared/language/nameSearch.ts");

interface Reader {
  path: string;
  name: string;
  types: string[];
}

/** Exported functions, with the types of the parameters that they need. */
function readersIn(path: string): Reader[] {
  const source = readFileSync(join(root, path), "utf8");
  const form = /^export (?:async )?function (\w+)(?:<[^(]*>)?\((.*?)\)(?:: (?:[^{}\n]|\{[^{}\n]*\})+)? \{$/gms;
  return [...source.matchAll(form)].map(([, name = "", list = ""]) => ({
    path,
    name,
    types: list
      .split(/,\s*(?=\w+\??:|\{|$)/)
      .filter((one) => one.trim() !== "")
      .map((one) =>
        one
          .trim()
          .replace(/^[\w?]+:\s*/, "")
          .replace(/,$/, ""),
      ),
  }));
}

const sheetOf = (text: string): ImportedSheet => ({
  name: text.slice(0, 200),
  rows: [
    [text, "ФИО", "Должность", `${text} стаж`],
    [text, text, text, text],
    ["1", text, text, text],
    [text, text, text, "1"],
  ],
});
const kind = fileKinds[1] as FileKind;
const headersOf = (text: string) => columnHeaders(sheetOf(text).rows, 0, 1);
/** What stands for a parameter of this type when people have sent this text. */
const values: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  "string | null": (text) => text,
  "string | undefined": (text) => text,
  "ImportedCell | undefined": (text) => text,
  "FileCell | undefined": (text) => text,
  "readonly MergedCells[]": () => [],
  "readonly string[]": (text) => [text, text],
  "readonly ImportedCell[]": (text) => [text, text, text, text],
  "readonly (ColumnHeader | null)[]": headersOf,
  ColumnHeader: (text) => headersOf(text)[0],
  "readonly ImportedCell[] | undefined": (text) => [text, text, text, text],
  "readonly (readonly ImportedCell[])[]": (text) => sheetOf(text).rows,
  "readonly SheetRow[]": (text) => sheetOf(text).rows.map((cells, index) => ({ row: index + 1, cells })),
  ImportedSheet: sheetOf,
  'Pick<ImportedSheet, "rows">': sheetOf,
  ImportedFile: (text) => ({ fileName: text.slice(0, 255), sheets: [sheetOf(text)] }),
  Uint8Array: (text) => new TextEncoder().encode(text),
  number: () => 1,
  HeaderDepth: () => 1,
  FileKind: () => kind,
  ImportKind: () => "staff",
  "Vocabulary<string>": () => kind.vocabulary,
  DayRole: () => "event",
  "FoundHeader<string>": (text) => ({
    row: 0,
    depth: 1,
    places: new Map([["name", 1]]),
    texts: sheetOf(text).rows[0],
    unknown: [],
    doubled: [],
  }),
};
/** Types of what has been read already, or of what is no part of a file. */
const inner =
  /^(?:.*(?:CellReader|FoundList|Register|ReportBuilder|Archive|FileCounts|StaffRow|Pace|ReadOptions|XmlPart|FilePerson|ServiceReading|NameReading|NameRemark|DayReading|Content|Guess|Proofs|Pair|Person|Contacts|MappingInput|PlacedFact|Take|SurveyKind|Column<|FurtherColumns|List\[\]|Known|Employment|TableName|RecordTable|BookFacts|SheetBuilder|FileKind\[\]|=>|UnreadReason|ListRemark|Iterable|ListFacts|ReadonlySet|ReadonlyMap|Dictionary|Change|Context|AnswerColumn|Record<|Shift|CellObject|FormMapping|boolean|StaffLists|ImportCode|ImportReport|Organisation|Deficit|Rows<|Uint8Array\[|Name$|= |ImportOptions|\{).*)$/s;

describe("every exported reader of what people send", () => {
  const readers = modules.flatMap(readersIn);
  const isPlain = ({ types }: Reader) => types.length > 0 && types.every((type) => values[type] !== undefined);
  const plain = readers.filter(isPlain);
  let loaded: Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => unknown>>>> = {};
  beforeAll(async () => {
    const entries = await Promise.all(
      [...new Set(plain.map(({ path }) => path))].map(async (path) => [path, await import(join(root, path))] as const),
    );
    loaded = Object.fromEntries(entries);
  }, 60_000);

  it("takes what this test knows how to make, or what has been read before", () => {
    const asked = readers.filter(
      (one) => !isPlain(one) && one.types.length > 0 && !one.types.some((type) => inner.test(type)),
    );
    expect(asked.map(({ path, name, types }) => `${path} ${name}(${types.join("; ")})`)).toEqual([]);
    expect(plain.length).toBeGreaterThan(50);
  });

  it.each(plain)("$path $name", { timeout: 60_000 }, async ({ path, name, types }) => {
    const read = loaded[path]?.[name];
    if (read === undefined) throw new Error(`${path} exports no ${name}`);
    const call = async (text: string) => {
      try {
        return await read(...types.map((type) => values[type]?.(text)));
      } catch {
        return "refused";
      }
    };
    expect(await steepest(call)).toEqual([]);
  });
});
