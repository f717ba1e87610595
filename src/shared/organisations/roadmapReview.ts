/** The department approves the organisations' roadmaps (S1, п. 4.2; F012): handed in, approved, or returned with what to mend. */

import * as z from "zod/mini";
import { isThere } from "../facts/localActs.ts";
import { refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { type Organisation, organisations } from "../register/organisations.ts";
import { roadmapReviews } from "../register/recordWords.ru.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { RoadmapReviewed } from "./answers.ts";

/** A roadmap that is newer than its approval is handed in again. */
export function maySubmit(row: Organisation): boolean {
  if (!isThere(row, "roadmap")) return false;
  const renewed = (row.roadmapOrderOn ?? "") > (row.roadmapReviewOn ?? "9999");
  return row.roadmapReview === "approved" ? renewed : row.roadmapReview !== "submitted";
}

export const submitRoadmap = change({
  title: "Дорожная карта отправлена на согласование",
  input: z.object({ organisationId: id }),
  access: { who: "own", of: "organisation" },
  sample: { organisationId: "О-001" },
  reads: [],
  writes: ["organisations"],
  decide(register, { organisationId }, { today }): Decision<RoadmapReviewed> {
    const row = register.organisations.find((one) => one.id === organisationId);
    if (row === undefined) return refuse("notFound", { what: "organisation", id: organisationId });
    if (!isThere(row, "roadmap")) return refuse("roadmapMissing", { organisation: row.shortName });
    if (!maySubmit(row)) return wrongStatus(row, ["none", "returned"]);
    return reviewed(row, { roadmapReview: "submitted", roadmapReviewOn: today, roadmapReviewNote: null });
  },
});

export const reviewRoadmap = change({
  title: "Дорожная карта рассмотрена",
  // What is returned needs a note.
  input: z.object({
    organisationId: id,
    decision: z.enum(["approved", "returned"]),
    on: fieldOf(organisations.columns.roadmapReviewOn),
    note: maybeFieldOf(organisations.columns.roadmapReviewNote),
  }),
  access: { who: "department" },
  sample: { organisationId: "О-001", decision: "returned", on: "2025-09-18", note: "Добавьте сроки" },
  reads: [],
  writes: ["organisations"],
  decide(register, { organisationId, decision, on, note }, { today }): Decision<RoadmapReviewed> {
    const row = register.organisations.find((one) => one.id === organisationId);
    if (row === undefined) return refuse("notFound", { what: "organisation", id: organisationId });
    if (on > today)
      return refuse("dayInFuture", { field: organisations.columns.roadmapReviewOn.header, day: showDay(on) });
    if (row.roadmapReview !== "submitted") return wrongStatus(row, ["submitted"]);
    if (decision === "returned" && note === undefined)
      return refuse("roadmapNoteMissing", { organisation: row.shortName });
    return reviewed(row, { roadmapReview: decision, roadmapReviewOn: on, roadmapReviewNote: note ?? null });
  },
});

type Status = NonNullable<Organisation["roadmapReview"]>;

function wrongStatus(row: Organisation, wanted: readonly Status[]) {
  return refuse("roadmapStatus", {
    organisation: row.shortName,
    status: roadmapReviews.label(row.roadmapReview ?? "none"),
    wanted: wanted.map((one) => `«${roadmapReviews.label(one)}»`).join(", "),
  });
}

function reviewed(
  { id, shortName }: Organisation,
  put: { roadmapReview: Status; roadmapReviewOn: string; roadmapReviewNote: string | null },
): Decision<RoadmapReviewed> {
  return {
    changes: [{ table: "organisations", put: { id, ...put } }],
    answer: {
      organisationId: id,
      name: shortName,
      status: put.roadmapReview,
      statusLabel: roadmapReviews.label(put.roadmapReview),
    },
  };
}
