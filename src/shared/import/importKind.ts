/** Kinds of files that can be taken. */
export type ImportKind =
  | "organisations"
  | "staff"
  | "schoolStaff"
  | "mentors"
  | "pairs"
  | "platforms"
  | "deficits"
  | "codes";
