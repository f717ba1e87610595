/** What the matching of columns says and asks. */
import { plural } from "../../language/plural.ru.ts";
import { answerColumns } from "../../register/question.ts";
import { ofEverySurvey } from "../../register/surveyForms/list.ts";
import type { SurveyForm } from "../../register/surveyForms/survey.ts";
import type { ImportKind } from "../importKind.ts";
import { error, type Fact, info, warning } from "../weights.ts";

const staffTakes: Readonly<Record<string, string>> = {
  organisation: "Организация",
  name: "ФИО",
  surname: "Фамилия",
  firstName: "Имя",
  patronymic: "Отчество",
  nameJob: "Одной ячейкой: ФИО и должность",
  position: "Должность",
  subject: "Предмет",
  positionSubject: "Одной ячейкой: должность и предмет",
  bornOn: "Дата рождения",
  education: "Образование",
  educationPlace: "Что окончил(а)",
  category: "Категория",
  categoryOn: "Дата присвоения категории",
  categoryDate: "Одной ячейкой: категория и дата",
  careerStartedOn: "Педагогический стаж",
  subjectStartedOn: "Стаж по предмету",
  startedOn: "Дата приёма на работу",
  hireOrder: "Одной ячейкой: дата приёма и приказ",
  finishedOn: "Дата увольнения",
  period: "Одной ячейкой: работает с … по …",
  kind: "Вид занятости",
  rate: "Ставка",
  young: "Молодой специалист (да/нет)",
  email: "E-mail",
  phone: "Телефон",
  contacts: "Одной ячейкой: телефон и e-mail",
  note: "Примечание",
};
/** Beside its questions. */
const answerTakes: Readonly<Record<string, string>> = {
  code: "Код участника",
  submittedAt: "Отметка времени",
  stage: "Этап",
  partner: "Код второго участника пары",
};
function surveyTakes({ questions }: SurveyForm): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(answerColumns(questions).map(({ code, title }) => [code, title])), ...answerTakes };
}
const takes: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  ...ofEverySurvey(surveyTakes),
  staff: staffTakes,
  schoolStaff: staffTakes,
  organisations: {
    shortName: "Краткое наименование",
    fullName: "Полное наименование",
    kind: "Тип организации",
    subordinate: "Подведомственная (да/нет)",
    closedOn: "Дата закрытия",
    openedOn: "Дата открытия",
    headName: "Руководитель",
    curatorName: "Куратор",
    curatorEmail: "E-mail куратора",
    curatorContacts: "Одной ячейкой: куратор и его e-mail (телефон не хранится)",
    regulationOrder: "Одной ячейкой: приказ о Положении, № и дата",
    regulationOrderNumber: "Приказ о Положении: №",
    regulationOrderOn: "Приказ о Положении: дата",
    curatorOrder: "Одной ячейкой: приказ о кураторе, № и дата",
    curatorOrderNumber: "Приказ о кураторе: №",
    curatorOrderOn: "Приказ о кураторе: дата",
    note: "Примечание",
  },
  pairs: {
    mentee: "ФИО наставляемого",
    menteeJob: "Одной ячейкой: наставляемый и должность",
    menteeBorn: "Одной ячейкой: наставляемый и дата рождения",
    bornOn: "Дата или год рождения наставляемого",
    organisation: "Организация наставляемого",
    position: "Должность наставляемого",
    request: "Запрос",
    startedOn: "Дата начала пары",
    finishedOn: "Дата завершения пары",
    period: "Одной ячейкой: срок с … по …",
    mentor: "ФИО наставника",
    mentorJob: "Одной ячейкой: наставник и должность",
    mentorOrder: "Одной ячейкой: наставник и приказ",
    mentorOrganisation: "Организация наставника",
    form: "Форма наставничества",
    kind: "Вид наставничества",
    formKind: "Одной ячейкой: форма или вид",
    order: "Одной ячейкой: приказ, № и дата",
    orderNumber: "Приказ: №",
    orderOn: "Приказ: дата",
    result: "Результат",
    ground: "Основание прекращения",
    note: "Примечание",
  },
  mentors: {
    name: "ФИО наставника",
    contacts: "Контакты",
    organisation: "Место работы",
    competences: "Компетенции",
    achievements: "Достижения",
    career: "Педагогический стаж",
    subjectService: "Стаж по предмету",
    position: "Должность, предмет",
    availability: "Ресурс времени",
    enteredOn: "Дата вхождения в банк",
    consent: "Согласие",
    protocol: "Протокол",
    training: "КПК «Наставничество»",
    note: "Примечание",
  },
  platforms: {
    name: "Наименование площадки",
    focus: "Направленность",
    metaSubject: "Метапредметная (да/нет)",
    organisation: "База",
    openedOn: "Дата открытия",
    closedOn: "Дата закрытия",
    note: "Примечание",
  },
  codes: {
    code: "Код участника",
    name: "ФИО",
    bornOn: "Дата рождения",
    organisation: "Организация",
    position: "Должность",
  },
  deficits: {
    code: "Код участника",
    stage: "Этап",
    measuredOn: "Дата диагностики",
    theory: "Научные основы и современные теории",
    law: "Нормативно-правовая сторона работы",
    subject: "Содержание своего предмета",
    psychology: "Психология и педагогика",
    method: "Методика и технологии обучения",
    ict: "Работа с ИКТ",
    digital: "Цифровая образовательная среда",
    upbringing: "Воспитание и внеурочная деятельность",
    health: "Сбережение здоровья",
    sum: "Сумма",
  },
};
const reasons: Readonly<Record<string, string>> = {
  "~unneeded": "Регистру не нужно",
  "~never": "Не хранится: личное или оплата",
  "~ignore": "Не загружать",
  "~read": "Читается как есть",
};

export function takeLabel(kind: ImportKind, take: string): string {
  return reasons[take] ?? takes[kind][take] ?? take;
}

export const factLabels: Readonly<Record<string, string>> = {
  organisation: "Чей это список (организация)",
  position: "Должность для всех строк, где её нет",
  reference: "На какую дату указан стаж",
  subordinate: "Подведомственны ли все эти организации",
  startedOn: "Дата начала пар, где её нет",
  enteredOn: "Дата вхождения в банк для всех строк",
  bankStartedOn: "Дата начала пар, которые названы в банке и которых в регистре нет (пусто — не создавать)",
  orderNumber: "Приказ о парах: №",
  orderOn: "Приказ о парах: дата",
};
export const teacherStem = /учител/;
export const teacherWord = "учитель";

export const rateWords = (rate: number) => `ставка ${String(rate).replace(".", ",")}`;

const quoted = (texts: readonly string[]) => texts.map((text) => `«${text}»`).join(", ");
export const mappingAsks = {
  column: (letter: string, header: string, labels: readonly string[]) =>
    `Столбец ${letter} «${header}»: подтвердите или выберите, что в нём (${labels.length === 0 ? "не понято" : `похоже на ${quoted(labels)}`}).`,
  missing: (name: string, candidates: readonly string[]) =>
    `Не найден нужный столбец «${name}»${candidates.length === 0 ? "" : `; возможно, это ${quoted(candidates)}`}. Выберите его.`,
  fact: (label: string, suggested: string) =>
    `${label}: в файле не сказано${suggested === "" ? "" : ` (предложено: ${suggested})`}. Укажите один раз для всего файла.`,
  word: (label: string, found: string, count: number) =>
    `${label}: ${found === "" ? "пустая ячейка" : `«${found}»`} (${count} ${plural(count, "строка", "строки", "строк")}). Выберите значение.`,
};

export const mappingRemarks = {
  "mapping-asked": error((found) => `${found} До ответа ничего не записывается.`),
  "people-first": error(
    (_, { count = 0 }: Fact<"count">) =>
      `в регистре ещё нет ни одного сотрудника, пропущено: ${count} ${plural(count, "строка", "строки", "строк")}. Сначала загрузите организации и сотрудников, затем этот файл.`,
  ),
  "column-unneeded": info((found) => `столбец «${found}» узнан, регистру он не нужен. Делать ничего не нужно.`),
  "column-never": warning(
    (found) => `столбец «${found}» не загружается: такие сведения в регистре не хранятся. Лучше удалите его из файла.`,
  ),
  "fact-taken": warning(
    (found, { value = "" }: Fact<"value">) => `${found}: ${value} — для всех строк, где этого нет. Проверьте.`,
  ),
  "reference-taken": info(
    (_found, { value = "" }: Fact<"value">) =>
      `стаж отсчитан от ${value}: так сказано в файле или следует из стажа тех, кто уже есть в регистре. Другой день укажите в «Сопоставить столбцы».`,
  ),
  "work-beside": info(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» рядом с именем или должностью понято как «${value}». Если в списке есть свой столбец об этом, верен он. Делать ничего не нужно.`,
  ),
  "position-aside": warning(
    (found) =>
      `«${found}» рядом с должностью — не предмет и не должность: не загружено. Если это важно, впишите в примечание.`,
  ),
  "row-support-staff": info(
    (found) => `«${found}» — не педагогическая должность, строка пропущена. Делать ничего не нужно.`,
  ),
  "row-civil-contract": warning(
    (found) => `«${found}» — договор гражданско-правового характера, это не трудоустройство: строка пропущена.`,
  ),
  "row-dismissed": warning(
    (found) =>
      `«${found}» — уволен(а), а дата увольнения не указана: строка пропущена. Впишите дату, если сведения нужны за прошлые годы.`,
  ),
  "pair-several": warning(
    (found, { count = 0 }: Fact<"count">) =>
      `«${found}» — в одной ячейке ${count} ${plural(count, "человек", "человека", "человек")}: это столько же пар. Проверьте каждую.`,
  ),
  "row-pupil": info(
    (found) => `«${found}» — пара с обучающимся: детей в регистре не бывает, строка пропущена. Делать ничего не нужно.`,
  ),
  "bank-pupil": info(
    (found) =>
      `«${found}» — среди наставляемых обучающийся: детей в регистре не бывает, пара не создаётся. Делать ничего не нужно.`,
  ),
  "bank-mentee-unpaired": warning(
    (found, { value = "" }: Fact<"value">) =>
      `«${found}» назван(а) наставляемым, наставник — ${value}, а такой пары в регистре нет. Пара не создана: с какого дня она, в банке не сказано. Загрузите список пар или укажите этот день в «Сопоставить столбцы».`,
  ),
  "row-no-mentor": warning((found) => `«${found}» — наставник ещё не назначен, строка пропущена. Впишите наставника.`),
};
