/** The survey of a mentee's needs (September). */
import type { GridRow, Question } from "../question.ts";
import { deficitAreas, menteeCategories, mentoringKinds } from "../vocabulary.ts";
import { areaWords, participantQuestion, promise, stayQuestion, wellbeingQuestions } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

const frequency = ["нет", "иногда", "часто", "нужна помощь"] as const;

/** Levels of `frequency` from which an area counts as a deficit. */
export const deficitLevel = 2;

/** The code of the needs survey's question about one area of deficits. */
export function areaQuestion(area: string): string {
  return `З-04.${area}`;
}

const areaRows: GridRow[] = deficitAreas.codes.map((area) => ({
  code: areaQuestion(area),
  title: deficitAreas.label(area),
  heard: areaWords[area],
}));

const actions: readonly (readonly [title: string, ...heard: string[]])[] = [
  ["составить календарно-тематическое планирование", "календарн"],
  ["спроектировать урок, поставить цели", "спроектировать|проект урок|цел урок"],
  ["подобрать методы и средства", "метод", "средств"],
  ["увлечь учеников", "увлечь|заинтерес|мотивац"],
  ["задавать вопросы разного уровня", "вопрос", "уровн"],
  ["поддерживать дисциплину", "дисциплин"],
  ["наладить сотрудничество между учениками", "сотрудничеств|парах|групп"],
  ["оценивать и учить самооценке", "оценива|самооцен"],
  ["учить разных детей: с ОВЗ, одарённых", "овз|одарен"],
  ["вести внеурочную работу", "внеурочн"],
  ["быть классным руководителем", "классн"],
  ["общаться с родителями и коллегами", "родител"],
  ["вести документы и электронный журнал", "документ|журнал"],
  ["пользоваться цифровыми ресурсами", "цифров"],
  ["развивать функциональную грамотность", "функциональн"],
  ["готовить к ВПР и ГИА", "впр|гиа|аттестац"],
  ["включать в работу всех учеников", "включить|включать|активиз"],
  ["давать задания по силам каждому", "дифференц|по силам"],
];
/** Forms with the first sixteen rows are in use. */
const firstActions = 16;
const actionRows: GridRow[] = actions.map(([title, ...heard], index) => ({
  code: `З-05.${index + 1}`,
  title,
  heard,
  ...(index >= firstActions ? { added: true } : {}),
}));

function place(number: number): Question {
  return {
    code: `З-06.${number}`,
    type: "one",
    title: `Что из этого нужно вам ${number === 1 ? "прежде всего" : number === 2 ? "во вторую очередь" : "в третью очередь"}?`,
    options: actionRows.map((row) => row.title),
    heard: number === 1 ? ["1 е место|важнее всего|прежде всего"] : [`${number} е место`],
  };
}

// S1 4.3.3, S1 1.4, S4 1.2
const questions: readonly Question[] = [
  participantQuestion,
  {
    code: "З-01",
    type: "several",
    title: "Почему вы хотите участвовать?",
    options: menteeCategories.labels,
    heard: ["почему", "участв"],
  },
  {
    code: "З-02",
    type: "one",
    title: "Довольны ли вы уровнем своей подготовки?",
    options: ["да", "частично", "нет"],
    required: true,
    heard: ["подготовк"],
  },
  {
    code: "З-03",
    type: "paragraph",
    title: "Каких знаний и умений вам сейчас не хватает?",
    heard: ["знани|умени", "не хвата"],
  },
  {
    code: "З-04",
    type: "grid",
    title: "Как часто вы испытываете затруднения в этих областях?",
    rows: areaRows,
    options: frequency,
    required: true,
    heard: ["часто|частот"],
  },
  {
    code: "З-05",
    type: "grid",
    title: "Насколько трудны для вас эти действия?",
    rows: actionRows,
    options: frequency,
    heard: ["трудност|трудны|трудно"],
  },
  place(1),
  place(2),
  place(3),
  {
    code: "З-07",
    type: "several",
    title: "Какая помощь вам удобнее?",
    options: ["самообразование", "наставник", "семинар", "открытые уроки", "курсы", "школа молодого учителя"],
    heard: ["помощь"],
  },
  {
    code: "З-08",
    type: "one",
    title: "Какой вид наставничества вам подходит?",
    options: mentoringKinds.labels,
    heard: ["вид", "наставничеств"],
  },
  {
    code: "З-08.1",
    type: "one",
    title: "Как вам удобнее встречаться?",
    options: ["очно", "дистанционно", "всё равно"],
    heard: ["формат"],
  },
  {
    code: "З-08.2",
    type: "one",
    title: "Как часто вам удобно встречаться?",
    options: ["раз в неделю", "раз в две недели", "раз в месяц", "по необходимости"],
    heard: ["как часто", "встреч"],
  },
  {
    code: "З-09.1",
    type: "text",
    title: "Кого вы хотели бы видеть наставником? Код участника.",
    help: "Можно не отвечать.",
    heard: ["желаем|хотели бы", "наставник"],
  },
  {
    code: "З-09.2",
    type: "text",
    title: "С кем вам не хотелось бы работать в паре? Код участника.",
    help: "Можно не отвечать.",
    heard: ["не хотел"],
  },
  {
    code: "З-10",
    type: "paragraph",
    title: "Чем вы сильны и могли бы поделиться?",
    heard: ["поделит|сильн сторон"],
  },
  { ...wellbeingQuestions[0], required: true } as Question,
  wellbeingQuestions[1] as Question,
  stayQuestion,
  { code: "З-30", type: "paragraph", title: "Что ещё вы хотели бы сказать?", heard: ["пожелани|комментар"] },
];

export const needs = {
  title: "Анкета запросов наставляемого",
  told: "Наставляемые, в сентябре, о своих затруднениях и ожиданиях. Частые затруднения становятся дефицитами в базе наставляемых.",
  description: `Анкета занимает около 10 минут. Ответы помогают подобрать наставника и составить план. ${promise}`,
  confirmation: "Спасибо! Ответ получен. Куратор свяжется с вами, когда наставник будет подобран.",
  stage: "entry",
  asked: "mentees",
  questions,
  follows: "deficits",
  answersFile: "ответы на анкету запросов",
} satisfies SurveyForm;
