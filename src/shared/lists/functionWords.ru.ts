/**
 * Sentences of the custom functions about their arguments. None quotes a cell that may hold a name: whether names may be shown
 * stands in a sheet that the function is not given.
 */
export const argumentKinds = {
  empty: "пустая ячейка",
  text: "текст",
  flag: "флажок",
} as const;

export const functionWords = {
  notARange: (sheet: string) =>
    `Нужен диапазон листа «${sheet}» вместе со строкой заголовков, например целые столбцы от A до Z.`,
  noneReadable: (sentence: string) =>
    `Ни одной строки нельзя прочитать. ${sentence} Если столбец стёрли, верните его: «Правка → Отменить» или «Файл → История версий».`,
  oneCell: (name: string) => `Аргумент «${name}»: нужна одна ячейка, а не диапазон.`,
  notADay: (name: string, told: string) =>
    `Аргумент «${name}»: здесь ${told}, а не дата. Укажите дату вида 01.09.2025.`,
  dayMissing: (name: string) => `Аргумент «${name}»: дата не указана. Укажите дату вида 01.09.2025.`,
  notANumber: (name: string, told: string) => `Аргумент «${name}»: ${told} не подходит. Укажите целое число.`,
  noSuchIndicator: (found: string, known: readonly number[]) =>
    `Показателя «${found}» нет. Есть показатели ${known.join(", ")}.`,
  noSuchSetting: "Настройки с таким ключом нет. Возьмите ключ из первого столбца листа «Настройки».",
  addressesHidden: (title: string) =>
    `Настройка «${title}» — это адреса, а показывать их запрещено настройкой «Показывать фамилии» или в диапазоне её нет. Укажите лист «Настройки» целиком или включите показ фамилий.`,
  shapes: "Оба диапазона должны быть одного размера, или второй аргумент — одна ячейка.",
} as const;
