/** Sentences about presets of territories and the contradictions of their documents. */
import { plural } from "../language/plural.ru.ts";

export function columnPlace(sheet: string, header: string): string {
  return `лист «${sheet}», столбец «${header}»`;
}

export const presetViewTexts = {
  lengths: "Пары вне допустимого срока",
  loads: "Пары наставников сверх предела",
  consents: "Пары без нужного согласия",
  indicator: (number: number) => `Показатель ${number}, текущий учебный год`,
  figure: (shown: string, numerator: number, denominator: number, year: number, target: number | null) =>
    `${shown} (${numerator} из ${denominator}; ${target === null ? `на ${year} год цели нет` : `цель ${year} года ${String(target).replace(".", ",")}`})`,
  ownTitle: "Свой: настройки остаются как есть и с документами не сравниваются",
  heading: "Набор настроек",
  help: "Документы разных территорий расходятся. Набор ставит значения, которые следуют из документов выбранной территории; название муниципалитета, адреса и коды он не трогает.",
  choose: "Набор",
  current: (title: string) => `Сейчас: ${title}`,
  preview: "Показать, что изменится",
  apply: "Применить набор",
  cancel: "Не менять",
  applied: (title: string) => `Применён набор — ${title}. Отменить можно в списке «Ещё».`,
  nothing: "Все настройки уже такие, как в этом наборе.",
  changes: (count: number) => `Изменится ${count} ${plural(count, "настройка", "настройки", "настроек")}`,
  judged: "Будет оцениваться иначе",
  judgedNothing: "Пары и показатели текущего года оцениваются так же.",
  nowThen: (now: string, then: string) => `сейчас ${now} → станет ${then}`,
  keys: (keys: readonly string[]) => `Например: ${keys.join(", ")}`,
  own: (usual: string) => `свой; в наборе — ${usual}`,
  contradictions: "Противоречия документов (30)",
  resolvedBy: "Решает",
  informationOnly: "Только для сведения",
} as const;
