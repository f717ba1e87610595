/** One cell that says several things, cut into the fields that they are. What cannot be told apart stays where it was. */
import { addDays, addMonths, makeDay, showDay } from "../../language/day.ts";
import { schoolYearStart } from "../../language/schoolYear.ts";
import { cleanText } from "../../language/text.ts";
import { formOf } from "../formOf.ts";
import { teacherInBrackets } from "../importBankWords.ru.ts";
import { cellText, type ImportedCell, isUnread } from "../importedFile.ts";
import { nameParticles } from "../importWords.ru.ts";
import { positionWords, subjectWords } from "../mapping/contentWords.ru.ts";
import { monthOfWord, readDay } from "../readDay.ts";
import {
  betweenDays,
  categoryNames,
  categoryOfPosition,
  categoryTail,
  dayInText,
  dayOfOrder,
  mainPlace,
  monthsForm,
  noSubject,
  orderTail,
  otherCategories,
  periodForm,
  shortSubject,
  shortTeacher,
  subjectEndings,
  subjectsOf,
  teacherOf,
  untilWords,
  yearInText,
  yearsInTitle,
} from "./formWords.ru.ts";
import { anyDay } from "./outside.ts";
import { workBeside } from "./workBeside.ts";

export type Parts = Readonly<Record<string, ImportedCell>>;
const longest = 500;

/** The fields of a cell of this composite; null values are empty cells. */
export function splitCell(take: string, cell: ImportedCell | undefined): Parts {
  if (cell === undefined || cell === null || isUnread(cell)) return {};
  const text = cellText(cell).slice(0, longest);
  const split = splitters[take];
  return split === undefined || text === "" ? {} : split(text, cell);
}

const splitters: Readonly<Record<string, (text: string, cell: ImportedCell) => Parts>> = {
  nameJob: (text) => {
    const { name, rest } = nameAndRest(workBeside(text)?.rest ?? text);
    return { name, ...(rest === "" ? {} : splitPosition(rest)) };
  },
  menteeJob: (text) => {
    const { name, rest } = nameAndRest(text);
    return { mentee: name, ...(rest === "" ? {} : { position: rest }) };
  },
  menteeBorn: (text) => ({ mentee: nameAndRest(text).name, bornOn: dayCell(text) }),
  mentorJob: (text) => ({ mentor: nameAndRest(text).name }),
  mentorOrder: (text) => {
    const { name, rest } = nameAndRest(text);
    return { mentor: name, order: rest === "" ? null : rest };
  },
  positionSubject: (text) => splitPosition(text),
  categoryDate: splitCategory,
  hireOrder: (text, cell) => ({ startedOn: typeof cell === "object" ? cell : (hireDay(text) ?? text) }),
  contacts: (text) => {
    const parts = text.split(/[\s,;]+/);
    const email = parts.find((part) => part.includes("@")) ?? null;
    const phone = cleanText(parts.filter((part) => part !== email).join(" "));
    return { email, phone: /\d{5}/.test(phone.replace(/[\s()+-]/g, "")) ? phone : null };
  },
  curatorContacts: (text) => ({
    curatorName: beforeContacts(text),
    curatorEmail: text.split(/[\s,;()]+/).find((part) => part.includes("@")) ?? null,
  }),
  period: (text, cell) => (typeof cell === "object" ? { finishedOn: cell } : splitPeriod(text)),
  curatorOrder: (text) => prefixed("curatorOrder", text),
  regulationOrder: (text) => prefixed("regulationOrder", text),
};

/** A name without the telephone and the address beside it. */
export function beforeContacts(text: string): string {
  return /@|\d{2}/.test(text) ? (text.split(/[,;(]|\s(?=[+\d]|\S+@)/)[0] ?? text).trim() : text;
}

/** A name of one word, with a former surname in brackets, and what follows up to the comma, the bracket or the dash. */
const nameOfWords = /^([^\s,;()–—]+(?:\s*\([^()]*\)(?=\s+\p{Lu}))?\s+[^,;(–—]+?)\s*(?:[,;(–—]|\s-\s)\s*(.*)$/u;
const nameOfOne = /^([^,;(–—]+?)\s*(?:[,;(–—]|\s-\s)\s*(.*)$/;

function nameAndRest(text: string): { name: string; rest: string } {
  const found = nameOfWords.exec(text) ?? nameOfOne.exec(text);
  if (found !== null)
    return { name: (found[1] as string).trim(), rest: (found[2] as string).replace(/\)\s*$/, "").trim() };
  // «Иванова Анна Петровна учитель математики»: names begin with capitals, positions do not, or are known.
  const words = text.split(" ");
  const at = words.findIndex(
    (word, index) =>
      index > 1 && ((/^[а-яё]{4}/.test(word) && !nameParticles.includes(word)) || positionWords.test(formOf(word))),
  );
  return at < 0 ? { name: text, rest: "" } : { name: words.slice(0, at).join(" "), rest: words.slice(at).join(" ") };
}

/** Each with what is said of them; one part where not every part is a person. */
export function peopleInCell(cell: ImportedCell | undefined): string[] {
  if (typeof cell !== "string") return [];
  const whole = cell.slice(0, longest);
  const numbered = whole.split(/(?:^|[\s,;])\d{1,2}[.)]\s+/);
  for (const parts of [numbered, whole.split(/[\n\r;]+/), whole.split(/,|\sи\s/)]) {
    const people = parts.map((part) => cleanText(part).replace(/[,;]$/, "")).filter((part) => part !== "");
    if (people.length > 1 && people.every(isPersonPart)) return people;
  }
  return [whole];
}

/** «Иванова Анна Петровна, учитель», «Иванова А. П.» */
const personPart =
  /^\p{Lu}[\p{L}-]+(?:\s*\([^()]*\))?\s+(?:\p{Lu}[\p{L}-]+(?:\s+\p{L}[\p{L}-]+){0,2}|\p{Lu}\.\s?(?:\p{Lu}\.?)?)$/u;

function isPersonPart(text: string): boolean {
  const { name } = nameAndRest(text);
  return personPart.test(name) && !positionWords.test(formOf(name));
}

/** «заместитель директора (учитель)» is one position. */
const alsoTeacher = new RegExp(`\\(${teacherInBrackets}\\)$`);

/** «учитель, математика», «учитель (математика)», «учитель математики». */
export function splitPosition(cell: string): Parts {
  const said = workBeside(cell)?.rest ?? cell;
  const { text, category } = withoutCategory(said);
  if (category !== null) return { ...splitPosition(text), category };
  const bare = text.replace(mainPlace, "").trim();
  if (alsoTeacher.test(formOf(bare))) return { position: bare };
  const cut = /^([^,;(/]+?)\s*(?:\((.+)\)|[,;/]\s*(.+))\s*$/.exec(bare);
  if (cut !== null) {
    const rest = (cut[2] ?? cut[3] ?? "").trim();
    return { position: (cut[1] as string).trim(), subject: rest };
  }
  return teacherSubject(bare) ?? { position: bare };
}

/** «Учитель, высшая квалификационная категория» */
export function withoutCategory(text: string): { text: string; category: string | null } {
  const found = categoryTail.exec(text) ?? categoryOfPosition.exec(text);
  return found === null || found.index === 0
    ? { text, category: null }
    : { text: text.slice(0, found.index).trim(), category: categoryIn((found[1] as string).trim()) };
}

const mostSubjectWords = 6;
const subjectNames = new Map(Object.entries(subjectsOf));

/** «уч. физики», «уч-ль нач. кл.»: where a subject follows, or nothing; «уч. мастер» is another position. */
export function spelledTeacher(position: string): string {
  const said = shortTeacher.exec(position.slice(0, longest))?.[1];
  if (said === undefined) return position;
  const form = formOf(said);
  const isSubject = said === "" || subjectNames.has(form) || subjectWords.test(form) || shortSubject.test(form);
  return isSubject ? `учитель ${said}`.trim() : position;
}

/** «учитель математики» where a position stands alone: what follows is a subject and no other position. */
export function teacherOfKnown(text: string): { position: string; subject: string } | null {
  const teacher = teacherOf.exec(spelledTeacher(text.slice(0, longest)));
  const said = (teacher?.[2] ?? "").trim();
  const form = formOf(said);
  if (teacher === null || noSubject.test(form)) return null;
  if (!subjectNames.has(form) && (/[,;/(]/.test(said) || said.split(" ").length > mostSubjectWords)) return null;
  return { position: (teacher[1] as string).toLowerCase(), subject: subjectNamed(said) };
}

function teacherSubject(text: string): Parts | null {
  const teacher = teacherOf.exec(spelledTeacher(text));
  if (teacher === null) return null;
  const said = (teacher[2] as string).trim();
  return {
    position: (teacher[1] as string).toLowerCase(),
    subject: noSubject.test(formOf(said)) ? said : subjectNamed(said),
  };
}

/** As it is called by itself; what is not understood stays as it was said. */
function subjectNamed(said: string): string {
  const whole = subjectOf(said);
  if (whole !== null) return whole;
  const parts = said.split(/ и |, ?/).map(subjectOf);
  return parts.length > 1 && parts.every((part) => part !== null) ? parts.join(" и ") : said;
}

function subjectOf(said: string): string | null {
  const known = subjectNames.get(formOf(said));
  if (known !== undefined) return known;
  const ending = said.includes(" и ") ? undefined : subjectEndings.find(([pattern]) => pattern.test(said));
  return ending === undefined || (said.includes(" ") && !said.endsWith(" языка")) ? null : said.replace(...ending);
}

function splitCategory(text: string, cell: ImportedCell): Parts {
  if (typeof cell === "object") return { categoryOn: cell };
  const form = formOf(text);
  const day = dayCell(text);
  const year = yearInText.exec(text)?.[1];
  const words = cleanText(
    text
      .replace(dayInText, " ")
      .replace(yearInText, " ")
      .replace(orderTail, " ")
      .replace(/(^|[\s,;(])(от|с|г\.?|года?)(?=$|[\s,;)])/gi, " ")
      .replace(/[\s,;()–-]+$/, ""),
  );
  const name = otherCategories.test(form) ? undefined : categoryNames.find(([pattern]) => pattern.test(form))?.[1];
  const said = name ?? (words === "" ? null : words);
  return { category: said, ...(day !== null ? { categoryOn: day } : year !== undefined ? { categoryYear: year } : {}) };
}

/** A word of the dictionary where it certainly is one, else as it was said. */
function categoryIn(text: string): string {
  const form = formOf(text);
  return (otherCategories.test(form) ? undefined : categoryNames.find(([pattern]) => pattern.test(form))?.[1]) ?? text;
}

function hireDay(text: string): string | null {
  return dayCell(text.replace(dayOfOrder, " "));
}

/** Beside other words; null where there is none, or two, or nothing else. */
export function dayBeside(text: string): string | null {
  const rest = text.replace(dayInText, " ");
  return dayInText.test(rest) || readDay(text, 2060).day !== null ? null : dayCell(text);
}

function dayCell(text: string): string | null {
  const found = dayInText.exec(text)?.[1];
  const day = found === undefined ? null : anyDay(found);
  return day === null ? null : showDay(day);
}

/** «с 01.09.2024 по 31.05.2025», «01.09.2024 – 31.05.2025», «до 31.05.2025», «на 2024/2025 учебный год». */
function splitPeriod(text: string): Parts {
  const between = betweenDays.exec(text);
  if (between !== null) return { startedOn: shown(between[1]), finishedOn: shown(between[2]) };
  const said = periodForm.exec(text);
  if (said !== null && (said[1] !== undefined || said[2] !== undefined))
    return { startedOn: shown(said[1]), finishedOn: shown(said[2]) };
  const months = monthsForm.exec(text);
  if (months !== null) {
    const [, first = "", year = "", last = "", next = ""] = months;
    return { startedOn: `${first} ${year}`, finishedOn: lastOfMonth(last, next) };
  }
  const years = yearsInTitle.exec(text)?.[1];
  if (years !== undefined) return { schoolYear: Number(years) };
  if (untilWords.test(text)) return { until: text };
  const one = dayCell(text);
  return one === null ? { unread: text } : { finishedOn: one };
}

/** The word itself where it is no month. */
function lastOfMonth(word: string, year: string): string {
  const month = monthOfWord(word.toLowerCase());
  const first = month === 0 ? null : makeDay(Number(year), month, 1);
  return first === null ? `${word} ${year}` : showDay(addDays(addMonths(first, 1), -1));
}

function shown(text: string | undefined): string | null {
  const day = text === undefined ? null : anyDay(text);
  return day === null ? (text ?? null) : showDay(day);
}

/** «до 31 мая» in the school year. */
export function untilDay(text: string, schoolYear: number): string | null {
  const found = untilWords.exec(text);
  if (found === null) return null;
  const day = anyDay(`${found[1]} ${found[2]} ${schoolYear + 1}`);
  if (day === null) return null;
  const autumn = anyDay(`${found[1]} ${found[2]} ${schoolYear}`) as string;
  return showDay(autumn >= schoolYearStart(schoolYear) ? autumn : day);
}

function prefixed(name: string, text: string): Parts {
  const day = dayCell(text);
  const number = cleanText(
    text
      .replace(dayInText, " ")
      .replace(/приказ[а-яё]*|распоряжени[а-яё]*|(^|\s)(от|г\.?|года)(?=$|[\s,;])/gi, " ")
      .replace(/№/g, " ")
      .replace(/^[\s,;]+|[\s,;]+$/g, ""),
  );
  return { [`${name}Number`]: number === "" ? null : number, [`${name}On`]: day };
}
