/** The survey of a mentee's needs (September). */
import type { Dictionary } from "../language/dictionary.ts";
import { deficitAreas, menteeCategories, mentoringKinds } from "../register/vocabulary.ts";
import { type GridRow, gridRows, participantCode, type SurveyForm } from "./survey.ts";

const frequency = ["нет", "иногда", "часто", "нужна помощь"] as const;

/** Levels of `frequency` from which an area counts as a deficit. */
export const deficitLevel = 2;

/** The code of the needs survey's question about one area of deficits. */
export function areaQuestion(area: string): string {
  return `З-04.${area}`;
}

function areaRows(dictionary: Dictionary): GridRow[] {
  return dictionary.codes.map((code) => ({ code: areaQuestion(code), title: dictionary.label(code) }));
}

export // S1 4.3.3, S1 1.4, S4 1.2
const needs: SurveyForm = {
  kind: "needs",
  stage: "entry",
  title: "Анкета запросов наставляемого",
  description:
    "Анкета занимает около 10 минут. Ответы помогают подобрать наставника и составить план. Они хранятся в книге реестра под вашим кодом: прочесть их может департамент и каждый, кому открыта сама книга, в том числе куратор школы; остальным виден только свод. Можно пропустить любой вопрос без звёздочки.",
  confirmation: "Спасибо! Ответ получен. Куратор свяжется с вами, когда наставник будет подобран.",
  questions: [
    {
      code: participantCode,
      type: "text",
      title: "Код участника",
      help: "Уже заполнен в вашей личной ссылке. Не изменяйте его.",
      required: true,
    },
    { code: "З-01", type: "several", title: "Почему вы хотите участвовать?", options: menteeCategories.labels },
    {
      code: "З-02",
      type: "one",
      title: "Довольны ли вы уровнем своей подготовки?",
      options: ["да", "частично", "нет"],
      required: true,
    },
    { code: "З-03", type: "paragraph", title: "Каких знаний и умений вам сейчас не хватает?" },
    {
      code: "З-04",
      type: "grid",
      title: "Как часто вы испытываете затруднения в этих областях?",
      rows: areaRows(deficitAreas),
      options: frequency,
      required: true,
    },
    {
      code: "З-05",
      type: "grid",
      title: "Насколько трудны для вас эти действия?",
      rows: gridRows("З-05", [
        "составить календарно-тематическое планирование",
        "спроектировать урок, поставить цели",
        "подобрать методы и средства",
        "увлечь учеников",
        "задавать вопросы разного уровня",
        "поддерживать дисциплину",
        "наладить сотрудничество между учениками",
        "оценивать и учить самооценке",
        "учить разных детей: с ОВЗ, одарённых",
        "вести внеурочную работу",
        "быть классным руководителем",
        "общаться с родителями и коллегами",
        "вести документы и электронный журнал",
        "пользоваться цифровыми ресурсами",
        "развивать функциональную грамотность",
        "готовить к ВПР и ГИА",
      ]),
      options: frequency,
    },
    {
      code: "З-07",
      type: "several",
      title: "Какая помощь вам удобнее?",
      options: ["самообразование", "наставник", "семинар", "открытые уроки", "курсы", "школа молодого учителя"],
    },
    { code: "З-08", type: "one", title: "Какой вид наставничества вам подходит?", options: mentoringKinds.labels },
    {
      code: "З-08.1",
      type: "one",
      title: "Как вам удобнее встречаться?",
      options: ["очно", "дистанционно", "всё равно"],
    },
    { code: "З-10", type: "paragraph", title: "Чем вы сильны и могли бы поделиться?" },
    {
      code: "З-12.1",
      type: "scale",
      title: "Насколько вы довольны работой?",
      low: "совсем не доволен",
      high: "полностью доволен",
      required: true,
    },
    {
      code: "З-12.2",
      type: "scale",
      title: "Как вы оцениваете своё состояние на работе?",
      low: "очень тяжело",
      high: "легко и спокойно",
    },
    {
      code: "З-12.3",
      type: "one",
      title: "Собираетесь ли вы остаться в профессии?",
      options: ["да", "нет", "ещё не решил(а)"],
    },
  ],
};
