/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */

import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";
import type { ImportKind } from "./importKind.ts";
import { importListNames } from "./importTexts.ru.ts";

const declinedForms = {
  statistics: "статистическая форма: в ней числа, а не люди, загружать из неё нечего. Загрузите список сотрудников.",
  pupils: "список обучающихся: детей в регистре не бывает. Выберите список педагогов.",
  meetings:
    "журнал встреч: в нём не пары, а дни их работы. Загрузите список пар, а встречи внесите в дневник программы пары.",
};

export const importRefusals = {
  staleImport: () => "Файл изменился после проверки. Проверьте его ещё раз и затем подтвердите загрузку.",
  importEmpty: ({ fileName }: { fileName: string }) =>
    `В файле «${fileName}» нет ни одной заполненной ячейки. Выберите другой файл. ${nothingWritten}`,
  importOwnReport: ({ fileName, sheet }: { fileName: string; sheet: string }) =>
    `Файл «${fileName}» составлен программой: на листе «${sheet}» замечания к прежней загрузке, а не список. Исправьте строки, удалите этот лист и столбец «Замечания» и загрузите файл снова. ${nothingWritten}`,
  importNotRecognised: ({ fileName }: { fileName: string }) =>
    `В файле «${fileName}» не найдена строка заголовков ни одного из известных списков: организаций, сотрудников, наставников, пар, площадок, диагностик, кодов, ответов на анкеты (её ищут в первых 15 строках). Добавьте заголовки столбцов или выберите другой файл. ${nothingWritten}`,
  importDeclined: ({ fileName, why }: { fileName: string; why: "statistics" | "pupils" | "meetings" }) =>
    `Файл «${fileName}» — ${declinedForms[why]} ${nothingWritten}`,
  importMappingOther: ({ fileName, form }: { fileName: string; form: string }) =>
    `Сопоставление столбцов сохранено для другой формы («${form}»): в файле «${fileName}» другие заголовки. Выберите сопоставление этой формы или сделайте новое. ${nothingWritten}`,
  importQuestionsOpen: ({ fileName, count, first }: { fileName: string; count: number; first: string }) =>
    `По файлу «${fileName}» ${plural(count, "остался", "осталось", "осталось")} ${count} ${plural(count, "вопрос", "вопроса", "вопросов")}: ${first} ${nothingWritten}`,
  importColumnsMissing: ({
    fileName,
    list,
    columns,
  }: {
    fileName: string;
    list: ImportKind;
    columns: readonly string[];
  }) =>
    `Файл «${fileName}» похож на ${importListNames[list]}, но в нём нет ${columns.length === 1 ? "столбца" : "столбцов"} ${columns.map((name) => `«${name}»`).join(", ")}. Добавьте и загрузите файл снова. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof importRefusals> {}
}
