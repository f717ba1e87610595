/** Targets are refined (F016): what is approved later takes the place of what was approved before, which stays on the sheet. */
import * as z from "zod/mini";
import { newKey } from "../facts/newKey.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf, type Problem } from "../register/table.ts";
import { type Target, targets } from "../register/targets.ts";
import { targetKinds } from "../register/vocabulary.ts";
import { code, fieldOf } from "../request/fields.ts";
import { change, type Preparation } from "../request/request.ts";
import type { ClosedFigures } from "./closedFigure.ts";
import { closedFigures } from "./closedFigures.ts";
import { furtherTables, type IndicatorRegister, indicatorInput, indicatorTables } from "./indicatorInput.ts";
import { firstYear, indicatorYears, lastYear, verdictOf, verdictWords } from "./indicatorSeries.ts";
import { type IndicatorNumber, indicatorOf } from "./list.ts";
import { targetBounds } from "./measure.ts";
import { indicatorField, targetLines } from "./showTargets.ts";
import type { ChangedTarget, TargetLine, TargetsChanged } from "./targetAnswers.ts";
import { shiftOf, targetsInForce } from "./targetOf.ts";
import { targetWords } from "./targetTexts.ru.ts";

const { year, target, approvedIn, source } = targets.columns;
/** The years, the base and the final value. */
const most = lastYear - firstYear + 3;

const wish = z.object({ kind: code(targetKinds), year: fieldOf(year), target: fieldOf(target) });
type Wish = z.output<typeof wish>;

export const changeTargets = change({
  title: "Целевые показатели изменены",
  input: z.object({
    indicator: indicatorField,
    targets: z.array(wish).check(z.maxLength(most)),
    approvedIn: fieldOf(approvedIn),
    source: fieldOf(source),
    // Whoever was asked says that the targets do go down.
    goesBack: z.optional(z.boolean()),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "department" },
  sample: {
    indicator: 1,
    targets: [{ kind: "year", year: 2030, target: 98 }],
    approvedIn: 2024,
    source: "постановление № 12 от 01.02.2024",
    goesBack: true,
    dryRun: true,
  },
  reads: [...indicatorTables, ...furtherTables, "yearFigures", "amendments"],
  writes: ["targets"],
  preparation: { name: "unread" } as Preparation<"unread", readonly Problem[]>,
  decide(register, input, { today }, problems): Decision<TargetsChanged> {
    const { indicator, approvedIn } = input;
    const thisYear = Number(today.slice(0, 4));
    if (approvedIn > thisYear) return refuse("targetApprovedAhead", { approvedIn, thisYear });
    const lines = targetLines(register, indicator);
    const wanted = changedLines(register, lines, input);
    if (isRefusal(wanted)) return wanted;
    const rows = rowsFor(register, input, wanted);
    const then = { ...register, targets: becoming(register.targets, rows) };
    const goesBack = newFalls(lines, targetLines(then, indicator));
    const written = input.dryRun !== true;
    if (written && goesBack.length > 0 && input.goesBack !== true) return refuse("targetsGoBack", { steps: goesBack });
    const verdicts = verdictsOf(register, then, { indicator, today, problems });
    const changes = wanted.map(({ line, target }): ChangedTarget => {
      const { before = "", after = "" } = line.kind === "year" ? (verdicts.get(line.year) ?? {}) : {};
      return { place: line.place, before: line.target, after: target, verdictBefore: before, verdictAfter: after };
    });
    const { title, measure } = indicatorOf(indicator);
    const known = new Set(register.targets.map(({ id }) => id));
    const kept =
      wanted.filter(({ line }) => line.target !== null).length - rows.filter(({ id }) => known.has(id)).length;
    return {
      changes: written ? rows.map((put): Change => ({ table: "targets", put })) : [],
      answer: {
        indicator,
        title,
        unit: measure.unit,
        written,
        changes,
        goesBack,
        notes: kept === 0 ? [] : [targetWords.kept(kept)],
      },
      ...(written ? { objects: targetWords.objects(indicator, changes) } : {}),
    };
  },
});

interface Wanted {
  line: TargetLine;
  target: number;
}

type Asked = { indicator: IndicatorNumber; targets: readonly Wish[]; approvedIn: number; source: string };

/** What is to become otherwise; what stays as it is asks for nothing. */
function changedLines(
  register: Rows<"settings" | "yearFigures" | "amendments">,
  lines: readonly TargetLine[],
  { indicator, targets, approvedIn }: Asked,
): Wanted[] | Refusal {
  const closed = closedFigures(register);
  const shift = shiftOf(indicator, readSettings(register.settings));
  const wanted: Wanted[] = [];
  const seen = new Set<string>();
  for (const { kind, year, target } of targets) {
    const place = targetWords.place(kind, year);
    const line = lines.find((one) => one.kind === kind && one.year === year);
    if (line === undefined) return refuse("targetOutOfProgramme", { place, first: firstYear, last: lastYear });
    if (seen.has(place)) return refuse("targetTwice", { place });
    seen.add(place);
    if (line.target === target) continue;
    const refused =
      outOfUnit(indicator, place, target) ??
      ofClosedYear(line, closed, { indicator, shift }) ??
      outdated(line, approvedIn);
    if (refused !== null) return refused;
    wanted.push({ line, target });
  }
  return wanted.length === 0 ? refuse("targetsUnchanged", {}) : wanted;
}

function outOfUnit(indicator: IndicatorNumber, place: string, target: number): Refusal | null {
  const { most, whole } = targetBounds(indicatorOf(indicator).measure);
  const fits = target <= most && (!whole || Number.isInteger(target));
  return fits ? null : refuse("targetOutOfUnit", { place, most, whole });
}

/** A closed year keeps the target with which it was closed (F186). */
function ofClosedYear(
  { kind, year }: TargetLine,
  closed: ClosedFigures,
  { indicator, shift }: { indicator: IndicatorNumber; shift: number },
): Refusal | null {
  const figure = kind === "year" ? closed.get(`${indicator} ${year - shift}`) : undefined;
  if (figure === undefined) return null;
  const target = figure.target === null ? "—" : String(figure.target).replace(".", ",");
  return refuse("targetYearClosed", { schoolYear: showSchoolYear(year - shift), year, target });
}

function outdated({ place, approvedIn: inForce }: TargetLine, approvedIn: number): Refusal | null {
  return inForce !== null && approvedIn < inForce
    ? refuse("targetApprovedBefore", { place, approvedIn, inForce })
    : null;
}

/** Of the same year of approval the row itself changes; of a later one a row of its own is added. */
function rowsFor(
  register: Rows<"targets">,
  { indicator, approvedIn, source }: Asked,
  wanted: readonly Wanted[],
): Target[] {
  const fresh = newKey(register, "targets");
  return wanted.map(({ line: { kind, year }, target }) => {
    const present = targetsInForce(register, indicator, kind).get(year);
    const said = { indicator, kind, year, target, approvedIn, source };
    if (present?.approvedIn === approvedIn) return { ...present, ...said };
    return { ...blanksOf(targets), id: fresh(), ...said };
  });
}

function becoming(rows: readonly Target[], put: readonly Target[]): Target[] {
  const changed = new Map(put.map((row) => [row.id, row]));
  const known = new Set(rows.map(({ id }) => id));
  return [...rows.map((row) => changed.get(row.id) ?? row), ...put.filter(({ id }) => !known.has(id))];
}

/** Steps down, in words, that were none before. */
function newFalls(before: readonly TargetLine[], after: readonly TargetLine[]): string[] {
  const known = new Set(fallsIn(before));
  return fallsIn(after).filter((fall) => !known.has(fall));
}

function fallsIn(lines: readonly TargetLine[]): string[] {
  const known = lines.flatMap(({ place, target }) => (target === null ? [] : [{ place, target }]));
  return known.flatMap(({ place, target }, index) => {
    const former = known[index - 1];
    return former !== undefined && target < former.target
      ? [targetWords.goesBack(place, target, former.place, former.target)]
      : [];
  });
}

/** What is said of each year, by its target's year. */
function verdictsOf(
  register: IndicatorRegister & Rows<"yearFigures" | "amendments">,
  then: IndicatorRegister,
  { indicator, today, problems }: { indicator: IndicatorNumber; today: string; problems: readonly Problem[] },
): Map<number, { before: string; after: string }> {
  const closed = closedFigures(register);
  const words = (rows: IndicatorRegister) =>
    indicatorYears(indicatorInput(rows, problems), indicator, today, closed).map((figures) => ({
      year: figures.point.year,
      words: verdictWords(verdictOf(figures), figures),
    }));
  const after = new Map(words(then).map((one) => [one.year, one.words]));
  return new Map(words(register).map((one) => [one.year, { before: one.words, after: after.get(one.year) ?? "" }]));
}
