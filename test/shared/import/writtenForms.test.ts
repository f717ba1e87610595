/** Forms in words and layouts that nobody has fitted to our own: the right columns, people, jobs, pairs and questions. */

import { describe, expect, test } from "vitest";
import { type FormResult, resultOf } from "../../support/formResults.ts";
import { layouts, writtenForms } from "../../support/writtenForms.ts";

const forms = writtenForms();
const letters = [...new Set(forms.map(({ form }) => form))];
const figures = ["columns", "people", "jobs", "pairs"] as const;

function told(letter: string, results: readonly FormResult[]): string {
  const sums = figures.map((what) => {
    const [right, of] = [0, 1].map((at) => results.reduce((sum, one) => sum + (one[what][at] ?? 0), 0));
    return `${what} ${right} of ${of}`;
  });
  const questions = results.reduce((sum, one) => sum + one.questions, 0);
  return `form ${letter}: ${results.length} files, ${sums.join(", ")}, ${questions} questions\n`;
}

test("there are at least six files of each form", () => {
  const counts = letters.map((letter) => [letter, forms.filter(({ form }) => form === letter).length >= 6]);
  expect(counts).toEqual([..."abcdefghijk"].map((letter) => [letter, true]));
});

describe.each(Object.entries(layouts))("laid out %s", (layout, laidOut) => {
  test.each(letters)("form %s says what a person reads in it", (letter) => {
    const results = forms
      .filter(({ form }) => form === letter)
      .map((form) => {
        const sheets = form.file.sheets.map(laidOut);
        const result = resultOf(form, { ...form.file, sheets }, layout === "two empty columns before" ? 2 : 0);
        return { ...result, misses: result.misses.map((text) => `${form.title}: ${text}`) };
      });
    if (layout === "as written") process.stdout.write(told(letter, results));
    expect(results.flatMap(({ misses }) => misses)).toEqual([]);
  });
});
