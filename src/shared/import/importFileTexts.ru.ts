/** What an import says about cells whose value a file does not give, and about what its author has hidden. */

import { plural } from "../language/plural.ru.ts";

const emptied = "Ячейка останется пустой";
const rowLeft = "Строка пропущена";
const resave = "откройте файл в Excel или LibreOffice, сохраните и загрузите снова";

export const fileSentences = {
  "cell-noValue": () => `в ячейке формула, а её значения в файле нет. ${rowLeft}: ${resave}.`,
  "cell-error": (found: string) =>
    `формула в ячейке даёт ошибку «${found}». ${rowLeft}: исправьте формулу или впишите значение.`,
  "cell-lost": (found: string) => `значение ячейки («${found}») в файле не найдено. ${rowLeft}: ${resave}.`,
  "cell-noDay": (found: string) => `«${found}» — такой даты нет в календаре. ${rowLeft}: впишите верную дату.`,
  "cell-digits": (found: string) =>
    `«${found}» — в числе больше 15 цифр, последние таблица потеряла. ${emptied}: впишите номер как текст.`,
  "cell-exponent": (found: string) =>
    `«${found}» — таблица сократила длинный номер, его последние цифры потеряны. ${emptied}: впишите номер как текст.`,
  "cell-date-for-text": (found: string) =>
    `в ячейке дата ${found}, а здесь нужен номер или текст: таблица могла превратить в дату запись вроде «12-10». ${emptied}: впишите номер как текст.`,
  "cell-row-above": (found: string) =>
    `«${found}» в этой строке относится к строке выше, а она пропущена. ${rowLeft}: исправьте строку выше.`,
  "sheet-hidden": (found: string, { count = 0, mild = false }: { count?: number; mild?: boolean }) =>
    mild
      ? `лист «${found}» скрыт и взят, потому что вы его выбрали: ${lines(count)}. Проверьте его содержание.`
      : `лист «${found}» скрыт, с него ничего не взято (${lines(count)}). Если он нужен, выберите его при загрузке.`,
  "struct-numbered": (_: string, { count = 0 }: { count?: number }) =>
    `строки с одним номером (${lines(count)}): они не заполнены и пропущены. Делать ничего не нужно.`,
  "struct-hidden-column": (found: string) =>
    `столбец «${found}» скрыт, но загружен вместе с остальными. Проверьте его содержание.`,
};

function lines(count: number): string {
  return `${count} ${plural(count, "строка", "строки", "строк")}`;
}
