import { readdirSync, readFileSync } from "node:fs";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";

const part = (name: string) => import(new URL(`../../scripts/build/${name}.mjs`, import.meta.url).href);
const { withoutCommentMarks } = await part("commentMarks");
const { inlinedPage } = await part("page");

const mark = /\/\/|\/\*/;
const meaning = (code: string) => JSON.stringify(new Script(code).runInNewContext());

describe("a served script without marks of comments", () => {
  it.each([
    ["a text", `["https://a.example", 'b//', "/*", "/*//**", "\\//", "\\\\//", "///", "*/"]`],
    ["a template", "const a = 1; [`https://${a}//${`/*${a}*/`}/*`, `\\//`]"],
    ["a regular expression's end", String.raw`["a//b".replace(/.*\//, ""), "a/b".split(/\//).length]`],
    [
      "a regular expression's class",
      String.raw`["a//b/*".replace(/[//]/g, "-"), "/*".match(/[/*]+/)[0], "\\/x".match(/[\\//]+/)[0]]`,
    ],
    [
      "a quantified slash",
      String.raw`["///a".match(/\/*/)[0], /^https?:\/\/x\/*$/u.test("https://x//"), "a/b".replace(/\\\/|\//, "-")]`,
    ],
    ["flags", String.raw`["A//b//".match(/\/\//g).length, "//".replace(/(?<two>\/\/)/y, "$<two>!")]`],
    ["the name of a property", `({ "//": 1, ["/*"]: 2, 'c//'() { return 3; } })["//"]`],
    ["a division", "const a = 8, b = 2, g = 2; [a / b / g, a / 2, `${a / b}`]"],
  ])("means the same where the mark stood in %s", (_, code) => {
    const clean = withoutCommentMarks(code);
    expect(clean).not.toMatch(mark);
    expect(meaning(clean)).toBe(meaning(code));
  });

  it("is left alone where it holds none", () => {
    const code = "const a = b / c; /x/.test('/')";
    expect(withoutCommentMarks(code)).toBe(code);
  });

  it.each([
    ["a comment", "run(); // now"],
    ["a block comment", "run(/* now */)"],
    ["a tagged template", "String.raw`https://a`"],
    ["two tokens", "/x/*2"],
  ])("is refused where the mark stands in %s", (_, code) => {
    expect(() => withoutCommentMarks(code)).toThrow("cannot be written otherwise");
  });

  it("is asked of scripts that stand in the page itself, too", () => {
    const page = (script: string) => inlinedPage(`<body><script>${script}</script></body>`, String, String);
    expect(page("a = 1;")).toContain("a = 1;");
    expect(() => page("a = 1; // one")).toThrow("comment");
  });
});

describe("the built pages", () => {
  const pages = readdirSync("dist").filter((name) => name.endsWith(".html"));

  it("are there", () => expect(pages).toContain("import.html"));

  it.each(pages)("%s holds no mark of a comment in its scripts", (name) => {
    const scripts = [...readFileSync(`dist/${name}`, "utf8").matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, script = ""] of scripts) expect(script).not.toMatch(mark);
  });
});
