/**
 * Indicator 7: share of the mentees of completed programmes whose deficits have become lighter since the entry diagnosis, %.
 * Программа «Развиваемся вместе», п. 3.2(2); rules.md 6.
 */
import { completedPairs } from "../facts/countedPairs.ts";
import { diagnosesOf } from "../facts/diagnoses.ts";
import { byText, groupBy } from "../facts/people.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Deficit } from "../register/deficits.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import type { Indicator } from "./indicator.ts";
import { type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { percent, shownFigure } from "./measure.ts";
import { programmeWords } from "./programmeFigureWords.ru.ts";
import { workPlace } from "./workPlaces.ts";

interface Dynamics {
  /** Mentees of completed programmes, whatever is known of them. */
  mentees: number;
  /** Who had deficits at the entry. */
  withDeficits: string[];
  /** Of them: measured at the end as well. */
  diagnosed: string[];
  lighter: string[];
  /** Without an entry diagnosis nothing can be compared. */
  unmeasured: string[];
  /** At the end heavier somewhere where the entry had found nothing: told, and none of the sums. */
  newDeficits: string[];
}

export const indicator7: Indicator = {
  title: "Доля наставляемых с положительной динамикой профессиональных дефицитов",
  measure: percent,
  help: "Показатель 7 (Омск, п. 3.2(2)): доля наставляемых с положительной динамикой дефицитов.",
  counts: "people",
  measures: () => true,
  reads: {
    employments: ["kind"],
    pairs: ["menteeOrganisationId"],
    deficits: ["personId", "stage", "measuredOn", ...deficitAreas.codes],
  },
  dayOf: schoolYearEnd,
  formula({ dynamicsBase }) {
    const whole =
      dynamicsBase === "diagnosed"
        ? "наставляемые реализованных в учебном году пар с дефицитами на входе, прошедшие итоговую диагностику"
        : "наставляемые реализованных в учебном году пар с дефицитами на входе";
    return `Из них те, у кого сумма дефицитов, найденных на входе, на выходе меньше / ${whole}, × 100. Программа «Развиваемся вместе», п. 3.2(2).`;
  },
  compute(input, schoolYear, reportOn) {
    return shareUnder(dynamicsOf(input, schoolYear, reportOn), input.settings.dynamicsBase);
  },
  emptyReason(input, schoolYear, reportOn) {
    const { mentees, withDeficits, unmeasured } = dynamicsOf(input, schoolYear, reportOn);
    if (mentees === 0) return programmeWords.noneCompleted;
    if (withDeficits.length > 0) return programmeWords.noExit(withDeficits.length);
    return unmeasured.length > 0 ? programmeWords.noEntry(unmeasured.length) : programmeWords.noDeficits;
  },
  remark(input, schoolYear, reportOn) {
    const found = dynamicsOf(input, schoolYear, reportOn);
    const all = input.settings.dynamicsBase === "all";
    const other = shareUnder(found, all ? "diagnosed" : "all");
    return programmeWords.dynamics({
      unmeasured: found.unmeasured.length,
      undiagnosed: found.withDeficits.length - found.diagnosed.length,
      newDeficits: found.newDeficits.length,
      other: shownFigure(percent, other.numerator.length, other.denominator.length, null),
      fromAll: !all,
    });
  },
  placeOf: workPlace,
  lacking(input, _register, missing) {
    const { deficits } = input.register;
    return missing.flatMap((id) =>
      deficits.some((row) => row.personId === id && row.stage === "exit") ? [] : [{ id, next: { step: "measure" } }],
    );
  },
};

function shareUnder(found: Dynamics, base: "all" | "diagnosed"): Share {
  return shareOf(found.lighter, base === "diagnosed" ? found.diagnosed : found.withDeficits);
}

function dynamicsOf(input: IndicatorInput, schoolYear: number, reportOn: string): Dynamics {
  const pairs = completedPairs(input.counted, input.staff, schoolYear, reportOn).map(({ pair }) => pair);
  const found: Dynamics = {
    mentees: 0,
    withDeficits: [],
    diagnosed: [],
    lighter: [],
    unmeasured: [],
    newDeficits: [],
  };
  const deficits = groupBy(
    input.register.deficits.filter((row) => row.measuredOn <= reportOn),
    (row) => row.personId,
  );
  for (const [id, mine] of groupBy(pairs, (pair) => pair.menteeId)) {
    const sorted = [...mine].sort(
      (one, other) => byText(one.startedOn, other.startedOn) || byText(one.dueOn, other.dueOn),
    );
    const [first, last] = [sorted[0], sorted[sorted.length - 1]];
    if (first === undefined || last === undefined) continue;
    const own = { deficits: deficits.get(id) ?? [] };
    place(found, id, diagnosesOf(own, first).entry, diagnosesOf(own, last).exit);
  }
  return found;
}

/** Compared are the areas in which the entry has found a deficit; one that the exit has not measured is as heavy as it was. */
function place(found: Dynamics, id: string, entry: Deficit | null, exit: Deficit | null): void {
  found.mentees += 1;
  if (entry === null) {
    found.unmeasured.push(id);
    return;
  }
  const areas = deficitAreas.codes.filter((area) => (entry[area] ?? 0) > 0);
  if (areas.length === 0) return;
  found.withDeficits.push(id);
  if (exit === null) return;
  found.diagnosed.push(id);
  const before = areas.reduce((sum, area) => sum + (entry[area] ?? 0), 0);
  const after = areas.reduce((sum, area) => sum + (exit[area] ?? entry[area] ?? 0), 0);
  if (after < before) found.lighter.push(id);
  if (deficitAreas.codes.some((area) => !areas.includes(area) && (exit[area] ?? 0) > 0)) found.newDeficits.push(id);
}
