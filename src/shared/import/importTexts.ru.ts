/** Words around the remarks of an import: where a remark belongs, how many more there are, what the lists are called. */

import { plural } from "../language/plural.ru.ts";
import { ofEverySurvey } from "../register/surveyForms/list.ts";
import type { remarks } from "./remarks.ru.ts";

export type ImportCode = keyof typeof remarks;

type Said<Code extends ImportCode> = Parameters<(typeof remarks)[Code]["sentence"]>[1];
type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
/** What the sentences need to know; `mild`: nothing is lost by it, a warning where the same remark is an error otherwise. */
export type ImportFacts = Together<
  { [Code in ImportCode]: unknown extends Said<Code> ? object : Said<Code> }[ImportCode]
> & { mild?: boolean };

/** «Лист «Список», строка 38, столбец M «дата приёма»: » */
export function importPlace(sheet: string, row: number, column: string, header: string): string {
  const parts = sheet === "" ? [] : [`Лист «${sheet}»`];
  if (row > 0) parts.push(`строка ${row}`);
  if (column !== "") parts.push(`столбец ${column}${header === "" ? "" : ` «${header}»`}`);
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

const numbered = /^№ (\d+)/;
/** What a sheet is called where its name may be somebody's: by its number, and never as another of the file is called. */
export function numberedSheet(number: number, names: readonly string[]): string {
  let called = `№ ${number}`;
  while (names.includes(called)) called += "…";
  return called;
}

/** The zero-based place of the sheet that a remark is about; -1 where there is none. */
export function sheetAt(called: string, names: readonly string[]): number {
  const at = names.indexOf(called);
  return at >= 0 ? at : Number(numbered.exec(called)?.[1] ?? 0) - 1;
}

/** «Вид занятости, лист «№ 2», строка 5» */
export function wordPlace(label: string, sheet: string, row: number): string {
  return `${label}, лист «${sheet}», строка ${row}`;
}

export function moreSentence(sample: string, count: number): string {
  return `И ещё ${count} ${plural(count, "такое замечание", "таких замечания", "таких замечаний")}, как «${sample}»`;
}

export const importTitles = {
  organisations: "Организации",
  people: "Сотрудники",
  employments: "Трудоустройство",
  mentors: "Наставники",
  consents: "Согласия",
  mentees: "Наставляемые",
  pairs: "Пары",
  platforms: "Площадки",
  deficits: "Диагностики",
  codes: "Коды участников",
  surveys: "Анкеты",
  responses: "Ответы анкет",
} as const;
/** «похож на …» */
export const importListNames = {
  organisations: "список организаций",
  staff: "список сотрудников",
  schoolStaff: "список сотрудников школы",
  mentors: "банк наставников",
  pairs: "список пар",
  platforms: "список площадок",
  deficits: "список диагностик",
  codes: "ключ кодов участников",
  ...ofEverySurvey(({ answersFile = "" }) => answersFile),
} as const;
/** What a change, or its absence, does to the indicators. */
export const effectTexts = {
  becomesYoung: (year: string) => `С датой из файла человек стал бы молодым специалистом ${year} учебного года.`,
  ceasesYoung: (year: string) =>
    `С датой из файла человек перестал бы быть молодым специалистом ${year} учебного года.`,
  work: (organisation: string, position: string, since: string) =>
    `${organisation}, ${position}${since === "" ? "" : `, с ${since}`}`,
  stays: (young: boolean, pairs: readonly string[]) =>
    `${young ? " Пока запись открыта, человек считается молодым специалистом." : ""}${pairs.length === 0 ? "" : ` Его пары продолжают учитываться: ${pairs.join(", ")}.`}`,
} as const;
export const bornText = (day: string) => `дата рождения ${day}`;
export const unknownText = "неизвестно";
export const youngWords = { young: "молодой специалист", experienced: "стаж больше положенного" } as const;
