/** What the dialog about the region says. */
import { plural } from "../../shared/language/plural.ru.ts";
import type { FileStanding } from "../../shared/region/answers.ts";

const standings: Record<FileStanding, string> = {
  new: "новый",
  replaces: "заменит принятый",
  same: "уже принят",
  refused: "не будет принят",
};
const filesCount = (count: number) => `${count} ${plural(count, "файл", "файла", "файлов")}`;

export const regionViewTexts = {
  title: "Показатели для региона",
  own: "Файл этого муниципалитета",
  ownHelp:
    "В файле только числители и знаменатели: ни людей, ни организаций. Регион складывает их и получает точные доли.",
  year: "Учебный год",
  make: "Показать",
  save: "Сохранить файл",
  signed: (municipality: string, schoolYear: string, reportOn: string) =>
    `${municipality}, ${schoolYear} учебный год, на ${reportOn}.`,
  open: "Год ещё не закрыт: показатели могут измениться. Когда закроете его, пришлите файл снова.",
  closed: "Год закрыт: показатели из «Итогов лет».",
  indicator: "Показатель",
  value: "Значение",
  counts: "Числитель и знаменатель",
  others: "Файлы муниципалитетов",
  othersHelp: "Для книги региона: выберите присланные файлы, проверьте и примите.",
  choose: "Выбрать файлы…",
  drop: "или перетащите их сюда",
  checking: "Файлы проверяются…",
  standings,
  file: "Файл",
  municipality: "Муниципалитет",
  standing: "Что будет",
  words: "Замечания",
  take: (count: number) => `Принять ${filesCount(count)}`,
  nothingToTake: "Принимать нечего.",
  cancel: "Отмена",
  taken: (count: number) => `${plural(count, "Принят", "Приняты", "Приняты")} ${filesCount(count)}.`,
  tooMany: (limit: number) => `За один раз можно выбрать не больше ${limit} файлов.`,
  unreadable: (name: string) => `Файл «${name}» не прочитался. Выберите его ещё раз.`,
  region: "Показатели региона",
  nothing: "Файлы муниципалитетов ещё не приняты.",
  reportOn: "На дату",
  total: "Регион",
  target: "Цель",
  number: (indicator: number, unit: string) => `${indicator}, ${unit}`,
  missing: (names: readonly string[]) => `Не прислали файл: ${names.join(", ")}.`,
  everybody: "Файлы прислали все муниципалитеты списка.",
  met: "цель достигнута",
  unmet: "цель не достигнута",
  saveTable: "Сохранить таблицу (CSV)",
  tableFile: (schoolYear: string) => `показатели региона ${schoolYear.replace("/", "-")}.csv`,
  openYear: "год открыт",
};
