/** Headers and words of the tables that stand behind a figure. */
export const behindWords = {
  traceHeaders: ["Код", "Где учтён", "Почему не учтён"],
  counted: "в числителе и в знаменателе",
  numerator: "только в числителе",
  denominator: "только в знаменателе",
  unknown: "не учтён: не указано начало педагогического стажа",
  leftOut: "не учтён",
  figure: (shown: string, unit: string, numerator: number, denominator: number) =>
    `${shown} ${unit} (${numerator} из ${denominator})`,
  noCodes: "Коды закрытого года не сохранились целиком: по людям и организациям его не показать.",
  organisationHeaders: ["Код", "Организация", "Числитель", "Знаменатель", "Значение", "Цель", "Оценка"],
  few: "мало людей",
  elsewhere: "Вне открытых подведомственных организаций",
  total: "Муниципалитет",
  noSuchYear: (found: number, first: number, last: number) =>
    `Года ${found} в сводке нет. Укажите год с ${first} по ${last}.`,
  answersHidden: (indicator: number) =>
    `Показатель ${indicator} считается по ответам анкет: по людям и организациям его не показать, чтобы никто не узнал чужих ответов. Возьмите показатель целиком.`,
  wholeOnly: (indicator: number) =>
    `Показатель ${indicator} считается по муниципалитету целиком, по организациям его нет. Возьмите показатель целиком.`,
} as const;
