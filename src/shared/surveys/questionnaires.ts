/** What each survey asks. A question's code is stable, so years compare even when the wording changes. */
import type { CodeOf, Dictionary } from "../language/dictionary.ts";
import { deficitAreas, menteeCategories, mentoringKinds, type surveyKinds } from "../register/vocabulary.ts";

export type Question =
  | { code: string; type: "text" | "paragraph"; title: string; help?: string; required?: boolean }
  | {
      code: string;
      type: "one" | "several";
      title: string;
      help?: string;
      required?: boolean;
      options: readonly string[];
    }
  | { code: string; type: "scale"; title: string; help?: string; required?: boolean; low: string; high: string }
  | {
      code: string;
      type: "grid";
      title: string;
      help?: string;
      required?: boolean;
      rows: readonly GridRow[];
      options: readonly string[];
    }
  | { code: string; type: "section"; title: string; help?: string };

interface GridRow {
  code: string;
  title: string;
}

export interface Questionnaire {
  kind: CodeOf<typeof surveyKinds>;
  stage: "entry" | "middle" | "exit";
  title: string;
  description: string;
  confirmation: string;
  questions: readonly Question[];
}

/** The first question of every survey: whose answer this is. Filled in by the personal link. */
export const participantCode = "КОД";

const frequency = ["нет", "иногда", "часто", "нужна помощь"] as const;
/** Levels of `frequency` from which an area counts as a deficit. */
export const deficitLevel = 2;

function rowsOf(prefix: string, titles: readonly string[]): GridRow[] {
  return titles.map((title, index) => ({ code: `${prefix}.${index + 1}`, title }));
}

/** The code of the needs survey's question about one area of deficits. */
export function areaQuestion(area: string): string {
  return `З-04.${area}`;
}

function areaRows(dictionary: Dictionary): GridRow[] {
  return dictionary.codes.map((code) => ({ code: areaQuestion(code), title: dictionary.label(code) }));
}

// S1 4.3.3, S1 1.4, S4 1.2
const needs: Questionnaire = {
  kind: "needs",
  stage: "entry",
  title: "Анкета запросов наставляемого",
  description:
    "Анкета занимает около 10 минут. Ответы помогают подобрать наставника и составить план; в школе виден только свод. Можно пропустить любой вопрос без звёздочки.",
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
      rows: rowsOf("З-05", [
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

export const questionnaires: Record<CodeOf<typeof surveyKinds>, Questionnaire> = { needs };

/** A column of the linked sheet: a grid gives one column a row, as «Вопрос [строка]». */
export interface AnswerColumn {
  code: string;
  title: string;
  question: Question;
}

export function answerColumns(questionnaire: Questionnaire): AnswerColumn[] {
  return questionnaire.questions.flatMap((question): AnswerColumn[] => {
    if (question.type === "section") return [];
    if (question.type !== "grid") return [{ code: question.code, title: question.title, question }];
    return question.rows.map((row) => ({ code: row.code, title: `${question.title} [${row.title}]`, question }));
  });
}

/** The answer as it is kept, or null when it is missing or not one of the offered. */
export function acceptedAnswer(question: Question, raw: string): string | null {
  if (raw === "") return null;
  switch (question.type) {
    case "scale":
      return /^([1-9]|10)$/.test(raw) ? raw : null;
    case "one":
      return question.options.includes(raw) ? raw : null;
    case "grid": {
      const level = question.options.indexOf(raw);
      return level < 0 ? null : String(level);
    }
    default:
      return raw;
  }
}
