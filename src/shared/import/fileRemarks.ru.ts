/** What an import says about cells whose value a file does not give, and about what its author has hidden. */

import { plural } from "../language/plural.ru.ts";
import { error, type Fact, info, warning } from "./weights.ts";

const emptied = "Ячейка останется пустой";
const rowLeft = "Строка пропущена";
const resave = "откройте файл в Excel или LibreOffice, сохраните и загрузите снова";

export const fileRemarks = {
  "cell-noValue": error(() => `в ячейке формула, а её значения в файле нет. ${rowLeft}: ${resave}.`),
  "cell-error": error(
    (found) => `формула в ячейке даёт ошибку «${found}». ${rowLeft}: исправьте формулу или впишите значение.`,
  ),
  "cell-lost": error((found) => `значение ячейки («${found}») в файле не найдено. ${rowLeft}: ${resave}.`),
  "cell-noDay": error((found) => `«${found}» — такой даты нет в календаре. ${rowLeft}: впишите верную дату.`),
  "cell-digits": error(
    (found) => `«${found}» — в числе больше 15 цифр, последние таблица потеряла. ${emptied}: впишите номер как текст.`,
  ),
  "cell-exponent": error(
    (found) =>
      `«${found}» — таблица сократила длинный номер, его последние цифры потеряны. ${emptied}: впишите номер как текст.`,
  ),
  "cell-date-for-text": error(
    (found) =>
      `в ячейке дата ${found}, а здесь нужен номер или текст: таблица могла превратить в дату запись вроде «12-10». ${emptied}: впишите номер как текст.`,
  ),
  "cell-row-above": error(
    (found) => `«${found}» в этой строке относится к строке выше, а она пропущена. ${rowLeft}: исправьте строку выше.`,
  ),
  "sheet-hidden": warning(
    (found, { count = 0 }: Fact<"count">) =>
      `лист «${found}» скрыт, с него ничего не взято (${lines(count)}). Если он нужен, выберите его при загрузке.`,
  ),
  "sheet-hidden-taken": warning(
    (found, { count = 0 }: Fact<"count">) =>
      `лист «${found}» скрыт и взят, потому что вы его выбрали: ${lines(count)}. Проверьте его содержание.`,
  ),
  "struct-numbered": info(
    (_, { count = 0 }: Fact<"count">) =>
      `строки с одним номером (${lines(count)}): они не заполнены и пропущены. Делать ничего не нужно.`,
  ),
  "struct-hidden-column": warning(
    (found) => `столбец «${found}» скрыт, но загружен вместе с остальными. Проверьте его содержание.`,
  ),
};

function lines(count: number): string {
  return `${count} ${plural(count, "строка", "строки", "строк")}`;
}
