/** Kind of employment and rate as they stand beside a name or a position: «(вн. совм.)», «0,5 ст.». In lower case. */
export const kindPhrase =
  "(?:по\\s+)?(?:(?:внутр(?:енн[а-яё]*)?|внеш(?:н[а-яё]*)?|вн)\\.?\\s*[-–]?\\s*совм(?:ест[а-яё]*)?\\.?|(?:внутр|внеш)(?:енн[а-яё]*|н[а-яё]*|\\.)|совм(?:ест[а-яё]*)?\\.?|(?:осн(?:овн[а-яё]*)?\\.?)(?:\\s+(?:место|работа|работник)(?:\\s+работы)?)?|штатн[а-яё]*)";
/** Without brackets only what names a part-time job is one: «учитель основного …» is not. */
export const openKindPhrase =
  "(?:по\\s+)?(?:(?:внутр(?:енн[а-яё]*)?|внеш(?:н[а-яё]*)?|вн)\\.?\\s*[-–]?\\s*)?совм(?:ест[а-яё]*)?\\.?";
export const ratePhrase = "(?:на\\s+)?(?:\\d(?:[.,]\\d{1,3})?|[½¼¾])\\s*(?:ставк[а-яё]*|ст\\.?|шт\\.?\\s?ед\\.?)";
export const rateNumber = /(\d(?:[.,]\d{1,3})?|[½¼¾])\s*(?:ст|шт)/;
/** Beside a position in brackets or behind a comma: neither a subject nor a further position. */
export const asideOfPosition =
  /\s*(?:\(([^()]*(?:декрет|отпуск|д\/о|больничн|временн|на время|на период|до выхода|и\.\s?о\.|вакан|молод[а-яё]* спец)[^()]*)\)|[,;]\s*((?:декрет|в декрет|д\/о|отпуск|в отпуске|на время|на период|временно)[^,;()]*))/i;
export const fractions: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };
/** Of whichever kind. */
export const partTime = "совместительство";
/** The word of the dictionary that such a phrase means. */
export const kindOfPhrase: readonly (readonly [RegExp, string])[] = [
  [/внутр|^(?:по\s+)?вн[.\s]/, "внутреннее совместительство"],
  [/внеш/, "внешнее совместительство"],
  [/совм/, partTime],
  [/осн|штат/, "основное место"],
];
