import { Script } from "node:vm";
import { describe, expect, it } from "vitest";

// The build is plain Node code without types.
const part = (name: string) => import(new URL(`../../scripts/build/${name}.mjs`, import.meta.url).href);
const { refuseStrayNames, stubs } = await part("stubs");
const { refuseAbsentNames } = await part("guard");
const { inlinedPage, scriptText, styleText } = await part("page");
const { valuesAsCode } = await part("values");

describe("stubs", () => {
  const lists = {
    exports: ["serve", "runCommand", "computeFunction", "onOpen"],
    requests: { formPair: { access: { who: "own", of: "mentee" } } },
    commands: { setUp: { title: "Настроить", functionName: "menuSetUp", access: { who: "department" } } },
    triggers: { onOpen: "opens" },
    functions: {
      MENTOR_COUNT: {
        description: "Считает пары */ за год",
        parameters: [
          { name: "pairs", help: "столбцы\nлиста" },
          { name: "year", help: "год" },
        ],
      },
    },
  };

  it("declare one top-level function for each trigger, request, command and custom function", () => {
    expect(stubs(lists)).toBe(`function onOpen(event) {
  return App_.onOpen(event);
}

function formPair(input, operationId) {
  return App_.serve("formPair", input, operationId);
}

function menuSetUp() {
  return App_.runCommand("setUp");
}

/**
 * Считает пары * / за год
 *
 * @param pairs столбцы листа
 * @param year год
 * @customfunction
 */
function MENTOR_COUNT(pairs, year) {
  return App_.computeFunction("MENTOR_COUNT", arguments);
}
`);
  });

  it.each([
    ["a door is missing", { exports: ["serve", "runCommand"] }, "computeFunction"],
    ["two functions have one name", { requests: { onOpen: { access: { who: "known" } } } }, "onOpen"],
    ["a name cannot be called from outside", { requests: { secret_: { access: { who: "known" } } } }, "secret_"],
    ["a name is no identifier", { requests: { "form-pair": { access: { who: "known" } } } }, "form-pair"],
  ])("are refused when %s", (_, change, named) => {
    expect(() => stubs({ ...lists, ...change })).toThrow(named);
  });

  it.each([
    ["a request", { requests: { peek: {} } }, "peek"],
    ["a request with an unknown rule", { requests: { peek: { access: { who: "everybody" } } } }, "peek"],
    ["an object's request that does not say which object", { requests: { peek: { access: { who: "own" } } } }, "peek"],
    ["a command", { commands: { clear: { title: "Очистить", functionName: "menuClear" } } }, "clear"],
    ["an export of main.ts", { exports: [...lists.exports, "onEdit"] }, "onEdit"],
    ["a trigger that is not there", { triggers: { ...lists.triggers, onHour: "installed" } }, "onHour"],
  ])("are refused when no rule says who may call %s", (_, change, named) => {
    expect(() => stubs({ ...lists, ...change })).toThrow(named);
  });

  it.each([
    "function peek() {}",
    "async function peek() {}",
    "function* peek() {}",
    "var peek = 1;",
    "const peek = () => 1;",
  ])("are refused beside %s, which is in no list", (stray) => {
    const text = stubs(lists);
    expect(() => refuseStrayNames(`var App_ = (() => {\n  function inner() {}\n})();\n${text}`, lists)).not.toThrow();
    expect(() => refuseStrayNames(`${text}\n${stray}`, lists)).toThrow("peek");
  });
});

describe("the guard against names that Apps Script lacks", () => {
  it.each([
    "setTimeout(run, 1);",
    "const a = fetch (address);",
    "x = new URL(text);",
    "return new TextEncoder();",
    "if (process.env.A) {}",
    "Buffer.from(a);",
    "structuredClone(a);",
    "export { a };",
    'import a from "b";',
    'const a = await import("b");',
    'const pattern = /a"b/; fetch(pattern);',
  ])("refuses %s", (code) => {
    expect(() => refuseAbsentNames(`var a = 1;\n${code}`)).toThrow("line 2");
  });

  it.each([
    'const a = "setTimeout(run)";',
    "// fetch( in a comment",
    "/* process.env\n Buffer */",
    "const a = `new URL(b)`;",
    "const a = { import: 1, export: 2 }; a.import(1);",
    "const a = /fetch\\(/.test(b);",
    "range.process.run(); prefetch(a); myBuffer(); a.fetch(1);",
    'const a = b / c; // "\nconst d = e / f;',
  ])("lets pass %s", (code) => {
    expect(() => refuseAbsentNames(code)).not.toThrow();
  });
});

describe("a page with everything inside", () => {
  const html = `<!DOCTYPE html>
<html><head><link rel="stylesheet" href="style.css"></head>
<body><p>$& text</p><script type="module" src="main.ts"></script></body></html>`;
  const made = (script: string, style = "p{color:red}") =>
    inlinedPage(
      html,
      () => style,
      () => script,
    );

  it("holds its style in the head and its script at the end of the body", () => {
    expect(made("run('$&')")).toBe(`<!DOCTYPE html>
<html><head><style>p{color:red}</style></head>
<body><p>$& text</p><script>run('$&')</script>
</body></html>`);
  });

  it("cannot be ended or made a template by text inside its script", () => {
    const hostile = 'a=["</script>","<!--","<script>","<?= secret ?>",`<?`];b=/<?x/';
    const text = scriptText(hostile);
    expect(text).not.toMatch(/<\/script|<!--|<\?|<script/i);
    const values = new Script(`${text};[...a, b.test("x"), b.source.length]`).runInNewContext();
    expect([...values]).toEqual(["</script>", "<!--", "<script>", "<?= secret ?>", "<?", true, "\\x3c?x".length]);
  });

  it("cannot be ended by text inside its style", () => {
    expect(styleText('a::after{content:"</style><?x"}')).toBe('a::after{content:"\\3c /style>\\3c ?x"}');
  });

  it.each([
    ["a script", '<body><script src="https://example.invalid/a.js" async></body>'],
    ["a style sheet", '<link href="//example.invalid/a.css" rel="icon"><body></body>'],
    ["a picture", '<body><img src="logo.png"></body>'],
    ["a font", "<style>@font-face{src:url(https://example.invalid/f)}</style><body></body>"],
  ])("is refused when it asks for %s from outside", (_, page) => {
    expect(() =>
      inlinedPage(
        page,
        () => "",
        () => "",
      ),
    ).toThrow("outside");
  });

  it("is refused when its script cannot be read", () => {
    expect(() => made("a = ;")).toThrow(SyntaxError);
  });
});

describe("finished lists", () => {
  const words = [
    ["yes", "да"],
    ["no", "нет"],
  ];
  const values = {
    fields: {
      first: { note: { label: "«Имя» `x` \\ $y", limit: 5 }, kind: { label: "Вид", options: words } },
      second: {
        note: { label: "«Имя» `x` \\ $y", limit: 5 },
        other: { label: "Другой", options: words, needed: true },
      },
    },
    cards: {},
  };

  it("are the same values again", async () => {
    const code: string = valuesAsCode(values);
    const again = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
    expect({ ...again }).toEqual(values);
  });

  it("say once what stands in several places", () => {
    const code: string = valuesAsCode(values);
    expect(code.split("«Имя»")).toHaveLength(2);
    expect(code.split('"да"')).toHaveLength(2);
  });
});
