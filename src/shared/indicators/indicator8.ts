/**
 * Indicator 8: share of the mentees of completed programmes who have gone on working in their organisation, %.
 * Программа «Развиваемся вместе», п. 3.2(3); rules.md 6.
 */
import { completedPairs, endOfPair } from "../facts/countedPairs.ts";
import { groupBy } from "../facts/people.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import type { Employment } from "../register/employments.ts";
import type { Pair } from "../register/pairs.ts";
import type { continuedPlaces } from "../register/ruleWords.ru.ts";
import type { Indicator } from "./indicator.ts";
import { type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { percent, shownFigure } from "./measure.ts";
import { programmeWords } from "./programmeFigureWords.ru.ts";

type Place = CodeOf<typeof continuedPlaces>;

export const indicator8: Indicator = {
  title: "Доля наставляемых, продолживших работу после наставничества",
  measure: percent,
  help: "Показатель 8 (Омск, п. 3.2(3)): доля наставляемых, продолживших работу в организации.",
  counts: "people",
  reads: {
    employments: ["kind", "finishReason"],
    pairs: ["menteeOrganisationId"],
    mentees: ["personId", "conservative", "enteredOn", "leftOn"],
  },
  dayOf: (schoolYear) => schoolYearStart(schoolYear + 1),
  formula({ continuedWhere, continuedWho, conscriptedStay }) {
    const where = continuedWhere === "municipality" ? "в любой подведомственной организации" : "в той же организации";
    const who = continuedWho === "conservative" ? "консервативные наставляемые" : "наставляемые";
    const army = conscriptedStay ? "призванные на службу считаются работающими" : "призванные на службу — выбывшими";
    return `Из них работающие ${where} 1 сентября следующего года / ${who} реализованных в учебном году пар × 100; умершие не учитываются, ${army}. Программа «Развиваемся вместе», п. 3.2(3).`;
  },
  compute: (input, schoolYear, reportOn) => shareUnder(input, schoolYear, reportOn, input.settings.continuedWhere),
  emptyReason: ({ settings }) =>
    settings.continuedWho === "conservative" ? programmeWords.noneConservative : programmeWords.noneCompleted,
  remark(input, schoolYear, reportOn) {
    const other: Place = input.settings.continuedWhere === "municipality" ? "organisation" : "municipality";
    const { numerator, denominator } = shareUnder(input, schoolYear, reportOn, other);
    const shown = shownFigure(percent, numerator.length, denominator.length, null);
    return programmeWords.continued(other, shown, preliminary(schoolYear, reportOn));
  },
  measures: ({ continuedWho }) => continuedWho === "conservative",
  // Whom a school has gained since is none of its doing.
  placeOf: (input, id, day) => completedPlaces(input, day).get(id) ?? null,
  // Who has left does not come back by a step of the department.
  lacking: () => [],
};

const known = new WeakMap<IndicatorInput, Map<string, ReadonlyMap<string, string>>>();

/** Where each mentee has completed the last pair of the school year; gone through once, for every mentee is asked about. */
function completedPlaces(input: IndicatorInput, day: string): ReadonlyMap<string, string> {
  const ofDays = known.get(input) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(input, ofDays);
  const completed = () => completedPairs(input.counted, input.staff, schoolYearOf(day), day);
  const places =
    ofDays.get(day) ?? new Map(completed().map(({ pair, organisationId }) => [pair.menteeId, organisationId]));
  ofDays.set(day, places);
  return places;
}

function preliminary(schoolYear: number, reportOn: string): string | null {
  const day = schoolYearStart(schoolYear + 1);
  return reportOn < day ? day : null;
}

function shareUnder(input: IndicatorInput, schoolYear: number, reportOn: string, where: Place): Share {
  const completed = completedPairs(input.counted, input.staff, schoolYear, reportOn).filter(
    ({ pair }) => input.settings.continuedWho !== "conservative" || isConservative(input, pair),
  );
  const mentees = groupBy(completed, ({ pair }) => pair.menteeId);
  const jobs = groupBy(
    input.register.employments.filter(({ personId }) => mentees.has(personId)),
    (row) => row.personId,
  );
  const denominator: string[] = [];
  const numerator: string[] = [];
  for (const [id, mine] of mentees) {
    const own = jobs.get(id) ?? [];
    if (own.some((row) => endedBy(row, "died", reportOn))) continue;
    denominator.push(id);
    const organisations = new Set(mine.map(({ organisationId }) => organisationId));
    const same = (organisationId: string) => where === "municipality" || organisations.has(organisationId);
    if (stays(input, id, own, reportOn, same)) numerator.push(id);
  }
  return shareOf(numerator, denominator);
}

/** A programme at each of two organisations: whoever works on in one of them has stayed. */
function stays(
  input: IndicatorInput,
  id: string,
  jobs: readonly Employment[],
  day: string,
  same: (organisationId: string) => boolean,
): boolean {
  const works = (input.staff.subordinate.get(id) ?? []).some(
    (period) => period.from <= day && period.to >= day && same(period.organisationId),
  );
  if (works || !input.settings.conscriptedStay) return works;
  return jobs.some((row) => same(row.organisationId) && endedBy(row, "conscripted", day));
}

function endedBy(row: Employment, reason: NonNullable<Employment["finishReason"]>, day: string): boolean {
  return row.finishReason === reason && row.finishedOn !== null && row.finishedOn <= day;
}

function isConservative({ register }: IndicatorInput, pair: Pair): boolean {
  return register.mentees.some(
    (row) =>
      row.personId === pair.menteeId &&
      row.conservative &&
      row.enteredOn <= endOfPair(pair) &&
      (row.leftOn ?? endOfPair(pair)) >= pair.startedOn,
  );
}
