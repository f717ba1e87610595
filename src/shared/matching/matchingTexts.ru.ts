/** Why a mentor is offered or left out, in words. */
import type { RefusalCode } from "../facts/refusal.ts";
import { atLeast, years } from "../language/counted.ru.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { plural } from "../language/plural.ru.ts";
import { deficitAreas, qualificationCategories } from "../register/vocabulary.ts";
import type { MenteeSide, MentorSide, Score, ScorePart } from "./score.ts";

const excludedReasons: Partial<Record<RefusalCode, string>> = {
  selfPair: "сам наставляемый",
  notEmployed: "сейчас не работает",
  noMentoringConsent: "согласие отозвано или истекло",
  mentorFull: "нет свободных мест",
  mentorInexperienced: "стажа меньше, чем требует настройка",
};

function areas(codes: readonly CodeOf<typeof deficitAreas>[]): string {
  return codes.map((code) => deficitAreas.label(code)).join(", ");
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

export const matchingTexts = {
  excluded: (code: RefusalCode): string => excludedReasons[code] ?? "нельзя по правилам",
  /** «область дефицита: методическая — 45 из 45» */
  scorePart: (part: ScorePart, found: Score, mentee: MenteeSide, mentor: MentorSide, wanted: Wanted): string =>
    `${partWords(part, found, mentee, mentor, wanted)} — ${part.points} из ${part.of}`,
  consentNotYet: "согласие ещё не получено",
} as const;
