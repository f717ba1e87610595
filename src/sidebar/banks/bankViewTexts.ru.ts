/** What the sidebar says about people in the banks: the person's card and the view «Банки». */
import { plural } from "../../shared/language/plural.ru.ts";

const people = (count: number) => `${count} ${plural(count, "человек", "человека", "человек")}`;

export const bankViewTexts = {
  title: "Банки",
  help: "Сведения о наставниках и наставляемых подтверждают не реже раза в год (Положение, п. 4.1.2).",
  which: "Банк",
  banks: { mentors: "Банк наставников", mentees: "База наставляемых" },
  empty: "В банке никого нет. Внесите людей в разделе «Люди».",
  shown: (count: number, stale: number) =>
    stale === 0
      ? `Всего ${people(count)}, все подтверждены.`
      : `Всего ${people(count)}, не подтверждены больше года: ${stale}.`,
  stale: "пора подтвердить",
  confirmHere: "Подтвердить всех в организации",
  confirmAll: (count: number) => `Подтвердить всех (${count})`,
  confirmAllOf: (organisation: string) => `Подтвердить сведения всех: ${organisation}`,
  confirmedAll: (count: number) => `Подтверждены сведения: ${people(count)}.`,
  updatedOn: (day: string) => (day === "" ? "ещё не подтверждались" : `подтверждены ${day}`),
  open: (name: string) => `Открыть карточку: ${name}`,

  forms: "Выгрузить",
  formsHelp: "Таблица CSV: откроется в Excel. Текст в ней не вычисляется.",
  what: "Что выгрузить",
  whats: {
    mentors: "База наставников",
    mentees: "База наставляемых",
    statistics: "Статистика за учебный год",
  },
  publication: "Для чего",
  forPublication: "для публикации: без контактов и без тех, кто не дал согласия на распространение",
  year: "Учебный год начинается в",
  save: "Скачать таблицу",
  saved: (title: string, rows: number, withheld: number) =>
    `«${title}»: ${rows} ${plural(rows, "строка", "строки", "строк")}.${withheld > 0 ? ` Без согласия на распространение не вошли: ${people(withheld)}.` : ""}`,

  candidates: "Кого представить к поощрению",
  candidatesHelp: "Наставники из банка; учитываются пары, утверждённые приказом.",
  years: "Учебных лет наставничества, не менее",
  completed: "Завершённых пар, не менее",
  award: "Чего ещё нет",
  anyAward: "неважно",
  find: "Показать",
  candidatesEmpty: "Никто не подходит. Уменьшите требования.",
  candidateFacts: (years: number, completed: number, mentees: number) =>
    `лет: ${years} · завершённых пар: ${completed} · наставляемых: ${mentees}`,
  has: (awards: string) => `уже есть: ${awards}`,

  positions: "Должности",
  positionsHelp: "Отметка «учитель» нужна для расчёта показателя 1 «только учителя».",
  positionFacts: (count: number, teachers: boolean) => `${people(count)} · ${teachers ? "учитель" : "не учитель"}`,
  makeTeacher: "Считать учителем",
  makeOther: "Не считать учителем",
  positionOf: (act: string, position: string) => `${act}: ${position}`,
  positionSaved: (position: string) => `${position}: отметка изменена.`,

  mentorCard: "В банке наставников",
  menteeCard: "В базе наставляемых",
  since: (day: string) => `с ${day}`,
  busy: (busy: number, of: number) => `занято ${busy} из ${of}`,
  approvedBy: "Утверждён(а)",
  updated: "Сведения",
  change: "Изменить сведения",
  confirm: "Подтвердить",
  confirmOf: "Подтвердить: сведения верны",
  confirmed: (name: string) => `${name}: сведения подтверждены.`,
  leave: "Выбыл(а) из банка",
  lastDay: "Последний день в банке",
  left: (name: string) => `${name}: выбытие из банка записано.`,
  detailsSaved: (name: string) => `${name}: сведения сохранены.`,

  approvals: "Согласования",
  approvalsEmpty: "Решений о кандидатуре нет.",
  lacking: (stages: string) => `По настройке нужны ещё: ${stages}.`,
  addApproval: "Внести решение",
  protocolHelp: "Для комиссии, методического объединения и педсовета обязателен.",
  declineNote: "При отказе напишите причину.",
  approvalSaved: (stage: string) => `Решение внесено: ${stage}.`,
  number: (protocol: string) => `протокол № ${protocol}`,

  trainings: "Обучение",
  trainingsEmpty: "Записей об обучении нет.",
  addTraining: "Внести обучение",
  trainingSaved: (name: string) => `${name}: обучение внесено.`,

  awards: "Поощрения",
  awardsEmpty: "Поощрений нет.",
  addAward: "Внести поощрение",
  awardSaved: (name: string) => `${name}: поощрение внесено.`,

  young: "Молодой специалист",
  youngNow: (now: boolean) => (now ? "сейчас да" : "сейчас нет"),
  career: (day: string) => (day === "" ? "начало стажа не указано" : `стаж с ${day}`),
  byHand: (mark: "yes" | "no", reason: string, until: string) =>
    `отмечено вручную: ${mark === "yes" ? "да" : "нет"}, ${reason}${until === "" ? "" : `, по ${until}`}`,
  byRule: "по стажу",
  youngChange: "Изменить отметку",
  youngMark: "Отметка",
  youngMarks: { rule: "по стажу", yes: "да, вручную", no: "нет, вручную" },
  youngReasonHelp: "Для ручной отметки обязательна.",
  youngSaved: (name: string) => `${name}: отметка сохранена.`,
  saveForm: "Сохранить",

  longLeave: "Длительный отпуск",
  onLeave: (from: string, until: string) => (until === "" ? `в отпуске с ${from}` : `в отпуске с ${from} по ${until}`),
  noLeave: "отпуска нет",
  addLeave: "Внести отпуск",
  leaveHelp: "Работа не прекращается: человек остаётся в организации и в показателях.",
  pause: "Приостановить действующие пары",
  confirmLeave: "Внести отпуск",
  leaveSaved: (name: string) => `${name}: отпуск внесён.`,
  endLeave: "Вышел(а) на работу",
  backOn: "Первый рабочий день",
  leaveEnded: (name: string) => `${name}: выход на работу записан. Приостановленные пары возобновите по одной.`,
} as const;
