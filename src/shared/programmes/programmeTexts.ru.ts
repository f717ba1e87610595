/** Sentences about programmes, plans, diagnostics and routes: why not, and what to know. */

import { plural } from "../language/plural.ru.ts";

const activities = (count: number) => `${count} ${plural(count, "мероприятие", "мероприятия", "мероприятий")}`;
/** Fields that are no columns. */
export const programmeFieldNames = {
  severities: "Оценки областей",
  newVersion: "Новая редакция",
  involvedAgreedOn: "Согласие привлечённого",
  marks: "Оценки чек-листа",
  programmeId: "Программа",
  routeLineId: "Строка маршрута",
  filter: "Какие показать",
} as const;

export const programmeTexts = {
  levels: { high: "высокий", fair: "допустимый", poor: "требует доработки" },
  goal: (areas: readonly string[]) => `Преодолеть затруднения: ${areas.join(", ")}`,
  expected: (areas: readonly string[]) =>
    `Тяжесть каждого дефицита (${areas.join(", ")}) к итоговой диагностике снизилась`,
  weekly: "не реже раза в неделю",
  staffFacts: (
    place: string,
    { staff, young, mentors, pairs }: { staff: number; young: number; mentors: number; pairs: number },
  ) =>
    `${place}: коллектив из ${staff} ${plural(staff, "человека", "человек", "человек")}, из них ${young} ${plural(young, "молодой специалист", "молодых специалиста", "молодых специалистов")} и ${mentors} ${plural(mentors, "наставник", "наставника", "наставников")}; работает ${pairs} ${plural(pairs, "пара", "пары", "пар")}.`,
  pairFacts: (mentor: string, mentee: string) => `Наставник: ${mentor}. Наставляемый: ${mentee}.`,
  formFacts: (form: string, kind: string) => `Форма: ${form}; вид: ${kind}.`,
  orderFacts: (number: string, on: string) => `Приказ № ${number}${on === "" ? "" : ` от ${on}`}.`,
  protocol: (number: string, on: string) => `протокол № ${number}${on === "" ? "" : ` от ${on}`}`,

  noNeeds: "Дефициты не известны: внесите входную диагностику, и план дополнится.",
  needsUnmeasured: "Дефициты взяты из базы наставляемых: входной диагностики нет.",
  measuredAgain: "За этот учебный год такая диагностика уже была: внесены новые оценки.",
  linesLeft: (count: number) =>
    `Не ${plural(count, "вошло", "вошли", "вошло")} ${activities(count)}: месяц прошёл или у наставника нет свободных рабочих дней.`,
  planWhole: "Всё уже есть в плане: добавлять нечего.",
  notWorking: (day: string) => `${day} — выходной или каникулы: проверьте дату.`,
  outsideEvent: (title: string, from: string, to: string) => `«${title}» проходит с ${from} по ${to}: проверьте срок.`,
  afterTerm: (dueOn: string) => `Встреча после срока пары (${dueOn}).`,
  duringPause: (from: string) => `Пара приостановлена с ${from}.`,
  notJointly: "Отметьте, что программа разработана совместно (приказ № 548-п, Положение, п. 1.5).",
  outsideMonths: "Программы реализуются с октября по май (дорожная карта, п. 1.5): проверьте даты.",
  newVersion: "Новую редакцию нужно утвердить.",
  linesAfter: "В плане есть мероприятия после окончания программы.",
  approvedLate: (startedOn: string) => `Утверждена задним числом: программа идёт с ${startedOn}.`,
  approvedAfterSeptember: "Программы утверждают в сентябре (дорожная карта, п. 1.2).",
  controlLate: (wanted: string) => `Контроль проведён позже намеченного (${wanted}).`,
  middleMissing: "Промежуточный контроль не проведён.",
  programmeBehind: "по контролю не выполняется: скорректируйте программу",
  effectiveUnreviewed: "Чек-листа с высоким уровнем у программы нет.",
  reviewLate: "Оценка по чек-листу — до 1 мая (дорожная карта, п. 2.2).",
  productMissing: "Добавьте педагогический продукт (приказ № 548-п, Положение, п. 4.3.3).",
  routeLinesOpen: (count: number) => `Остались невыполненными: ${activities(count)}.`,
  uncovered: (areas: readonly string[]) => `нет открытых строк по дефицитам: ${areas.join(", ")}`,
  routeOver: "срок маршрута истёк: подведите итоги",

  overdueLines: (count: number) => `${plural(count, "просрочено", "просрочены", "просрочено")} ${activities(count)}`,
  middleWaits: (on: string) => `нет промежуточного контроля (срок ${on})`,
  finalWaits: (on: string) => `нет итогового контроля (срок ${on})`,
  lacksEntry: "нет входной диагностики",
  lacksProgramme: "нет программы",
  lacksApproval: "программа не утверждена",
  lacksPlan: "нет плана",
  lacksMeetings: "нет записей о встречах",
  lacksExit: "нет итоговой диагностики",
  lacksReview: "нет оценки по чек-листу",
} as const;
