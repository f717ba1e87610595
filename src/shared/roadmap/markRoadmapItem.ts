/** What no rule can see: the department's own marks, and an organisation's word that nobody has asked for a mentor. */

import { refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { InputOf } from "../lists/protocol.ts";
import { roadmapItems } from "../register/recordWords.ru.ts";
import { type RoadmapMark, roadmapMarks } from "../register/roadmapMarks.ts";
import { blanksOf, nextKey } from "../register/table.ts";

export interface Marked {
  markId: string;
}

export function markRoadmapItem(
  register: Rows<"roadmapMarks">,
  { item, schoolYear, done, markedOn, document, note }: InputOf<"markRoadmapItem">,
  { today }: Context,
): Decision<Marked> {
  if (markedOn > today)
    return refuse("dayInFuture", { field: roadmapMarks.columns.markedOn.header, day: showDay(markedOn) });
  if (done && document === undefined) return refuse("markNeedsDocument", { item: roadmapItems.label(item) });
  return put(register, {
    item,
    schoolYear,
    organisationId: null,
    done,
    markedOn,
    document: document ?? null,
    note: note ?? null,
  });
}

export function markNoRequests(
  register: Rows<"organisations" | "roadmapMarks">,
  { organisationId, schoolYear, none, note }: InputOf<"markNoRequests">,
  { today }: Context,
): Decision<Marked> {
  if (!register.organisations.some(({ id }) => id === organisationId))
    return refuse("notFound", { what: "organisation", id: organisationId });
  return put(register, {
    item: "r01",
    schoolYear,
    organisationId,
    done: none,
    markedOn: today,
    document: null,
    note: note ?? null,
  });
}

/** One row an item, a year and an organisation. */
function put(register: Rows<"roadmapMarks">, mark: Omit<RoadmapMark, "id" | "organisationName">): Decision<Marked> {
  const known = register.roadmapMarks.find(
    (row) => row.item === mark.item && row.schoolYear === mark.schoolYear && row.organisationId === mark.organisationId,
  );
  const id =
    known?.id ??
    nextKey(
      roadmapMarks,
      register.roadmapMarks.map((row) => row.id),
    )();
  const change: Change = { table: "roadmapMarks", put: { ...blanksOf(roadmapMarks), id, ...mark } };
  return { changes: [change], answer: { markId: id } };
}
