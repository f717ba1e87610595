/** What each kind of mentoring allows (C01, C04, F081..F085). */
import type { CodeOf } from "../language/dictionary.ts";
import type { mentoringKinds } from "../register/vocabulary.ts";

export type Kind = CodeOf<typeof mentoringKinds>;
export type ProgrammeLength = "oneDay" | "dayToYear" | "quarterToYear";

export interface KindRule {
  length: ProgrammeLength;
  /** Mentees at least; a group has two or more (S1 2.3, S0 9.1.3). */
  smallest: number;
  /** Takes a place of the general limit of mentees at once (S0 4.3); a group has none. */
  limited: boolean;
  /** Goes on when one of the two moves to another organisation (S1 2.3, виртуальное). */
  acrossOrganisations: boolean;
  /** The mentor is the younger (S1 2.3, реверсивное). */
  mentorYounger: boolean;
}

const usual: KindRule = {
  length: "quarterToYear",
  smallest: 1,
  limited: true,
  acrossOrganisations: false,
  mentorYounger: false,
};

export const kindRules: Readonly<Record<Kind, KindRule>> = {
  traditional: usual,
  group: { ...usual, smallest: 2, limited: false },
  shortTerm: { ...usual, length: "dayToYear" },
  reverse: { ...usual, mentorYounger: true },
  situational: { ...usual, length: "dayToYear" },
  speed: { ...usual, length: "oneDay" },
  virtual: { ...usual, acrossOrganisations: true },
};
