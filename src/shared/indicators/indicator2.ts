/**
 * Indicator 2: share of subordinate organisations that gave mentors of their own, %.
 * Приказ № 548-п, прил. 3, показатель 2; rules.md 6.
 */

import { endOfPair, mentorOrganisation, pairsOfYear } from "../facts/countedPairs.ts";
import { subordinateTime } from "../facts/staff.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import type { Indicator } from "./indicator.ts";
import { shareOf } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { leftOutOrganisations } from "./leftOut.ts";
import { percent } from "./measure.ts";
import { lackingOrganisations } from "./nextSteps.ts";

export const indicator2: Indicator = {
  title: "Доля организаций, предоставивших своих наставников",
  measure: percent,
  help: "Показатель 2: доля организаций, предоставивших своих наставников.",
  counts: "organisations",
  foretold: true,
  reads: { employments: ["kind"], pairs: ["mentorOrganisationId"] },
  formula({ mentorsCounted }) {
    const pairs =
      mentorsCounted === "snapshot"
        ? "чей работник — наставник пары с приказом, действующей на дату отчёта"
        : "чей работник — наставник хотя бы одной пары с приказом в учебном году";
    return `Подведомственные организации, ${pairs} / все подведомственные организации, открытые на дату отчёта × 100. Приказ № 548-п, прил. 3, показатель 2.`;
  },
  compute(input, schoolYear, reportOn) {
    const last = earlier(reportOn, schoolYearEnd(schoolYear));
    const giving = new Set<string>();
    const snapshot = input.settings.mentorsCounted === "snapshot";
    const counted = snapshot ? input.counted.filter((pair) => runsOn(pair, last)) : input.counted;
    for (const pair of pairsOfYear(counted, schoolYear, reportOn)) {
      const organisation = mentorOrganisation(pair, input.staff);
      if (organisation !== null) giving.add(organisation);
    }
    const denominator: string[] = [];
    for (const organisation of input.register.organisations) {
      const open = subordinateTime(organisation);
      if (open !== null && open.from <= last && open.to >= last) denominator.push(organisation.id);
    }
    return shareOf(
      denominator.filter((id) => giving.has(id)),
      denominator,
    );
  },
  emptyReason: () => indicatorWords.nobody.organisations,
  leftOut: (input, schoolYear, reportOn, share) =>
    leftOutOrganisations(input, share, earlier(reportOn, schoolYearEnd(schoolYear))),
  placeOf: (_input, id) => id,
  lacking: lackingOrganisations,
};

function runsOn(pair: Pair, day: string): boolean {
  return pair.status !== "paused" && pair.startedOn <= day && endOfPair(pair) >= day;
}
