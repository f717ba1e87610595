import { type SheetModels, usualSheetModels } from "./sheetModels.ts";
import {
  FALSE_RU,
  MONTH_NAMES_RU,
  MONTHS_RU,
  MONTHS_SHORT_RU,
  TRUE_RU,
  WEEKDAYS_RU,
  WEEKDAYS_SHORT_RU,
} from "./texts.ru.ts";

/** How one locale writes numbers, days and truth. */
export interface LocaleRules {
  decimal: "," | ".";
  /** Whether the mark stays where a format of hashes leaves no digit behind it. */
  bareMark: boolean;
  /** Put between thousands when showing. */
  grouping: string;
  argument: ";" | ",";
  dayFirst: boolean;
  dateFormat: string;
  dateTimeFormat: string;
  shortDateFormat: string;
  trueWord: string;
  falseWord: string;
  /** Month names in dates such as "1 мая". */
  months: string[];
  monthsAlone: string[];
  monthsShort: string[];
  weekdays: string[];
  weekdaysShort: string[];
}

const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS_EN = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const english: LocaleRules = {
  decimal: ".",
  bareMark: true,
  grouping: ",",
  argument: ",",
  dayFirst: false,
  dateFormat: "m/d/yyyy",
  dateTimeFormat: "m/d/yyyy h:mm:ss",
  shortDateFormat: "m/d",
  trueWord: "TRUE",
  falseWord: "FALSE",
  months: MONTHS_EN,
  monthsAlone: MONTHS_EN,
  monthsShort: MONTHS_EN.map((month) => month.slice(0, 3)),
  weekdays: WEEKDAYS_EN,
  weekdaysShort: WEEKDAYS_EN.map((day) => day.slice(0, 3)),
};

const british: LocaleRules = {
  ...english,
  dayFirst: true,
  dateFormat: "dd/mm/yyyy",
  dateTimeFormat: "dd/mm/yyyy hh:mm:ss",
  shortDateFormat: "dd/mm",
};

const russian: LocaleRules = {
  decimal: ",",
  bareMark: true,
  grouping: "\u00a0",
  argument: ";",
  dayFirst: true,
  dateFormat: "dd.mm.yyyy",
  dateTimeFormat: "dd.mm.yyyy h:mm:ss",
  shortDateFormat: "dd.mm",
  trueWord: TRUE_RU,
  falseWord: FALSE_RU,
  months: MONTHS_RU,
  monthsAlone: MONTH_NAMES_RU,
  monthsShort: MONTHS_SHORT_RU,
  weekdays: WEEKDAYS_RU,
  weekdaysShort: WEEKDAYS_SHORT_RU,
};

const bareless = new Map([russian, british, english].map((rules) => [rules, { ...rules, bareMark: false }]));

/** Locales other than Russian and British are treated as en_US. */
export function localeRules(
  locale: string,
  { bareMark }: Pick<SheetModels, "bareMark"> = usualSheetModels,
): LocaleRules {
  const rules = rulesOf(locale);
  return bareMark ? rules : (bareless.get(rules) ?? rules);
}

function rulesOf(locale: string): LocaleRules {
  if (locale.startsWith("ru")) return russian;
  return /^en_(GB|IE|AU|NZ)$/.test(locale) ? british : english;
}

const collators = new Map<string, Intl.Collator>();

/** How texts are compared where the case of letters does not matter. */
export function collation(locale: string): (one: string, other: string) => number {
  let collator = collators.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale.replace("_", "-"), { sensitivity: "accent" });
    collators.set(locale, collator);
  }
  return collator.compare;
}
