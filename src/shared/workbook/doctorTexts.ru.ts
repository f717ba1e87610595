/** What the doctor says about each damage: what is wrong, and what to do. */

import { showDay } from "../language/day.ts";
import { plural } from "../language/plural.ru.ts";
import { problemSentence } from "../register/problem.ru.ts";
import type { BookFinding } from "./bookCheck.ts";
import type { DamageCode, DamageFacts } from "./damage.ts";
import type { RefusedIntent } from "./inspection.ts";
import type { ForeignRow } from "./ownRows.ts";
import { chainFaultSentence } from "./upkeepTexts.ru.ts";

interface Words<Code extends DamageCode> {
  what(facts: DamageFacts[Code]): string;
  advice: string;
}

const repair = "Нажмите «Починить».";

export const damageWords: { [Code in DamageCode]: Words<Code> } = {
  copied: {
    what: () => "Это копия книги: в ней ничего не записывается и ответы анкет не разбираются.",
    advice: "Скажите, для чего копия: новый год, учебная или ошибка.",
  },
  sheetMissing: {
    what: () => "Листа нет.",
    advice: "Верните его: «Правка → Отменить» или «Файл → История версий». Иначе «Починить» создаст пустой лист.",
  },
  sheetRenamed: { what: ({ now }) => `Лист переименован в «${now}».`, advice: "«Починить» вернёт имя." },
  headersMoved: {
    what: ({ row }) =>
      `Заголовки уехали в строку ${row}: над ними вставлены строки или лист отсортирован вместе с ними.`,
    advice: "«Починить» вернёт заголовки наверх.",
  },
  keysMissing: {
    what: () => "Удалена служебная вторая строка, по которой регистр узнаёт столбцы.",
    advice: "«Починить» вставит её снова.",
  },
  columnMissing: {
    what: ({ header }) => `Нет столбца «${header}».`,
    advice:
      "Если он был, верните его: «Правка → Отменить» или «Файл → История версий». Если его ещё не было, «Починить» добавит пустой столбец справа.",
  },
  columnDoubled: {
    what: ({ header }) => `Столбец «${header}» встречается дважды.`,
    advice: "Решите, какой из двух верный, и удалите лишний.",
  },
  recreated: {
    what: ({ header }) =>
      `${header === "" ? "Лист создан" : `Столбец «${header}» создан`} заново, прежних данных в нём нет: пока это не решено, регистр по ним не считает.`,
    advice:
      "Верните данные: «Правка → Отменить» или «Файл → История версий». Если так и должно быть, выберите «Настроить книгу» и подтвердите.",
  },
  columnEmptied: {
    what: ({ header }) => `Столбец «${header}» пуст во всех строках, где он нужен: показатели без него не считаются.`,
    advice: "Если его стёрли, верните: «Правка → Отменить» или «Файл → История версий». Иначе заполните его.",
  },
  headerChanged: {
    what: ({ header, found }) =>
      found === "" ? `Стёрт заголовок «${header}».` : `Заголовок «${header}» заменён на «${found}».`,
    advice: "«Починить» вернёт заголовок.",
  },
  keyChanged: {
    what: ({ header }) => `Испорчен служебный ключ столбца «${header}».`,
    advice: "«Починить» вернёт ключ.",
  },
  ruleChanged: {
    what: ({ header, rows }) => `Столбец «${header}», строки ${rows}: снята или изменена проверка ввода.`,
    advice: "«Починить» вернёт проверку; значения останутся.",
  },
  formatChanged: {
    what: ({ header, rows }) => `Столбец «${header}», строки ${rows}: изменён числовой формат.`,
    advice: "«Починить» вернёт формат; значения останутся.",
  },
  merged: {
    what: ({ at }) => `Ячейки ${at} объединены: видно и хранится только первое значение.`,
    advice: "«Починить» разъединит их; впишите недостающие значения.",
  },
  formulaInData: {
    what: ({ header, rows }) => `Столбец «${header}», строки ${rows}: вместо значений стоят формулы.`,
    advice: "«Починить» заменит формулы их значениями; это можно отменить.",
  },
  displayStale: {
    what: ({ header, rows }) =>
      `Столбец «${header}», строки ${rows}: показано не то, на что указывает код, или стоит формула.`,
    advice: "«Починить» впишет верное по коду.",
  },
  protectionMissing: { what: ({ description }) => `Снята защита «${description}».`, advice: repair },
  protectionChanged: { what: ({ description }) => `Изменена защита «${description}».`, advice: repair },
  keyRowShown: { what: () => "Видна служебная вторая строка.", advice: "«Починить» скроет её." },
  notFrozen: {
    what: () => "Заголовки не закреплены: их можно случайно отсортировать вместе с данными.",
    advice: repair,
  },
  serviceShown: { what: () => "Служебный лист виден.", advice: "«Починить» скроет его." },
  computedMissing: { what: () => "Вычисляемого листа нет.", advice: "«Починить» составит его заново." },
  computedChanged: { what: ({ cells }) => `Испорчены ячейки ${cells}.`, advice: "«Починить» вернёт их." },
  computedOpen: { what: () => "Вычисляемый лист не защищён.", advice: repair },
  triggersMissing: {
    what: ({ names }) =>
      `Ответы анкет не разбираются сами: нет ${plural(names.length, "триггера", "триггеров", "триггеров")} ${names.join(", ")}.`,
    advice: "«Починить» создаст недостающее.",
  },
  triggersDoubled: {
    what: ({ names }) => `Триггеры повторяются: ${names.join(", ")}.`,
    advice: "«Починить» удалит лишние.",
  },
  triggersForeign: {
    what: ({ owner }) => `Триггеры книги принадлежат ${owner}: проверить их может только он.`,
    advice: "Если он больше не работает с книгой, пусть обслуживание примет другой: «Настроить книгу».",
  },
  triggersTwice: {
    what: ({ owner }) => `Триггеры есть и у вас, и у ${owner}: каждый ответ разбирается дважды.`,
    advice: "«Починить» удалит ваши.",
  },
  sweepSilent: {
    what: ({ owner, hours }) =>
      `Ежечасный разбор ответов не работает ${hours} ${plural(hours, "час", "часа", "часов")}; его триггеры у ${owner}.`,
    advice: "«Починить» создаст триггеры от вашего имени.",
  },
  formLost: {
    what: ({ survey }) => `Форма анкеты ${survey} не открывается: её удалили или у вас нет к ней доступа.`,
    advice: "Верните форму из корзины диска или попросите доступ у её владельца.",
  },
  formUnpublished: {
    what: ({ survey }) => `Форма анкеты ${survey} не принимает ответы.`,
    advice: "«Починить» откроет её.",
  },
  formUnlinked: {
    what: ({ survey }) => `Форма анкеты ${survey} не связана с книгой: ответы не приходят.`,
    advice: "«Починить» свяжет её снова; собранные ответы не пропадут.",
  },
  formSheetLost: {
    what: ({ survey }) => `Нет листа с ответами анкеты ${survey}.`,
    advice: "«Починить» свяжет форму с новым листом; собранные формой ответы вернутся.",
  },
  formPassportLost: {
    what: ({ survey }) => `Паспорт анкеты ${survey} изменён вручную: ответы и личные ссылки по нему не найти.`,
    advice: "«Починить» восстановит его по самой форме.",
  },
  answersOpen: {
    what: ({ survey }) => `Лист ответов анкеты ${survey} виден, стоит среди листов реестра или открыт для изменений.`,
    advice: "«Починить» уберёт его за листы реестра, скроет и закроет; новые ответы будут приходить.",
  },
  zoneUnknown: {
    what: ({ zone }) => `Часовой пояс книги «${zone}» не распознан.`,
    advice: "Выберите его в «Файл → Настройки».",
  },
  zoneDiffers: {
    what: ({ book, script }) => `Часовые пояса книги (${book}) и скрипта (${script}) различаются.`,
    advice: "Даты считаются по книге. Проверьте, что её пояс верен: «Файл → Настройки».",
  },
  unreadable: { what: ({ problem }) => problemSentence(problem), advice: "Исправьте ячейку вручную." },
  hanging: {
    what: ({ problem }) => problemSentence(problem),
    advice: "Исправьте код вручную или верните строку, на которую он указывает.",
  },
  journalBroken: {
    what: ({ fault }) => chainFaultSentence(fault, fault.row),
    advice: "Журнал не чинят: сравните с «Файл → История версий» и узнайте, кто его правил.",
  },
  accessUnsealed: {
    what: () => "Кто куратор и кто департамент, решают ячейки: действует любой адрес, который в них вписан.",
    advice:
      "Проверьте «E-mail куратора» на листе «Организации» и адреса департамента на листе «Настройки», затем выберите «Настроить книгу»: после этого действуют только согласованные адреса.",
  },
  accessDisputed: {
    what: ({ key, hasFormer }) =>
      `Адрес в строке ${key} вписан мимо регистра и не действует: ${hasFormer ? "действует прежний" : "прежнего не было"}.`,
    advice: "Верен новый — примите его в «Изменено вручную». Верен прежний — «Починить» вернёт его в ячейку.",
  },
  intentRefused: {
    what: ({ intent }) => {
      const undone = intent.why === "letter" ? "не отправлено письмо" : "не выполнена операция";
      return `${showDay(intent.at.slice(0, 10))} ${undone} ${refusedIntent(intent)}.`;
    },
    advice:
      "Посмотрите в «Файл → История версий», кто менял лист «Операции» или «Письма» и какие строки успели измениться. Что было нужно, выполните заново.",
  },
  rowForeign: {
    what: ({ row: { table, key } }) => foreignWords[table](key),
    advice: "Верните прежние значения: «Изменено вручную» или «Файл → История версий».",
  },
  rowsUnkept: {
    what: () => "Формы анкет и итоги закрытых лет регистр пока берёт из ячеек такими, какими их в листе исправили.",
    advice:
      "Проверьте листы «Анкеты», «Итоги лет» и «Поправки», затем выберите «Настроить книгу»: после этого правки мимо регистра не действуют.",
  },
  imagesChanged: {
    what: ({ operationId }) => `Прежние значения операции ${operationId} изменены в листе: отменить её нельзя.`,
    advice: "Посмотрите в «Файл → История версий», кто менял лист «Операции».",
  },
};

const foreignWords: Record<ForeignRow["table"], (key: string) => string> = {
  surveys: (key) =>
    `Анкета ${key} указывает на форму, которую регистр не создавал: ответы из неё не берутся, ссылки не выдаются.`,
  yearFigures: (key) =>
    `Итоги года не те, что записал регистр (со строки ${key}): изменённое не показывается и не считается.`,
  amendments: (key) => `Поправку ${key} регистр не вносил: она не действует.`,
};

const refusedReasons: Record<RefusedIntent["why"], string> = {
  typed: "регистр её не начинал, строку вписали в лист",
  tables: "она меняет не свои листы",
  letter: "его вписали или изменили в листе",
  actor: "тот, кто её начал, больше не имеет на неё права",
};

function refusedIntent({ operationId, why }: RefusedIntent): string {
  return `${operationId}: ${refusedReasons[why]}`;
}

export function damageSentence<Code extends DamageCode>(code: Code, facts: DamageFacts[Code]): string {
  return damageWords[code].what(facts);
}

export const doctorTexts = {
  /** After a repair: what stood in the column, if anything did, is not there. */
  recreated: (header: string) => `Столбец «${header}» создан и пуст.`,
  recreatedColumns: (findings: readonly BookFinding[]) =>
    findings
      .filter(({ code }) => code === "columnMissing")
      .map(({ sheet, sentence, advice }) => ` Лист «${sheet}». ${sentence} ${advice}`)
      .join(""),
  bringBack: "Если в нём были данные, верните их: «Правка → Отменить» или «Файл → История версий».",
  sound: "Книга в порядке: повреждений не найдено.",
  found: (count: number, repairable: number) =>
    `${plural(count, "Найдено", "Найдены", "Найдено")} ${count} ${plural(count, "замечание", "замечания", "замечаний")}, починить само можно ${repairable}. Список — в панели, раздел «Доктор».`,
  nothingToRepair: "Чинить нечего.",
  remaining: (count: number) =>
    `Чинить само нечего: ${count} ${plural(count, "замечание требует", "замечания требуют", "замечаний требуют")} решения людей. Список — в панели, раздел «Доктор».`,
  ask: (lines: readonly string[], more: number) =>
    `Будет исправлено:\n${lines.map((line) => `• ${line}`).join("\n")}${more > 0 ? `\n… и ещё ${more}` : ""}\n\nЗаписи людей не меняются, кроме формул в столбцах данных: их заменят их значения (это можно отменить). Починить?`,
  repaired: (count: number, left: number) => `Исправлено: ${count}.${left > 0 ? ` Осталось для людей: ${left}.` : ""}`,
  notRepaired: "Ничего не исправлено.",
  /** What the journal names: an operation and why it was not carried out. */
  refused: refusedIntent,
  /** What the journal names: a sheet and how many damages there. */
  journalled: (sheet: string, count: number) => `${sheet === "" ? "книга" : `лист «${sheet}»`}: ${count}`,
} as const;
