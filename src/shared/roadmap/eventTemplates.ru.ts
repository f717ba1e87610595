/** The municipal events of the programme (приказ № 548-п, приложение 3), in short words of our own. */
import type { CodeOf } from "../language/dictionary.ts";
import type { eventAudiences, eventOrganisers, programmeIndicators } from "../register/recordWords.ru.ts";
import { requestable } from "./requestable.ts";

type Audience = readonly CodeOf<typeof eventAudiences>[];
type Indicators = readonly CodeOf<typeof programmeIndicators>[];

export interface EventTemplate {
  number: string;
  title: string;
  /** First and last month; null for «в течение года». */
  months: readonly [from: number, to: number] | null;
  onRequest?: true;
  audience: Audience;
  indicators: Indicators;
  organiser: CodeOf<typeof eventOrganisers>;
}

// Графа 5: молодые специалисты, начинающие, испытывающие проблемы — и почти всегда наставники
const learners: Audience = ["young", "beginners", "struggling"];
const everybody: Audience = [...learners, "mentors"];
// Графа 7
const first: Indicators = ["i1", "i2", "i5"];
const four: Indicators = ["i1", "i2", "i3", "i4"];
const satisfaction: Indicators = ["i3", "i4"];
const [resource, support] = ["resourceCentre", "supportCentre"] as const;

type Line = [
  number: string,
  title: string,
  months: EventTemplate["months"],
  audience: Audience,
  indicators: Indicators,
  organiser: EventTemplate["organiser"],
];

const lines: readonly Line[] = [
  ["1.1", "Методические дни", null, everybody, first, resource],
  ["1.2", "Семинар-практикум «Персонализированная программа»", [9, 9], everybody, first, support],
  ["1.3", "Виртуальная площадка по внедрению модели наставничества", null, everybody, first, "department"],
  ["1.4", "Деловая игра «Наставничество как трансфер к новым возможностям»", [9, 9], ["mentors"], first, support],
  ["1.5", "Педагогическая гостиная «Спрашивай! Предлагай! Планируй!»", [10, 10], everybody, first, resource],
  ["1.6", "Семинар об уроке, формирующем функциональную грамотность", [11, 11], everybody, first, resource],
  ["1.7", "Деловая игра «Мир особого ребёнка»", [2, 2], everybody, first, resource],
  ["1.8", "Семинар «Методический мост»", [4, 4], everybody, four, resource],
  ["1.9", "Фестиваль открытых уроков", null, everybody, four, resource],
  ["1.10", "Индивидуальное консультирование по запросу", null, everybody, four, resource],
  ["1.11", "Мониторинг профессиональной компетентности (динамика)", [4, 4], everybody, satisfaction, resource],
  ["1.12", "Итоговое мероприятие «Перспективы и риски наставничества»", [5, 5], learners, satisfaction, support],
  ["2.1", "Семинар «Правовая защищённость педагога»", [12, 12], everybody, four, support],
  ["2.2", "Семинар «Компетентностный лидер»", [3, 3], ["pairs"], four, support],
  ["2.3", "Встречи «друзей по времени»", null, everybody, four, resource],
  ["2.4", "Участие в курсах по теме «Наставничество»", null, everybody, four, "department"],
  ["3.1", "Форум молодых педагогов «Старт в профессию»", [10, 10], ["youngTeachers", "pairs"], four, support],
  ["3.2", "Брифинг «Как стать классным классным?»", [1, 1], everybody, four, resource],
  ["3.3", "Тренинг «Наставник V ре курсе»", [11, 11], learners, four, support],
  ["3.4", "Конкурс «Наставники Югры: маршрут построен»", [2, 3], ["pairs"], four, support],
  ["3.5", "Мастермайнд (встреча единомышленников)", null, ["pairs"], four, resource],
  ["3.6", "Публикации о результатах программ", null, learners, [...four, "i5"], support],
];

export const eventTemplates: readonly EventTemplate[] = lines.map(
  ([number, title, months, audience, indicators, organiser]) => ({
    number,
    title,
    months,
    audience,
    indicators,
    organiser,
    ...((requestable as readonly string[]).includes(number) ? { onRequest: true as const } : {}),
  }),
);
