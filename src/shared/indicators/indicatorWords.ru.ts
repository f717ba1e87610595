/** Titles, formulas and next steps of the indicators in words. */

import { showDay } from "../language/day.ts";
import { plural } from "../language/plural.ru.ts";
import { targetYearRules } from "../register/vocabulary.ts";

export const noData = "—";

/** What brings one more into the numerator, the cheapest first. */
export type NextStep =
  | { step: "wait"; pairId: string; on: string }
  | { step: "order"; pairId: string }
  | { step: "consents"; pairId: string }
  | { step: "measure" }
  | { step: "acts"; lacks: string }
  | { step: "choosePartner" }
  | { step: "enter" }
  | { step: "chooseMentee"; mentors: number }
  | { step: "enterMentors" };

const steps: { [Step in NextStep["step"]]: (facts: Extract<NextStep, { step: Step }>) => string } = {
  wait: ({ pairId, on }) => `пара ${pairId} с приказом начнётся ${on}`,
  order: ({ pairId }) => `пара ${pairId}: внести № и дату приказа`,
  consents: ({ pairId }) => `пара ${pairId}: внести согласия, затем приказ`,
  measure: () => "провести итоговую диагностику дефицитов",
  acts: ({ lacks }) => `внести № и дату: ${lacks}`,
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

/** Why a figure holds somebody or something neither above nor below. */
export type LeftOutRule =
  | { rule: "elsewhere" }
  | { rule: "gone"; on: string }
  | { rule: "experienced"; years: number }
  | { rule: "noTeacher" }
  | { rule: "otherKind"; kind: string }
  | { rule: "closed"; on: string }
  | { rule: "opened"; on: string }
  | { rule: "foreign" };

const leftOutRules: { [Rule in LeftOutRule["rule"]]: (facts: Extract<LeftOutRule, { rule: Rule }>) => string } = {
  elsewhere: () => "в этом учебном году не работает в подведомственных организациях",
  gone: ({ on }) => `на ${on} уже не работает в подведомственных организациях`,
  experienced: ({ years }) =>
    `не молодой специалист: педагогический стаж больше ${years} ${plural(years, "года", "лет", "лет")}`,
  noTeacher: () => "должность не «учитель»",
  otherKind: ({ kind }) => `тип «${kind}»: в документе не назван`,
  closed: ({ on }) => `закрыта ${on}`,
  opened: ({ on }) => `открыта ${on}, после даты отчёта`,
  foreign: () => "не подведомственна",
};

export function leftOutReason(why: LeftOutRule): string {
  return (leftOutRules[why.rule] as (facts: LeftOutRule) => string)(why);
}

export const indicatorWords = {
  newOrganisation: (name: string, openedOn: string) => `${name} (новая, открыта ${openedOn})`,
  peopleCount: (count: number) => `${count} ${plural(count, "человек", "человека", "человек")}`,
  otherOrganisations: "Другие организации",
  elsewhere: (count: number) => `В других организациях: ${count}`,
  more: (count: number) => `и ещё ${count}`,
  satisfied: (who: string, from: number) => `${who} с индексом удовлетворённости ${from} и выше`,
  notBegun: "год не начался",
  pending: (on: string) => `станет известно ${on}`,
  noTarget: "нет цели",
  noFigures: "нет данных",
  lost: (columns: readonly { sheet: string; header: string; unreadable: boolean }[]) =>
    columns
      .map(
        ({ sheet, header, unreadable }) =>
          `столбец «${header}» листа «${sheet}» ${unreadable ? "не читается ни в одной строке" : "пуст"}. Если его стёрли, верните: «Правка → Отменить» или «Файл → История версий»`,
      )
      .join("; "),
  closedUnread: (count: number) =>
    `на листах «Итоги лет» и «Поправки» ${plural(count, "не читается", "не читаются", "не читаются")} ${count} ${plural(count, "строка", "строки", "строк")}: закрыт ли год, не видно. Исправьте их: «Проверка» называет каждую`,
  unknown: (count: number) =>
    `у ${count} ${plural(count, "человека", "человек", "человек")} не указано начало педагогического стажа`,
  unjudged: (count: number) =>
    `без ${count} ${plural(count, "человека", "человек", "человек")}: начало стажа не указано`,
  nobody: {
    people: "молодых специалистов в подведомственных организациях нет",
    organisations: "открытых подведомственных организаций нет",
  },
  above: "больше 100 %: проверьте способ расчёта",
  reached: (running: boolean) => (running ? "идёт год: цель достигнута" : "цель достигнута"),
  missed: (running: boolean) => (running ? "идёт год: цель пока не достигнута" : "цель не достигнута"),
  quality: (facts: { pairs: number; programmes: number; overdue: number; unknown: number }) => {
    const parts = [`программы утверждены у ${facts.programmes} из ${facts.pairs} пар`];
    if (facts.overdue > 0) parts.push(`пар сверх срока — ${facts.overdue}`);
    if (facts.unknown > 0) parts.push(`людей с неизвестным началом стажа — ${facts.unknown}`);
    return `Полнота данных: ${parts.join("; ")}`;
  },
  forecast: ({
    on,
    ahead,
    planned,
    mayLeave,
  }: {
    on: string;
    ahead: string;
    planned: string | null;
    mayLeave: number | null;
  }) => {
    const parts = [`По тому, что уже внесено, на ${showDay(on)} будет ${ahead}`];
    if (planned !== null) parts.push(`если оформить приказами все подготовленные пары — ${planned}`);
    if (mayLeave === 0) parts.push("если уволится хотя бы один из тех, у кого есть пара, цель не будет достигнута");
    if (mayLeave !== null && mayLeave > 0)
      parts.push(
        `цель сохранится, если из тех, у кого есть пара, ${plural(mayLeave, "уволится", "уволятся", "уволятся")} не более ${mayLeave} ${plural(mayLeave, "человека", "человек", "человек")}`,
      );
    return parts.join("; ");
  },
  closed: (on: string) => `закрыт ${on}`,
  amended: (on: string, shown: string) => `поправка от ${on}: ${shown}`,
  /** A column of a sheet, or its whole rows. */
  handPlace: (sheet: string, header: string) =>
    header === "" ? `строки листа «${sheet}»` : `«${header}» листа «${sheet}»`,
  byHand: (places: readonly { place: string; rows: number }[]) =>
    `изменено вручную и пока не принято: ${places
      .slice(0, 3)
      .map(({ place, rows }) => `${place} (${rows})`)
      .join(", ")}${places.length > 3 ? ` и ещё ${places.length - 3}` : ""}; см. «Изменено вручную»`,
  handsUnread: "что изменено вручную, не видно: лист «Правки рукой» повреждён",
  unreadable: (count: number) => `без ${count} ${plural(count, "строки", "строк", "строк")} с ошибками`,
} as const;

const satisfactionBaseWords = {
  respondents: "ответившие",
  participants: "все участники",
  anonymous: "все ответы без имён",
};
export const satisfactionWords = {
  formula: (satisfied: string, base: keyof typeof satisfactionBaseWords, number: number) =>
    `${satisfied} / ${satisfactionBaseWords[base]} × 100. Приказ № 548-п, прил. 3, показатель ${number}.`,
  nameless: (answers: number, mean: string) =>
    `анонимно, без проверки дублей: ответов ${answers}; средний индекс × 10 — ${mean}`,
  notOpened: (from: string, to: string) => `ответы принимаются с ${from} по ${to}`,
  noAnswers: "ответов итоговой анкеты нет",
  remark: (facts: {
    respondents: number;
    participants: number;
    rate: string;
    low: number | null;
    parallel: string;
    fromAll: boolean;
    mean: string;
  }) =>
    [
      `ответили ${facts.respondents} из ${facts.participants} (${facts.rate} %)${facts.low === null ? "" : `, низкий охват: меньше ${facts.low} %`}`,
      `${facts.fromAll ? "от всех участников" : "от ответивших"} ${facts.parallel} %`,
      `средний индекс × 10 — ${facts.mean}`,
    ].join("; "),
} as const;

export const platformFigureWords = {
  none: "площадки в регистр не внесены",
  unjudged: "ни у одной площадки нет отметки «Метапредметная»",
  remark: (unjudged: number, silent: number, undated: number) =>
    [
      ...(unjudged === 0 ? [] : [`без отметки «метапредметная»: ${unjudged}, не учтены`]),
      ...(undated === 0 ? [] : [`без даты открытия: ${undated}, учтены во всех годах`]),
      ...(silent === 0 ? [] : [`без мероприятий в этом году: ${silent}`]),
    ].join("; "),
} as const;

export const chartWords = {
  title: (indicator: number, title: string, unit: string) => `Показатель ${indicator}. ${title}, ${unit}`,
  fact: "Факт",
  target: "Цель",
  empty: "Данных пока нет",
  year: (schoolYear: string, shown: string, unit: string, target: number | null) =>
    `${schoolYear} учебный год — ${shown} ${unit}${target === null ? ", цель не задана" : ` при цели ${String(target).replace(".", ",")} ${unit}`}`,
} as const;

export function targetRule(rule: Parameters<typeof targetYearRules.label>[0]): string {
  return `Цель: ${targetYearRules.label(rule)}.`;
}
