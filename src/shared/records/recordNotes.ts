/** What needs attention in a row or in a whole list, though nothing forbids it. */

import { missingActs } from "../facts/localActs.ts";
import type { RecordWorld, Values } from "../facts/rows/rowWorld.ts";
import { addMonths, addYears, showDay } from "../language/day.ts";
import { schoolYearEnd, schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import type { RecordTable } from "../register/recordTables.ts";
import { roadmapReviews } from "../register/recordWords.ru.ts";
import type { RowOf } from "../register/tables.ts";
import { recordTexts as texts } from "./recordTexts.ru.ts";

type Warnings = { [Name in RecordTable]?: (row: RowOf<Name>, world: RecordWorld) => string };

/** S2, титул: a document is looked through at least once a year (F008). */
export function reviewDue(row: Pick<RowOf<"documents">, "reviewedOn" | "effectiveOn" | "signedOn">): string | null {
  const last = row.reviewedOn ?? row.effectiveOn ?? row.signedOn;
  return last === null ? null : addYears(last, 1);
}

/** Likelihood times impact, 1 to 25 (S1, раздел VI; F145). */
export function riskScore(row: Pick<RowOf<"risks">, "likelihood" | "impact">): number {
  return row.likelihood * row.impact;
}
/** From here on a risk is high. */
const highRisk = 15;

const warnings: Warnings = {
  organisations(row) {
    if (row.closedOn !== null) return texts.closedOn(showDay(row.closedOn));
    if (!row.subordinate || row.role === "partner") return "";
    const missing = missingActs(row).length;
    const review = row.roadmapReview ?? "none";
    // S1, п. 4.1.1, 4.2: what the department looks for first
    return [
      ...(missing === 0 ? [] : [texts.actsMissing(missing)]),
      ...(review === "approved" ? [] : [texts.roadmapIs(roadmapReviews.label(review))]),
    ].join(" ");
  },
  documents(row, { today }) {
    if (row.status !== "inForce") return "";
    if (row.validUntil !== null && row.validUntil < today) return texts.termOver(showDay(row.validUntil));
    const due = reviewDue(row);
    return due !== null && due <= today ? texts.reviewDue(showDay(due)) : "";
  },
  agreements: (row, { today }) =>
    row.validUntil !== null && row.validUntil < today ? texts.termOver(showDay(row.validUntil)) : "",
  risks(row) {
    const score = riskScore(row);
    return row.status === "closed" ? "" : texts.riskScore(score, score >= highRisk);
  },
  recommendations: (row, { today }) =>
    (row.status === "issued" || row.status === "accepted") && row.dueOn !== null && row.dueOn < today
      ? texts.overdueSince(showDay(row.dueOn))
      : "",
  routeLines: (row, { today }) =>
    row.status !== "done" && row.status !== "cancelled" && row.dueOn < today
      ? texts.overdueSince(showDay(row.dueOn))
      : "",
  platforms(row, { today }) {
    const open = (row.openedOn ?? "") <= today && (row.closedOn === null || row.closedOn >= today);
    const year = schoolYearOf(today);
    // rules.md 6: a platform without events in the school year
    const held = row.events?.some((one) => one.schoolYear === year && one.count > 0) === true;
    if (open && row.metaSubject === null) return texts.metaUnknown;
    return open && !held ? texts.noEvents : "";
  },
};

export function rowWarning(world: RecordWorld, table: RecordTable, row: Values): string {
  const warning = warnings[table] as ((row: Values, world: RecordWorld) => string) | undefined;
  return warning?.(row, world) ?? "";
}

/** S1, «дорожная карта», п. 1.8 (bis) and 1.9: two a month of each kind (F163). */
const publicationsAMonth = 2;
const monthlyKinds = ["popular", "method"] as const;

export interface MonthCount {
  kind: (typeof monthlyKinds)[number];
  count: number;
}

export function publicationsInMonth(
  rows: readonly Pick<RowOf<"publications">, "kind" | "publishedOn">[],
  today: string,
): MonthCount[] {
  const from = `${today.slice(0, 7)}-01`;
  const next = addMonths(from, 1);
  return monthlyKinds.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind && row.publishedOn >= from && row.publishedOn < next).length,
  }));
}

export function listNotes(world: RecordWorld, table: RecordTable, rows: readonly Values[]): string[] {
  const { today } = world;
  // The duty is the municipality's, and a curator sees but a part of it.
  if (table === "publications" && world.actor.role !== "department") return [];
  if (table === "organisations") {
    const waiting = (rows as unknown as RowOf<"organisations">[]).filter((row) => row.roadmapReview === "submitted");
    return waiting.length === 0 ? [] : [texts.roadmapsWait(waiting.length)];
  }
  if (table === "publications")
    return publicationsInMonth(rows as unknown as RowOf<"publications">[], today).map(({ kind, count }) =>
      texts.monthCount(kind, count, publicationsAMonth),
    );
  if (table === "risks") {
    const high = (rows as unknown as RowOf<"risks">[]).filter(
      (row) => row.status !== "closed" && riskScore(row) >= highRisk,
    );
    return high.length === 0 ? [] : [texts.highRisks(high.length)];
  }
  if (table === "documents" || table === "recommendations") {
    const waiting = rows.filter((row) => rowWarning(world, table, row) !== "");
    return waiting.length === 0 ? [] : [texts.waitingRows(waiting.length)];
  }
  if (table === "trainings") {
    const year = schoolYearOf(today);
    const [from, to] = [schoolYearStart(year), schoolYearEnd(year)];
    const done = (rows as unknown as RowOf<"trainings">[]).filter(
      (row) => row.finishedOn >= from && row.finishedOn <= to,
    );
    return [texts.trainingsThisYear(done.length)];
  }
  return [];
}
