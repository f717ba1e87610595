/**
 * Indicator 6: share of the conservative teachers who are drawn into mentoring by the end of the year, %.
 * Программа «Развиваемся вместе», п. 3.2(1); rules.md 6.
 */
import { endOfPair } from "../facts/countedPairs.ts";
import { schoolYearStart } from "../language/schoolYear.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { Indicator } from "./indicator.ts";
import { shareOf } from "./indicatorInput.ts";
import { percent } from "./measure.ts";
import { lackingPeople } from "./nextSteps.ts";
import { programmeWords } from "./programmeFigureWords.ru.ts";
import { workPlace, worksOn } from "./workPlaces.ts";

export const indicator6: Indicator = {
  title: "Доля консервативных педагогов, вовлечённых в наставничество",
  measure: percent,
  help: "Показатель 6 (Омск, п. 3.2(1)): доля консервативных педагогов, вовлечённых в наставничество к концу года.",
  counts: "people",
  measures: () => true,
  reads: { mentees: ["personId", "conservative", "enteredOn", "leftOn"] },
  dayOf: (schoolYear) => `${schoolYear}-12-31`,
  calendarYear: true,
  formula({ conservativePeriod }) {
    const year = conservativePeriod === "calendarYear" ? "в календарном году" : "в учебном году";
    return `Из них наставляемые хотя бы одной пары с приказом ${year} / педагоги с отметкой «консервативный» в базе наставляемых, работающие в подведомственных организациях 31 декабря, × 100. Программа «Развиваемся вместе», п. 3.2(1).`;
  },
  compute(input, schoolYear, reportOn) {
    const since = sinceOf(schoolYear, input.settings);
    const marked = new Set(
      input.register.mentees
        .filter((row) => row.conservative && row.enteredOn <= reportOn && (row.leftOn ?? reportOn) >= since)
        .map((row) => row.personId),
    );
    const drawn = new Set(
      input.counted
        .filter((pair) => pair.startedOn <= reportOn && endOfPair(pair) >= since)
        .map((pair) => pair.menteeId),
    );
    const denominator = input.register.people
      .filter(({ id, test }) => !test && marked.has(id) && worksOn(input, id, reportOn))
      .map(({ id }) => id);
    return shareOf(
      denominator.filter((id) => drawn.has(id)),
      denominator,
    );
  },
  emptyReason: () => programmeWords.noConservative,
  placeOf: workPlace,
  lacking: lackingPeople,
};

function sinceOf(schoolYear: number, { conservativePeriod }: Settings): string {
  return conservativePeriod === "calendarYear" ? `${schoolYear}-01-01` : schoolYearStart(schoolYear);
}
