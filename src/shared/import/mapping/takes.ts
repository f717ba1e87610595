/** What may be done with a column of a file. */

/** A field of its list, a cell of several fields, or nothing, and why. */
export type Take = string;
/** Recognised and not needed; never to be stored; not understood and left by the person. */
export const unneeded = "~unneeded";
export const neverStored = "~never";
export const ignored = "~ignore";

/** Columns of several fields, and the fields that each of them fills. */
export const composites: Readonly<Record<string, readonly string[]>> = {
  nameJob: ["name", "position", "subject"],
  positionSubject: ["position", "subject"],
  categoryDate: ["category", "categoryOn"],
  hireOrder: ["startedOn"],
  contacts: ["email", "phone"],
  menteeJob: ["mentee", "position"],
  menteeBorn: ["mentee", "bornOn"],
  mentorJob: ["mentor"],
  mentorOrder: ["mentor", "order"],
  period: ["startedOn", "finishedOn"],
  formKind: ["form", "kind"],
  curatorContacts: ["curatorName", "curatorEmail"],
  curatorOrder: ["curatorOrderNumber", "curatorOrderOn"],
  regulationOrder: ["regulationOrderNumber", "regulationOrderOn"],
};

/** A list whose field of that name is whole keeps it whole. */
export function fieldsOfTake(take: Take, own: ReadonlySet<string>): readonly string[] {
  if (take.startsWith("~")) return [];
  return own.has(take) ? [take] : (composites[take] ?? []).filter((field) => own.has(field));
}
