/** The recipes of CONTRIBUTING.md: whoever follows one finds every file that it names, and needs no other. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { registerDocuments } from "../../src/shared/documents/list.ts";
import { indicatorNumbers } from "../../src/shared/indicators/list.ts";
import { manyRequests } from "../../src/shared/lists/manyRequests.ts";
import { panelRegisters } from "../../src/shared/lists/panelColumns.ts";
import { requests } from "../../src/shared/lists/requests.ts";
import { recordTables } from "../../src/shared/register/recordTables.ts";
import { surveyKinds } from "../../src/shared/register/surveyForms/list.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { tableNames, tables } from "../../src/shared/register/tables.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const guide = read("CONTRIBUTING.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

const recipes = guide
  .split("\n")
  .filter((line) => /^\| (?:a|an) /.test(line))
  .map((line) => {
    const [, what = "", count = "", which = ""] = line.split("|").map((cell) => cell.trim());
    const paths = [...which.matchAll(/`((?:src|test)\/[^`]+)`/g)].map(([, path = ""]) => path);
    return { what, count: Number(count), paths };
  });
const pathsOf = (what: string) => recipes.find((recipe) => recipe.what === what)?.paths ?? [];

/** Files that a path with places like <noun> may mean. */
function filesOf(path: string): string[] {
  const [ready = "", ...rest] = path.split("/<noun>/");
  const folders =
    rest.length === 0 ? [dirname(path)] : readdirSync(join(root, ready)).map((noun) => `${ready}/${noun}`);
  const name = basename(path);
  if (!name.includes("<")) return existsSync(join(root, path)) ? [path] : [];
  return folders
    .filter((folder) => existsSync(join(root, folder)) && !folder.endsWith(".json"))
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith(".ts") && basename(file) !== "list.ts");
}

test("the guide fits a screen and tells what can be added", () => {
  expect(guide.split("\n").length).toBeLessThanOrEqual(60);
  expect(recipes.map(({ what }) => what.replace(/^an? /, ""))).toEqual(
    expect.arrayContaining(["column", "request", "table", "indicator", "survey", "document"]),
  );
});

describe.each(recipes)("the recipe for $what", ({ count, paths }) => {
  test("names as many files as it says", () => {
    expect(paths).toHaveLength(count);
  });

  test.each(paths)("leads to %s", (path) => {
    expect(filesOf(path)).not.toEqual([]);
  });
});

test("every command that the guide names is there", () => {
  const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(scripts.check).toBe(scripts.test);
});

describe("a request", () => {
  const [, list = ""] = pathsOf("a request");
  const imported = new Map(
    [...read(list).matchAll(/^import \{ ([^}]+) \} from "\.\.\/([^"]+)";$/gm)].flatMap(([, names = "", path = ""]) =>
      names.split(", ").map((name) => [name, `src/shared/${path}`]),
    ),
  );

  test.each(Object.keys(requests).filter((name) => !(name in manyRequests)))(
    "%s is made in a file of its noun and listed under its own name",
    (name) => {
      const path = imported.get(name);
      expect(path).toMatch(/^src\/shared\/\w+\/\w+\.ts$/);
      expect(read(path ?? "")).toMatch(new RegExp(`^export const ${name} = (?:question|change)\\(`, "m"));
    },
  );
});

test("a request about a whole list stands in the list of its recipe, made of a request about one", () => {
  const [path = ""] = pathsOf("a request about a whole list, made of the request about one");
  const made = [...read(path).matchAll(/^ {2}(\w+): many(?:People|Pairs)\((\w+)/gm)];
  expect(made.map(([, name]) => name)).toEqual(Object.keys(manyRequests));
  expect(made.filter(([, , one = ""]) => !(one in requests))).toEqual([]);
});

describe("a table", () => {
  const [, list = ""] = pathsOf("a table");

  test.each(tableNames)("%s is a file with all its columns, and one name in the list", (name) => {
    expect(read(`src/shared/register/${name}.ts`)).toMatch(
      new RegExp(`^export const ${name} = defineTable\\([\\s\\S]*?^ {2}columns: `, "m"),
    );
    expect(read(list)).toMatch(new RegExp(`^  ${name},$`, "m"));
  });

  test.each(recordTables)(
    "%s, filled in row by row, is listed by the panel under the title that its file gives",
    (name) => {
      const { plain, sheet } = tables[name] as Table;
      const listed = panelRegisters.flatMap(([, registers]) => registers).filter(([table]) => table === name);
      expect(listed.map(([, title]) => title)).toEqual([plain?.title ?? sheet]);
      const [own = ""] = pathsOf("a table that people fill in row by row in the panel");
      expect(read(own.replace("<table>", name))).toMatch(/^ {2}plain: \{\s*group: "/m);
    },
  );
});

describe("a survey", () => {
  const [own = "", list = ""] = pathsOf("a survey");
  const named = (kind: string) => new RegExp(`^  ${kind}(?:: (\\w+))?,$`, "m").exec(read(list));

  test.each(surveyKinds.codes)("%s is a file with all that is of it, and one name in the list", (kind) => {
    const name = named(kind)?.[1] ?? kind;
    expect(named(kind)).not.toBeNull();
    expect(read(own.replace("<survey>", name))).toMatch(
      new RegExp(`^export const ${name} = \\{\\n  title: "[\\s\\S]*^\\} satisfies SurveyForm;$`, "m"),
    );
  });

  test("is named by no rule, request or panel but the two indicators that count it", () => {
    const files = ["shared", "sidebar", "server"].flatMap((part) =>
      readdirSync(join(root, "src", part), { recursive: true, encoding: "utf8" })
        .map((path) => `src/${part}/${path.replaceAll("\\", "/")}`)
        .filter((path) => path.endsWith(".ts") && !path.startsWith(dirname(list))),
    );
    const words = new RegExp(`kind\\)? (?:===|!==) "(?:${surveyKinds.codes.join("|")})"|"\\w+Satisfaction"`);
    expect(files.filter((path) => words.test(read(path)))).toEqual([
      "src/shared/indicators/indicator3.ts",
      "src/shared/indicators/indicator4.ts",
    ]);
    expect(files.length).toBeGreaterThan(500);
  });
});

const entries: [what: string, count: number][] = [
  ["an indicator", indicatorNumbers.length],
  ["a survey", surveyKinds.codes.length],
  ["a document", Object.keys(registerDocuments).length],
];
describe.each(entries)("%s", (what, count) => {
  const list = pathsOf(what).find((path) => path.endsWith("/list.ts")) ?? "";

  test("is a file of its own that the list imports", () => {
    const imports = /^import \{[^}]+\} from "\.\/([^"]+\.ts)";$/gm;
    const own = [...read(list).matchAll(imports)].map(([, file]) => `${dirname(list)}/${file}`);
    expect(own.length).toBeGreaterThanOrEqual(count);
    expect(own.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
