/** `docs/security.md` names the test that holds each requirement: no test that it names may be missing, no requirement either. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const rows = readFileSync(join(root, "docs/security.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| \d+\.\d+\.\d+|\(beside ASVS\)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** Level 1 of OWASP ASVS 5.0.0. */
const firstLevel = `
  1.2.1-1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1-3.5.3 4.1.1 4.4.1 5.2.1 5.2.2
  5.3.1 5.3.2 6.1.1 6.2.1-6.2.8 6.3.1 6.3.2 6.4.1 6.4.2 7.2.1-7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1-9.1.3 9.2.1
  10.4.1-10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`;

/** "6.2.1–6.2.3" and "6.2.1-6.2.3" are three numbers. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/(\d+\.\d+)\.(\d+)(?:[–-]\1\.(\d+))?/g)].flatMap(([, section, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${section}.${Number(first) + index}`),
  );
}

test("every test that the page of security names is there, under that name", () => {
  const named = rows.flatMap(([, , held = ""]) => [...held.matchAll(/`(test\/[^`]+)`(?: "([^"]+)")?/g)]);
  const missing = named.filter(
    ([, file = "", words = ""]) =>
      !existsSync(join(root, file)) || !readFileSync(join(root, file), "utf8").includes(words),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(missing.map(([text]) => text)).toEqual([]);
});

test("every requirement of the first level has its row, held by a test or with the reason why not", () => {
  const listed = rows.flatMap(([, requirement = ""]) => numbersIn(requirement.replace(/\(.*\)/, "")));
  expect(numbersIn(firstLevel).filter((number) => !listed.includes(number))).toEqual([]);
  expect(listed.filter((number, index) => listed.indexOf(number) !== index)).toEqual([]);
  const bare = rows.filter(([, , held = ""]) => !/`test\/|\*\*(?:not met|in part)\*\*|^—|access\.md/.test(held));
  expect(bare).toEqual([]);
});
