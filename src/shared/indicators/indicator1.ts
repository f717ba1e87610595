/**
 * Indicator 1: share of young specialists who entered mentoring programmes as mentees, %.
 * Приказ № 548-п, прил. 3, показатель 1; rules.md 6.
 */

import { pairsOfYear } from "../facts/countedPairs.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { earlier } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { plural } from "../language/plural.ru.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { modes } from "../register/vocabulary.ts";
import type { Indicator } from "./indicator.ts";
import { type IndicatorInput, shareOf } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { leftOutPeople } from "./leftOut.ts";
import { percent } from "./measure.ts";
import { lackingPeople } from "./nextSteps.ts";
import { workPlace, works } from "./workPlaces.ts";

const annex = "Приказ № 548-п, прил. 3, показатель 1.";

export const indicator1: Indicator = {
  title: "Доля молодых специалистов, вошедших в программы наставничества как наставляемые",
  measure: percent,
  help: "Показатель 1: доля молодых специалистов, вошедших в наставничество.",
  counts: "people",
  foretold: true,
  reads: { people: ["careerStartedOn", "youngOverride", "youngReason", "youngUntil"] },
  formula({ mode, youngYears }) {
    const base = `молодые специалисты (педагогический стаж не более ${youngYears} ${plural(youngYears, "года", "лет", "лет")}) подведомственных организаций`;
    const withPair = "Из них наставляемые хотя бы одной пары с приказом в учебном году";
    const formulas: Record<CodeOf<typeof modes>, string> = {
      strict: `${withPair} / ${base}, работающие на дату отчёта, × 100.`,
      teachersOnly: `${withPair} / ${base} в должности «учитель», работающие на дату отчёта, × 100.`,
      wholePeriod: `${withPair} / ${base}, работавшие с начала учебного года до даты отчёта, × 100.`,
      literal: `Все наставляемые пар с приказом в учебном году, работавшие в нём в подведомственных организациях, / ${base} в должности «учитель», работающие на дату отчёта, × 100 (может превышать 100).`,
    };
    return `${formulas[mode]} ${annex}`;
  },
  compute(input, schoolYear, reportOn) {
    const { register, settings, staff } = input;
    const { mode } = settings;
    const { start, from, last, ofTeachers } = spanOf(settings, schoolYear, reportOn);
    const mentees = menteesOf(input, schoolYear, reportOn);
    const numerator: string[] = [];
    const denominator: string[] = [];
    const unknown: string[] = [];
    for (const person of register.people) {
      const periods = staff.subordinate.get(person.id);
      if (periods === undefined || person.test) continue;
      // Taken literally, the document divides all mentees by the young teachers alone.
      const isMentee = mentees.has(person.id);
      if (mode === "literal" && isMentee && works(periods, start, last, false)) numerator.push(person.id);
      if (!works(periods, from, last, ofTeachers)) continue;
      const youth = youthOf(person, periods, schoolYear, settings);
      if (youth === "unknown") unknown.push(person.id);
      if (youth === "young") denominator.push(person.id);
      if (mode !== "literal" && isMentee && youth === "young") numerator.push(person.id);
    }
    return { ...shareOf(numerator, denominator), unknown };
  },
  emptyReason: () => indicatorWords.nobody.people,
  leftOut: (input, schoolYear, reportOn, share) =>
    leftOutPeople(
      input,
      share,
      menteesOf(input, schoolYear, reportOn),
      schoolYear,
      spanOf(input.settings, schoolYear, reportOn),
    ),
  placeOf: workPlace,
  lacking: lackingPeople,
};

function spanOf({ mode }: Settings, schoolYear: number, reportOn: string) {
  const start = schoolYearStart(schoolYear);
  const last = earlier(reportOn, schoolYearEnd(schoolYear));
  // «за период» adds those who left before the report day to both parts.
  const from = mode === "wholePeriod" ? start : last;
  return { start, from, last, ofTeachers: mode === "teachersOnly" || mode === "literal" };
}

function menteesOf({ counted }: IndicatorInput, schoolYear: number, reportOn: string): Set<string> {
  return new Set(pairsOfYear(counted, schoolYear, reportOn).map((pair) => pair.menteeId));
}
