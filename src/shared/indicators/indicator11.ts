/**
 * Indicator 11: how many young specialists are more satisfied with their work and feel better at the year's end, %.
 * Приказ № 548-п, паспорт программы, ожидаемые результаты: «не менее 10% от общего количества молодых»; rules.md 6.
 */
import { lostAnswers } from "../facts/lostColumns.ts";
import { earlier } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { improvementModes } from "../register/ruleWords.ru.ts";
import { wellbeingQuestions } from "../register/surveyForms/commonQuestions.ru.ts";
import type { Indicator } from "./indicator.ts";
import { countsOf, type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { percent, shownFigure } from "./measure.ts";
import { latestAnswers } from "./personalAnswers.ts";
import { improvementWords } from "./programmeFigureWords.ru.ts";
import { youngPeople } from "./youngPeople.ts";

type Mode = CodeOf<typeof improvementModes>;
const questions = wellbeingQuestions.map(({ code }) => code);
/** Both questions together are answered by 2 to 20; a point of the common scale is twice ten of them in a hundred. */
const wholeScale = 20;

interface Measured {
  id: string;
  /** By question, in their order. */
  before: readonly number[];
  after: readonly number[];
}

export const indicator11: Indicator = {
  title: "Улучшение удовлетворённости работой и самочувствия молодых педагогов",
  measure: percent,
  help: "Показатель 11: молодые педагоги, у которых к концу года выросли удовлетворённость работой и самочувствие.",
  counts: "people",
  reads: {
    people: ["careerStartedOn", "youngOverride", "youngReason", "youngUntil"],
    responses: ["kind", "stage", "schoolYear", "personId", "submittedAt", "question", "answer", "state"],
  },
  without: ["pairs"],
  formula: ({ improvementMode }) => improvementWords.formulas[improvementMode],
  compute(input, schoolYear, reportOn) {
    return shareUnder(input, schoolYear, reportOn, input.settings.improvementMode);
  },
  answered: ({ numerator, denominator }, { improvementMode }) =>
    improvementMode === "literal" ? numerator : Math.floor(denominator / wholeScale),
  isOfScales: ({ improvementMode }) => improvementMode !== "literal",
  lost: ({ register }) => lostAnswers(register),
  emptyReason(input, schoolYear, reportOn) {
    if (youngOn(input, schoolYear, reportOn).young.length === 0) return indicatorWords.nobody.people;
    const { minimumGroup } = input.settings;
    const both = measured(input, schoolYear, reportOn).length;
    return both === 0 ? improvementWords.notMeasured : improvementWords.tooFew(both, minimumGroup);
  },
  remark(input, schoolYear, reportOn) {
    const both = measured(input, schoolYear, reportOn);
    if (both.length < input.settings.minimumGroup) return improvementWords.measured(both.length);
    const others = (Object.keys(improvementWords.formulas) as Mode[])
      .filter((mode) => mode !== input.settings.improvementMode)
      .map((mode) => {
        const { numerator, denominator } = countsOf(shareUnder(input, schoolYear, reportOn, mode));
        return [mode, shownFigure(percent, numerator, denominator, null)] as const;
      });
    return [improvementWords.measured(both.length), ...improvementWords.others(others)].join("; ");
  },
  // Whoever does not feel better is nobody's list.
  lacking: () => [],
};

function youngOn(input: IndicatorInput, schoolYear: number, reportOn: string) {
  const day = earlier(reportOn, schoolYearEnd(schoolYear));
  return youngPeople(input, schoolYear, day, day);
}

/** Young people at work on the day who have answered both questions at the beginning and at the end. */
function measured(input: IndicatorInput, schoolYear: number, reportOn: string): Measured[] {
  const entry = latestAnswers(input.register, questions, "entry", schoolYear, reportOn);
  const exit = latestAnswers(input.register, questions, "exit", schoolYear, reportOn);
  return youngOn(input, schoolYear, reportOn).young.flatMap((id): Measured[] => {
    const [before, after] = [valuesOf(entry.get(id)), valuesOf(exit.get(id))];
    return before === null || after === null ? [] : [{ id, before, after }];
  });
}

function valuesOf(answers: ReadonlyMap<string, string> | undefined): number[] | null {
  const values = questions.map((code) => Number(answers?.get(code) ?? ""));
  return values.every((value) => Number.isInteger(value) && value >= 1 && value <= 10) ? values : null;
}

function shareUnder(input: IndicatorInput, schoolYear: number, reportOn: string, mode: Mode): Share {
  const { young, unknown: unjudged } = youngOn(input, schoolYear, reportOn);
  const both = measured(input, schoolYear, reportOn);
  // Where there are young people, it is not for want of them that there is no figure.
  const unknown = young.length > 0 && both.length === 0 ? [] : unjudged;
  if (mode === "literal") {
    const better = both.filter(({ before, after }) => after.every((value, at) => value > (before[at] ?? value)));
    // Where nobody has been asked twice nothing is known, and that is no nought.
    return {
      ...shareOf(
        better.map(({ id }) => id),
        both.length === 0 ? [] : young,
      ),
      unknown,
    };
  }
  // Of a few, the figure would tell what each has answered.
  if (both.length < input.settings.minimumGroup) return shareOf([], []);
  const [before, after] = [sumOf(both.map((one) => one.before)), sumOf(both.map((one) => one.after))];
  const counts = { numerator: after - before, denominator: mode === "growth" ? before : wholeScale * both.length };
  const risen = both.filter((one) => sumOf([one.after]) > sumOf([one.before])).map(({ id }) => id);
  return {
    numerator: risen,
    denominator: both.map(({ id }) => id),
    counts,
    value: percent.value(counts.numerator, counts.denominator),
    unknown,
  };
}

function sumOf(values: readonly (readonly number[])[]): number {
  return values.reduce((sum, row) => row.reduce((of, value) => of + value, sum), 0);
}
