/** Reasons and remarks of indicators 6 to 11: the programme of Omsk, the regional one and the expected results. */

import { showDay } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { plural } from "../language/plural.ru.ts";
import type { continuedPlaces, improvementModes, retentionModes } from "../register/ruleWords.ru.ts";

const people = (count: number) => `${count} ${plural(count, "человека", "человек", "человек")}`;
const joined = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join("; ");
const preliminary = (day: string | null): string | false => day !== null && `предварительно: дата — ${showDay(day)}`;

export const programmeWords = {
  noConservative: "в базе наставляемых никто из работающих не отмечен как консервативный педагог",
  noneCompleted: "реализованных пар в учебном году нет",
  noneConservative: "реализованных пар с консервативными педагогами в учебном году нет",
  noDeficits: "на входе дефицитов не найдено ни у кого",
  noEntry: (count: number) => `у ${people(count)} нет входной диагностики дефицитов`,
  noExit: (count: number) => `у ${people(count)} с дефицитами нет итоговой диагностики`,
  noOrganisations: "открытых общеобразовательных, дополнительных и профессиональных организаций нет",
  dynamics: (facts: {
    unmeasured: number;
    undiagnosed: number;
    newDeficits: number;
    other: string;
    fromAll: boolean;
  }) =>
    joined([
      `${facts.fromAll ? "от всех с дефицитами" : "от прошедших итоговую диагностику"} ${facts.other} %`,
      facts.undiagnosed > 0 && `без итоговой диагностики: ${facts.undiagnosed}`,
      facts.unmeasured > 0 && `без входной диагностики: ${facts.unmeasured}, не учтены`,
      facts.newDeficits > 0 && `с новыми дефицитами: ${facts.newDeficits}, в сумму не вошли`,
    ]),
  continued: (place: CodeOf<typeof continuedPlaces>, other: string, day: string | null) =>
    joined([`${place === "municipality" ? "в системе города" : "в той же организации"} ${other} %`, preliminary(day)]),
} as const;

const passport = "Приказ № 548-п, паспорт программы, ожидаемые результаты";
const retention: Record<CodeOf<typeof retentionModes>, string> = {
  fact: `Из них работающие в подведомственных организациях 1 сентября следующего года / молодые специалисты, работавшие с начала учебного года до даты отчёта, × 100. ${passport}.`,
  education: `Из них работающие 1 сентября следующего года в подведомственной или другой образовательной организации / молодые специалисты, работавшие с начала учебного года до даты отчёта, × 100. ${passport}: «в системе образования».`,
  cohort: `Из них работающие в подведомственных организациях 1 сентября следующего года / молодые специалисты, работавшие 1 сентября учебного года, × 100. ${passport}.`,
  intention: `Из них ответившие «да» на вопрос «Собираетесь ли вы остаться в профессии?» / молодые специалисты, ответившие на него в конце учебного года, × 100. ${passport}: «желающих продолжать свою работу».`,
};
const retentionNames: Record<CodeOf<typeof retentionModes>, string> = {
  fact: "по факту",
  education: "в системе образования",
  cohort: "когорта на 01.09",
  intention: "по намерению",
};

export const retentionWords = {
  formulas: retention,
  yes: "да",
  noIntentions: "ответов молодых специалистов на вопрос о том, останутся ли они в профессии, нет",
  remark: (
    others: readonly (readonly [CodeOf<typeof retentionModes>, string])[],
    allowed: number,
    day: string | null,
  ) =>
    joined([
      ...others.map(([mode, shown]) => `${retentionNames[mode]} ${shown} %`),
      `допустимо выбывших: ${allowed}`,
      preliminary(day),
    ]),
} as const;

const improvement: Record<CodeOf<typeof improvementModes>, string> = {
  literal: `Из них те, у кого и удовлетворённость работой, и психоэмоциональное состояние в конце года выше, чем в начале / молодые специалисты, работающие на дату отчёта, × 100. ${passport}: «не менее 10% от общего количества молодых».`,
  growth: `Прирост средней оценки работы и состояния от начала к концу года / средняя оценка в начале года × 100, по молодым специалистам с обеими оценками; в числителе и знаменателе суммы баллов. ${passport}, прочтение «рост на 10 %».`,
  points: `Прирост средней оценки работы и состояния от начала к концу года в процентах десятибалльной шкалы, по молодым специалистам с обеими оценками; в числителе и знаменателе суммы баллов. ${passport}, прочтение «рост на 10 %».`,
};
const improvementNames: Record<CodeOf<typeof improvementModes>, string> = {
  literal: "доля улучшивших от всех молодых",
  growth: "рост средней оценки",
  points: "рост в пунктах шкалы",
};

export const improvementWords = {
  formulas: improvement,
  notMeasured: "нет молодых специалистов, ответивших и в начале, и в конце года",
  tooFew: (count: number, least: number) =>
    `ответивших и в начале, и в конце года ${count}, а показывается от ${least}`,
  measured: (count: number) => `ответили и в начале, и в конце года: ${count}`,
  others: (others: readonly (readonly [CodeOf<typeof improvementModes>, string])[]) =>
    others.map(([mode, shown]) => `${improvementNames[mode]} ${shown} %`),
} as const;
