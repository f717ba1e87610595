/** Sentences of the custom functions about their arguments. */
export const functionWords = {
  notARange: (sheet: string) =>
    `Нужен диапазон листа «${sheet}» вместе со строкой заголовков, например целые столбцы от A до Z.`,
  noneReadable: (sentence: string) =>
    `Ни одной строки нельзя прочитать. ${sentence} Если столбец стёрли, верните его: «Правка → Отменить» или «Файл → История версий».`,
  oneCell: (name: string) => `Аргумент «${name}»: нужна одна ячейка, а не диапазон.`,
  notADay: (name: string, found: string) =>
    `Аргумент «${name}»: «${found}» — это не дата. Укажите дату вида 01.09.2025.`,
  dayMissing: (name: string) => `Аргумент «${name}»: дата не указана. Укажите дату вида 01.09.2025.`,
  notANumber: (name: string, found: string) => `Аргумент «${name}»: «${found}» не подходит. Укажите целое число.`,
  noSuchIndicator: (found: string, known: readonly number[]) =>
    `Показателя «${found}» нет. Есть показатели ${known.join(", ")}.`,
  noSuchSetting: (found: string) => `Настройки «${found}» нет. Возьмите ключ из первого столбца листа «Настройки».`,
  shapes: "Оба диапазона должны быть одного размера, или второй аргумент — одна ячейка.",
} as const;
