/** The department approves the organisations' roadmaps (S1, п. 4.2; F012): handed in, approved, or returned with what to mend. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isThere } from "../facts/localActs.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Register } from "../facts/register.ts";
import { enterRow } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
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
  ...readsForSaving("organisations"),
  decide(register, { organisationId }, context): Decision<RoadmapReviewed> {
    const row = found(register, "organisations", organisationId);
    if (isRefusal(row)) return row;
    if (!isThere(row, "roadmap")) return refuse("roadmapMissing", { organisation: row.shortName });
    if (!maySubmit(row)) return wrongStatus(row, ["none", "returned"]);
    const put = { roadmapReview: "submitted", roadmapReviewOn: context.today, roadmapReviewNote: null } as const;
    return reviewed(register, row, put, context);
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
  ...readsForSaving("organisations"),
  decide(register, { organisationId, decision, on, note }, context): Decision<RoadmapReviewed> {
    const row = found(register, "organisations", organisationId);
    if (isRefusal(row)) return row;
    if (row.roadmapReview !== "submitted") return wrongStatus(row, ["submitted"]);
    const put = { roadmapReview: decision, roadmapReviewOn: on, roadmapReviewNote: note };
    return reviewed(register, row, put, context);
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
  register: Register,
  { id, shortName }: Organisation,
  put: { roadmapReview: Status; roadmapReviewOn: string; roadmapReviewNote: string | null | undefined },
  context: Context,
): Decision<RoadmapReviewed> {
  const entered = enterRow(register, "organisations", { id, ...put }, context);
  if (isRefusal(entered)) return entered;
  return {
    changes: entered.changes,
    answer: {
      organisationId: id,
      name: shortName,
      status: put.roadmapReview,
      statusLabel: roadmapReviews.label(put.roadmapReview),
    },
  };
}
