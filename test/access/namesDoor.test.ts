/** Nobody reads a person's name but where it is asked whether it may be shown: the compiler tells every place that does. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../support/proof.ts";

const root = new URL("../..", import.meta.url).pathname;

/** The names themselves; the import, which matches people by them and is quoted by its report alone; the invented people. */
const doors = [/^facts\/names\.ts$/, /^import\//, /^sample\//];
/** Who asks the raw door: to search, to compare, to put in order. */
const rawUsers = [
  "checks/peopleRules.ts",
  "facts/people.ts",
  "facts/rows/doubles.ts",
  "facts/rows/rowChecks.ts",
  "people/findPeople.ts",
];

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "names-"));
  cpSync(join(root, "src", "shared"), join(dir, "src", "shared"), { recursive: true });
  for (const file of ["tsconfig.base.json", "package.json"]) cpSync(join(root, file), join(dir, file));
  symlinkSync(join(root, "node_modules"), join(dir, "node_modules"));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** The same program in which the rows of people have no name. */
function nameless(): void {
  change(
    "register/people.ts",
    "export type Person = Row<typeof people>;",
    'export type Person = Omit<Row<typeof people>, "name">;',
  );
  change(
    "register/tables.ts",
    "export type RowOf<Name extends TableName> = ",
    'export type RowOf<Name extends TableName> = Name extends "people" ? Person : ',
  );
  const path = join(dir, "src", "shared", "register", "tables.ts");
  writeFileSync(path, `import type { Person } from "./people.ts";\n${readFileSync(path, "utf8")}`);
}

function change(file: string, from: string, to: string): void {
  const path = join(dir, "src", "shared", file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has changed: ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** Files that read a name which is not there, or hand a row to somebody who asks for one. */
function readers(): string[] {
  const tsc = join(root, "node_modules", ".bin", "tsc");
  const { stdout } = spawnSync(tsc, ["-p", join("src", "shared"), "--pretty", "false"], { cwd: dir, encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => /error TS(?:2339|2551|2345|2322|2741|2769)/.test(line));
  const named = lines.filter((line) => /'name'|"name"/.test(line));
  return [...new Set(named.map((line) => line.replace(/^src\/shared\//, "").replace(/\(.*$/, "")))].sort();
}

test("a person's name is read nowhere else, and handed to nothing but the raw door", () => {
  nameless();
  const found = readers();
  expect(found).toContain("facts/names.ts");
  expect(found.some((file) => file.startsWith("import/"))).toBe(true);
  expect(found.filter((file) => !doors.some((door) => door.test(file)))).toEqual(rawUsers);
});

test("the raw door has these users alone", () => {
  const { stdout } = spawnSync("grep", ["-rlw", "rawName", join(root, "src")], { encoding: "utf8" });
  const users = stdout.split("\n").filter((line) => line !== "");
  const told = users
    .map((path) => path.replace(join(root, "src", "shared/"), ""))
    .filter((file) => file !== "facts/names.ts");
  expect(told.sort()).toEqual(rawUsers);
});
