/** What a survey has shown, as figures of groups alone: never who has answered what. */
import * as z from "zod/mini";
import { askedOrganisationsOf, askedPeopleOf, satisfactionParticipants } from "../facts/participants.ts";
import { groupBy } from "../facts/people.ts";
import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { exitWindow, respondentOf } from "../facts/responseSets.ts";
import { isSatisfied, satisfactionIndexes } from "../facts/satisfaction.ts";
import { indexStaff, type Staff } from "../facts/staff.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearEnd, showSchoolYear } from "../language/schoolYear.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { isIndexed, isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { hiddenGroups } from "./hiddenGroups.ts";
import { countingRows, type ItemResult, itemResults } from "./itemResults.ts";

export interface SatisfactionResult {
  /** 1 to 10. */
  mean: number;
  satisfied: number;
  respondents: number;
  participants: number;
}

export interface GroupResult {
  name: string;
  respondents: number;
  participants: number;
  /** Null for a survey without an index. */
  satisfaction: SatisfactionResult | null;
  /** Too few have answered, or another group could be told from the difference. */
  hidden: boolean;
}

export interface SurveyResults {
  title: string;
  schoolYear: string;
  respondents: number;
  /** Null where anybody may answer. */
  participants: number | null;
  least: number;
  /** Whether fewer than `least` have answered: then nothing else is told. */
  hidden: boolean;
  /** Response rate below the one of the settings, in percent; null where it is not. */
  lowCoverage: number | null;
  satisfaction: SatisfactionResult | null;
  items: ItemResult[];
  groups: GroupResult[];
  /** How many answers reach which level; empty for a survey without levels. */
  levels: { level: string; count: number }[];
}

type Survey = RowOf<"surveys">;
type ResponseRow = RowOf<"responses">;
type Known = Rows<
  "organisations" | "people" | "employments" | "mentees" | "pairs" | "surveys" | "responses" | "settings"
>;

export const showSurveyResults = question({
  input: z.object({ surveyId: id }),
  access: { who: "known" },
  sample: { surveyId: "А-001" },
  reads: ["organisations", "people", "employments", "mentees", "pairs", "surveys", "responses", "settings"],
  decide(register, input, context): Decision<SurveyResults> {
    const survey = register.surveys.find((row) => row.id === input.surveyId);
    if (survey === undefined) return refuse("notFound", { what: "survey", id: input.surveyId });
    return { changes: [], answer: resultsOf(register, survey, context) };
  },
});

function resultsOf(register: Known, survey: Survey, context: Context): SurveyResults {
  const settings = readSettings(register.settings);
  const staff = indexStaff(register);
  const counting = countingRows(register, survey);
  const people = new Set(counting.map((row) => respondentOf(row) as string));
  const asked = askedPeople(register, staff, survey, settings);
  const open = surveyForms[survey.kind].asked === "staff";
  const respondents = open ? people : new Set([...people].filter((person) => asked.has(person)));
  const hidden = respondents.size < settings.minimumGroup;
  const indexes = satisfactionIndexes(register, survey.kind, survey.schoolYear);
  const rate = asked.size === 0 ? 100 : (respondents.size * 100) / asked.size;
  return {
    title: surveyForms[survey.kind].title,
    schoolYear: showSchoolYear(survey.schoolYear),
    respondents: respondents.size,
    participants: open ? null : asked.size,
    least: settings.minimumGroup,
    hidden,
    lowCoverage: !open && rate < settings.responseRate ? settings.responseRate : null,
    satisfaction: hidden ? null : satisfactionOf([...respondents], asked.size, indexes, settings),
    levels: hidden ? [] : levelsOf(survey, counting),
    items: hidden ? [] : itemResults(register, survey, settings.minimumGroup),
    groups:
      hidden || open || isOfOrganisations(survey.kind)
        ? []
        : groupsOf(staff, survey, { respondents, asked, indexes, settings, context }),
  };
}

function askedPeople(register: Known, staff: Staff, survey: Survey, settings: Settings): Set<string> {
  const { asked, stage } = surveyForms[survey.kind];
  if (isOfOrganisations(survey.kind))
    return new Set(askedOrganisationsOf(register, asked, survey.schoolYear).map((one) => one.organisationId));
  const opensOn = exitWindow(settings, survey.schoolYear).from;
  const all =
    isIndexed(survey.kind) && stage === "exit"
      ? satisfactionParticipants(register, staff, asked, survey.schoolYear, opensOn)
      : askedPeopleOf(register, asked, survey.schoolYear);
  return new Set(all.map(({ personId }) => personId));
}

function satisfactionOf(
  respondents: readonly string[],
  participants: number,
  indexes: ReadonlyMap<string, number>,
  settings: Settings,
): SatisfactionResult | null {
  const known = respondents.flatMap((person) => indexes.get(person) ?? []);
  if (known.length === 0) return null;
  return {
    mean: known.reduce((sum, index) => sum + index, 0) / known.length,
    satisfied: known.filter((index) => isSatisfied(index, settings)).length,
    respondents: known.length,
    participants,
  };
}

/** Of the answers in which every mark of the sum is given. */
function levelsOf({ kind }: Survey, rows: readonly ResponseRow[]): SurveyResults["levels"] {
  const { levels } = surveyForms[kind];
  if (levels === undefined) return [];
  const summed = new Set(levels.questions);
  const marks = rows.filter(({ question }) => summed.has(question));
  const sums = [...groupBy(marks, (row) => row.responseSetId).values()].flatMap((set) =>
    set.length < summed.size ? [] : [set.reduce((sum, { answer }) => sum + Number(answer), 0)],
  );
  const reached = sums.map((sum) => levels.from.find(([, least]) => sum >= least)?.[0]);
  return levels.from.map(([level]) => ({ level, count: reached.filter((one) => one === level).length }));
}

interface Counted {
  respondents: ReadonlySet<string>;
  asked: ReadonlySet<string>;
  indexes: ReadonlyMap<string, number>;
  settings: Settings;
  context: Context;
}

/** By organisation: all of them for the department, the own for a curator; what is hidden is hidden from everybody. */
function groupsOf(
  staff: Staff,
  survey: Survey,
  { respondents, asked, indexes, settings, context }: Counted,
): GroupResult[] {
  const day = context.today < schoolYearEnd(survey.schoolYear) ? context.today : schoolYearEnd(survey.schoolYear);
  const homes = new Map<string, string[]>();
  for (const person of asked) {
    const home = staff.people.lastHome(person, day)?.organisationId;
    if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), person]);
  }
  const groups = [...homes].map(([organisationId, people]) => ({
    id: organisationId,
    people,
    answered: people.filter((person) => respondents.has(person)),
  }));
  const hidden = hiddenGroups(
    groups.map(({ id: organisationId, answered }) => ({ id: organisationId, respondents: answered.length })),
    settings.minimumGroup,
  );
  const { role, organisationIds } = context.actor;
  return groups
    .filter(({ id: organisationId }) => role === "department" || organisationIds.includes(organisationId))
    .map(({ id: organisationId, people, answered }): GroupResult => {
      const isHidden = hidden.has(organisationId);
      return {
        name: staff.people.organisationName(organisationId),
        respondents: isHidden ? 0 : answered.length,
        participants: people.length,
        satisfaction: isHidden ? null : satisfactionOf(answered, people.length, indexes, settings),
        hidden: isHidden,
      };
    })
    .sort((one, other) => byAlphabet(one.name, other.name));
}
