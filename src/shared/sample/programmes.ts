/** Diagnostics, programmes, diaries, reviews and routes of some of the invented pairs, made by the rules for everybody. */

import { itemName, marksFromData } from "../facts/checklistMarks.ts";
import { isCountedPair } from "../facts/countedPairs.ts";
import { needsOf } from "../facts/diagnoses.ts";
import { newKey } from "../facts/newKey.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { addDays, addMonths, earlier, later } from "../language/day.ts";
import { schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import { isWorkingDay } from "../language/workingDays.ts";
import { programmeDays } from "../programmes/programmeDays.ts";
import { linesFor } from "../programmes/startRoute.ts";
import { itemsByHand } from "../register/checklistWords.ru.ts";
import { type Deficit, deficits as deficitTable } from "../register/deficits.ts";
import { type Meeting, meetings as meetingTable } from "../register/meetings.ts";
import type { Pair } from "../register/pairs.ts";
import { type ProgrammeReview, programmeReviews as reviewTable } from "../register/programmeReviews.ts";
import { type Programme, programmes as programmeTable } from "../register/programmes.ts";
import type { RouteLine } from "../register/routeLines.ts";
import { type Route, routes as routeTable } from "../register/routes.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { sampleGoals, sampleReport, sampleTopics } from "./programmeWords.ru.ts";
import { makeRandom, type Random } from "./random.ts";

const seed = 114;
const pastPairs = 10;
const routeCount = 4;

/** `register` holds the sample's people, banks, pairs, consents and plans. */
export function programmeRecords(register: Register, { today }: Context): Change[] {
  const random = makeRandom(seed);
  const running = register.pairs.filter((pair) => isCountedPair(pair) && pair.status === "running");
  const past = register.pairs
    .filter(
      (pair) =>
        isCountedPair(pair) && pair.status === "completed" && pair.startedOn < schoolYearStart(schoolYearOf(today)),
    )
    .slice(-pastPairs);
  // Every second one, and none of the newest, has a programme; the first of them still waits to be approved.
  const chosen = [...past, ...running.slice(0, -3).filter((_pair, index) => index % 2 === 0)];
  const deficits = chosen.flatMap((pair) => diagnoses(pair, register, today, random));
  const unique = onePerStage(deficits);
  const known: Register = { ...register, deficits: unique };
  const first = chosen.find((pair) => pair.status === "running");
  const key = nextKey(programmeTable, []);
  const programmes = chosen.map((pair) =>
    programmeFor(known, pair, { id: key(), approved: pair !== first, today, random }),
  );
  const meetings = chosen.flatMap((pair) => diary(pair, today, random));
  meetings.forEach((row, index) => {
    meetings[index] = { ...row, id: `${meetingTable.letter}-${String(index + 1).padStart(3, "0")}` };
  });
  const reviews = reviewsOf({ ...known, programmes }, past, programmes, random);
  const made = routesFor(known, running, today);
  return [
    ...unique.map((put): Change => ({ table: "deficits", put })),
    ...programmes.map((put): Change => ({ table: "programmes", put })),
    ...meetings.map((put): Change => ({ table: "meetings", put })),
    ...reviews.map((put): Change => ({ table: "programmeReviews", put })),
    ...made.routes.map((put): Change => ({ table: "routes", put })),
    ...made.lines.map((put): Change => ({ table: "routeLines", put })),
  ];
}

/** The mentee's named deficits are heavy at first, and lighter at the end of a pair that has ended. */
function diagnoses(pair: Pair, register: Register, today: string, random: Random): Deficit[] {
  const named = register.mentees.find((row) => row.personId === pair.menteeId)?.deficits ?? [];
  const entry = Object.fromEntries(
    deficitAreas.codes.map((area) => [area, named.includes(area) ? random.whole(2, 3) : random.whole(0, 1)]),
  ) as Record<(typeof deficitAreas.codes)[number], number>;
  const row = (stage: Deficit["stage"], measuredOn: string, severities: object) =>
    ({ ...blanksOf(deficitTable), id: "", personId: pair.menteeId, stage, measuredOn, ...severities }) as Deficit;
  const rows = [row("entry", earlier(workingFrom(addDays(pair.startedOn, 2)), today), entry)];
  if (pair.finishedOn === null) return rows;
  const exit = Object.fromEntries(
    Object.entries(entry).map(([area, heavy]) => [area, Math.max(0, heavy - random.whole(1, 2))]),
  );
  return [...rows, row("exit", later(addDays(pair.finishedOn, -5), pair.startedOn), exit)];
}

/** Of one person, stage and school year the first counts. */
function onePerStage(rows: readonly Deficit[]): Deficit[] {
  const key = nextKey(deficitTable, []);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const what = `${row.personId} ${row.stage} ${schoolYearOf(row.measuredOn)}`;
    if (seen.has(what)) return [];
    seen.add(what);
    return [{ ...row, id: key() }];
  });
}

function programmeFor(
  register: Register,
  pair: Pair,
  { id, approved, today, random }: { id: string; approved: boolean; today: string; random: Random },
): Programme {
  const days = programmeDays(pair, readSettings(register.settings));
  const entry = register.deficits.find((row) => row.personId === pair.menteeId && row.stage === "entry");
  const areas =
    entry === undefined
      ? []
      : needsOf(entry)
          .slice(0, 3)
          .map(({ area }) => area);
  const approvedOn = approved ? earlier(pair.startedOn, today) : null;
  const over = pair.finishedOn !== null;
  const controlled = approved && (over || (days.middleOn < today && random.chance(0.7)));
  const end = pair.finishedOn ?? days.finalOn;
  return {
    ...blanksOf(programmeTable),
    id,
    pairId: pair.id,
    version: 1,
    goal: random.pick(sampleGoals),
    directions: areas.length === 0 ? ["method"] : areas,
    strengths: random.chance(0.5) ? sampleReport.strengths : null,
    frequency: sampleReport.frequency,
    ...days,
    jointly: true,
    approvedOn,
    protocolNumber: approved ? String(random.whole(1, 6)) : null,
    protocolOn: approvedOn,
    middleDoneOn: controlled ? later(earlier(days.middleOn, end), days.startedOn) : null,
    middleResult: controlled ? random.pick(["onTrack", "onTrack", "partly"] as const) : null,
    finalDoneOn: over && approved ? end : null,
    finalResult: over && approved ? "onTrack" : null,
    conclusion: over ? sampleReport.conclusion : null,
    proposals: over ? sampleReport.proposals : null,
    reportOn: over ? end : null,
    effective: over && approved && random.chance(0.3),
  };
}

function diary(pair: Pair, today: string, random: Random): Meeting[] {
  const end = earlier(pair.finishedOn ?? pair.dueOn, today);
  return sampleTopics.slice(0, random.whole(2, 3)).flatMap(({ kind, topic, outcome, nextStep }, index) => {
    const metOn = workingFrom(addDays(pair.startedOn, 14 + index * 21));
    if (metOn > end) return [];
    const usefulness = random.whole(3, 5);
    return [{ ...blanksOf(meetingTable), id: "", pairId: pair.id, metOn, kind, topic, outcome, usefulness, nextStep }];
  });
}

function reviewsOf(
  register: Register,
  past: readonly Pair[],
  programmes: readonly Programme[],
  random: Random,
): ProgrammeReview[] {
  const key = nextKey(reviewTable, []);
  return past.slice(0, 6).flatMap((pair) => {
    const programme = programmes.find((row) => row.pairId === pair.id);
    if (programme === undefined || pair.finishedOn === null) return [];
    const reviewedOn = pair.finishedOn;
    const marks = marksFromData(register, pair, programme, reviewedOn);
    const said = [
      ...itemsByHand.map((item) => [itemName(item), random.whole(1, 2)]),
      ...[...marks].map(([item, { mark }]) => [itemName(item), mark]),
    ];
    const row = {
      ...blanksOf(reviewTable),
      id: key(),
      programmeId: programme.id,
      reviewedOn,
      reviewer: sampleReport.reviewer,
    };
    return [{ ...row, ...Object.fromEntries(said) } as ProgrammeReview];
  });
}

/** Routes that began a year ago; the last deficit of each has no line yet. */
function routesFor(
  register: Register,
  running: readonly Pair[],
  today: string,
): { routes: Route[]; lines: RouteLine[] } {
  const startedOn = schoolYearStart(schoolYearOf(today) - 1);
  const key = nextKey(routeTable, []);
  const routes: Route[] = [];
  const lines: RouteLine[] = [];
  const people = [...new Set(running.map((pair) => pair.menteeId))].flatMap((personId) => {
    const entry = register.deficits.find((row) => row.personId === personId);
    const needs = entry === undefined ? [] : needsOf(entry);
    return needs.length > 1 ? [{ personId, needs }] : [];
  });
  for (const { personId, needs } of people.slice(0, routeCount)) {
    const route: Route = {
      ...blanksOf(routeTable),
      id: key(),
      personId,
      goal: sampleReport.routeGoal,
      startedOn,
      dueOn: addDays(addMonths(startedOn, 48), -1),
      steps: ["selfDetermination", "achievements", "deficits", "roadmap", "realisation"],
      tutor: sampleReport.tutor,
    };
    routes.push(route);
    const made = linesFor({ routeLines: lines }, route, needs.slice(0, -1), startedOn);
    const lineKey = newKey({ routeLines: lines }, "routeLines");
    lines.push(
      ...made.map((made): RouteLine => {
        const line = { ...made, id: lineKey() };
        if (line.dueOn >= today) return line;
        return {
          ...line,
          status: "done",
          doneOn: line.dueOn,
          product: sampleReport.product,
          reflection: sampleReport.reflection,
        };
      }),
    );
  }
  return { routes, lines };
}

function workingFrom(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}
