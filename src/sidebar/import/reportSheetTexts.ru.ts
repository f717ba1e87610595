/** What stands in the file that is given back to whoever sent the list. */
import { plural } from "../../shared/language/plural.ru.ts";

export const reportSheetTexts = {
  summaryName: "Что исправить",
  column: "Замечания",
  summary: (file: string, errors: number, warnings: number) =>
    `«${file}»: ${errors} ${plural(errors, "ошибка", "ошибки", "ошибок")}, ${warnings} ${plural(warnings, "предупреждение", "предупреждения", "предупреждений")}.`,
  how: "Замечания стоят в последнем столбце ваших листов, напротив строк: красные — ошибки, жёлтые — проверьте. Исправьте ячейки, удалите этот лист и последний столбец и пришлите файл снова.",
  whole: "Замечания к листам целиком:",
  sheetPlace: (sheet: string) => `Лист «${sheet}»`,
  rowPlace: (row: number) => `строка ${row}`,
  fileName: (name: string) => `на исправление — ${name.replace(/\.[^.]*$/, "")}.xlsx`,
} as const;
