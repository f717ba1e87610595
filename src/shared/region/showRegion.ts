/** The region's figures of a school year: sums of counters, the municipalities beside them, and what does not add up. */
import * as z from "zod/mini";
import { groupBy } from "../facts/people.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "../indicators/list.ts";
import { shownFigure } from "../indicators/measure.ts";
import { targetOf } from "../indicators/targetOf.ts";
import { showDay } from "../language/day.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { MunicipalFigure } from "../register/municipalFigures.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { schoolYear } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { RegionFigure, RegionIndicator, RegionLine, RegionShown } from "./answers.ts";
import { ruleSign } from "./counterFile.ts";
import { regionTexts as texts } from "./regionTexts.ru.ts";
import { sumOf } from "./sumOf.ts";

/** How many years back may be told to the region. */
const offeredYears = 4;

export const showRegion = question({
  input: z.object({ schoolYear: z.optional(schoolYear) }),
  access: { who: "department" },
  sample: {},
  reads: ["municipalities", "municipalFigures", "targets", "settings", "hands"],
  decide(register, input, { today }): Decision<RegionShown> {
    const settings = readSettings(register.settings);
    const years = [...new Set(register.municipalFigures.map((row) => row.schoolYear))].sort(
      (one, other) => other - one,
    );
    const shown = input.schoolYear ?? years[0] ?? schoolYearOf(today);
    const rows = register.municipalFigures.filter((row) => row.schoolYear === shown);
    const byMunicipality = groupBy(rows, (row) => row.municipalityId);
    const sent = register.municipalities
      .filter(({ id }) => byMunicipality.has(id))
      .sort((one, other) => byAlphabet(one.name, other.name));
    const missing = register.municipalities.filter(({ id }) => !byMunicipality.has(id)).map(({ name }) => name);
    const indicators = indicatorNumbers.map((indicator) => totalOf(register, indicator, rows, settings, shown));
    return {
      changes: [],
      answer: {
        years: years.map(yearChoice),
        schoolYear: shown,
        offered: Array.from({ length: offeredYears }, (_, index) => yearChoice(schoolYearOf(today) - index)),
        indicators,
        municipalities: sent.map(({ id, name }) => lineOf(name, byMunicipality.get(id) ?? [], settings, indicators)),
        missing: missing.sort(byAlphabet),
        notes: notesOn(register, rows, settings),
      },
    };
  },
});

function yearChoice(year: number): RegionShown["years"][number] {
  return { schoolYear: year, label: showSchoolYear(year) };
}

function totalOf(
  register: Rows<"targets">,
  indicator: IndicatorNumber,
  rows: readonly MunicipalFigure[],
  settings: Settings,
  year: number,
): RegionIndicator {
  const { title, measure } = indicatorOf(indicator);
  const target = targetOf(register, settings, year, indicator);
  const { numerator, denominator } = sumOf(rows, indicator, signOf(indicator, settings));
  return {
    indicator,
    title,
    unit: measure.unit,
    target,
    total: {
      shown: shownFigure(measure, numerator, denominator, target),
      counts: denominator === 0 ? texts.nothingAdds : texts.counts(numerator, denominator),
      reached: denominator === 0 || target === null ? null : measure.isReached(numerator, denominator, target),
    },
  };
}

function signOf(indicator: IndicatorNumber, settings: Settings): string {
  return ruleSign(indicatorOf(indicator).formula(settings));
}

function lineOf(
  municipality: string,
  rows: readonly MunicipalFigure[],
  settings: Settings,
  indicators: readonly RegionIndicator[],
): RegionLine {
  const [first] = rows;
  return {
    municipality,
    reportOn: first === undefined ? "" : showDay(first.reportOn),
    closed: rows.every((row) => row.closed),
    figures: indicators.map(({ target }, at) => {
      const indicator = indicatorNumbers[at] as IndicatorNumber;
      return figureOf(
        rows.find((row) => row.indicator === indicator),
        indicator,
        target,
        settings,
      );
    }),
  };
}

function figureOf(
  row: MunicipalFigure | undefined,
  indicator: IndicatorNumber,
  target: number | null,
  settings: Settings,
): RegionFigure {
  if (row === undefined) return { shown: texts.none, counts: texts.notSent, reached: null };
  const { numerator, denominator } = row;
  if (numerator === null || denominator === null) return { shown: texts.none, counts: texts.withheld, reached: null };
  const { measure } = indicatorOf(indicator);
  const counts = texts.counts(numerator, denominator);
  return {
    shown: shownFigure(measure, numerator, denominator, target),
    counts: row.rule === signOf(indicator, settings) ? counts : texts.countedOtherwise(counts),
    reached: denominator === 0 || target === null ? null : measure.isReached(numerator, denominator, target),
  };
}

/** Who is not in the sums and why, and what makes figures hard to compare. */
function notesOn(
  register: Rows<"municipalities" | "hands">,
  rows: readonly MunicipalFigure[],
  settings: Settings,
): string[] {
  const names = new Map(register.municipalities.map(({ id, name }) => [id, name]));
  const name = ({ municipalityId }: MunicipalFigure) => names.get(municipalityId) ?? municipalityId;
  const notes = indicatorNumbers.flatMap((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator);
    const sign = signOf(indicator, settings);
    const otherwise = own.filter((row) => row.numerator !== null && row.rule !== sign);
    const withheld = own.filter((row) => row.numerator === null);
    const byHand = own.filter((row) => row.byHand);
    return [
      ...(otherwise.length === 0
        ? []
        : [
            texts.otherwise(
              indicator,
              otherwise.map((row) => texts.named(name(row), row.settings ?? "")),
            ),
          ]),
      ...(withheld.length === 0 ? [] : [texts.withheldBy(indicator, withheld.map(name))]),
      ...(byHand.length === 0 ? [] : [texts.byHand(indicator, byHand.map(name))]),
    ];
  });
  const days = [...new Set(rows.map((row) => row.reportOn))].sort();
  if (days.length > 1) notes.push(texts.otherDays(days.map(showDay)));
  const open = [...new Set(rows.filter((row) => !row.closed).map(name))];
  if (open.length > 0) notes.push(texts.open(open.sort(byAlphabet)));
  const hands = register.hands.filter(({ table, state }) => table === "municipalFigures" && state === "open");
  if (hands.length > 0) notes.push(texts.ownHands(new Set(hands.map(({ id, rowKey }) => rowKey ?? id)).size));
  return notes;
}
