export type ImportKind =
  | "organisations"
  | "staff"
  | "schoolStaff"
  | "mentors"
  | "pairs"
  | "platforms"
  | "deficits"
  | "codes";
