/** What a survey is: everything that is of one stands in its own file, and all else is derived from it. */
import type { CodeOf } from "../../language/dictionary.ts";
import type { Question } from "../question.ts";
import type { responseStages } from "../vocabulary.ts";

export type ResponseStage = CodeOf<typeof responseStages>;

/**
 * Who is asked: mentees of the bank in the survey's year; whoever works, for anybody may become a mentor; the sides of the
 * pairs that count in the year, once for each pair.
 */
export type AskedPeople = "mentees" | "staff" | "pairMentees" | "pairMentors";

export interface SurveyForm {
  title: string;
  /** Above the questions, and after the last one. */
  description: string;
  confirmation: string;
  /** Of the answers that come by the form. */
  stage: ResponseStage;
  asked: AskedPeople;
  /** Whose banks get a personal link, where anybody may answer. */
  linked?: readonly ("mentors" | "mentees")[];
  questions: readonly Question[];
  /** Questions whose mean is the index; answers of the last stage count within the window of the settings alone. */
  index?: readonly string[];
  /** What of the banks follows the answers. */
  follows?: "deficits" | "areas";
  /** Measured at the beginning and at the end, and nothing without the person whom it measures. */
  measured?: true;
  /** What a file of its answers is called: «похож на …» */
  answersFile: string;
  /** Headers in such a file that are known beside those of every survey: the other side of the pair, the moment of sending. */
  partnerHeaders?: readonly string[];
  momentHeaders?: readonly string[];
}
