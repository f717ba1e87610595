/**
 * What a pair can do about each deficit, in our own words: a mentor supports, teaches, mediates and guides self-education
 * (S4, п. 2.1), on the topics of S1, п. 4.1.3. A light deficit takes the first line, a heavy one all three.
 */
import type { CodeOf } from "../language/dictionary.ts";
import type { planLineKinds } from "../register/recordWords.ru.ts";
import type { deficitAreas } from "../register/vocabulary.ts";

export interface BankActivity {
  activity: string;
  kind: CodeOf<typeof planLineKinds>;
}

export const activityBank: Readonly<Record<CodeOf<typeof deficitAreas>, readonly BankActivity[]>> = {
  theory: [
    { activity: "Консультация: как опереться на теорию при выборе приёма урока", kind: "consultation" },
    { activity: "Прочитать и обсудить с наставником статью по теме самообразования", kind: "selfStudy" },
    { activity: "Сообщение на методическом объединении по изученной теме", kind: "seminar" },
  ],
  law: [
    { activity: "Консультация: права, обязанности и документы педагога", kind: "consultation" },
    { activity: "Вместе составить рабочую программу и сверить её с требованиями", kind: "meeting" },
    { activity: "Памятка для себя: какие нормы применять в спорных случаях", kind: "selfStudy" },
  ],
  subject: [
    { activity: "Разобрать с наставником трудные темы предмета и задания к ним", kind: "consultation" },
    { activity: "Посетить урок наставника по трудной теме и обсудить его", kind: "lessonVisit" },
    { activity: "Провести открытый урок по освоенной теме", kind: "openLesson" },
  ],
  psychology: [
    { activity: "Встреча с наставником: трудные случаи в классе и с родителями", kind: "meeting" },
    { activity: "Наставник посещает урок и смотрит, как складывается общение с классом", kind: "lessonVisit" },
    { activity: "Подготовить вместе и провести родительское собрание", kind: "meeting" },
  ],
  method: [
    { activity: "Спроектировать урок вместе с наставником: цель, приёмы, оценка", kind: "consultation" },
    { activity: "Посетить урок наставника и выбрать приёмы для себя", kind: "lessonVisit" },
    { activity: "Показать освоенный приём на открытом уроке и разобрать его", kind: "openLesson" },
  ],
  ict: [
    { activity: "Практикум: документы, таблицы и презентация к уроку", kind: "seminar" },
    { activity: "Подготовить урок с электронными материалами под руководством наставника", kind: "consultation" },
    { activity: "Собрать свою подборку электронных материалов по теме", kind: "selfStudy" },
  ],
  digital: [
    { activity: "Освоить с наставником электронный журнал и платформу для занятий", kind: "consultation" },
    { activity: "Провести занятие с цифровым заданием и обратной связью", kind: "openLesson" },
    { activity: "Курсы или вебинар по цифровым инструментам учителя", kind: "course" },
  ],
  upbringing: [
    { activity: "Составить с наставником план воспитательной работы класса", kind: "consultation" },
    { activity: "Посетить классный час или кружок наставника и обсудить", kind: "lessonVisit" },
    { activity: "Провести воспитательное дело и разобрать его итоги", kind: "openLesson" },
  ],
  health: [
    { activity: "Консультация: нагрузка на уроке, разминки, безопасность", kind: "consultation" },
    { activity: "Наставник смотрит урок: темп, смена видов работы, самочувствие детей", kind: "lessonVisit" },
    { activity: "Тренинг для педагогов: восстановление сил и защита от выгорания", kind: "seminar" },
  ],
};

/** A route's line of each kind for a deficit (S1, п. 4.3.3(4)). */
export const routeActivities = {
  training: (area: string) => `Обучение по программе ДПО; область: ${area}`,
  trials: (area: string) => `Пробы новых приёмов вместе с обучающимися; область: ${area}`,
  projects: (area: string) => `Свой проект или исследование; область: ${area}`,
  measures: (area: string) => `Мероприятие или консультация; область: ${area}`,
} as const;
