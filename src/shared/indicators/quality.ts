/** How full the data behind a value of 100 % are: the risk of formalism (S1, раздел VI; C27). */

import { pairsOfYear } from "../facts/countedPairs.ts";
import { isOverdue } from "../facts/pairTerm.ts";
import type { Rows } from "../facts/register.ts";
import { indicator1 } from "./indicator1.ts";
import type { IndicatorInput } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf } from "./list.ts";
import { percent } from "./measure.ts";
import type { IndicatorPoint } from "./series.ts";

const whole = 100;

/** Empty below 100 %, for closed years, and where the settings ask for none. */
export function qualityOf(
  input: IndicatorInput,
  register: Rows<"programmes">,
  indicator: IndicatorNumber,
  point: IndicatorPoint,
  startYear: number,
): string {
  const { value, mark, reportOn } = point;
  if (
    !input.settings.qualityLabel ||
    value === null ||
    value < whole ||
    mark !== "" ||
    indicatorOf(indicator).measure !== percent
  )
    return "";
  const pairs = pairsOfYear(input.counted, startYear, reportOn);
  const approved = new Set(
    register.programmes.filter(({ approvedOn }) => approvedOn !== null).map(({ pairId }) => pairId),
  );
  return indicatorWords.quality({
    pairs: pairs.length,
    programmes: pairs.filter(({ id }) => approved.has(id)).length,
    overdue: pairs.filter((pair) => isOverdue(pair, reportOn)).length,
    unknown: (indicator1.compute(input, startYear, reportOn).unknown ?? []).length,
  });
}
