/** Titles, formulas and next steps of the indicators in words. */

import type { CodeOf } from "../language/dictionary.ts";
import { plural } from "../language/plural.ru.ts";
import { type mentorsCounted, type modes, targetYearRules } from "../register/vocabulary.ts";

export type IndicatorNumber = 1 | 2;
export const indicatorNumbers: readonly IndicatorNumber[] = [1, 2];

export const noData = "—";

export const indicatorTitles: Record<IndicatorNumber, string> = {
  1: "Доля молодых специалистов, вошедших в программы наставничества как наставляемые",
  2: "Доля организаций, предоставивших своих наставников",
};
export const indicatorUnits: Record<IndicatorNumber, string> = { 1: "%", 2: "%" };

const youngBase = (years: number) =>
  `молодые специалисты (педагогический стаж не более ${years} ${plural(years, "года", "лет", "лет")}) подведомственных организаций`;
const annex = "Приказ № 548-п, прил. 3, показатель";

/** The formula as it is computed under these settings. */
export function indicatorFormula(
  indicator: IndicatorNumber,
  settings: { mode: CodeOf<typeof modes>; mentorsCounted: CodeOf<typeof mentorsCounted>; youngYears: number },
): string {
  if (indicator === 2) {
    const pairs =
      settings.mentorsCounted === "snapshot"
        ? "чей работник — наставник пары с приказом, действующей на дату отчёта"
        : "чей работник — наставник хотя бы одной пары с приказом в учебном году";
    return `Подведомственные организации, ${pairs} / все подведомственные организации, открытые на дату отчёта × 100. ${annex} 2.`;
  }
  const base = youngBase(settings.youngYears);
  const withPair = "из них наставляемые хотя бы одной пары с приказом в учебном году";
  const formulas: Record<CodeOf<typeof modes>, string> = {
    strict: `${capital(withPair)} / ${base}, работающие на дату отчёта, × 100.`,
    teachersOnly: `${capital(withPair)} / ${base} в должности «учитель», работающие на дату отчёта, × 100.`,
    wholePeriod: `${capital(withPair)} / ${base}, работавшие с начала учебного года до даты отчёта, × 100.`,
    literal: `Все наставляемые пар с приказом в учебном году, работающие на дату отчёта, / ${base}, работающие на дату отчёта, × 100 (может превышать 100).`,
  };
  return `${formulas[settings.mode]} ${annex} 1.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What brings one more into the numerator, the cheapest first. */
export type NextStep =
  | { step: "wait"; pairId: string; on: string }
  | { step: "order"; pairId: string }
  | { step: "consents"; pairId: string }
  | { step: "choosePartner" }
  | { step: "enter" }
  | { step: "chooseMentee"; mentors: number }
  | { step: "enterMentors" };

const steps: { [Step in NextStep["step"]]: (facts: Extract<NextStep, { step: Step }>) => string } = {
  wait: ({ pairId, on }) => `пара ${pairId} с приказом начнётся ${on}`,
  order: ({ pairId }) => `пара ${pairId}: внести № и дату приказа`,
  consents: ({ pairId }) => `пара ${pairId}: внести согласия, затем приказ`,
  choosePartner: () => "подобрать наставника",
  enter: () => "внести в базу наставляемых и подобрать наставника",
  chooseMentee: ({ mentors }) =>
    `${mentors} ${plural(mentors, "наставник", "наставника", "наставников")} в банке: подобрать наставляемого`,
  enterMentors: () => "внести наставника в банк и подобрать наставляемого",
};

/** «пара П-012: внести № и дату приказа → 75,0 %» */
export function nextStepHint(next: NextStep, after: string): string {
  const sentence = steps[next.step] as (facts: NextStep) => string;
  return `${sentence(next)} → ${after} %`;
}

export const indicatorWords = {
  newOrganisation: (name: string, openedOn: string) => `${name} (новая, открыта ${openedOn})`,
  peopleCount: (count: number) => `${count} ${plural(count, "человек", "человека", "человек")}`,
  otherOrganisations: "Другие организации",
  more: (count: number) => `и ещё ${count}`,
  notBegun: "год не начался",
  noTarget: "нет цели",
  noFigures: "нет данных",
  above: "больше 100 %: проверьте способ расчёта",
  reached: (running: boolean) => (running ? "идёт год: цель достигнута" : "цель достигнута"),
  missed: (running: boolean) => (running ? "идёт год: цель пока не достигнута" : "цель не достигнута"),
  quality: (facts: { pairs: number; programmes: number; overdue: number; unknown: number }) => {
    const parts = [`программы утверждены у ${facts.programmes} из ${facts.pairs} пар`];
    if (facts.overdue > 0) parts.push(`пар сверх срока — ${facts.overdue}`);
    if (facts.unknown > 0) parts.push(`людей с неизвестным началом стажа — ${facts.unknown}`);
    return `Полнота данных: ${parts.join("; ")}`;
  },
  closed: (on: string) => `закрыт ${on}`,
  amended: (on: string, shown: string) => `поправка от ${on}: ${shown}`,
  unreadable: (count: number) => `без ${count} ${plural(count, "строки", "строк", "строк")} с ошибками`,
} as const;

export const chartWords = {
  title: (indicator: number, title: string) => `Показатель ${indicator}. ${title}, %`,
  fact: "Факт",
  target: "Цель",
  empty: "Данных пока нет",
  year: (schoolYear: string, shown: string, unit: string, target: number | null) =>
    `${schoolYear} учебный год — ${shown} ${unit}${target === null ? ", цель не задана" : ` при цели ${String(target).replace(".", ",")} ${unit}`}`,
} as const;

export function targetRule(rule: Parameters<typeof targetYearRules.label>[0]): string {
  return `Цель: ${targetYearRules.label(rule)}.`;
}
