/** One word per concept: what the glossary avoids is no part of a name in the code, unless it means something else there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** What they mean in the code is not what the glossary avoids them for. */
const otherwiseMeant: Readonly<Record<string, readonly string[]>> = {
  "of the language, of zod, of Google and of the browser": [
    ...["type", "path", "schema", "index", "error", "default", "date", "message", "issue", "log", "ratio", "series"],
    ...["validation", "project", "session", "handler", "active", "user", "model", "state", "status", "action"],
  ],
  "of forms and files": ["field", "item", "file", "step", "result", "match", "guard", "warning", "gap", "conflict"],
  "of the field, in another sense": [
    ...["teacher", "tutor", "student", "school", "category", "mode", "course", "schedule", "audit", "track", "need"],
    ...["reason", "expired", "rating", "act", "deadline", "snapshot", "correction", "template", "goal", "cycle"],
    ...["percent", "position", "role", "run", "contract", "agreement"],
  ],
};
const allowed = Object.values(otherwiseMeant).flat();

const root = fileURLToPath(new URL("../../..", import.meta.url));

const rows = readFileSync(join(root, "GLOSSARY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|"));
/** A word may be avoided for one concept and be the word for another. */
const own = new Set(rows.flatMap(([, identifiers = ""]) => identifiers.match(/[a-z]+/gi) ?? []));
const avoided = rows
  .flatMap((cells) => (cells[4] ?? "").split(","))
  .map((word) => word.replace(/ as a name in code$/, "").trim())
  .filter((word) => /^[a-zé -]+$/i.test(word) && !own.has(word));

const names = new Set(
  ["shared", "server", "sidebar"].flatMap((folder) =>
    readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => {
        const text = readFileSync(join(root, "src", folder, path), "utf8");
        const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "");
        return code.match(/[A-Za-z_$][\w$]*/g) ?? [];
      }),
  ),
);
const spelt = [...names].map(
  (name) => ` ${(name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).join(" ").toLowerCase()} `,
);
const isUsed = (word: string) => spelt.some((name) => name.includes(` ${word.toLowerCase()} `));

test("no name is made of a word that the glossary avoids", () => {
  expect(avoided.length).toBeGreaterThan(100);
  expect(names.size).toBeGreaterThan(3_000);
  expect(avoided.filter((word) => !allowed.includes(word) && isUsed(word))).toEqual([]);
});

test("a word stands among those of other meaning for as long as it is used", () => {
  expect(allowed.filter((word) => !avoided.includes(word) || !isUsed(word))).toEqual([]);
});
