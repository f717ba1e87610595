import { expect, test } from "vitest";

const { coverageText, currentCoverage } = await import(new URL("../../../scripts/coverage.mjs", import.meta.url).href);

test("the document of what the workbench has is what would be generated now", async () => {
  const text: string = await coverageText();
  expect(currentCoverage()).toBe(text);
  expect(text).toMatch(/^\| Range \| \d+ of \d+ \|/m);
  expect(text).toMatch(/^\| Lock \| 4 of 4 \| [^|]+ \| {2}\|$/m);
  expect(text).not.toContain("| Slicer |");
});
