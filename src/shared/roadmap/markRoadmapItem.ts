/** What no rule can see: the department's own marks, and an organisation's word that nobody has asked for a mentor. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { roadmapItems } from "../register/recordWords.ru.ts";
import { type RoadmapMark, roadmapMarks } from "../register/roadmapMarks.ts";
import { blanksOf } from "../register/table.ts";
import { fieldOf, id, maybeFieldOf, schoolYear } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { markedItems } from "./items.ts";

export interface ItemMarked {
  markId: string;
}

export const markRoadmapItem = change({
  title: "Отметка дорожной карты",
  input: z.object({
    item: z.enum(markedItems),
    schoolYear,
    done: z.boolean(),
    markedOn: fieldOf(roadmapMarks.columns.markedOn),
    document: maybeFieldOf(roadmapMarks.columns.document),
    note: maybeFieldOf(roadmapMarks.columns.note),
  }),
  access: { who: "department" },
  sample: { item: "r07", schoolYear: 2025, done: true, markedOn: "2025-09-15", document: "раздел на сайте центра" },
  reads: [],
  writes: ["roadmapMarks"],
  decide(register, { item, schoolYear, done, markedOn, document, note }, { today }): Decision<ItemMarked> {
    if (markedOn > today)
      return refuse("dayInFuture", { field: roadmapMarks.columns.markedOn.header, day: showDay(markedOn) });
    const known = markOf(register, { item, schoolYear, organisationId: null });
    const proof = document ?? known?.document ?? null;
    if (done && proof === null) return refuse("markNeedsDocument", { item: roadmapItems.label(item) });
    const mark = { item, schoolYear, organisationId: null, done, markedOn, document: proof };
    return put(register, known, { ...mark, note: note ?? known?.note ?? null });
  },
});

export const markNoRequests = change({
  title: "Отметка «нет запросов»",
  input: z.object({ organisationId: id, schoolYear, none: z.boolean(), note: maybeFieldOf(roadmapMarks.columns.note) }),
  access: { who: "own", of: "organisation" },
  sample: { organisationId: "О-001", schoolYear: 2025, none: true, note: "опрошены все" },
  reads: ["organisations"],
  writes: ["roadmapMarks"],
  decide(register, { organisationId, schoolYear, none, note }, { today }): Decision<ItemMarked> {
    const organisation = found(register, "organisations", organisationId);
    if (isRefusal(organisation)) return organisation;
    const about = { item: "r01", schoolYear, organisationId } as const;
    const known = markOf(register, about);
    const said = { document: known?.document ?? null, note: note ?? known?.note ?? null };
    return put(register, known, { ...about, done: none, markedOn: today, ...said });
  },
});

/** One row an item, a year and an organisation. */
function markOf(
  register: Rows<"roadmapMarks">,
  { item, schoolYear, organisationId }: Pick<RoadmapMark, "item" | "schoolYear" | "organisationId">,
): RoadmapMark | undefined {
  return register.roadmapMarks.find(
    (row) => row.item === item && row.schoolYear === schoolYear && row.organisationId === organisationId,
  );
}

/** What is not said of a mark that stands is as it was. */
function put(
  register: Rows<"roadmapMarks">,
  known: RoadmapMark | undefined,
  mark: Omit<RoadmapMark, "id" | "organisationName">,
): Decision<ItemMarked> {
  const id = known?.id ?? newKey(register, "roadmapMarks")();
  const change: Change = { table: "roadmapMarks", put: { ...blanksOf(roadmapMarks), id, ...mark } };
  return { changes: [change], answer: { markId: id } };
}
