/**
 * Indicator 10: share of the young specialists who stay, %.
 * Приказ № 548-п, паспорт программы, ожидаемые результаты: «закрепление … не менее 99%»; rules.md 6.
 */
import { lostAnswers } from "../facts/lostColumns.ts";
import { groupBy } from "../facts/people.ts";
import { later } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { reportDay, schoolYearStart } from "../language/schoolYear.ts";
import type { retentionModes } from "../register/ruleWords.ru.ts";
import { stayQuestion } from "../register/surveyForms/commonQuestions.ru.ts";
import type { Indicator } from "./indicator.ts";
import { type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { percent, shownFigure } from "./measure.ts";
import { latestAnswers } from "./personalAnswers.ts";
import { retentionWords } from "./programmeFigureWords.ru.ts";
import { workPlace, worksOn } from "./workPlaces.ts";
import { youngPeople } from "./youngPeople.ts";

type Mode = CodeOf<typeof retentionModes>;

/** Of a hundred, one may leave: «не менее 99%». */
const allowed = 0.01;

export const indicator10: Indicator = {
  title: "Закрепление молодых специалистов",
  measure: percent,
  help: "Показатель 10: доля молодых специалистов, закрепившихся в организациях.",
  counts: "people",
  reads: {
    people: ["careerStartedOn", "youngOverride", "youngReason", "youngUntil"],
    organisations: ["kind"],
    employments: ["leftTo"],
    responses: ["kind", "stage", "schoolYear", "personId", "submittedAt", "question", "answer", "state"],
  },
  without: ["pairs"],
  dayOf: (schoolYear) => schoolYearStart(schoolYear + 1),
  formula: ({ retentionMode }) => retentionWords.formulas[retentionMode],
  compute: (input, schoolYear, reportOn) => shareUnder(input, schoolYear, reportOn, input.settings.retentionMode),
  answered: ({ denominator }, { retentionMode }) => (retentionMode === "intention" ? denominator : null),
  lost: ({ register, settings }) => (settings.retentionMode === "intention" ? lostAnswers(register) : []),
  emptyReason: ({ settings }) =>
    settings.retentionMode === "intention" ? retentionWords.noIntentions : indicatorWords.nobody.people,
  remark(input, schoolYear, reportOn) {
    const { retentionMode } = input.settings;
    const others = (Object.keys(retentionWords.formulas) as Mode[])
      .filter((mode) => mode !== retentionMode)
      .map((mode) => [mode, shareUnder(input, schoolYear, reportOn, mode)] as const)
      // What few have answered is not shown beside.
      .filter(([mode, share]) => mode !== "intention" || share.denominator.length >= input.settings.minimumGroup)
      .filter(([, share]) => share.denominator.length > 0)
      .map(
        ([mode, share]) =>
          [mode, shownFigure(percent, share.numerator.length, share.denominator.length, null)] as const,
      );
    const day = schoolYearStart(schoolYear + 1);
    const fact = shareUnder(input, schoolYear, reportOn, "fact");
    return retentionWords.remark(others, Math.floor(fact.denominator.length * allowed), reportOn < day ? day : null);
  },
  placeOf: workPlace,
  lacking: () => [],
};

function shareUnder(input: IndicatorInput, schoolYear: number, reportOn: string, mode: Mode): Share {
  const start = schoolYearStart(schoolYear);
  // The check day is 1 September; whoever was young at work up to the report day is asked about.
  const last = mode === "cohort" ? start : reportDay(schoolYear, reportOn, input.settings.reportDay);
  const { young, unknown } = youngPeople(input, schoolYear, start, last);
  if (mode === "intention") return intentions(input, young, schoolYear, reportOn);
  const stays = (id: string) =>
    worksOn(input, id, reportOn) || (mode === "education" && isInEducation(input, id, reportOn));
  return { ...shareOf(young.filter(stays), young), unknown };
}

/** In an organisation of education that is not one of ours, or gone to one as the last employment says. */
function isInEducation({ staff, register }: IndicatorInput, id: string, day: string): boolean {
  const { organisations } = staff.people;
  const jobs = jobsOf(register.employments, id);
  const teaches = jobs.some(({ organisationId, startedOn, finishedOn }) => {
    const organisation = organisations.get(organisationId);
    const open = (startedOn ?? "") <= day && (finishedOn ?? day) >= day && (organisation?.closedOn ?? day) >= day;
    return open && organisation !== undefined && organisation.kind !== "other";
  });
  if (teaches) return true;
  const past = jobs.filter((row) => (row.finishedOn ?? day) < day);
  const latest = past.reduce((known, row) => later(known, row.finishedOn ?? ""), "");
  return past.some((row) => row.finishedOn === latest && row.leftTo === "education");
}

type Jobs = IndicatorInput["register"]["employments"];
const indexed = new WeakMap<Jobs, Map<string, Jobs[number][]>>();

function jobsOf(employments: Jobs, id: string): readonly Jobs[number][] {
  const index = indexed.get(employments) ?? groupBy(employments, (row) => row.personId);
  indexed.set(employments, index);
  return index.get(id) ?? [];
}

/** Of the last stage's answers to «Собираетесь ли вы остаться в профессии?». */
function intentions(input: IndicatorInput, young: readonly string[], schoolYear: number, reportOn: string): Share {
  const answers = latestAnswers(input.register, [stayQuestion.code], "exit", schoolYear, reportOn);
  const answered = young.filter((id) => answers.has(id));
  return shareOf(
    answered.filter((id) => answers.get(id)?.get(stayQuestion.code) === retentionWords.yes),
    answered,
  );
}
