// Generates docs/register.md, docs/functions.md, docs/access.md and docs/formulas.md from the lists that the programs use.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, say, setUp } from "./setup.mjs";

/** path -> text of every generated document. */
export async function generatedDocs() {
  const { exportsOf } = await import("./build/bundles.mjs");
  const shared = (...path) => exportsOf(join(root, "src", "shared", ...path));
  const [
    { tables },
    { customFunctions },
    { requests },
    { commands },
    { triggers },
    { checkRules },
    { checkSources, checkWords, severityWords },
    { functionGuide },
    { sentenceOf },
  ] = await Promise.all([
    shared("register", "tables.ts"),
    shared("lists", "functions.ts"),
    shared("lists", "requests.ts"),
    shared("lists", "commands.ts"),
    shared("lists", "triggers.ts"),
    shared("checks", "checkRules.ts"),
    shared("checks", "checkTexts.ru.ts"),
    exportsOf(join(root, "src", "workbench", "kernel", "functions", "guide.ts")),
    exportsOf(join(root, "src", "workbench", "web", "cellErrorTexts.ru.ts")),
  ]);
  return {
    "docs/register.md": registerGuide(tables, rulesGuide(checkRules, checkWords, checkSources, severityWords)),
    "docs/functions.md": functionsGuide(customFunctions),
    "docs/formulas.md": formulasGuide(functionGuide(), sentenceOf),
    "docs/access.md": accessGuide({ requests, commands, triggers, customFunctions }),
  };
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

function registerGuide(tables, rules) {
  const sheets = Object.values(tables);
  const contents = sheets.map(({ sheet, help }) => `- [${sheet}](#${anchor(sheet)})${help ? `: ${help}` : ""}`);
  return documentOf([
    "# Листы и столбцы реестра",
    "Этот документ составлен по определениям таблиц командой `npm run docs`; исправляйте определения, а не его. Жирным выделен столбец, по которому находят строку; «да» — без этого значения строка не читается.",
    [...contents, `- [${rulesTitle}](#${anchor(rulesTitle)})`].join("\n"),
    ...sheets.map(tableGuide),
    rules,
  ]);
}

const rulesTitle = "Правила проверки";

/** The rules of «Проверка», the gravest first, each with the clause it stands on. */
function rulesGuide(rules, words, sources, severities) {
  const codes = Object.keys(rules);
  const inOrder = Object.keys(severities).flatMap((severity) =>
    codes.filter((code) => rules[code].severity === severity),
  );
  const rows = inOrder.map((code) => {
    const { title, clause, advice } = words[code];
    return [title, severities[rules[code].severity], clause, advice];
  });
  const marks = Object.entries(sources).map(([mark, document]) => `- ${mark}: ${document}`);
  return [
    `## ${rulesTitle}`,
    "Что ищет «Проверка» (меню и вкладка панели) и на каком документе стоит каждое правило.",
    markdownTable(["Правило", "Важность", "Основание", "Что сделать"], rows),
    marks.join("\n"),
  ].join("\n\n");
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

const states = { same: "как в Google", engine: "считает движок", differs: "отличается", missing: "нет" };

/** Every function of Google Sheets, and what becomes of it in the workbench. */
const cellErrors = ["#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#ERROR!"];

function formulasGuide(categories, sentenceOf) {
  const all = categories.flatMap(({ entries }) => entries);
  const count = (state) => all.filter((entry) => entry.state === state).length;
  const names = (entry) => [entry.name, ...entry.russian].map((name) => `\`${name}\``).join(", ");
  const sections = categories.map(({ category, entries }) =>
    [
      `## ${category}`,
      markdownTable(
        ["Функция", "В рабочей книге", "Чем отличается", "Что говорит ячейка"],
        entries.map(({ cell, ...entry }) => [
          names(entry),
          states[entry.state],
          entry.note,
          cell === null ? "" : sentenceOf(cell.error, cell.message),
        ]),
      ),
    ].join("\n\n"),
  );
  return documentOf([
    "# Формулы рабочей книги и Google Таблиц",
    "Рабочая книга на компьютере считает формулы сама. Здесь все функции Google Таблиц и то, как с ними в рабочей книге: считает как Google, отличается или не умеет. Документ составлен командой `npm run docs` по спискам, которыми пользуется программа.",
    `Всего функций ${all.length}: как в Google — ${count("same")}, считает движок — ${count("engine")}, отличаются — ${count("differs")}, нет — ${count("missing")}. Функция, которой нет, показывает в ячейке #NAME? и объяснение; где функция отличается, ячейка показывает ошибку с объяснением, если ниже не сказано иначе. Имена можно писать по-английски и по-русски, аргументы разделяются точкой с запятой.`,
    "«Как в Google» — правила взяты из справки Google и сличены с ней на примерах. «Считает движок» — функцию по такому же описанию считает библиотека HyperFormula, а мы её с Google не сличали: важные итоги проверьте.",
    "Сравнение текстов не различает заглавные и строчные буквы, но различает е и ё, и и й; по порядку ё стоит сразу после е. Вне ARRAYFORMULA, FILTER, SORT, SUMPRODUCT, INDEX и других функций массивов диапазон на месте одного значения означает ячейку в строке или столбце формулы, как в Google.",
    "## Что говорит ячейка с ошибкой",
    "Объяснение видно под таблицей, у мыши и слышно с экранным диктором; команда `calc` печатает его рядом со значением. Где причина известна точнее, сказана она, иначе общее объяснение:",
    markdownTable(
      ["Ошибка", "Объяснение"],
      cellErrors.map((code) => [`\`${code}\``, sentenceOf(code, "")]),
    ),
    ...sections,
  ]);
}

const whoMay = {
  anyone: () => "кто угодно, даже незнакомый регистру",
  known: () => "департамент и кураторы, каждый о своих организациях",
  department: () => "департамент",
  own: ({ of }) => `департамент и куратор ${ownedObjects[of]}`,
};

const ownedObjects = {
  person: "организации, где сотрудник работает (или работал последней)",
  mentee: "организации, где наставляемый работает (или работал последней)",
  pair: "организации наставника или наставляемого этой пары",
  planLine: "организации наставника или наставляемого пары, в плане которой эта строка",
  programme: "организации наставника или наставляемого пары, чья это программа",
  organisation: "этой организации",
  people: "организаций, где работает (или работал последней) каждый из выбранных сотрудников",
  pairs: "организаций наставника или наставляемого каждой из выбранных пар",
  record: "организации, к которой запись относится и будет относиться",
};

const triggerRights = {
  opens: "Делает меню и ничего не читает; прав не нужно.",
  edits: "Имеет права того, кто правит ячейку; дописывает рядом с кодом имя, на которое он указывает.",
  installed:
    "Действует от имени департамента, только если разбужена установленным триггером; вызванная человеком имеет его права.",
};

function accessGuide({ requests, commands, triggers, customFunctions }) {
  const requestRows = Object.entries(requests).map(([name, { access, mutates, title }]) => [
    `\`${name}\``,
    title ?? "",
    whoMay[access.who](access),
    mutates ? "да" : "",
  ]);
  const commandRows = Object.values(commands).map(({ title, access }) => [title, whoMay[access.who](access)]);
  const triggerRows = Object.entries(triggers).map(([name, rights]) => [`\`${name}\``, triggerRights[rights]]);
  return documentOf([
    "# Кто что может",
    "Этот документ составлен командой `npm run docs` по тем же правилам, которые применяет программа: действие без правила не собирается.",
    "Департамент — владелец книги и адреса из настройки «E-mail сотрудников департамента». Куратор — адрес из столбца «E-mail куратора» организации. Адрес действует, когда его дал сам департамент или принял в «Изменено вручную»: вписанный в ячейку кем-то другим не даёт ничего и ничего не отнимает. Адрес, которого нет ни там, ни там, и пустой адрес не могут ничего, кроме первой строки. На чужой и на несуществующий код ответ один и тот же. О чужих людях куратор видит только имена, места работы и стаж наставников, которых ему предлагает подбор, и партнёров в своих парах.",
    "Правила действуют в панели, меню и командной строке. Кто может править саму таблицу Google, тот видит всю книгу: защита листов закрывает от правки, но не от чтения. В рабочей книге на компьютере так же: каждый, кого назвала команда `share`, видит её целиком.",
    "## Запросы панели",
    markdownTable(["Запрос", "В журнале", "Кто может", "Записывает"], requestRows),
    "## Команды меню",
    markdownTable(["Команда", "Кто может"], commandRows),
    "Владелец книги может настроить её и до того, как в ней названы сотрудники департамента.",
    "## Что запускает сам Google",
    markdownTable(["Функция", "С какими правами"], triggerRows),
    "## Функции для формул",
    `${Object.keys(customFunctions)
      .map((name) => `\`${name}\``)
      .join(", ")} считают только то, что им передано, и не читают больше ничего, кроме часового пояса книги.`,
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
  say(`Generated ${Object.keys(docs).join(", ")}.`);
}
