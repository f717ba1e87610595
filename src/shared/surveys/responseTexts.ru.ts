/** Why an answer, or a whole sheet of answers, is set aside. */
import { plural } from "../language/plural.ru.ts";

const shownRows = 5;

/** «строки 3, 4 и ещё 2» */
function rowsOf(rows: readonly number[]): string {
  const more = rows.length > shownRows ? ` и ещё ${rows.length - shownRows}` : "";
  return `${rows.length === 1 ? "строка" : "строки"} ${rows.slice(0, shownRows).join(", ")}${more}`;
}

export const responseTexts = {
  drained: ({
    taken,
    quarantined,
    repeated,
    corrected,
  }: {
    taken: number;
    quarantined: number;
    repeated: number;
    corrected: number;
  }) =>
    [
      taken === 0
        ? "Новых ответов нет."
        : `Разобрано ${taken} ${plural(taken, "новый ответ", "новых ответа", "новых ответов")}.`,
      quarantined === 0 ? "" : `На разборе: ${quarantined}; причина — на листе «Ответы».`,
      repeated === 0 ? "" : `Повторных ответов: ${repeated}; учтён последний.`,
      corrected === 0
        ? ""
        : `По исправлениям в листе ответов ${plural(corrected, "изменён", "изменены", "изменено")} ${corrected} ${plural(corrected, "разобранный ответ", "разобранных ответа", "разобранных ответов")} и то, что из ${plural(corrected, "него", "них", "них")} следовало.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  columnMissing: (title: string) =>
    `В листе ответов нет вопроса «${title}»: его переименовали или удалили. Верните вопрос в анкете; ответы не потеряны и будут разобраны после этого.`,
  columnDoubled: (title: string) =>
    `В листе ответов вопрос «${title}» встречается дважды. Удалите лишний; ответы будут разобраны после этого.`,
  stampUnreadable: (rows: readonly number[]) =>
    `В листе ответов отметка времени не читается (${rowsOf(rows)}): её изменили вручную. Верните дату и время; остальные ответы разобраны.`,
  sheetMissing: (title: string) => `Лист ответов анкеты «${title}» не найден. Верните его; ответы хранит сама анкета.`,
  answerUnreadable: (rows: readonly number[]) =>
    `В листе ответов (${rowsOf(rows)}) есть ответ, которого в анкете нет среди предложенных: его изменили вручную. Верните его; остальные ответы разобраны.`,
  rowsDoubled: (rows: readonly number[]) =>
    `В листе ответов ${rowsOf(rows)} — одно время и один код, а ответы разные. Удалите лишнюю; пока в реестре остаётся то, что было.`,
  waiting: (count: number) =>
    `В листе ответов не стало ${plural(count, "строки", "строк", "строк")} или исправлено сразу слишком много: ${count} ${plural(count, "разобранный ответ ждёт", "разобранных ответа ждут", "разобранных ответов ждут")} решения департамента: «Анкеты», «Сверить с листом ответов».`,
  rowSays: (row: number, isSame: boolean, person: string | null) =>
    `строка ${row} исправлена: ${isSame ? "ответы изменены" : person === null ? "теперь без кода из реестра" : `теперь ${person}`}`,
  answeredAgain: "участник ответил ещё раз: учтён последний ответ",
  editSetAside: "участник изменил ответ, но правка не принята и стоит на разборе: учтён прежний ответ",
  rowGone: "строки больше нет в листе ответов",
  rowChanged: (id: string) => `в листе ответов эта строка исправлена: теперь ${id}`,
  answerGone: "в листе ответов этот ответ стёрт",
  differs: {
    moved: (id: string, row: number) =>
      `Анкета ${id}: в листе ответов (строка ${row}) исправлены код участника или время: ответ записан за другим.`,
    gone: (id: string) => `Анкета ${id}: её строки больше нет в листе ответов.`,
    edited: (id: string, row: number) => `Анкета ${id}: в листе ответов (строка ${row}) ответы изменены.`,
    byHand: (id: string, question: string, row: number) =>
      `Анкета ${id}, вопрос ${question}: ответ изменён вручную на листе «Ответы», а в листе ответов (строка ${row}) другой. Верните его или исправьте лист ответов.`,
  },
} as const;
