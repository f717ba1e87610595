/**
 * Indicator 5: how many municipal platforms of a meta-subject kind there are.
 * Приказ № 548-п, прил. 3, показатель 5; rules.md 6.
 */
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Platform } from "../register/platforms.ts";
import type { Indicator } from "./indicator.ts";
import { shareOf } from "./indicatorInput.ts";
import { platformFigureWords } from "./indicatorWords.ru.ts";
import { pieces } from "./measure.ts";

export const indicator5: Indicator = {
  title: "Количество муниципальных сетевых площадок метапредметной направленности",
  measure: pieces,
  help: "Показатель 5: муниципальные сетевые площадки метапредметной направленности.",
  counts: "platforms",
  reads: { platforms: ["id", "metaSubject", "openedOn", "closedOn", "events"] },
  without: ["organisations", "people", "employments", "pairs"],
  formula: () =>
    "Площадки с отметкой «метапредметная: да», открытые на дату отчёта. Приказ № 548-п, прил. 3, показатель 5.",
  compute({ register }, schoolYear, reportOn) {
    const day = earlier(reportOn, schoolYearEnd(schoolYear));
    const open = register.platforms.filter((row) => isOpen(row, day));
    const counted = open.filter(({ metaSubject }) => metaSubject === "yes");
    const judged = register.platforms.filter(({ metaSubject }) => metaSubject !== null);
    return shareOf(
      counted.map(({ id }) => id),
      judged.map(({ id }) => id),
      pieces,
    );
  },
  emptyReason: ({ register }) =>
    register.platforms.length === 0 ? platformFigureWords.none : platformFigureWords.unjudged,
  /** Platforms nobody has judged, and those that count and have held nothing this year, or since when nobody knows. */
  remark({ register }, schoolYear, reportOn) {
    const open = register.platforms.filter((row) => isOpen(row, earlier(reportOn, schoolYearEnd(schoolYear))));
    const silent = open.filter(
      ({ metaSubject, events }) =>
        metaSubject === "yes" && !(events ?? []).some((year) => year.schoolYear === schoolYear && year.count > 0),
    );
    const undated = open.filter(({ metaSubject, openedOn }) => metaSubject === "yes" && openedOn === null);
    const unjudged = open.filter(({ metaSubject }) => metaSubject === null);
    return platformFigureWords.remark(unjudged.length, silent.length, undated.length);
  },
  lacking: () => [],
};

function isOpen({ openedOn, closedOn }: Platform, day: string): boolean {
  return (openedOn ?? "") <= day && (closedOn === null || closedOn >= day);
}
