/** Whether a set of answers counts, and about which pair it is: the same for answers of a form and of a file. */
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { isIndexed, isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import { countedPairs, pairsOfYear } from "./countedPairs.ts";
import { askedOrganisationsOf, askedPeopleOf, satisfactionParticipants, sidesAsked } from "./participants.ts";
import { programmeOf } from "./programmes.ts";
import type { Rows } from "./register.ts";
import { exitWindow, isComplete, type QuarantineReason, type ResponseSet, reasonAgainst } from "./responseSets.ts";
import { indexStaff } from "./staff.ts";

type Survey = Pick<RowOf<"surveys">, "id" | "kind" | "schoolYear">;
type Told = Pick<ResponseSet, "personId" | "stage" | "submittedAt" | "answers"> & { organisationId?: string | null };

/** Sheets that a survey of pairs is judged by; one of people needs the first two alone. */
export const judgingTables = [
  "people",
  "mentees",
  "organisations",
  "employments",
  "pairs",
  "settings",
] as const satisfies readonly TableName[];
export const judgingPeople = ["people", "mentees"] as const satisfies readonly TableName[];

/** Whether the sides of pairs answer it. */
export function isAboutPairs({ kind }: Pick<Survey, "kind">): boolean {
  const { asked } = surveyForms[kind];
  return asked === "pairMentees" || asked === "pairMentors" || asked === "pairSides";
}

type JudgingTable = (typeof judgingTables)[number];

interface Judged {
  pairId: string | null;
  reason: QuarantineReason | null;
}

export interface Judge {
  (set: Told, named: Named): Judged;
  /** Pairs of the year in which somebody is the side that is asked, the earliest first. */
  pairsOf(personId: string): readonly Pair[];
}

/** What an answer says of its pair: the pair's code, or whether the other side is meant. */
export interface Named {
  pairId?: string | null;
  partnerId?: string | null;
}

/** `anybody`: whoever sends a file knows whom they have asked; who is a side of a pair the register knows better. */
export function judgeOf(
  register: Rows<(typeof judgingPeople)[number]> & Partial<Rows<JudgingTable | "programmes">>,
  survey: Survey,
  { anybody = false }: { anybody?: boolean } = {},
): Judge {
  const { asked } = surveyForms[survey.kind];
  if (isOfOrganisations(survey.kind))
    return judgeOfOrganisations(register as Rows<JudgingTable | "programmes">, survey);
  if (!isAboutPairs(survey)) {
    const known = new Set(
      askedPeopleOf({ ...register, pairs: [] }, anybody ? "staff" : asked, survey.schoolYear).map(
        (one) => one.personId,
      ),
    );
    const judge = ({ personId }: Told): Judged => {
      if (personId === null) return { pairId: null, reason: "unknownCode" };
      return { pairId: null, reason: known.has(personId) ? null : "notParticipant" };
    };
    return Object.assign(judge, { pairsOf: () => [] });
  }
  return judgeOfPairs(register as Rows<JudgingTable>, survey);
}

function judgeOfPairs(register: Rows<JudgingTable>, survey: Survey): Judge {
  const { asked } = surveyForms[survey.kind];
  const settings = readSettings(register.settings);
  const pairs = pairsOfYear(countedPairs(register), survey.schoolYear, schoolYearEnd(survey.schoolYear));
  const opensOn = exitWindow(settings, survey.schoolYear).from;
  const peopleOf = (all: readonly { personId: string }[]) => new Set(all.map(({ personId }) => personId));
  const all = peopleOf(askedPeopleOf(register, asked, survey.schoolYear));
  const staying = peopleOf(satisfactionParticipants(register, indexStaff(register), asked, survey.schoolYear, opensOn));
  const pairsOf = (personId: string) => pairs.filter((pair) => sidesAsked(asked, pair).includes(personId));
  const judge = (set: Told, named: Named): Judged => {
    if (set.personId === null) return { pairId: null, reason: "unknownCode" };
    const isStaying = isIndexed(survey.kind) && set.stage === "exit";
    if (!(isStaying ? staying : all).has(set.personId)) return { pairId: null, reason: "notParticipant" };
    const pair = pairAmong(pairsOf(set.personId), named);
    if (!isIndexed(survey.kind)) return judgedOfOnePair(survey, set, named, pair);
    return {
      pairId: pair?.id ?? null,
      reason: reasonAgainst(survey, set.stage, set.submittedAt, set.answers, settings),
    };
  };
  return Object.assign(judge, { pairsOf });
}

/** Of what is no satisfaction: about one pair and no other, and all that must be said. */
function judgedOfOnePair({ kind }: Survey, set: Told, { pairId }: Named, pair: Pair | undefined): Judged {
  const { questions, repeatedBy } = surveyForms[kind];
  if (pair === undefined || (pairId != null && pair.id !== pairId)) return { pairId: null, reason: "pairUnknown" };
  const judged = (reason: QuarantineReason | null): Judged => ({ pairId: pair.id, reason });
  if (!isComplete(questions, set.answers)) return judged("incomplete");
  const day = repeatedBy === undefined ? undefined : set.answers.get(repeatedBy);
  if (day !== undefined && (day < pair.startedOn || day > set.submittedAt.slice(0, 10))) return judged("dayOutside");
  return judged(null);
}

function judgeOfOrganisations(register: Rows<JudgingTable | "programmes">, { kind, schoolYear }: Survey): Judge {
  const { asked, questions, follows } = surveyForms[kind];
  const all = askedOrganisationsOf(register, asked, schoolYear);
  const judge = ({ organisationId = null, answers }: Told, { pairId = null }: Named): Judged => {
    if (organisationId === null) return { pairId: null, reason: "unknownCode" };
    const mine = all.filter((one) => one.organisationId === organisationId);
    if (mine.length === 0) return { pairId: null, reason: "notParticipant" };
    if (!mine.some((one) => one.pairId === pairId)) return { pairId: null, reason: "pairUnknown" };
    if (!isComplete(questions, answers)) return { pairId, reason: "incomplete" };
    const lacks = follows === "review" && programmeOf(register, pairId ?? "") === undefined;
    return { pairId, reason: lacks ? "noProgramme" : null };
  };
  return Object.assign(judge, { pairsOf: () => [] });
}

/** The pair that is named, the latest with that partner, or the only one. */
export function pairAmong(mine: readonly Pair[], { pairId, partnerId }: Named): Pair | undefined {
  const named = mine.filter(
    (pair) => pair.id === pairId || (partnerId != null && (pair.mentorId === partnerId || pair.menteeId === partnerId)),
  );
  return named[named.length - 1] ?? (mine.length === 1 ? mine[0] : undefined);
}
