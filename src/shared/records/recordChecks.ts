/** Rules of single tables that their columns cannot tell: the first that is broken refuses the row. */

import { consentGate } from "../facts/consentGate.ts";
import { rawName } from "../facts/names.ts";
import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import { earlier, later, showDay } from "../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import { normalForm } from "../language/text.ts";
import type { RecordTable } from "../register/recordTables.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { type RowOf, tables } from "../register/tables.ts";
import { possibleDoubles } from "./doubles.ts";
import { recordTexts as texts } from "./recordTexts.ru.ts";
import { fieldLabel } from "./recordValues.ts";
import type { RecordWorld } from "./recordWorld.ts";

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
  ],
  people: [
    (row, { changed }) => {
      if (row.youngOverride === null || !(changed.has("youngOverride") || changed.has("youngReason"))) return null;
      const said = normalForm(row.youngOverride);
      if (said !== "да" && said !== "нет")
        return refuse("recordField", {
          field: header("people", "youngOverride"),
          reason: "notAFlag",
          found: row.youngOverride,
        });
      // the manual mark needs its reason
      return row.youngReason === null ? lacks("people", "youngReason", texts.overrideNeedsReason) : null;
    },
    (row, { world, present, changed, confirmed }) => {
      if (confirmed || (present !== null && !changed.has("name"))) return null;
      const others = possibleDoubles(world, row);
      return others.length === 0
        ? null
        : refuse("personMayBeDouble", { name: world.people().shown ? rawName(row) : row.id, others });
    },
  ],
  employments: [
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
  ],
  approvals: [
    (row) => ((row.personId === null) === (row.pairId === null) ? refuse("approvalSubject", {}) : null),
    (row) =>
      row.decision !== "pending" && row.decidedOn === null
        ? lacks("approvals", "decidedOn", texts.decisionWithoutDay)
        : null,
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
  documents: [(row) => (row.replacesId === row.id ? refuse("documentReplacesItself", {}) : null)],
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
      const event = world.register.events.find((one) => one.id === row.eventId);
      if (event === undefined) return null;
      const worked = world.people().employmentsOf(row.personId);
      const inside = worked.some(
        (job) => (job.startedOn ?? "") <= event.endsOn && (job.finishedOn ?? "9999") >= event.startsOn,
      );
      return inside
        ? null
        : refuse("visitorNotEmployed", { person: world.label("people", row.personId), event: event.title });
    },
  ],
  meetings: [
    (row, { world }) => {
      const pair = world.register.pairs.find((one) => one.id === row.pairId);
      if (pair === undefined) return null;
      const to = pair.finishedOn ?? later(pair.dueOn, world.today);
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
  routes: [routeOverlap],
  routeLines: [
    (row, { world }) => {
      const route = world.register.routes.find((one) => one.id === row.routeId);
      if (route === undefined || (row.dueOn >= route.startedOn && row.dueOn <= route.dueOn)) return null;
      return refuse("dayOutsideRoute", {
        field: header("routeLines", "dueOn"),
        day: showDay(row.dueOn),
        from: showDay(route.startedOn),
        to: showDay(route.dueOn),
      });
    },
    (row) =>
      row.status === "done" && row.doneOn === null ? lacks("routeLines", "doneOn", texts.doneWithoutDay) : null,
  ],
};

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
  const held = world.register.pairs.filter(
    (pair) =>
      isOccupying(pair) &&
      pairEnd(pair) > last &&
      ((pair.mentorId === personId && pair.mentorOrganisationId === organisationId) ||
        (pair.menteeId === personId && pair.menteeOrganisationId === organisationId)),
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

/** One route at a time (S1, п. 4.3.3). */
function routeOverlap(row: RowOf<"routes">, { world }: AskedRow): Refusal | null {
  const to = row.finishedOn ?? row.dueOn;
  const other = world.register.routes.find(
    (one) =>
      one.id !== row.id &&
      one.personId === row.personId &&
      one.startedOn <= to &&
      row.startedOn <= (one.finishedOn ?? one.dueOn),
  );
  if (other === undefined) return null;
  return refuse("routeOverlaps", { person: world.label("people", row.personId), route: other.id });
}

export function refusalForRow(table: RecordTable, row: object, asked: AskedRow): Refusal | null {
  const mine = (checks[table] ?? []) as readonly ((row: object, asked: AskedRow) => Refusal | null)[];
  for (const check of mine) {
    const refused = check(row, asked);
    if (refused !== null) return refused;
  }
  return null;
}
