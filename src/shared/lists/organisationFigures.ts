/** The figure of a year, organisation by organisation; of a closed year as it was frozen. */

import { sharesOfOrganisations } from "../indicators/figures.ts";
import { amendmentsOf } from "../indicators/frozen.ts";
import { countsOf, type FigureCounts } from "../indicators/indicatorInput.ts";
import type { YearFigures } from "../indicators/indicatorSeries.ts";
import { indicatorWords } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf, measureOf } from "../indicators/list.ts";
import { shownFigure } from "../indicators/measure.ts";
import { earlier, showDay } from "../language/day.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { hiddenGroups } from "../surveys/hiddenGroups.ts";
import type { Sheets } from "./indicatorSheets.ts";

export interface OrganisationFigure extends FigureCounts {
  /** "" for what belongs to no open organisation. */
  organisationId: string;
  /** A later amendment of a closed year, in words; "" where there is none. */
  amended: string;
  /** Of so few people the figure would tell what was found out about each. */
  hidden: boolean;
}

/** In the order of their codes, what belongs to none of them last; nothing where the year has no figure. */
export function organisationFigures(
  indicator: IndicatorNumber,
  figures: YearFigures,
  sheets: Sheets,
): OrganisationFigure[] {
  const known = partsOf(indicator, figures, sheets);
  const rest = {
    organisationId: "",
    numerator: known.reduce((left, part) => left - part.numerator, figures.point.numerator),
    denominator: known.reduce((left, part) => left - part.denominator, figures.point.denominator),
    amended: "",
  };
  const parts = rest.numerator === 0 && rest.denominator === 0 ? known : [...known, rest];
  const groups = parts.map(({ organisationId, denominator }) => ({ id: organisationId, respondents: denominator }));
  const { settings } = sheets.input;
  const measures = indicatorOf(indicator).measures?.(settings) === true;
  const hidden = measures ? hiddenGroups(groups, settings.minimumGroup) : new Set();
  return parts.map((part) => ({ ...part, hidden: hidden.has(part.organisationId) }));
}

type Part = Omit<OrganisationFigure, "hidden">;

function partsOf(indicator: IndicatorNumber, { point, startYear, share }: YearFigures, sheets: Sheets): Part[] {
  if (point.mark !== "")
    return closedRowsOf(indicator, startYear, sheets)
      .flatMap((row): Part[] => {
        const { organisationId, numerator, denominator } = row;
        if (organisationId === null) return [];
        return [{ organisationId, numerator, denominator, amended: amendmentOf(row, sheets) }];
      })
      .sort((one, other) => byAlphabet(one.organisationId, other.organisationId));
  if (share === null || point.denominator === 0) return [];
  const last = earlier(point.reportOn, schoolYearEnd(startYear));
  return (sharesOfOrganisations(indicator, sheets.input, share, last) ?? []).map(({ organisationId, ...part }) => ({
    organisationId,
    ...countsOf(part),
    amended: "",
  }));
}

/** What «Сводка» says of an amendment of the whole. */
function amendmentOf({ id, indicator, target }: YearFigure, { closedRows }: Sheets): string {
  const last = amendmentsOf(id, closedRows.amendments).pop();
  if (last === undefined) return "";
  const shown = shownFigure(measureOf(indicator), last.numeratorAfter, last.denominatorAfter, target);
  return indicatorWords.amended(showDay(last.amendedOn), shown);
}

/** Of the municipality and of its organisations. */
export function closedRowsOf(indicator: IndicatorNumber, schoolYear: number, { closedRows }: Sheets): YearFigure[] {
  return closedRows.yearFigures.filter((row) => row.indicator === indicator && row.schoolYear === schoolYear);
}
