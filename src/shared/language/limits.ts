/** How much a request may hold: the protocol refuses more, and the sidebar's inputs do not let it be typed. */
export const limits = {
  query: 200,
  note: 500,
  /** A key of a row. */
  key: 60,
  setting: 2000,
  /** An answer of a survey; the form's own sheet keeps what is longer. */
  answer: 4000,
  /** Corrections in a sheet of answers that are followed at once without asking. */
  correctedAnswers: 10,
  /** Mentees one mentor may be allowed at once. */
  mentorLimit: 30,
  people: 500,
  /** Rows of a list about which one request may decide: undoing it keeps what each of them was. */
  chosen: 500,
  suggestions: 50,
  /** People about whom one closing of a school year may decide. */
  yearPeople: 5_000,
  pairs: 500,
  /** Rows that a field of a record offers to choose from. */
  references: 50,
  /** Rows of a list of records. */
  records: 500,
  /** Findings of the check on its sheet. */
  findings: 5000,
  /** A value typed into one field of a record. */
  record: 10_000,
  /** Characters of a file of counters; a whole one has fewer than 1,024. */
  counterFile: 4_096,
  /** Files of counters that are judged at once. */
  counterFiles: 200,
} as const;

/** The least and the most of a number that a request asks for and that is no column's. */
export const bounds = {
  schoolYear: { min: 2000, max: 2100 },
  candidateYears: { min: 1, max: 40 },
  candidatePairs: { min: 0, max: 100 },
} as const;
