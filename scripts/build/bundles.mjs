// What esbuild makes of the sources, one function per product; each returns path -> text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { refuseAbsentNames } from "./guard.mjs";
import { addressesOf, inlinedPage } from "./page.mjs";
import { bundleName, refuseStrayNames, stubs } from "./stubs.mjs";
import { valuesAsCode } from "./values.mjs";

const common = {
  bundle: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  target: "es2022",
};
const page = { ...common, format: "iife", platform: "browser", minify: true };
/** Lists of what the tables, surveys and requests say, which themselves are no part of a page: their finished values are. */
const finishedLists = {
  name: "finished-lists",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]shared[\\/](lists[\\/]panelColumns|register[\\/]surveyForms[\\/]codes)\.ts$/ },
      async ({ path }) => ({
        contents: valuesAsCode(await exportsOf(path)),
      }),
    );
    // A page keeps only the dictionaries that it shows.
    onLoad({ filter: /[\\/]shared[\\/]register[\\/](vocabulary|\w+Words\.ru)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("= dictionary(", "= /* @__PURE__ */ dictionary("),
      loader: "ts",
    }));
  },
};

const node = { ...common, format: "esm", platform: "node", packages: "external", target: "node20" };

async function textOf(options) {
  const { outputFiles } = await esbuild(options);
  return outputFiles[0].text;
}

/** The exports of a module that only describes things, evaluated here. */
export async function exportsOf(file) {
  const code = await textOf({
    ...common,
    entryPoints: [file],
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
  });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}

async function exportNames(file) {
  const { metafile } = await esbuild({ ...common, entryPoints: [file], format: "esm", outdir: "/", metafile: true });
  return Object.values(metafile.outputs)[0].exports;
}

/** dist/Code.js: the server bundle as one value, then a top-level function for everything Google may call. */
export async function serverFiles(source) {
  const main = join(source, "server", "main.ts");
  const listed = (name) => exportsOf(join(source, "shared", "lists", `${name}.ts`));
  const [exports, { requests }, { commands }, { triggers }, { customFunctions }, code] = await Promise.all([
    exportNames(main),
    listed("requests"),
    listed("commands"),
    listed("triggers"),
    listed("functions"),
    // ES2019: the parser of Apps Script refuses static class fields.
    textOf({
      ...common,
      entryPoints: [main],
      format: "iife",
      globalName: bundleName,
      target: "es2019",
    }),
  ]);
  const lists = { requests, commands, triggers, functions: customFunctions };
  const text = `${code}\n${stubs({ exports, ...lists })}`;
  refuseAbsentNames(text);
  refuseStrayNames(text, lists);
  return { "dist/Code.js": text };
}

/** dist/<page>.html for every page of the sidebar folder; index.html is the sidebar itself. */
export async function sidebarFiles(source) {
  const folder = join(source, "sidebar");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  const made = await Promise.all(pages.map((name) => sidebarPage(folder, name)));
  return Object.fromEntries(made);
}

async function sidebarPage(folder, name) {
  const html = readFileSync(join(folder, name), "utf8");
  const { styles, scripts } = addressesOf(html);
  const texts = new Map();
  for (const address of [...styles, ...scripts]) {
    texts.set(
      address,
      await textOf({
        ...page,
        target: "es2020",
        entryPoints: [join(folder, address)],
        plugins: [finishedLists],
      }),
    );
  }
  const take = (address) => texts.get(address);
  return [`dist/${name === "index.html" ? "sidebar.html" : name}`, inlinedPage(html, take, take)];
}

/** The workbench: its Node program, the services evaluated inside an execution, and the browser page. */
export async function workbenchFiles(source) {
  const folder = join(source, "workbench");
  const [main, google, browser] = await Promise.all([
    textOf({ ...node, entryPoints: [join(folder, "main.ts")] }),
    textOf({ ...common, entryPoints: [join(folder, "google", "index.ts")], format: "iife", platform: "neutral" }),
    browserFiles(join(folder, "web", "page")),
  ]);
  return { "build/workbench/main.mjs": main, "build/workbench/google.js": google, ...browser };
}

/** The page as it is, its script, and one style sheet of everything the script imports. */
async function browserFiles(folder) {
  const { outputFiles } = await esbuild({ ...page, entryPoints: [join(folder, "main.ts")], outdir: "/" });
  const ending = (extension) => outputFiles.find(({ path }) => path.endsWith(extension)).text;
  return {
    "build/workbench/page/index.html": readFileSync(join(folder, "index.html"), "utf8"),
    "build/workbench/page/main.js": ending(".js"),
    "build/workbench/page/main.css": ending(".css"),
  };
}

/** Reading of .xlsx and .csv files, and the report on them, for the command line: the same sources as in the import dialog. */
export async function readFileFiles(source) {
  const product = (name) => textOf({ ...node, entryPoints: [join(source, "sidebar", "import", `${name}.ts`)] });
  const [reader, reporter] = await Promise.all([product("readFile"), product("reportSheet")]);
  return { "build/readFile.mjs": reader, "build/reportSheet.mjs": reporter };
}
