/** Phrases that the answers of the domain are made of. */

import type { ProgrammeLength } from "../facts/kindRules.ts";
import type { RefusalCode } from "../facts/refusal.ts";
import { showDay } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { plural } from "../language/plural.ru.ts";
import type { MenteeSide, MentorSide, Score, ScorePart } from "../matching/score.ts";
import { deficitAreas, pairStatuses, qualificationCategories } from "../register/vocabulary.ts";
import type { NextStep } from "./pairLines.ts";

type Whose = "mentor" | "mentee";
const sides: Record<Whose, { who: string; whose: string }> = {
  mentor: { who: "наставник", whose: "наставника" },
  mentee: { who: "наставляемый", whose: "наставляемого" },
};

const excludedReasons: Partial<Record<RefusalCode, string>> = {
  selfPair: "сам наставляемый",
  notEmployed: "сейчас не работает",
  noMentoringConsent: "согласие отозвано или истекло",
  mentorFull: "нет свободных мест",
  mentorInexperienced: "стажа меньше, чем требует настройка",
};

function years(count: number): string {
  return `${count} ${plural(count, "год", "года", "лет")}`;
}
function atLeast(count: number): string {
  return `не менее ${count} ${plural(count, "года", "лет", "лет")}`;
}
function areas(codes: readonly CodeOf<typeof deficitAreas>[]): string {
  return codes.map((code) => deficitAreas.label(code)).join(", ");
}
function status(code: CodeOf<typeof pairStatuses>): string {
  return `«${pairStatuses.label(code)}»`;
}

function career(title: string, known: number | null, wanted: number): string {
  if (known === null) return `${title} не указан`;
  return known >= wanted ? `${title} ${years(known)}` : `${title} ${years(known)}, рекомендовано ${atLeast(wanted)}`;
}

function organisation(mentee: MenteeSide, mentor: MentorSide): string {
  return mentee.organisationId !== null && mentee.organisationId === mentor.organisationId
    ? "та же организация"
    : "другая организация";
}

function places({ running, limit }: MentorSide): string {
  const free = Math.max(0, limit - running);
  return `${plural(free, "свободно", "свободны", "свободно")} ${free} ${plural(free, "место", "места", "мест")} из ${limit}`;
}

type Wanted = { years: number; subjectYears: number };

function partWords({ name }: ScorePart, found: Score, mentee: MenteeSide, mentor: MentorSide, wanted: Wanted): string {
  switch (name) {
    case "area":
      if (mentee.deficits.length === 0) return "область дефицита: у наставляемого не указана";
      return `область дефицита: ${found.areas.length === 0 ? "совпадений нет" : areas(found.areas)}`;
    case "subject":
      if (mentee.subjects.length === 0) return "предмет: у наставляемого не указан";
      if (found.subjects.length > 0) return `предмет: ${found.subjects.join(", ")}`;
      return found.parts.some((part) => part.name === "subject" && part.points > 0)
        ? "предмет: того же цикла"
        : "предмет: другой";
    case "career":
      return career("педагогический стаж", mentor.careerYears, wanted.years);
    case "subjectCareer":
      return career("стаж по предмету", mentor.subjectYears, wanted.subjectYears);
    case "earlier":
      if (mentor.completed === 0) return "завершённых пар ещё нет";
      return `${plural(mentor.completed, "завершена", "завершены", "завершено")} ${mentor.completed} ${plural(mentor.completed, "пара", "пары", "пар")}`;
    case "training":
      return mentor.trained ? "курсы «Наставничество» пройдены" : "курсы «Наставничество» не отмечены";
    case "category":
      return `категория: ${mentor.category === null ? "не указана" : qualificationCategories.label(mentor.category)}`;
    case "organisation":
      return organisation(mentee, mentor);
    case "places":
      return places(mentor);
  }
}

export const domainTexts = {
  excluded: (code: RefusalCode): string => excludedReasons[code] ?? "нельзя по правилам",
  /** «область дефицита: методическая — 45 из 45» */
  scorePart: (part: ScorePart, found: Score, mentee: MenteeSide, mentor: MentorSide, wanted: Wanted): string =>
    `${partWords(part, found, mentee, mentor, wanted)} — ${part.points} из ${part.of}`,
  consentNotYet: "согласие ещё не получено",

  programmeLength: {
    oneDay: "один день",
    dayToYear: "от 1 дня до 12 месяцев",
    quarterToYear: "от 3 до 12 месяцев",
  } satisfies Record<ProgrammeLength, string>,
  appointment: (months: number) =>
    `Наставника назначают, как правило, на срок не менее ${months} мес. (Положение техникума, п. 4.5); эта пара короче.`,
  fewYears: (known: number, wanted: number) =>
    `Педагогический стаж наставника ${years(known)}; Положение (п. 4.3) рекомендует ${atLeast(wanted)}.`,
  fewSubjectYears: (known: number, wanted: number) =>
    `Стаж наставника по предмету ${years(known)}; Положение (п. 4.3) рекомендует ${atLeast(wanted)}.`,

  approvedPair: `${status("approved")} или ${status("running")}`,

  whose: (side: Whose, person: string) => `${sides[side].who} ${person}`,
  and: (parts: readonly string[]) => parts.join(" и "),
  order: (number: string, on: string) => (on === "" ? `№ ${number}` : `№ ${number} от ${on}`),
  backdated: (orderOn: string, startedOn: string) =>
    `Приказ от ${orderOn} вступает в силу задним числом: пара начата ${startedOn}.`,
  consentAfterOrder: (side: Whose, on: string) =>
    `Согласие ${sides[side].whose} от ${on} получено позже приказа: проверьте даты.`,

  nextStep: (next: NextStep): string => {
    switch (next.step) {
      case "consent":
        return `внести согласие ${next.whose.map((side) => sides[side].whose).join(" и ")}`;
      case "order":
        return "внести приказ";
      case "plan":
        return "составить план";
      case "start":
        return "отметить начало работы пары";
      case "overdue":
        return `отметить ${next.count} ${plural(next.count, "просроченное мероприятие", "просроченных мероприятия", "просроченных мероприятий")}`;
      case "close":
        return `срок истёк ${showDay(next.day)}: подвести итоги и завершить пару`;
      case "paused":
        return "возобновить или завершить пару";
      case "line":
        return `ближайшее мероприятие ${showDay(next.day)}`;
      case "wait":
        return "план выполнен: подвести итоги";
      case "ended":
        return "";
    }
  },

  todayImport: "загрузите список сотрудников",
  todayNoMentors: (count: number) =>
    `${plural(count, "человек", "человека", "человек")} в списке, но наставников среди них ещё нет: отметьте их`,
  todayYoung: (count: number) =>
    `${plural(count, "молодой специалист", "молодых специалиста", "молодых специалистов")} без отметки: внесите в наставляемые`,
  todayWaiting: (count: number) =>
    plural(count, "наставляемый ждёт наставника", "наставляемых ждут наставника", "наставляемых ждут наставника"),
  todayStep: {
    consent: (count: number) => `${plural(count, "пара", "пары", "пар")} без согласия`,
    order: (count: number) => `${plural(count, "пара", "пары", "пар")} без приказа`,
    plan: (count: number) => `${plural(count, "пара", "пары", "пар")} без плана`,
    overdue: (count: number) =>
      plural(count, "мероприятие просрочено", "мероприятия просрочены", "мероприятий просрочено"),
    close: (count: number) => `${plural(count, "пара", "пары", "пар")} с истёкшим сроком`,
  },
  todayQuarantined: (count: number) =>
    plural(count, "ответ анкеты на разборе", "ответа анкет на разборе", "ответов анкет на разборе"),
} as const;
