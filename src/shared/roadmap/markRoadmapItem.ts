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
    if (done && document === undefined) return refuse("markNeedsDocument", { item: roadmapItems.label(item) });
    return put(register, {
      ...blanksOf(roadmapMarks),
      item,
      schoolYear,
      done,
      markedOn,
      document: document ?? null,
      note: note ?? null,
    });
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
    return put(register, {
      ...blanksOf(roadmapMarks),
      item: "r01",
      schoolYear,
      organisationId,
      done: none,
      markedOn: today,
      document: null,
      note: note ?? null,
    });
  },
});

/** One row an item, a year and an organisation. */
function put(register: Rows<"roadmapMarks">, mark: Omit<RoadmapMark, "id" | "organisationName">): Decision<ItemMarked> {
  const known = register.roadmapMarks.find(
    (row) => row.item === mark.item && row.schoolYear === mark.schoolYear && row.organisationId === mark.organisationId,
  );
  const id = known?.id ?? newKey(register, "roadmapMarks")();
  const change: Change = { table: "roadmapMarks", put: { ...blanksOf(roadmapMarks), id, ...mark } };
  return { changes: [change], answer: { markId: id } };
}
