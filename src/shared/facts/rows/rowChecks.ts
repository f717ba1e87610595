/** Rules of single tables that their columns cannot tell: the first that is broken refuses the row. */

import { earlier, showDay } from "../../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../../language/schoolYear.ts";
import { normalForm } from "../../language/text.ts";
import { contestNumber } from "../../register/events.ts";
import type { RecordTable } from "../../register/recordTables.ts";
import { readSettings } from "../../register/settingsCatalogue.ts";
import { type RowOf, tables } from "../../register/tables.ts";
import { deficitAreas, pairStatuses, responseStages } from "../../register/vocabulary.ts";
import { consentGate } from "../consentGate.ts";
import { outOfOrder } from "../diagnoses.ts";
import { fateOf } from "../leaving.ts";
import { rawName } from "../names.ts";
import { isOccupying, pairEnd } from "../occupancy.ts";
import { meetableUntil } from "../pairTerm.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { isFittingRoute, routeEnds } from "../routeLength.ts";
import { mayWorkFrom } from "../workingAge.ts";
import { possibleDoubles } from "./doubles.ts";
import { rowTexts as texts } from "./rowTexts.ru.ts";
import { fieldLabel } from "./rowValues.ts";
import type { RecordWorld } from "./rowWorld.ts";

export interface AskedRow {
  world: RecordWorld;
  /** The row as it is; null for a new one. */
  present: Readonly<Record<string, unknown>> | null;
  /** Columns that the request changes. */
  changed: ReadonlySet<string>;
  confirmed: boolean;
}

type Check<Name extends RecordTable> = (row: RowOf<Name>, asked: AskedRow) => Refusal | null;
type Checks = { [Name in RecordTable]?: readonly Check<Name>[] };

const header = (table: RecordTable, name: string) => fieldLabel(tables[table], name);

function lacks(table: RecordTable, name: string, because: string): Refusal {
  return refuse("recordLacks", { field: header(table, name), because });
}

const checks: Checks = {
  organisations: [
    (row) =>
      row.roadmapOrderOn !== null && row.roadmapOrderNumber === null
        ? lacks("organisations", "roadmapOrderNumber", texts.dayWithoutNumber)
        : null,
    // S1, п. 4.2
    (row, { changed }) =>
      changed.has("roadmapReview") && row.roadmapReview === "returned" && row.roadmapReviewNote === null
        ? lacks("organisations", "roadmapReviewNote", texts.returnedWithoutNote)
        : null,
  ],
  people: [
    (row, { changed }) =>
      changed.has("careerStartedOn") || changed.has("bornOn")
        ? tooYoung("people", "careerStartedOn", row.careerStartedOn, row.bornOn)
        : null,
    (row, { world, changed }) => (changed.has("bornOn") ? bornAfterWork(row, world) : null),
    (row, { world, changed }) => {
      if (row.youngOverride === null || !(changed.has("youngOverride") || changed.has("youngReason"))) return null;
      const said = normalForm(row.youngOverride);
      if (said !== "да" && said !== "нет")
        return refuse("recordField", {
          field: header("people", "youngOverride"),
          reason: "notAFlag",
          found: world.quoted(row.youngOverride),
        });
      // the manual mark needs its reason
      return row.youngReason === null ? lacks("people", "youngReason", texts.overrideNeedsReason) : null;
    },
    (row, { world, changed }) =>
      row.youngUntil !== null && changed.has("youngUntil") && row.youngUntil < world.today
        ? refuse("overrideExpired", { day: showDay(row.youngUntil) })
        : null,
    (row, { world, present, changed, confirmed }) => {
      if (confirmed || (present !== null && !changed.has("name"))) return null;
      const others = possibleDoubles(world, row);
      return others.length === 0
        ? null
        : refuse("personMayBeDouble", { name: world.people().shown ? rawName(row) : row.id, others });
    },
  ],
  employments: [
    (row, { world, changed }) => {
      if (!(changed.has("startedOn") || changed.has("personId"))) return null;
      const person = world.row("people", row.personId) as RowOf<"people"> | undefined;
      return tooYoung("employments", "startedOn", row.startedOn, person?.bornOn ?? null);
    },
    mainOverlap,
    heldPairs,
    (row) =>
      row.finishReason !== null && row.finishedOn === null
        ? lacks("employments", "finishedOn", texts.reasonWithoutDay)
        : null,
  ],
  deficits: [
    (row) => {
      const { theory, law, subject, psychology, method, ict, digital, upbringing, health } = row;
      const measured = [theory, law, subject, psychology, method, ict, digital, upbringing, health];
      return measured.every((one) => one === null) ? lacks("deficits", "theory", texts.nothingMeasured) : null;
    },
    stageOrder,
    oneMeasurement,
  ],
  approvals: [
    (row) => ((row.personId === null) === (row.pairId === null) ? refuse("approvalSubject", {}) : null),
    (row) =>
      row.decision !== "pending" && row.decidedOn === null
        ? lacks("approvals", "decidedOn", texts.decisionWithoutDay)
        : null,
    // S0, п. 4.4; S4, п. 2.2
    (row) =>
      row.decision !== "pending" && protocolStages.has(row.stage) && row.protocolNumber === null
        ? lacks("approvals", "protocolNumber", texts.decisionWithoutProtocol)
        : null,
    (row) =>
      row.decision === "declined" && row.note === null ? lacks("approvals", "note", texts.declinedWithoutReason) : null,
  ],
  // S2 11.1; 152-ФЗ, ст. 10.1; C21: nobody is published without consent
  publications: [(row, asked) => publicationConsent(row.personId, row.publishedOn, "publishedOn", asked)],
  practices: [(row, asked) => publicationConsent(row.personId, row.describedOn, "describedOn", asked)],
  agreements: [
    (row, { world }) => {
      const partner = world.row("organisations", row.partnerId);
      const outside = partner?.["role"] === "partner" || partner?.["subordinate"] === false;
      return outside && row.partnerId !== row.organisationId
        ? null
        : refuse("agreementNeedsPartner", { partner: world.label("organisations", row.partnerId) });
    },
  ],
  documents: [
    (row) => (row.replacesId === row.id ? refuse("documentReplacesItself", {}) : null),
    (row, { world }) => {
      const seen = new Set([row.id]);
      let last = row;
      while (last.replacesId !== null && !seen.has(last.replacesId)) {
        seen.add(last.replacesId);
        const next = world.row("documents", last.replacesId) as RowOf<"documents"> | undefined;
        if (next === undefined) return null;
        last = next;
      }
      return last.replacesId === row.id
        ? refuse("documentsReplaceRound", { document: last.title, key: last.id })
        : null;
    },
  ],
  recommendations: [
    (row) =>
      row.status === "done" && row.doneOn === null ? lacks("recommendations", "doneOn", texts.doneWithoutDay) : null,
  ],
  events: [
    (row) =>
      schoolYearOf(row.startsOn) === row.schoolYear
        ? null
        : refuse("eventYear", { schoolYear: showSchoolYear(row.schoolYear), on: showDay(row.startsOn) }),
  ],
  visits: [
    (row, { world, changed }) => {
      if (!changed.has("personId") && !changed.has("eventId")) return null;
      const event = world.row("events", row.eventId) as RowOf<"events"> | undefined;
      if (event === undefined) return null;
      const worked = world.people().employmentsOf(row.personId);
      const inside = worked.some(
        (job) => (job.startedOn ?? "") <= event.endsOn && (job.finishedOn ?? "9999") >= event.startsOn,
      );
      return inside
        ? null
        : refuse("visitorNotEmployed", { person: world.label("people", row.personId), event: event.title });
    },
    (row, { world, changed }) => {
      const event = world.row("events", row.eventId) as RowOf<"events"> | undefined;
      if (event === undefined || !(changed.has("state") || changed.has("markedOn") || changed.has("eventId")))
        return null;
      const been = row.state === "attended" || row.state === "absent";
      if (been && row.markedOn < event.startsOn)
        return refuse("eventAhead", { event: event.title, on: showDay(event.startsOn) });
      return !been && row.markedOn > event.endsOn
        ? refuse("eventOver", { event: event.title, on: showDay(event.endsOn) })
        : null;
    },
    (row, { world, changed }) => {
      const event = world.row("events", row.eventId) as RowOf<"events"> | undefined;
      if (event === undefined || row.nomination === null || !(changed.has("nomination") || changed.has("eventId")))
        return null;
      return event.number === contestNumber ? null : refuse("notAContest", { event: event.title });
    },
  ],
  meetings: [
    (row, { world, changed }) => {
      const pair = world.row("pairs", row.pairId) as RowOf<"pairs"> | undefined;
      if (pair === undefined) return null;
      if (changed.has("pairId") && (pair.status === "draft" || pair.status === "rejected"))
        return refuse("pairNeverRan", { pair: pair.id, status: pairStatuses.label(pair.status) });
      const to = meetableUntil(pair, world.today);
      if (row.metOn >= pair.startedOn && row.metOn <= to) return null;
      return refuse("dayOutsidePair", {
        pair: pair.id,
        field: header("meetings", "metOn"),
        day: showDay(row.metOn),
        from: showDay(pair.startedOn),
        to: showDay(to),
      });
    },
  ],
  routes: [routeLength, routeOverlap, routeEnd],
  routeLines: [
    (row, { world, changed }) => {
      const route = world.row("routes", row.routeId) as RowOf<"routes"> | undefined;
      if (route === undefined) return null;
      const wrong = (["dueOn", "doneOn"] as const).find((name) => {
        const day = row[name];
        // What is late is done late.
        return (
          day !== null &&
          (changed.has(name) || changed.has("routeId")) &&
          (day < route.startedOn || (name === "dueOn" && day > route.dueOn))
        );
      });
      if (wrong === undefined) return null;
      return refuse("dayOutsideRoute", {
        field: header("routeLines", wrong),
        day: showDay(String(row[wrong])),
        from: showDay(route.startedOn),
        to: showDay(route.dueOn),
      });
    },
    (row) =>
      row.status === "done" && row.doneOn === null ? lacks("routeLines", "doneOn", texts.doneWithoutDay) : null,
  ],
};

/** Where several people decide, a protocol tells what they have decided. */
const protocolStages: ReadonlySet<RowOf<"approvals">["stage"]> = new Set([
  "methodCommission",
  "methodUnion",
  "council",
]);

/** Other measurements of the person in the same school year. */
function ofThatYear(row: RowOf<"deficits">, { world, changed }: AskedRow): RowOf<"deficits">[] {
  if (!["personId", "stage", "measuredOn"].some((name) => changed.has(name))) return [];
  return world.register.deficits.filter(
    (one) =>
      one.id !== row.id &&
      one.personId === row.personId &&
      schoolYearOf(one.measuredOn) === schoolYearOf(row.measuredOn),
  );
}

/** Entry, middle and exit of one school year follow each other. */
function stageOrder(row: RowOf<"deficits">, asked: AskedRow): Refusal | null {
  const wrong = outOfOrder(row, ofThatYear(row, asked));
  if (wrong === undefined) return null;
  return refuse("stageOrder", {
    stage: responseStages.label(row.stage),
    day: showDay(row.measuredOn),
    otherStage: responseStages.label(wrong.stage),
    otherDay: showDay(wrong.measuredOn),
  });
}

/** One row a person, stage and school year: a second measurement corrects the first. */
function oneMeasurement(row: RowOf<"deficits">, asked: AskedRow): Refusal | null {
  const other = ofThatYear(row, asked).find((one) => one.stage === row.stage);
  if (other === undefined) return null;
  const fields = ["personId", "stage", "measuredOn"].map((name) => header("deficits", name));
  return refuse("recordDouble", { key: other.id, fields });
}

/** Nobody has two main places of work at once; on the day of moving both count. */
function mainOverlap(row: RowOf<"employments">, { world, changed }: AskedRow): Refusal | null {
  const touched = ["personId", "kind", "startedOn", "finishedOn"].some((name) => changed.has(name));
  if (row.kind !== "main" || !touched) return null;
  const other = world.register.employments.find(
    (one) =>
      one.id !== row.id &&
      one.personId === row.personId &&
      one.kind === "main" &&
      (one.startedOn ?? "") < (row.finishedOn ?? "9999") &&
      (row.startedOn ?? "") < (one.finishedOn ?? "9999"),
  );
  if (other === undefined) return null;
  return refuse("mainWorkOverlaps", {
    person: world.label("people", row.personId),
    organisation: world.label("organisations", other.organisationId),
    from: other.startedOn === null ? "…" : showDay(other.startedOn),
    to: other.finishedOn === null ? "…" : showDay(other.finishedOn),
  });
}

/** Whoever leaves does so by the dismissal, which ends the pairs as well (S0, п. 4.7). */
function heldPairs(row: RowOf<"employments">, { world, present, changed }: AskedRow): Refusal | null {
  if (present === null || row.finishedOn === null || !changed.has("finishedOn")) return null;
  const last = row.finishedOn;
  const { organisationId, personId } = row;
  const goesOn = world.register.employments.filter(
    (one) => one.id !== row.id && one.personId === personId && (one.finishedOn === null || one.finishedOn > last),
  );
  const stays = new Set(goesOn.map((one) => one.organisationId));
  const ends = (pair: RowOf<"pairs">, whose: "mentor" | "mentee") =>
    fateOf(pair, whose, { personId, organisationId, stays }) === "ends";
  const held = world.register.pairs.filter(
    (pair) =>
      isOccupying(pair) &&
      pairEnd(pair) > last &&
      ((pair.mentorId === personId && ends(pair, "mentor")) || (pair.menteeId === personId && ends(pair, "mentee"))),
  );
  if (held.length === 0) return null;
  return refuse("workHoldsPairs", { person: world.label("people", personId), pairs: held.map((pair) => pair.id) });
}

function publicationConsent(
  personId: string | null,
  day: string,
  dayColumn: string,
  { world, changed }: AskedRow,
): Refusal | null {
  if (personId === null || !(changed.has("personId") || changed.has(dayColumn))) return null;
  // C21: the municipality may have set otherwise
  if (!readSettings(world.register.settings).publicationByConsent) return null;
  return consentGate(world.register, { kind: "publication", pairId: null }, personId, earlier(day, world.today));
}

/** S1, п. 4.3.3: four to five years. */
function routeLength({ startedOn, dueOn }: RowOf<"routes">, { changed }: AskedRow): Refusal | null {
  if (!(changed.has("startedOn") || changed.has("dueOn")) || isFittingRoute(startedOn, dueOn)) return null;
  const { earliest, latest } = routeEnds(startedOn);
  return refuse("routeLength", {
    from: showDay(startedOn),
    to: showDay(dueOn),
    earliest: showDay(earliest),
    latest: showDay(latest),
  });
}

/** One route at a time (S1, п. 4.3.3); it goes on until somebody ends it. */
function routeOverlap(row: RowOf<"routes">, { world, changed }: AskedRow): Refusal | null {
  if (!["personId", "startedOn", "dueOn", "finishedOn"].some((name) => changed.has(name))) return null;
  const to = row.finishedOn ?? "9999";
  const other = world.register.routes.find(
    (one) =>
      one.id !== row.id &&
      one.personId === row.personId &&
      one.startedOn <= to &&
      row.startedOn <= (one.finishedOn ?? "9999"),
  );
  if (other === undefined) return null;
  return refuse("routeOverlaps", { person: world.label("people", row.personId), route: other.id });
}

/** S1, п. 4.3.3(7): a route ends with its last step, in which each deficit that was worked at is reflected upon. */
function routeEnd(row: RowOf<"routes">, { world, changed }: AskedRow): Refusal | null {
  const { finishedOn, steps, reflection } = row;
  if (finishedOn === null || !["finishedOn", "steps", "reflection"].some((name) => changed.has(name))) return null;
  if (steps?.includes("reflection") !== true) return lacks("routes", "steps", texts.endedWithoutStep);
  if (reflection === null) return lacks("routes", "reflection", texts.endedWithoutReflection);
  const lines = world.register.routeLines.filter((line) => line.routeId === row.id);
  const reflected = new Set(lines.flatMap((line) => (line.reflection === null ? [] : (line.area ?? []))));
  const silent = [...new Set(lines.flatMap((line) => line.area ?? []))].filter((area) => !reflected.has(area));
  return silent.length === 0
    ? null
    : refuse("routeNotReflected", { areas: silent.map((area) => deficitAreas.label(area)) });
}

/** ТК РФ, ст. 63: nobody has worked before the age at which one may. */
function tooYoung(table: "people" | "employments", name: string, day: string | null, bornOn: string | null) {
  if (day === null || bornOn === null || day >= mayWorkFrom(bornOn)) return null;
  return refuse("workedTooYoung", {
    field: header(table, name),
    day: showDay(day),
    bornOn: showDay(bornOn),
    from: showDay(mayWorkFrom(bornOn)),
  });
}

/** As `tooYoung` asks of a place of work, asked of the birthday. */
function bornAfterWork({ id, bornOn }: RowOf<"people">, world: RecordWorld): Refusal | null {
  if (bornOn === null) return null;
  const from = mayWorkFrom(bornOn);
  const early = world
    .people()
    .employmentsOf(id)
    .find(({ startedOn }) => startedOn !== null && startedOn < from);
  if (early === undefined) return null;
  return refuse("bornAfterWork", {
    field: header("people", "bornOn"),
    bornOn: showDay(bornOn),
    from: showDay(from),
    organisation: world.label("organisations", early.organisationId),
    day: showDay(early.startedOn as string),
  });
}

export function refusalForRow(table: RecordTable, row: object, asked: AskedRow): Refusal | null {
  const mine = (checks[table] ?? []) as readonly ((row: object, asked: AskedRow) => Refusal | null)[];
  for (const check of mine) {
    const refused = check(row, asked);
    if (refused !== null) return refused;
  }
  return null;
}
