/** The file of counters for the region, and what stands in it. */
import * as z from "zod/mini";
import { refusalOfFigures } from "../checks/figureProblems.ts";
import type { RegisterPlaces } from "../checks/places.ts";
import { refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { byHandWords } from "../indicators/byHand.ts";
import { closedYears, isCounting } from "../indicators/frozen.ts";
import { figureTables } from "../indicators/indicatorInput.ts";
import { indicatorOf, isIndicatorNumber } from "../indicators/list.ts";
import { shownFigure } from "../indicators/measure.ts";
import { showDay } from "../language/day.ts";
import { schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { schoolYear } from "../request/fields.ts";
import { type Preparation, question } from "../request/request.ts";
import type { CountersMade } from "./answers.ts";
import { writeCounterFile } from "./counterFile.ts";
import { ownCounters } from "./ownCounters.ts";
import { regionTexts as texts } from "./regionTexts.ru.ts";

export const exportCounters = question({
  input: z.object({ schoolYear }),
  access: { who: "department" },
  sample: { schoolYear: 2025 },
  reads: [...figureTables, "yearFigures", "amendments", "hands"],
  preparation: { name: "places" } as Preparation<"places", RegisterPlaces>,
  decide(register, input, { today }, { problems }): Decision<CountersMade> {
    const label = showSchoolYear(input.schoolYear);
    if (today < schoolYearStart(input.schoolYear)) return refuse("countersTooEarly", { schoolYear: label });
    // Neither as it was closed, for nobody knows that, nor as it stands today.
    const foreign =
      closedYears(register)
        .get(input.schoolYear)
        ?.some((row) => !isCounting(row)) ?? false;
    if (foreign) return refuse("countersTampered", { schoolYear: label });
    const file = ownCounters(register, input.schoolYear, today);
    // What was frozen does not depend on what can be read today.
    const unread = file.closed ? null : refusalOfFigures(register, problems);
    if (unread !== null) return unread;
    return {
      changes: [],
      answer: {
        fileName: texts.fileName(file.municipality, label),
        text: writeCounterFile(file),
        municipality: file.municipality,
        schoolYear: label,
        reportOn: showDay(file.reportOn),
        closed: file.closed,
        lines: file.counters.map(({ indicator, counts }) => ({
          indicator,
          title: isIndicatorNumber(indicator) ? indicatorOf(indicator).title : "",
          shown:
            counts === null || !isIndicatorNumber(indicator)
              ? texts.withheld
              : shownFigure(indicatorOf(indicator).measure, counts.numerator, counts.denominator, null),
          counts: counts === null ? "" : texts.counts(counts.numerator, counts.denominator),
        })),
        notes: file.byHand.flatMap((indicator) =>
          isIndicatorNumber(indicator) ? texts.ownByHand(indicator, byHandWords(indicator, register.hands)) : [],
        ),
      },
    };
  },
});
