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
  drainedAt: string;
}
