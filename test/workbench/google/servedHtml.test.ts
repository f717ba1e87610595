import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withScript } from "../../support/script.ts";

/** The HTML of a sidebar whose script is this. */
function served(script: string): string {
  const html = { page: `<p>https://a.example</p><script>${script}</script>` };
  const code = `function main() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("page")); }`;
  return withScript(
    code,
    ({ run }) => {
      const [effect] = run().effects;
      if (effect?.show !== "sidebar") throw new Error("no sidebar");
      const [, text = ""] = /<script>([\s\S]*)<\/script>/.exec(effect.panel.html) ?? [];
      expect(effect.panel.html.startsWith("<p>https://a.example</p>")).toBe(true);
      return text;
    },
    { html },
  );
}

describe("comments of inline scripts as HtmlService strips them", () => {
  test.each([
    ["a = 1; // one\nb = 2;", "a = 1; \nb = 2;"],
    ["a /* one\ntwo */ = 1;", "a  = 1;"],
    [`a = "https://x"; b = '/* no */'; c = "\\"//";`, `a = "https://x"; b = '/* no */'; c = "\\"//";`],
    ["a = `https://x`;\nb = 2;", "a = `https:\nb = 2;"],
    ["a = `x /* y`; b = `z */ w`;", "a = `x  w`;"],
    ["a = /\\//.test(b);\nc = 3;", "a = /\\\nc = 3;"],
    ["a = b / c / d;", "a = b / c / d;"],
  ])("%j is served as %j", (script, expected) => expect(served(script)).toBe(expected));

  test("the script's own content keeps them", () => {
    const code = `function main() { return HtmlService.createHtmlOutput("<script>a // b</script>").getContent(); }`;
    expect(withScript(code, ({ value }) => value())).toBe("<script>a // b</script>");
  });

  test.each(readdirSync("dist").filter((name) => name.endsWith(".html")))("%s is served as it was built", (name) => {
    const page = readFileSync(`dist/${name}`, "utf8");
    const script = page.slice(page.indexOf("<script>") + 8, page.lastIndexOf("</script>"));
    expect(served(script)).toBe(script);
  });
});
