/** What the sidebar's view «Учебные годы» says. */
import { plural } from "../../shared/language/plural.ru.ts";

const rows = (count: number) => `${count} ${plural(count, "строка", "строки", "строк")}`;

export const yearViewTexts = {
  title: "Учебные годы",
  help: "Закрытие года сохраняет его показатели такими, какими они были на дату отчёта. Потом их меняют только поправками с датой и причиной.",
  closed: (label: string, on: string) => `${label}: закрыт ${on}`,
  reportOn: (day: string) => `Показатели на ${day}`,
  figure: (number: number, shown: string, numerator: number, denominator: number, target: string) =>
    `Показатель ${number}: ${shown} % (${numerator} из ${denominator}), цель ${target}`,
  whole: "весь муниципалитет",
  sound: "Итоги не изменялись: контрольные суммы сходятся.",
  amendments: (count: number) => `Поправки: ${count}`,
  amendment: (on: string, title: string, place: string, before: string, after: string) =>
    `${on}. ${title}, ${place}: ${before} → ${after}`,
  reasonBy: (reason: string, author: string) => `${reason} (${author})`,
  drift: (count: number) => `Пересчёт сегодня дал бы другое: ${rows(count)}`,
  driftLine: (title: string, place: string, before: string, after: string) =>
    `${title}, ${place}: ${before} → ${after}`,
  entered: (keys: readonly string[]) => `Добавились: ${keys.join(", ")}`,
  gone: (keys: readonly string[]) => `Выбыли: ${keys.join(", ")}`,
  amend: "Внести поправку",
  amended: (label: string, count: number) => `${label}: поправка внесена, ${rows(count)}.`,
  closeHeading: "Закрыть учебный год",
  year: "Учебный год",
  check: "Проверить готовность",
  noneOpen: "Все годы с парами закрыты.",
  checklist: (label: string) => `${label}: что проверить до закрытия`,
  blocking: "Мешает закрыть",
  advisory: "Лучше сделать раньше",
  allDone: "Замечаний нет.",
  item: (title: string, count: number) => `${title}: ${count}`,
  go: "Открыть",
  goTo: (title: string) => `Открыть: ${title}`,
  overdue: (count: number) => `Пары с истёкшим сроком: ${count}`,
  overdueHelp:
    "Решите для всех сразу или для каждой отдельно. Без решения пара останется как есть, её можно завершить из карточки.",
  crossing: (count: number) =>
    count === 0
      ? "Пар, которые переходят через 1 сентября, нет."
      : `Через 1 сентября ${plural(count, "переходит", "переходят", "переходят")} ${count} ${plural(count, "пара", "пары", "пар")}: они остаются теми же парами.`,
  forAll: "Для всех",
  forPair: (pairId: string, mentor: string, mentee: string, due: string) =>
    `${pairId}: ${mentor} – ${mentee}, срок ${due}`,
  decisions: { leave: "оставить как есть", extend: "продлить", close: "завершить" },
  asAll: "как для всех",
  dueOn: "Новый срок",
  mentorAgreedOn: "Согласие наставника на продление",
  menteeAgreedOn: "Согласие наставляемого на продление",
  finishedOn: "Дата завершения (пусто — день срока)",
  note: "Примечание или причина",
  also: "Сделать заодно",
  markBanks: "Отметить банки: актуализировать до 1 октября",
  events: "Запланировать мероприятия следующего года",
  preview: "Показать, что будет",
  previewTitle: (label: string) => `Если закрыть ${label}`,
  frozen: (count: number) => `Будет сохранено: ${rows(count)} итогов (муниципалитет и организации).`,
  decided: (pair: string, decision: string, refused: string) =>
    `${pair}: ${decision}${refused === "" ? "" : ` — иначе нельзя: ${refused}`}`,
  young: "Молодые специалисты в следующем учебном году",
  youngCounts: (stops: number, remains: number, unknown: number, left: number) =>
    `Перестают быть: ${stops}; остаются: ${remains}; неизвестно: ${unknown}; не работают: ${left}.`,
  youngLeave: "Убрать из базы наставляемых (или снять отметку «молодой педагог»)",
  offers: {
    "": "",
    leave: "выбывает из базы 31 августа",
    drop: "снимется отметка, другие категории останутся",
    stay: "остаётся, пока действует пара",
  },
  youngLine: (name: string, organisation: string, offer: string) =>
    [name, organisation, offer].filter((part) => part !== "").join(", "),
  banks: (count: number) => `Отметки в банках: ${count}.`,
  planned: (count: number) => `Мероприятий будет запланировано: ${count}.`,
  close: "Закрыть учебный год",
  back: "Вернуться",
  done: (label: string, count: number) =>
    `${label} учебный год закрыт: ${rows(count)} итогов. Отменить можно, пока это последняя операция.`,
} as const;
