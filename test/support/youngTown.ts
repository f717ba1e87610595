/** Two schools with seventy-one young specialists, whom nobody has marked yet, and four who have worked for long. */
import { beginningOf, begunBook, type Host, openBook } from "./host.ts";
import { preparedBook } from "./preparedBook.ts";

export const youngCount = 71;
export const curators = ["kurator1@demograd.example", "kurator2@demograd.example"] as const;
const schools = ["МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»"] as const;
/** In the first school. */
export const firstCount = 40;

const surnames = ["Юнова", "Новикова", "Ранева", "Вешнева", "Молодова", "Росткова", "Зорина", "Утрова", "Почкина"];
const forenames = ["Анна", "Вера", "Дарья", "Зоя", "Инна", "Лидия", "Мария", "Нина"];
const all = surnames.flatMap((surname) => forenames.map((forename) => `${surname} ${forename} Ивановна`));
export const youngNames = all.slice(0, youngCount);

const header = [
  "Организация",
  "ФИО",
  "Должность",
  "Предмет",
  "Дата рождения",
  "Пед. стаж на 01.09.2025",
  "Дата приёма",
];

/** Remember to close it. */
export function openYoungTown(): Host {
  const options = { now: "2025-09-20T09:00:00+05:00", editors: [...curators] };
  const beginning = beginningOf(options);
  const { dir } = preparedBook(["young town", beginning], () => {
    const made = begunBook(beginning);
    const host = openBook(made, options);
    try {
      settle(host);
      return { dir: made, facts: null };
    } finally {
      host.workbook.close();
    }
  });
  return openBook(dir, options);
}

function settle(host: Host): void {
  const heads = ["Краткое наименование", "Тип ОО", "Подведомственная (да/нет)", "E-mail куратора"];
  const organisations = schools.map((name, at) => [name, "общеобразовательная", "да", curators[at] ?? ""]);
  const young = youngNames.map((name, at) => [
    schools[at < firstCount ? 0 : 1],
    name,
    "учитель",
    "математика",
    `${String((at % 28) + 1).padStart(2, "0")}.03.2002`,
    "1 г. 0 мес.",
    "01.09.2025",
  ]);
  const seniors = ["Опытова", "Бывалова", "Умелова", "Знатова"].map((surname, at) => [
    schools[at % 2],
    `${surname} Ольга Петровна`,
    "учитель",
    "математика",
    `0${at + 1}.02.1980`,
    "20 л. 0 мес.",
    "01.09.2010",
  ]);
  const files = [
    { fileName: "оо.csv", sheets: [{ name: "ОО", rows: [heads, ...organisations] }] },
    { fileName: "список.csv", sheets: [{ name: "Список", rows: [header, ...young, ...seniors] }] },
  ];
  for (const file of files) host.done("confirmImport", file as never);
}
