/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { handReasons } from "./handTexts.ru.ts";

export const handRefusals = {
  handMissing: () => `Этой правки в списке уже нет: обновите список. ${nothingWritten}`,
  handFixed: ({ key, reason }: { key: string; reason: keyof typeof handReasons }) =>
    `${key}: вернуть кнопкой нельзя. ${handReasons[reason]} ${nothingWritten}`,
  handMoved: ({ sheet, key }: { sheet: string; key: string }) =>
    `Лист «${sheet}», ${key}: с тех пор строку изменили ещё раз. Обновите список и решите заново. ${nothingWritten}`,
  handUnreadable: ({ sheet, key, header }: { sheet: string; key: string; header: string }) =>
    `Лист «${sheet}», ${key}: прежнее значение в столбце «${header}» не читается, исправьте его в листе. ${nothingWritten}`,
  handReferred: ({ key, by }: { key: string; by: string }) =>
    `${key}: на вписанную строку уже ссылается ${by}. Сначала исправьте ${by}. ${nothingWritten}`,
  handDoubtful: ({ key }: { key: string }) =>
    `${key}: запись о правке не сходится с журналом, её меняли. Сверьтесь с «Файл → История версий». ${nothingWritten}`,
  notCompared: () =>
    `Листы ещё не сверены с памятью книги до конца: правок рукой слишком много. Повторите через минуту. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof handRefusals> {}
}
