/** A survey in a list. */
export interface SurveyLine {
  surveyId: string;
  title: string;
  schoolYear: string;
  url: string;
  open: boolean;
  answered: number;
  expected: number;
  quarantined: number;
  /** Forms that a later one of the same respondent has taken the place of. */
  repeated: number;
  drainedAt: string;
}
