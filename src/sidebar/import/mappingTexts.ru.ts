/** Words of the step «Сопоставить столбцы» and of several files at once. */
import { plural } from "../../shared/language/plural.ru.ts";

export const mappingTexts = {
  title: "Сопоставьте столбцы",
  open: "Сопоставить столбцы",
  lead: (count: number) =>
    count === 0
      ? "Все столбцы узнаны. Здесь можно изменить, что из какого столбца читается."
      : `${count === 1 ? "Остался" : "Осталось"} ${count} ${plural(count, "вопрос", "вопроса", "вопросов")}. Пока ответа нет, ничего не записывается.`,
  remembered: "Ответы запоминаются: следующий файл той же формы их не спросит.",
  outside: "Чего нет в таблице",
  outsideHint: "Ответ относится только к этому файлу, ко всем строкам, где этого нет.",
  choose: "— выберите —",
  form: (kind: string, sheets: readonly string[]) =>
    `${kind}: ${sheets.length === 1 ? "лист" : "листы"} ${sheets.map((name) => `«${name}»`).join(", ")}`,
  missing: (name: string) => `Нужен столбец «${name}», его не видно. Выберите его в таблице.`,
  theirs: "Столбец файла",
  ours: "Столбец регистра",
  samples: "Примеры",
  asItIs: "читается по заголовку",
  noSamples: "пусто",
  asked: "подтвердите",
  unknown: "не понят",
  sure: "узнан",
  words: "Слова, которых нет в справочниках",
  word: (found: string, count: number) =>
    `${found === "" ? "пустая ячейка" : `«${found}»`}, ${count} ${plural(count, "строка", "строки", "строк")}`,
  likely: "Похоже",
  other: "Остальное",
  check: "Проверить",
  save: "Сохранить сопоставление",
  load: "Открыть сопоставление",
  fileName: "сопоставление столбцов.json",
  notOurs: "Это не сопоставление столбцов. Выберите файл, сохранённый кнопкой «Сохранить сопоставление».",
  otherForm: (names: readonly string[]) =>
    `Это сопоставление другой формы (${names.map((name) => `«${name}»`).join("; ")}): заголовки этого файла в нём не описаны.`,
  byHand: "Что это за список?",
  byHandLead: "Можно указать, какой это список, и сопоставить столбцы самим.",
  severalTitle: (count: number) => `${count} ${plural(count, "файл", "файла", "файлов")}: порядок загрузки`,
  severalLead:
    "Файлы стоят в том порядке, в котором опираются друг на друга. Ничего не записано, пока вы не подтвердите.",
  enterBanks: "Внести участников пар в банки",
  enterBanksHelp: "Анкеты и подбор берут людей из банков наставников и наставляемых. Кто уже там, остаётся как есть.",
  file: "Файл",
  list: "Список",
  rows: "Строк",
  state: "Что с ним",
  ready: "готов",
  needsFirst: "сначала загрузятся списки выше",
  questions: (count: number) => `${count} ${plural(count, "вопрос", "вопроса", "вопросов")}`,
  leftOut: "не загружается",
  takeAll: (count: number) => `Загрузить ${count} ${plural(count, "файл", "файла", "файлов")} по порядку`,
  severalDone: (taken: number, all: number) =>
    `Загружено ${taken} из ${all} ${plural(all, "файла", "файлов", "файлов")}`,
  severalNone: "Ничего не загружено",
  changes: (added: number, changed: number) => `добавлено ${added}, изменено ${changed}`,
  remarks: (count: number) => `${count} ${plural(count, "замечание", "замечания", "замечаний")}`,
  skipped: (count: number) =>
    `${plural(count, "пропущена", "пропущены", "пропущено")} ${count} ${plural(count, "строка", "строки", "строк")}`,
  stillOpen: "остались вопросы: откройте файл отдельно и ответьте на них",
};
