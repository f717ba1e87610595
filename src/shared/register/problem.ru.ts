/** What is wrong with a cell or a row, as a sentence. */
import { wantedNumber } from "../language/phrases.ru.ts";
import type { Problem } from "./table.ts";

export const recreatedAdvice =
  "Верните их: «Правка → Отменить» или «Файл → История версий»; если так и должно быть, подтвердите это: «Настроить книгу».";

const problemReasons: Record<Problem["reason"], (header: string, found: string, wanted: string) => string> = {
  missing: (header) => `столбец «${header}» не заполнен. Впишите значение.`,
  notText: (header, found) => `в столбце «${header}» стоит «${found}», а нужен текст.`,
  tooLong: (header) => `в столбце «${header}» слишком длинный текст. Сократите его.`,
  notADay: (header, found) => `в столбце «${header}» стоит «${found}» — такой даты нет. Впишите дату вида 01.09.2025.`,
  notADayOfYear: (header, found) =>
    `в столбце «${header}» стоит «${found}» — такого дня нет в каждом году. Впишите день и месяц, например 01.09.`,
  dayOutOfRange: (header, found) =>
    `в столбце «${header}» дата «${found}» за пределами 1940–2060 годов. Исправьте год.`,
  notANumber: (header, found, wanted) => `в столбце «${header}» стоит «${found}», а нужно ${wanted}.`,
  dateInsteadOfNumber: (header, found) =>
    `в столбце «${header}» вместо числа таблица записала дату ${found}. Введите число через запятую, например 1,5.`,
  outOfRange: (header, found, wanted) =>
    `в столбце «${header}» число ${found} вне допустимых пределов: нужно ${wanted}. Исправьте его.`,
  notInList: (header, found) =>
    `в столбце «${header}» стоит «${found}» — этого нет в списке. Выберите значение из списка.`,
  listedTwice: (header, found) => `в «${header}» стоит «${found}»: одно и то же названо дважды. Оставьте одно.`,
  notAFlag: (header, found) => `в столбце «${header}» стоит «${found}», а нужна отметка (да или нет).`,
  notAnEmail: (header, found) => `в столбце «${header}» стоит «${found}» — это не адрес электронной почты.`,
  notAKey: (header, found) => `в столбце «${header}» стоит «${found}» — это не код. Верните код (Правка → Отменить).`,
  formulaError: (header, found) => `в столбце «${header}» ошибка формулы ${found}. Впишите значение вместо формулы.`,
  sheetMissing: () => "лист не найден. Верните его (Правка → Отменить) или выберите «Настроить книгу».",
  keyRowMissing: () =>
    "удалена служебная вторая строка. Верните её (Правка → Отменить) или выберите «Настроить книгу».",
  columnMissing: (header) =>
    `не найден столбец «${header}». Если он был, верните его: «Правка → Отменить» или «Файл → История версий»; если его ещё не было, «Настроить книгу» создаст его пустым.`,
  recreated: (header) =>
    `${header === "" ? "лист создан" : `столбец «${header}» создан`} заново, прежних данных в нём нет. ${recreatedAdvice}`,
  columnDoubled: (header) => `столбец «${header}» встречается дважды. Удалите лишний.`,
  keyDoubled: (header, found) => `в столбце «${header}» код «${found}» повторяется. Оставьте одну строку.`,
  settingLost: (header) =>
    `нет строки «${header}»: действует то, что принято без неё. Верните её (Правка → Отменить) или выберите «Настроить книгу» и впишите значение.`,
  windowReversed: (header) =>
    `«${header}» позже конца приёма, поэтому ответы не принимаются ни в один день. Исправьте одну из дат.`,
  refMissing: (header, found) => `в столбце «${header}» указан код «${found}», которого нет в регистре. Исправьте код.`,
};

/** «Лист «Пары», строка 7: столбец «Дата начала» не заполнен. Впишите значение.» */
export function problemSentence(problem: Problem): string {
  const row = problem.row === undefined ? "" : `, строка ${problem.row}`;
  const { header = "", found = "", bounds } = problem;
  return `Лист «${problem.sheet}»${row}: ${problemReasons[problem.reason](header, found, wantedNumber(bounds))}`;
}
