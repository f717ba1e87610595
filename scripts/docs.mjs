// Generates docs/register.md and docs/functions.md from the lists that the add-on itself uses.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, say, setUp } from "./setup.mjs";

/** path -> text of every generated document. */
export async function generatedDocs() {
  const { exportsOf } = await import("./build/bundles.mjs");
  const [{ tables }, { customFunctions }] = await Promise.all([
    exportsOf(join(root, "src", "shared", "register", "tables.ts")),
    exportsOf(join(root, "src", "shared", "functions.ts")),
  ]);
  return { "docs/register.md": registerGuide(tables), "docs/functions.md": functionsGuide(customFunctions) };
}

/** Paths of documents that differ from what would be generated now. */
export async function staleDocs() {
  return Object.entries(await generatedDocs())
    .filter(([path, text]) => currentText(path) !== text)
    .map(([path]) => path);
}

function currentText(path) {
  try {
    return readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}

function registerGuide(tables) {
  const sheets = Object.values(tables);
  const contents = sheets.map(({ sheet, help }) => `- [${sheet}](#${anchor(sheet)})${help ? `: ${help}` : ""}`);
  return documentOf([
    "# Листы и столбцы реестра",
    "Этот документ составлен по определениям таблиц командой `npm run docs`; исправляйте определения, а не его. Жирным выделен столбец, по которому находят строку; «да» — без этого значения строка не читается.",
    contents.join("\n"),
    ...sheets.map(tableGuide),
  ]);
}

function documentOf(parts) {
  return `${parts.join("\n\n")}\n`;
}

function tableGuide({ sheet, help, hidden, key, columns }) {
  const rows = Object.entries(columns).map(([name, column]) => [
    name === key ? `**${column.header}**` : column.header,
    content(column),
    column.required ? "да" : "",
    shownSample(column),
    [column.help, column.source].filter((text) => text).join(" "),
  ]);
  const facts = [help, hidden ? "Лист скрыт." : ""];
  return [
    `## ${sheet}`,
    facts.filter((text) => text).join(" "),
    markdownTable(["Столбец", "Что в нём", "Нужен", "Пример", "Пояснение и источник"], rows),
  ].join("\n\n");
}

function content({ rule, refers, shown, guarded }) {
  const kinds = {
    none: "текст",
    list: `из списка: ${(rule.options ?? []).join(", ")}`,
    checkbox: "флажок",
    day: "дата",
    number: `число от ${rule.min} до ${rule.max}`,
    email: "адрес почты",
  };
  const kind = shown ? "показывается сам" : refers ? `код с листа «${refers().sheet}»` : kinds[rule.rule];
  return guarded && !shown ? `${kind}; заполняет программа` : kind;
}

function shownSample({ sample, format }) {
  if (typeof sample === "boolean") return sample ? "☑" : "☐";
  if (!format.startsWith("dd.mm.yyyy")) return String(sample);
  return String(sample)
    .replace(/^(\d+)-(\d+)-(\d+)T?/, (_, year, month, day) => `${day}.${month}.${year} `)
    .trim();
}

function functionsGuide(functions) {
  const sections = Object.entries(functions).map(([name, { description, parameters }]) =>
    [
      `## ${name}`,
      description,
      `\`=${name}(${parameters.map((parameter) => parameter.name).join("; ")})\``,
      markdownTable(
        ["Параметр", "Что передать"],
        parameters.map((parameter) => [
          `\`${parameter.name}\``,
          parameter.optional ? `${parameter.help} (можно не указывать)` : parameter.help,
        ]),
      ),
    ].join("\n\n"),
  );
  return documentOf([
    "# Функции для формул",
    "Эти функции можно писать в ячейках книги. Документ составлен командой `npm run docs` по списку функций.",
    ...sections,
  ]);
}

function markdownTable(header, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replace(/\s+/g, " ").trim()).join(" | ")} |`;
  return [line(header), `|${" --- |".repeat(header.length)}`, ...rows.map(line)].join("\n");
}

function anchor(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp();
  const { writeFiles } = await import("./build/write.mjs");
  const docs = await generatedDocs();
  writeFiles(root, docs);
  say(`Generated ${Object.keys(docs).join(" and ")}.`);
}
