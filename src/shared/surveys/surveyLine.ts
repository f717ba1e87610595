/** A survey in a list. */
export interface SurveyLine {
  surveyId: string;
  title: string;
  schoolYear: string;
  url: string;
  open: boolean;
  /** The last day on which answers by its links are taken. */
  lastDay: string;
  answered: number;
  expected: number;
  quarantined: number;
  /** Forms that a later one of the same respondent has taken the place of. */
  repeated: number;
  drainedAt: string;
}
