/** Everything that the invented municipality is called: no such town, people, addresses or telephone numbers exist. */

import type { CodeOf } from "../language/dictionary.ts";
import type { Organisation } from "../register/organisations.ts";
import type { deficitAreas } from "../register/vocabulary.ts";

type Area = CodeOf<typeof deficitAreas>;

/** What the sample writes into the settings instead of the defaults. */
export const sampleSettings: Record<string, string> = {
  municipality: "город Демоград",
  departmentName: "Управление образования администрации города Демограда",
  departmentEmails: "department@example.org",
};

export interface SampleOrganisation {
  shortName: string;
  fullName: string;
  kind: Organisation["kind"];
  role: Organisation["role"];
  staff: number;
  mentors: number;
}

const school = "Муниципальное бюджетное общеобразовательное учреждение";
const nursery = "Муниципальное бюджетное дошкольное образовательное учреждение";
const club = "Муниципальное бюджетное учреждение дополнительного образования";

export const sampleOrganisations: readonly SampleOrganisation[] = [
  {
    shortName: "МБОУ «СОШ № 1»",
    fullName: `${school} «Средняя общеобразовательная школа № 1» города Демограда`,
    kind: "general",
    role: "resourceCentre",
    staff: 26,
    mentors: 6,
  },
  {
    shortName: "МБОУ «СОШ № 2»",
    fullName: `${school} «Средняя общеобразовательная школа № 2» города Демограда`,
    kind: "general",
    role: "organisation",
    staff: 22,
    mentors: 5,
  },
  {
    shortName: "МБОУ «Гимназия № 3»",
    fullName: `${school} «Гимназия № 3» города Демограда`,
    kind: "general",
    role: "organisation",
    staff: 20,
    mentors: 4,
  },
  {
    shortName: "МБОУ «Лицей № 4»",
    fullName: `${school} «Лицей № 4» города Демограда`,
    kind: "general",
    role: "organisation",
    staff: 16,
    mentors: 3,
  },
  {
    shortName: "МБОУ «ООШ № 5»",
    fullName: `${school} «Основная общеобразовательная школа № 5» города Демограда`,
    kind: "general",
    role: "organisation",
    staff: 10,
    mentors: 1,
  },
  {
    shortName: "МБДОУ «Детский сад № 6 „Ромашка“»",
    fullName: `${nursery} «Детский сад № 6 „Ромашка“» города Демограда`,
    kind: "preschool",
    role: "organisation",
    staff: 12,
    mentors: 3,
  },
  {
    shortName: "МБДОУ «Детский сад № 7 „Кораблик“»",
    fullName: `${nursery} «Детский сад № 7 „Кораблик“» города Демограда`,
    kind: "preschool",
    role: "organisation",
    staff: 12,
    mentors: 2,
  },
  {
    shortName: "МБДОУ «Детский сад № 8 „Лучик“»",
    fullName: `${nursery} «Детский сад № 8 „Лучик“» города Демограда`,
    kind: "preschool",
    role: "organisation",
    staff: 10,
    mentors: 1,
  },
  {
    shortName: "МБУ ДО «Центр „Старт“»",
    fullName: `${club} «Центр дополнительного образования „Старт“» города Демограда`,
    kind: "additional",
    role: "supportCentre",
    staff: 10,
    mentors: 2,
  },
  {
    shortName: "МБУ ДО «Школа искусств»",
    fullName: `${club} «Детская школа искусств» города Демограда`,
    kind: "additional",
    role: "organisation",
    staff: 6,
    mentors: 1,
  },
  {
    shortName: "МБУ «Методический центр»",
    fullName: "Муниципальное бюджетное учреждение «Информационно-методический центр» города Демограда",
    kind: "other",
    role: "organisation",
    staff: 4,
    mentors: 1,
  },
  {
    shortName: "Демоградский педколледж",
    fullName:
      "Государственное бюджетное профессиональное образовательное учреждение «Демоградский педагогический колледж»",
    kind: "vocational",
    role: "partner",
    staff: 2,
    mentors: 1,
  },
];

/** Feminine; the masculine form drops the last letter. */
export const surnames = [
  "Абрикосова",
  "Берегова",
  "Ветрова",
  "Гусарова",
  "Дубравина",
  "Ежевикина",
  "Журавина",
  "Зимородова",
  "Ивушкина",
  "Калинкина",
  "Лугова",
  "Малинова",
  "Незабудкина",
  "Овсянникова",
  "Полянова",
  "Родникова",
  "Снегирёва",
  "Тополева",
  "Уварова",
  "Фиалкова",
  "Холмова",
  "Цветкова",
  "Черникова",
  "Шиповникова",
  "Щеглова",
  "Юрьева",
  "Ясенева",
  "Ручьёва",
  "Кедрова",
  "Липова",
] as const;
export const femaleNames = [
  "Анна",
  "Мария",
  "Елена",
  "Ольга",
  "Татьяна",
  "Наталья",
  "Светлана",
  "Ирина",
  "Дарья",
  "Полина",
  "Алина",
  "Виктория",
  "Ксения",
  "Юлия",
  "Екатерина",
] as const;
export const maleNames = ["Алексей", "Иван", "Дмитрий", "Сергей", "Павел", "Максим", "Никита", "Роман"] as const;
/** Feminine and masculine. */
export const patronymics = [
  ["Андреевна", "Андреевич"],
  ["Борисовна", "Борисович"],
  ["Викторовна", "Викторович"],
  ["Денисовна", "Денисович"],
  ["Игоревна", "Игоревич"],
  ["Кирилловна", "Кириллович"],
  ["Львовна", "Львович"],
  ["Олеговна", "Олегович"],
  ["Петровна", "Петрович"],
  ["Сергеевна", "Сергеевич"],
  ["Юрьевна", "Юрьевич"],
] as const;

export const subjects = [
  "математика",
  "русский язык и литература",
  "английский язык",
  "физика",
  "химия",
  "биология",
  "история",
  "география",
  "информатика",
  "начальные классы",
  "физическая культура",
  "технология",
] as const;
export const clubSubjects = [
  "хореография",
  "робототехника",
  "изобразительное искусство",
  "вокал",
  "туризм и краеведение",
] as const;

export const positions = {
  teacher: "учитель",
  nursery: "воспитатель",
  club: "педагог дополнительного образования",
  method: "методист",
  college: "преподаватель",
  psychologist: "педагог-психолог",
  schoolHead: "директор",
  nurseryHead: "заведующий",
  schoolDeputy: "заместитель директора по УВР",
  nurseryDeputy: "старший воспитатель",
  deputy: "методист",
} as const;

export const educations = [
  "высшее педагогическое",
  "среднее профессиональное педагогическое",
  "высшее непедагогическое, переподготовка",
] as const;

export const requestsByArea: Record<Area, string> = {
  theory: "Разобраться в современных подходах к обучению",
  law: "Помощь с рабочими программами и документами",
  subject: "Трудные темы своего предмета",
  psychology: "Работа с дисциплиной и мотивацией",
  method: "Планирование и проведение занятия",
  ict: "Работа с электронным журналом и сервисами",
  digital: "Цифровые ресурсы на занятии",
  upbringing: "Классное руководство и работа с родителями",
  health: "Организация занятия без перегрузки детей",
};

export const achievements = [
  "победитель муниципального конкурса «Учитель года»",
  "руководитель методического объединения",
  "эксперт муниципального конкурса",
  "автор методических разработок",
] as const;

export const products = [
  "конспект занятия",
  "технологическая карта урока",
  "памятка",
  "подборка заданий",
  "план работы с классом",
] as const;
export const reflections = ["полезно", "полезно, хочу ещё", "стало понятнее, как действовать"] as const;

export const sampleNotes = {
  leave: "отпуск по уходу за ребёнком",
  leaveReason: (until: string) => `отпуск по уходу за ребёнком: статус продлён до ${until}`,
  movedFrom: (name: string) => `переведён в связи с закрытием: ${name}`,
  formed: "область дефицита совпала с областью помощи",
  rejected: "Наставляемый просит другого наставника",
  consent: (on: string) => `заявление от ${on}`,
  missing: "времени на разбор своих уроков",
  strong: "умею работать с детьми в проектах",
} as const;

export function orderNumber(number: number): string {
  return `${number}-о`;
}
