/** The figure of a year, organisation by organisation; of a closed year as it was frozen. */

import { sharesOfOrganisations } from "../indicators/figures.ts";
import { countsOf, type FigureCounts } from "../indicators/indicatorInput.ts";
import type { YearFigures } from "../indicators/indicatorSeries.ts";
import { type IndicatorNumber, indicatorOf } from "../indicators/list.ts";
import { earlier } from "../language/day.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { hiddenGroups } from "../surveys/hiddenGroups.ts";
import type { Sheets } from "./indicatorSheets.ts";

export interface OrganisationFigure extends FigureCounts {
  organisationId: string;
  /** Of so few people the figure would tell what was found out about each. */
  hidden: boolean;
}

/** In the order of their codes; none where the year has no figure. */
export function organisationFigures(
  indicator: IndicatorNumber,
  figures: YearFigures,
  sheets: Sheets,
): OrganisationFigure[] {
  const parts = partsOf(indicator, figures, sheets);
  const groups = parts.map(({ organisationId, denominator }) => ({ id: organisationId, respondents: denominator }));
  const hidden =
    indicatorOf(indicator).measures === true ? hiddenGroups(groups, sheets.input.settings.minimumGroup) : new Set();
  return parts.map((part) => ({ ...part, hidden: hidden.has(part.organisationId) }));
}

type Part = Omit<OrganisationFigure, "hidden">;

function partsOf(indicator: IndicatorNumber, { point, startYear, share }: YearFigures, sheets: Sheets): Part[] {
  if (point.mark !== "")
    return closedRowsOf(indicator, startYear, sheets)
      .flatMap(({ organisationId, numerator, denominator }) =>
        organisationId === null ? [] : [{ organisationId, numerator, denominator }],
      )
      .sort((one, other) => byAlphabet(one.organisationId, other.organisationId));
  if (share === null || point.denominator === 0) return [];
  const last = earlier(point.reportOn, schoolYearEnd(startYear));
  return (sharesOfOrganisations(indicator, sheets.input, share, last) ?? []).map(({ organisationId, ...part }) => ({
    organisationId,
    ...countsOf(part),
  }));
}

/** Of the municipality and of its organisations. */
export function closedRowsOf(indicator: IndicatorNumber, schoolYear: number, { closedRows }: Sheets): YearFigure[] {
  return closedRows.yearFigures.filter((row) => row.indicator === indicator && row.schoolYear === schoolYear);
}
