/** Every rule that the documents leave open: its key, Russian title, default, source, and how its cell is read. */

import type { Bounds } from "../language/phrases.ru.ts";
import { cleanText } from "../language/text.ts";
import { furtherSettings } from "./furtherSettings.ru.ts";
import { roadmapSettings } from "./roadmapSettings.ru.ts";
import {
  choiceSetting,
  dayOfYearSetting,
  emailsSetting,
  flagSetting,
  type Misfit,
  numberSetting,
  type Setting,
  textSetting,
} from "./settingKinds.ts";
import { type SettingRow, settings as settingsTable } from "./settings.ts";
import type { Problem } from "./table.ts";
import { consentRules, experienceRules, mentorsCounted, modes, targetYearRules } from "./vocabulary.ts";

const annex3 = "приказ № 548-п, приложение 3";

const definitions = {
  municipality: textSetting({
    title: "Муниципалитет",
    byDefault: "город Нефтеюганск",
    source: "приказ № 548-п",
  }),
  departmentName: textSetting({
    title: "Полное название органа управления образованием",
    byDefault: "Департамент образования администрации города Нефтеюганска",
    source: "приказ № 548-п; в Положении (п. 4.2) — «образования и молодёжной политики»",
  }),
  departmentEmails: emailsSetting({
    title: "E-mail сотрудников департамента, через «;»",
    byDefault: "",
    source: "приказ № 548-п, п. 2: координация программы",
  }),
  mode: choiceSetting({
    title: "Показатель 1: способ расчёта",
    byDefault: modes.label("strict"),
    source: `строго — ${annex3}, показатель 1: числитель внутри знаменателя; только учителя и буквально — слова «учителей – молодых специалистов» там же; за период — «цикличность — учебный год», паспорт`,
    dictionary: modes,
  }),
  mentorsCounted: choiceSetting({
    title: "Показатель 2: какие пары учитываются",
    byDefault: mentorsCounted.label("wholeYear"),
    source: `все пары учебного года — ${annex3}, показатель 2: «вошедших в программы»; только действующие — выбор департамента`,
    dictionary: mentorsCounted,
  }),
  targetYearRule: choiceSetting({
    title: "Какому году цели соответствует учебный год",
    byDefault: targetYearRules.label("startYear"),
    source: `${annex3}: «2024–2034 годы, цикличность — учебный год»; год в документе не назван`,
    dictionary: targetYearRules,
  }),
  youngYears: numberSetting({
    title: "Молодой специалист: педагогический стаж не более, лет",
    byDefault: "3",
    source: `${annex3}: «опыт которых не превышает 3-х лет»`,
    min: 1,
    max: 10,
  }),
  reportDay: dayOfYearSetting({
    title: "Дата отчёта за учебный год, ДД.ММ",
    byDefault: "15.05",
    source: "приказ № 548-п, дорожная карта, п. 2.3: «до 15 мая, ежегодно»",
  }),
  mentorLimit: numberSetting({
    title: "Наставляемых у одного наставника одновременно, не более",
    byDefault: "2",
    source: "Положение техникума (Алтайский край), п. 4.3",
    min: 1,
    max: 30,
  }),
  mentorYears: numberSetting({
    title: "Педагогический стаж наставника не менее, лет",
    byDefault: "5",
    source: "Положение техникума (Алтайский край), п. 4.3: «предпочтительно»",
    min: 0,
    max: 40,
  }),
  mentorSubjectYears: numberSetting({
    title: "Стаж наставника по предмету не менее, лет",
    byDefault: "3",
    source: "Положение техникума (Алтайский край), п. 4.3: «предпочтительно»",
    min: 0,
    max: 40,
  }),
  experienceRule: choiceSetting({
    title: "Если стажа наставника не хватает",
    byDefault: experienceRules.label("warn"),
    source: "Положение техникума (Алтайский край), п. 4.3: «предпочтительно»",
    dictionary: experienceRules,
  }),
  consents: choiceSetting({
    title: "Чьи согласия нужны до приказа",
    byDefault: consentRules.label("both"),
    source: "приказ № 548-п, п. 4.1 (наставник); Положение техникума, п. 4.5 (обоюдное)",
    dictionary: consentRules,
  }),
  personalDataConsent: flagSetting({
    title: "Требовать согласие на обработку персональных данных (для банков и приказа)",
    byDefault: "нет",
    source: "Положение колледжа (ДНР), этапы 2–3: банк согласий; 152-ФЗ, ст. 9",
  }),
  extraDutiesConsent: flagSetting({
    title: "Требовать до приказа отдельное согласие наставника на дополнительные обязанности",
    byDefault: "нет",
    source: "Положение колледжа (ДНР), п. 6.2; приказ № 548-п, п. 4.1",
  }),
  names: flagSetting({
    title: "Показывать фамилии (нет — только коды)",
    byDefault: "да",
    // Whoever writes something there other than «да» does not want them to be shown.
    unreadable: "нет",
    source: "152-ФЗ, ст. 18, ч. 5",
  }),
  needsWindowFrom: dayOfYearSetting({
    title: "Анкета запросов: начало приёма ответов, ДД.ММ",
    byDefault: "01.09",
    source: "приказ № 548-п, дорожная карта, п. 1.1: сентябрь",
  }),
  needsWindowTo: dayOfYearSetting({
    title: "Анкета запросов: конец приёма ответов, ДД.ММ",
    byDefault: "30.09",
    source: "приказ № 548-п, дорожная карта, п. 1.1: сентябрь",
  }),
  ...furtherSettings,
  ...roadmapSettings,
} as const;

export type SettingName = keyof typeof definitions;
type ValueOf<S> = S extends Setting<infer T> ? T : never;
export type Settings = { readonly [Name in SettingName]: ValueOf<(typeof definitions)[Name]> };

export interface SettingEntry extends Setting<unknown> {
  id: SettingName;
}

/** In the order of the sheet «Настройки». */
export const settingsCatalogue: readonly SettingEntry[] = (Object.keys(definitions) as SettingName[]).map((id) => ({
  id,
  ...(definitions[id] as Setting<unknown>),
}));

/** An empty text stands for the default. */
function valueIn(entry: SettingEntry, text: string): unknown {
  const cleaned = cleanText(text);
  return entry.parse(cleaned === "" ? entry.byDefault : cleaned);
}

/** What a text means as this setting's value; one that cannot be read means the default, or what the setting says for that. */
export function valueOfSetting(entry: SettingEntry, text: string): unknown {
  const value = valueIn(entry, text);
  return isMisfit(value) ? valueIn(entry, entry.unreadable ?? "") : value;
}

function isMisfit(parsed: unknown): parsed is Misfit {
  return typeof parsed === "object" && parsed !== null && "misfit" in parsed;
}

/** Why a person may not write this text as the setting's value; null: they may. */
export function settingMisfit(entry: SettingEntry, text: string): Misfit | null {
  const value = valueIn(entry, text);
  return isMisfit(value) ? value : null;
}

/** A value that can be read in its one text, «03» as «3»; "" for the default. */
export function settingText(entry: SettingEntry, text: string): string {
  return cleanText(text) === "" ? "" : entry.text(valueIn(entry, text));
}

/** To be spread into what is said of the setting's value. */
export function boundsIn({ bounds }: SettingEntry): { bounds?: Bounds } {
  return bounds === undefined ? {} : { bounds };
}

function readAll(rows: readonly SettingRow[]): { settings: Settings; problems: Problem[] } {
  const written = new Map(rows.map((row) => [row.id, row.value ?? ""]));
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const entry of settingsCatalogue) {
    const text = written.get(entry.id) ?? entry.unreadable ?? "";
    const value = valueIn(entry, text);
    if (isMisfit(value)) {
      const found = Array.from(text).slice(0, 60).join("");
      problems.push({
        sheet: settingsTable.sheet,
        header: entry.title,
        reason: value.misfit,
        found,
        ...boundsIn(entry),
      });
    }
    values[entry.id] = valueOfSetting(entry, text);
  }
  return { settings: values as Settings, problems };
}

/** Settings in force: an empty value counts as its default, an unreadable one and a lost row mostly, too. */
export function readSettings(rows: readonly SettingRow[]): Settings {
  return readAll(rows).settings;
}

/** Where a day of the year stands in a school year, which begins with September. */
const inSchoolYear = (day: string) => (day >= "09-01" ? `0-${day}` : `1-${day}`);
/** First and last day of each time in which answers are taken; the second lies within one calendar year. */
const answerWindows = [
  { from: "needsWindowFrom", to: "needsWindowTo", place: inSchoolYear },
  { from: "exitWindowFrom", to: "exitWindowTo", place: (day: string) => day },
] as const;

/** Times that end before they begin: no answer would be taken on any day. */
export function reversedWindows(rows: readonly SettingRow[]): { from: SettingName; to: SettingName }[] {
  const settings = readSettings(rows);
  return answerWindows.filter(({ from, to, place }) => place(settings[from]) > place(settings[to]));
}

export function settingTitle(id: SettingName): string {
  return definitions[id].title;
}

/** Rows that «Настройки» lacks; what cannot be read of the sheet leaves its row out. */
export function lostSettings(rows: readonly SettingRow[]): Problem[] {
  const known = new Set<string>(rows.map((row) => row.id));
  return settingsCatalogue
    .filter(({ id }) => !known.has(id))
    .map(({ title }) => ({ sheet: settingsTable.sheet, header: title, reason: "settingLost" }));
}

/** Values of «Настройки» that cannot be read and are replaced by their defaults, or do not fit together; `header` is the setting's title. */
export function settingProblems(rows: readonly SettingRow[]): Problem[] {
  const reversed = reversedWindows(rows).map(
    ({ from }): Problem => ({ sheet: settingsTable.sheet, header: settingTitle(from), reason: "windowReversed" }),
  );
  return [...readAll(rows).problems, ...reversed];
}
