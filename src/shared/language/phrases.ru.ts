/** What many sentences end with. */
export const nothingWritten = "Ничего не записано.";
/** What the form refuses and «Проверка» finds, in the same words. */
export const notYet = (day: string) => `дата ${day} ещё не наступила.`;
export const dayAhead = (field: string, day: string) => `Поле «${field}»: ${notYet(day)}`;
export const tooFar = (day: string, last: string) => `дата ${day} слишком далеко впереди: допустимы дни по ${last}.`;
export const dayTooFar = (field: string, day: string, last: string) => `Поле «${field}»: ${tooFar(day, last)}`;
export const noSuchCode = (field: string, found: string, sheet: string) =>
  `Поле «${field}»: кода «${found}» нет на листе «${sheet}».`;
export const daysReversed = (from: string, to: string) => `«${from}» позже, чем «${to}».`;
export interface Bounds {
  min: number;
  max: number;
  whole: boolean;
}
/** «целое число от 1 до 10», «число от 0 до 1,5», «число» */
export function wantedNumber(bounds?: Bounds): string {
  if (bounds === undefined) return "число";
  const { min, max, whole } = bounds;
  return `${whole ? "целое число" : "число"} от ${[min, max].map((one) => String(one).replace(".", ",")).join(" до ")}`;
}
/** «Начало», «Окончание» */
export const quotedNames = (names: readonly string[]) => names.map((name) => `«${name}»`).join(", ");
/** Stands for a text that may hold a name where names are not shown. */
export const withheld = "…";
/** Who is known by an address alone, where addresses are not shown. */
export const somebody = "другой пользователь";

/** Stands where a sentence has nothing to name. */
export const notGiven = "не указано";
