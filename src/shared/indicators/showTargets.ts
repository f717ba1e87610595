/** The targets of one indicator as they are in force: of every year, the base and the final one. */
import * as z from "zod/mini";
import type { Decision, Rows } from "../facts/register.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { question } from "../request/request.ts";
import { closedFigures } from "./closedFigures.ts";
import { firstYear, lastYear } from "./indicatorSeries.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "./list.ts";
import { targetBounds } from "./measure.ts";
import type { TargetLine, TargetSheet } from "./targetAnswers.ts";
import { shiftOf, type TargetKind, targetsInForce } from "./targetOf.ts";
import { targetWords } from "./targetTexts.ru.ts";

/** The number of an indicator that there is. */
export const indicatorField = z.literal(indicatorNumbers);

export const showTargets = question({
  input: z.object({ indicator: indicatorField }),
  access: { who: "department" },
  sample: { indicator: 1 },
  reads: ["targets", "settings", "yearFigures", "amendments"],
  decide(register, { indicator }): Decision<TargetSheet> {
    const { title, measure } = indicatorOf(indicator);
    return {
      changes: [],
      answer: {
        indicator,
        title,
        unit: measure.unit,
        ...targetBounds(measure),
        lines: targetLines(register, indicator),
      },
    };
  },
});

type Register = Rows<"targets" | "settings" | "yearFigures" | "amendments">;

/** In the order in which they should grow: the base, the years, the final one. */
export function targetLines(register: Register, indicator: IndicatorNumber): TargetLine[] {
  const closed = closedFigures(register);
  const shift = shiftOf(indicator, readSettings(register.settings));
  const line = (kind: TargetKind, year: number): TargetLine => {
    const row = targetsInForce(register, indicator, kind).get(year);
    const startYear = year - shift;
    const isClosed = kind === "year" && closed.has(`${indicator} ${startYear}`);
    return {
      kind,
      year,
      place: targetWords.place(kind, year),
      target: row?.target ?? null,
      approvedIn: row?.approvedIn ?? null,
      source: row?.source ?? "",
      closed: isClosed ? targetWords.closed(showSchoolYear(startYear)) : "",
    };
  };
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return [line("base", firstYear), ...years.map((year) => line("year", year)), line("final", lastYear)];
}
