/** What a survey is: everything that is of one stands in its own file, and all else is derived from it. */
import type { CodeOf } from "../../language/dictionary.ts";
import type { Question } from "../question.ts";
import type { responseStages } from "../vocabulary.ts";

export type ResponseStage = CodeOf<typeof responseStages>;

/**
 * Who is asked: mentees of the bank in the survey's year; whoever works, for anybody may become a mentor; the sides of the
 * pairs that count in the year, once for each pair.
 */
type AskedPeople = "mentees" | "staff" | "pairMentees" | "pairMentors" | "pairSides";
/** Organisations answer through their curators: about themselves, or about the programme of each of their pairs. */
type AskedOrganisations = "organisationCurators" | "programmeCurators";
export type AskedParty = AskedPeople | AskedOrganisations;

export interface SurveyForm {
  title: string;
  /** Who is asked, when, about what, and what an answer changes, for whoever makes the survey. */
  told: string;
  /** Above the questions, and after the last one. */
  description: string;
  confirmation: string;
  /** Of the answers that come by the form. */
  stage: ResponseStage;
  asked: AskedParty;
  /** Of pairs, when they are asked: thirty days after the start, or when they have ended; else throughout the year. */
  moment?: "month" | "end";
  /** Month and day of the school year by which everybody has answered, where no setting tells it. */
  dueOn?: string;
  /** Whose banks get a personal link, where anybody may answer. */
  linked?: readonly ("mentors" | "mentees")[];
  questions: readonly Question[];
  /** Questions whose mean is the index; answers of the last stage count within the window of the settings alone. */
  index?: readonly string[];
  /** Marks whose sum is a level: the least sum of each, the highest first. */
  levels?: { questions: readonly string[]; from: readonly (readonly [level: string, least: number])[] };
  /** A question whose answer tells one set of the same person and pair from another; else the latest set counts. */
  repeatedBy?: string;
  /** What of the register follows the answers: columns of the banks, or a row that the answers are. */
  follows?: "deficits" | "areas" | "meeting" | "review";
  /** By which answer a curator is asked to look after a pair; nothing is changed by the answer itself. */
  proposes?: { about: "apart" | "help"; question: string; answer: string };
  /** Measured at the beginning and at the end, and nothing without the person whom it measures. */
  measured?: true;
  /** What a file of its answers is called: «похож на …»; without it answers come by the form alone. */
  answersFile?: string;
  /** Headers in such a file that are known beside those of every survey: the other side of the pair, the moment of sending. */
  partnerHeaders?: readonly string[];
  momentHeaders?: readonly string[];
}
