/** The department approves the organisations' roadmaps (S1, п. 4.2; F012): handed in, approved, or returned with what to mend. */

import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { InputOf } from "../lists/protocol.ts";
import { type Organisation, organisations } from "../register/organisations.ts";
import { roadmapReviews } from "../register/recordWords.ru.ts";
import type { RoadmapReviewed } from "./answers.ts";
import { isThere } from "./localActs.ts";

/** A roadmap that is newer than its approval is handed in again. */
export function maySubmit(row: Organisation): boolean {
  if (!isThere(row, "roadmap")) return false;
  const renewed = (row.roadmapOrderOn ?? "") > (row.roadmapReviewOn ?? "9999");
  return row.roadmapReview === "approved" ? renewed : row.roadmapReview !== "submitted";
}

export function submitRoadmap(
  register: Rows<"organisations">,
  { organisationId }: InputOf<"submitRoadmap">,
  { today }: Context,
): Decision<RoadmapReviewed> {
  const row = register.organisations.find((one) => one.id === organisationId);
  if (row === undefined) return refuse("notFound", { what: "organisation", id: organisationId });
  if (!isThere(row, "roadmap")) return refuse("roadmapMissing", { organisation: row.shortName });
  if (!maySubmit(row)) return wrongStatus(row, ["none", "returned"]);
  return reviewed(row, { roadmapReview: "submitted", roadmapReviewOn: today, roadmapReviewNote: null });
}

export function reviewRoadmap(
  register: Rows<"organisations">,
  { organisationId, decision, on, note }: InputOf<"reviewRoadmap">,
  { today }: Context,
): Decision<RoadmapReviewed> {
  const row = register.organisations.find((one) => one.id === organisationId);
  if (row === undefined) return refuse("notFound", { what: "organisation", id: organisationId });
  if (on > today)
    return refuse("dayInFuture", { field: organisations.columns.roadmapReviewOn.header, day: showDay(on) });
  if (row.roadmapReview !== "submitted") return wrongStatus(row, ["submitted"]);
  if (decision === "returned" && note === undefined)
    return refuse("roadmapNoteMissing", { organisation: row.shortName });
  return reviewed(row, { roadmapReview: decision, roadmapReviewOn: on, roadmapReviewNote: note ?? null });
}

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
