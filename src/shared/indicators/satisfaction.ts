/**
 * What indicators 3 and 4 have in common: the share of those whose index of satisfaction is high enough, among those who have
 * answered or, as the setting says, among all participants. Приказ № 548-п, прил. 3: «опросный»; rules.md 6.
 */
import { lostAnswers } from "../facts/lostColumns.ts";
import { satisfactionParticipants } from "../facts/participants.ts";
import { exitWindow } from "../facts/responseSets.ts";
import { isSatisfied, namelessIndexes, satisfactionIndexes } from "../facts/satisfaction.ts";
import { earlier, showDay } from "../language/day.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { Indicator } from "./indicator.ts";
import { type IndicatorInput, shareOf } from "./indicatorInput.ts";
import { indicatorWords, satisfactionWords } from "./indicatorWords.ru.ts";
import { percent, shownFigure } from "./measure.ts";

interface Answered {
  participants: string[];
  respondents: string[];
  satisfied: string[];
  /** Of the respondents, 1 to 10; null where nobody has answered. */
  mean: number | null;
}

/** Of answers without names neither whose they are nor whether one of them came twice can be told: each stands for itself. */
function namelessAnswers(input: IndicatorInput, kind: SurveyKind, schoolYear: number, reportOn: string): Answered {
  const window = exitWindow(input.settings, schoolYear);
  const until = earlier(reportOn, window.to);
  const indexes = namelessIndexes(input.register, kind, schoolYear, window.from, until);
  const respondents = [...indexes.keys()];
  const satisfied = respondents.filter((id) => isSatisfied(indexes.get(id) as number, input.settings));
  return { participants: [], respondents, satisfied, mean: meanOf([...indexes.values()]) };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Answers that have come by the report day. */
function answeredOf(input: IndicatorInput, kind: SurveyKind, schoolYear: number, reportOn: string): Answered {
  const { register, settings, staff } = input;
  if (settings.satisfactionBase === "anonymous") return namelessAnswers(input, kind, schoolYear, reportOn);
  const { from } = exitWindow(settings, schoolYear);
  const { asked } = surveyForms[kind];
  const all = satisfactionParticipants({ ...register, mentees: [] }, staff, asked, schoolYear, from);
  const participants = [...new Set(all.map(({ personId }) => personId))];
  const indexes = satisfactionIndexes(register, kind, schoolYear, reportOn);
  const respondents = participants.filter((person) => indexes.has(person));
  const known = respondents.map((person) => indexes.get(person) as number);
  return {
    participants,
    respondents,
    satisfied: respondents.filter((person) => isSatisfied(indexes.get(person) as number, settings)),
    mean: meanOf(known),
  };
}

type Part = Pick<
  Indicator,
  "measure" | "counts" | "reads" | "compute" | "emptyReason" | "remark" | "answered" | "lost" | "lacking"
>;

export function satisfactionOf(kind: SurveyKind): Part {
  return {
    measure: percent,
    counts: "people",
    answered: ({ numerator, denominator }, { satisfactionBase }) =>
      satisfactionBase === "participants" ? numerator : denominator,
    lost: ({ register, settings }) =>
      lostAnswers(register).filter(({ column }) => column !== "personId" || settings.satisfactionBase !== "anonymous"),
    reads: {
      responses: [
        "responseSetId",
        "kind",
        "stage",
        "schoolYear",
        "personId",
        "submittedAt",
        "question",
        "answer",
        "state",
      ],
    },
    compute(input, schoolYear, reportOn) {
      const { satisfied, respondents, participants } = answeredOf(input, kind, schoolYear, reportOn);
      const whole = input.settings.satisfactionBase === "participants" ? participants : respondents;
      return shareOf(satisfied, respondents.length === 0 ? [] : whole);
    },
    emptyReason({ settings }, schoolYear, reportOn) {
      const { from, to } = exitWindow(settings, schoolYear);
      return reportOn < from ? satisfactionWords.notOpened(showDay(from), showDay(to)) : satisfactionWords.noAnswers;
    },
    remark(input, schoolYear, reportOn) {
      const { satisfied, respondents, participants, mean } = answeredOf(input, kind, schoolYear, reportOn);
      if (mean === null) return "";
      if (input.settings.satisfactionBase === "anonymous")
        return satisfactionWords.nameless(respondents.length, shownMean(mean));
      const { satisfactionBase, responseRate } = input.settings;
      const other = satisfactionBase === "participants" ? respondents : participants;
      const rate = (respondents.length * 100) / participants.length;
      return satisfactionWords.remark({
        respondents: respondents.length,
        participants: participants.length,
        rate: shownFigure(percent, respondents.length, participants.length, null),
        low: rate < responseRate ? responseRate : null,
        parallel: shownFigure(percent, satisfied.length, other.length, null),
        fromAll: satisfactionBase !== "participants",
        mean: shownMean(mean),
      });
    },
    // Whoever is not satisfied is nobody's list.
    lacking: () => [],
  };
}

/** Ten times the mean, with one decimal. */
function shownMean(mean: number): string {
  return (mean * 10).toFixed(1).replace(".", ",");
}

export function satisfactionFormula(who: string, { satisfiedFrom, satisfactionBase }: Settings, number: 3 | 4): string {
  return satisfactionWords.formula(indicatorWords.satisfied(who, satisfiedFrom), satisfactionBase, number);
}
