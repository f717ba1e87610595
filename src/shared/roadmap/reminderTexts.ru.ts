/** What the letters with reminders say: counts, codes of pairs and days, never a person's name. */
import { daysBetween, showDay } from "../language/day.ts";
import { plural } from "../language/plural.ru.ts";
import { roadmapItems } from "../register/recordWords.ru.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import type { Reminder } from "./reminders.ts";

const shownCodes = 10;

const matters: Record<Extract<Reminder, { count: number }>["about"], (count: number) => string> = {
  planLines: (count) => `${count} ${plural(count, "мероприятие", "мероприятия", "мероприятий")} планов пар`,
  consents: (count) =>
    `${plural(count, "истекает", "истекают", "истекают")} ${count} ${plural(count, "согласие", "согласия", "согласий")}`,
  control: (count) => `контроль программ: ${count}`,
  documents: (count) =>
    `${plural(count, "проверка или срок", "проверки или сроки", "проверки или сроки")} документов: ${count}`,
  pairEnds: (count) =>
    `${plural(count, "заканчивается", "заканчиваются", "заканчиваются")} ${count} ${plural(count, "пара", "пары", "пар")}`,
};

function matterOf(reminder: Reminder): string {
  if (reminder.about === "item") return roadmapItems.label(reminder.item).replace(/^R\d+ /, "дорожная карта: ");
  if (reminder.about === "survey") {
    const { survey, counts } = reminder;
    const waiting =
      counts === null
        ? ""
        : `: не ${plural(counts.waiting, "пришёл", "пришли", "пришло")} ${counts.waiting} ${plural(counts.waiting, "ответ", "ответа", "ответов")} из ${counts.asked}`;
    return `последний день анкеты «${surveyForms[survey].title}»${waiting}`;
  }
  const { codes } = reminder;
  const more = codes.length > shownCodes ? ` и ещё ${codes.length - shownCodes}` : "";
  const named = codes.length === 0 ? "" : ` (${codes.slice(0, shownCodes).join(", ")}${more})`;
  return `${matters[reminder.about](reminder.count)}${named}`;
}

function left(days: number): string {
  if (days === 0) return "сегодня";
  return days === 1 ? "завтра" : `через ${days} ${plural(days, "день", "дня", "дней")}`;
}

export const reminderTexts = {
  department: "Муниципалитет",
  subject: (today: string) => `Наставничество: ближайшие сроки (${showDay(today)})`,
  greeting: "Здравствуйте! Подходят сроки:",
  line: (reminder: Reminder, today: string) =>
    `${showDay(reminder.dueOn)} (${left(daysBetween(today, reminder.dueOn))}): ${matterOf(reminder)}`,
  more: "… Остальное — в панели.",
  closing: (link: string, department: string) =>
    [
      "Что именно не сделано, показывает панель: «Наставничество → Открыть панель», вид «Дорожная карта».",
      ...(link === "" ? [] : [`Книга: ${link}`]),
      "Письмо составил регистр наставничества; отвечать на него не нужно.",
      department,
    ].join("\n"),

  off: "Напоминания выключены: включите их в «Настройках» панели («Напоминания по почте»).",
  nothingDue: "Сегодня напоминать не о чем.",
  ask: (count: number, quota: number) =>
    `${plural(count, "Готово", "Готовы", "Готово")} ${count} ${plural(count, "письмо", "письма", "писем")} с напоминаниями. Сегодня ещё можно отправить ${quota}. Отправленное не вернуть. Отправить?`,
  kept: "Письма остались в очереди и уйдут по расписанию.",
  busy: "Письма уже рассылаются. Подождите минуту.",
  sent: ({
    sent,
    waiting,
    failed,
    unknown,
    foreign,
  }: {
    sent: number;
    waiting: number;
    failed: number;
    unknown: number;
    foreign: number;
  }) =>
    [
      `Отправлено писем: ${sent}.`,
      waiting > 0 && `Ждут: ${waiting} — уйдут, когда почта снова разрешит.`,
      failed > 0 && `Не отправлено: ${failed} — проверьте адреса.`,
      foreign > 0 &&
        `Не отправлено вписанных или изменённых в листе «Письма»: ${foreign} — выберите «Проверить книгу».`,
      unknown > 0 && `Неизвестно, ушло ли: ${unknown} — спросите адресата.`,
    ]
      .filter((part) => part !== false)
      .join(" "),
} as const;
