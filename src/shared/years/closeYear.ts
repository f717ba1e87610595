/** Closes a school year: its figures are frozen and sealed, pairs beyond their term are settled, the next year is prepared (F185). */

import { refusalOfFigures } from "../checks/figureProblems.ts";
import type { RegisterPlaces, SaidProblem } from "../checks/places.ts";
import { newKey } from "../facts/newKey.ts";
import { groupBy } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register, Rows } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import type { Figure } from "../indicators/figure.ts";
import { figuresOfYear } from "../indicators/figures.ts";
import { closedYears, frozenRow, sealOfYear } from "../indicators/frozen.ts";
import { countsOf, furtherTables, indicatorInput, indicatorTables } from "../indicators/indicatorInput.ts";
import { measureOf } from "../indicators/list.ts";
import { shownFigure } from "../indicators/measure.ts";
import { dayOfFigure } from "../indicators/reportDays.ts";
import { targetOf } from "../indicators/targetOf.ts";
import { showDay } from "../language/day.ts";
import { reportDay, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { RowOf } from "../register/tables.ts";
import { change, type Preparation } from "../request/request.ts";
import { eventRow, missingTemplates } from "../roadmap/planEvents.ts";
import type { NextYouth, PairDecided, YearClosed, YearFigureLine, YoungLine } from "./answers.ts";
import { closingWish } from "./closingWish.ts";
import { crossingPairs, decidePairs } from "./overdue.ts";
import { titleOf } from "./recount.ts";
import { foreignFaults, shownYearFaults } from "./yearFaults.ts";
import { yearWords } from "./yearTexts.ru.ts";
import { youngChanges, youngNext } from "./youngNext.ts";

/** Tables of which no row may be unreadable: the figures are counted from them. */
const countedTables = [...indicatorTables, ...furtherTables] as const;
/** A sidebar shows no more. */
const shownPeople = 200;
/** Of what is kept in the ledger. */
const keptPairs = 20;

export function fullReportDay(schoolYear: number, settings: Settings): string {
  return reportDay(schoolYear, "9999-12-31", settings.reportDay);
}

export const closeYear = change({
  title: "Учебный год закрыт",
  input: closingWish,
  access: { who: "department" },
  sample: { schoolYear: 2025, markBanks: true, dryRun: true },
  reads: [
    ...readsForSaving("events").reads,
    "people",
    "employments",
    "consents",
    "apart",
    "amendments",
    "targets",
    ...furtherTables,
  ],
  writes: ["yearFigures", "pairs", "pairEvents", "planLines", "mentors", "mentees", "events"],
  preparation: { name: "places" } as Preparation<"places", RegisterPlaces>,
  decide(register, input, context, { problems }): Decision<YearClosed> {
    const { schoolYear } = input;
    const settings = readSettings(register.settings);
    const reportOn = fullReportDay(schoolYear, settings);
    const refusal = closingRefusal(register, schoolYear, reportOn, context.today, problems);
    if (refusal !== null) return refusal;

    const decided = decidePairs(register, input, context);
    const counting = indicatorInput({ ...register, pairs: decided.pairs });
    const figures = figuresOfYear(counting, schoolYear, context.today, (indicator) =>
      dayOfFigure(indicator, schoolYear, settings),
    );
    const rows = frozenRows(register, figures, { schoolYear, context, settings });
    const young = youngNext(register, counting, decided.pairs, schoolYear);
    const mentees = youngChanges(register, young, input.youngLeave ?? [], schoolYear);
    const banks = input.markBanks === true ? bankMarks(register, mentees, schoolYear) : [];
    const events = input.events === true ? nextEvents(register, schoolYear + 1, context) : [];
    if (isRefusal(events)) return events;
    const label = showSchoolYear(schoolYear);
    const seal = sealOfYear(rows);
    const written = input.dryRun !== true;
    const changes: Change[] = [
      ...rows.map((put): Change => ({ table: "yearFigures", put })),
      ...decided.changes,
      ...mentees,
      ...banks,
      ...events,
    ];
    return {
      changes: written ? changes : [],
      // Names and lists go with the preview only: the answer of a change is kept in the ledger.
      answer: {
        schoolYear,
        label,
        written,
        reportOn,
        figures: wholeFigures(figures, (indicator) => targetOf(register, settings, schoolYear, indicator)),
        frozen: rows.length,
        pairs: shownPairs(decided.lines, written),
        crossing: crossingPairs(decided.pairs, schoolYear).length,
        young: written ? [] : young.slice(0, shownPeople),
        youngCounts: counts(young),
        mentees: mentees.length,
        banks: banks.length,
        events: events.length,
        seal: written ? seal : "",
        notes: [...pendingNotes(figures), ...notesOn(register, schoolYear, changes.length)],
      },
      ...(written ? { objects: yearWords.sealed(label, seal) } : {}),
    };
  },
});

/** Those that cannot be settled as chosen come first. */
function shownPairs(lines: readonly PairDecided[], written: boolean): PairDecided[] {
  const sorted = [...lines].sort((one, other) => Number(one.refused === "") - Number(other.refused === ""));
  return written
    ? sorted.slice(0, keptPairs).map((line) => ({ ...line, mentor: "", mentee: "" }))
    : sorted.slice(0, shownPeople);
}

function closingRefusal(
  register: Rows<"yearFigures" | (typeof countedTables)[number]>,
  schoolYear: number,
  reportOn: string,
  today: string,
  problems: readonly SaidProblem[],
): Refusal | null {
  const label = showSchoolYear(schoolYear);
  const closed = closedYears(register).get(schoolYear);
  const foreign = foreignFaults(schoolYear, closed ?? []);
  if (foreign.length > 0) return refuse("yearTampered", { schoolYear: label, ...shownYearFaults(foreign) });
  if (closed !== undefined)
    return refuse("yearClosed", { schoolYear: label, closedAt: showDay((closed[0]?.frozenAt ?? "").slice(0, 10)) });
  if (today < reportOn) return refuse("yearNotOver", { schoolYear: label, reportOn: showDay(reportOn) });
  return refusalOfFigures(register, problems);
}

interface Frozen {
  schoolYear: number;
  context: Context;
  settings: Settings;
}

function frozenRows(
  register: Rows<"settings" | "yearFigures" | "amendments" | "targets">,
  figures: readonly Figure[],
  { schoolYear, context, settings }: Frozen,
) {
  const key = newKey(
    register,
    "yearFigures",
    register.amendments.map((row) => row.figureId),
  );
  return figures.map((figure) =>
    frozenRow(key(), figure, {
      schoolYear,
      frozenAt: context.now,
      settings: register.settings,
      targetOf: (indicator) => targetOf(register, settings, schoolYear, indicator),
    }),
  );
}

export function wholeFigures(
  figures: readonly Figure[],
  target: (indicator: number) => number | null,
): YearFigureLine[] {
  return figures
    .filter((figure) => figure.organisationId === null)
    .map((figure) => {
      const { indicator } = figure;
      const counts = countsOf(figure);
      return {
        indicator,
        title: titleOf(indicator),
        shown: shownFigure(measureOf(indicator), counts.numerator, counts.denominator, target(indicator)),
        ...counts,
        target: target(indicator),
      };
    });
}

function counts(young: readonly YoungLine[]): { [Next in NextYouth]: number } {
  const of = (next: NextYouth) => young.filter((line) => line.next === next).length;
  return { stops: of("stops"), remains: of("remains"), unknown: of("unknown"), left: of("left") };
}

/** S1, дорожная карта, п. 1.4 и 2.1: the banks are brought up to date by 1 October of every year. */
function bankMarks(register: Rows<"mentors" | "mentees">, leaving: readonly Change[], schoolYear: number): Change[] {
  const start = schoolYearStart(schoolYear + 1);
  const updateDueOn = `${schoolYear + 1}-10-01`;
  const ended = new Set(leaving.flatMap(({ put }) => ("leftOn" in put ? [String((put as { id?: string }).id)] : [])));
  const isDue = (row: RowOf<"mentors"> | RowOf<"mentees">) =>
    row.leftOn === null &&
    !ended.has(row.id) &&
    row.updateDueOn !== updateDueOn &&
    (row.updatedOn ?? row.enteredOn) < start;
  return [
    ...register.mentors.filter(isDue).map(({ id }): Change => ({ table: "mentors", put: { id, updateDueOn } })),
    ...register.mentees.filter(isDue).map(({ id }): Change => ({ table: "mentees", put: { id, updateDueOn } })),
  ];
}

function nextEvents(register: Register, schoolYear: number, context: Context): Change[] | Refusal {
  const rows = missingTemplates(register.events, schoolYear).map((template) => eventRow(template, schoolYear));
  return enterRows(register, "events", rows, context);
}

/** Frozen without a value, until a recount tells it. */
function pendingNotes(figures: readonly Figure[]): string[] {
  const pending = figures.filter((figure) => figure.pending && figure.organisationId === null);
  const days = groupBy(pending, ({ reportOn }) => reportOn);
  return [...days].map(([day, some]) =>
    yearWords.pending(
      some.map(({ indicator }) => indicator),
      showDay(day),
    ),
  );
}

/** What is larger is not kept for undoing. */
const undoableRows = 2_000;

function notesOn(register: Rows<"yearFigures">, schoolYear: number, changes: number): string[] {
  const years = [...closedYears(register).keys()];
  const earlier = years.length > 0 && !years.includes(schoolYear - 1) && Math.min(...years) < schoolYear;
  return [
    ...(earlier ? [yearWords.previousOpen(showSchoolYear(schoolYear - 1))] : []),
    ...(changes > undoableRows ? [yearWords.hardToUndo(changes)] : []),
  ];
}
