/** What each survey asks, and whom: the same for its form, its files of answers and its figures. */
import type { CodeOf } from "../language/dictionary.ts";
import { competenceQuestions } from "./competenceQuestions.ru.ts";
import { needsQuestions } from "./needsQuestions.ru.ts";
import { participantQuestion } from "./participantQuestion.ru.ts";
import type { Question } from "./question.ts";
import {
  menteeIndex,
  menteeSatisfactionQuestions,
  mentorIndex,
  mentorSatisfactionQuestions,
  stayQuestion,
  wellbeingQuestions,
} from "./satisfactionQuestions.ru.ts";
import type { responseStages, surveyKinds } from "./vocabulary.ts";

export type SurveyKind = CodeOf<typeof surveyKinds>;
export type ResponseStage = CodeOf<typeof responseStages>;

/**
 * Who is asked: mentees of the bank in the survey's year; whoever works, for anybody may become a mentor; the sides of the
 * pairs that count in the year, once for each pair.
 */
export type AskedPeople = "mentees" | "staff" | "pairMentees" | "pairMentors";

export interface SurveyContent {
  /** Of the answers that come by the form. */
  stage: ResponseStage;
  asked: AskedPeople;
  questions: readonly Question[];
  /** Questions whose mean is the index; answers of the last stage count within the window of the settings alone. */
  index?: readonly string[];
}

export const surveyContents: Readonly<Record<SurveyKind, SurveyContent>> = {
  needs: { stage: "entry", asked: "mentees", questions: needsQuestions },
  competences: { stage: "entry", asked: "staff", questions: competenceQuestions },
  menteeSatisfaction: {
    stage: "exit",
    asked: "pairMentees",
    questions: menteeSatisfactionQuestions,
    index: menteeIndex,
  },
  mentorSatisfaction: {
    stage: "exit",
    asked: "pairMentors",
    questions: mentorSatisfactionQuestions,
    index: mentorIndex,
  },
  wellbeing: {
    stage: "entry",
    asked: "staff",
    questions: [participantQuestion, ...wellbeingQuestions, stayQuestion],
  },
};
