import type { OrganisationRefusals } from "../organisations/refusals.ts";
import type { Reason } from "../register/column.ts";

/** Why a record cannot be written; the sentences stand in recordTexts.ru.ts. */
export interface RecordRefusals extends OrganisationRefusals {
  /** Nobody's organisation is named, or another's. */
  recordNotOwn: { table: string };
  recordField: { field: string; reason: Reason; found: string };
  recordUnknownField: { name: string };
  recordGuarded: { field: string };
  recordDepartmentOnly: { field: string };
  recordChanged: { fields: readonly string[] };
  recordReference: { field: string; found: string };
  recordPeriod: { from: string; to: string };
  recordDouble: { key: string; fields: readonly string[] };
  recordLacks: { field: string; because: string };
  recordInUse: { key: string; by: readonly string[]; more: number };
  /** `others`: codes and places of those who may be the same person. */
  personMayBeDouble: { name: string; others: readonly string[] };
  mainWorkOverlaps: { person: string; organisation: string; from: string; to: string };
  workHoldsPairs: { person: string; pairs: readonly string[] };
  agreementNeedsPartner: { partner: string };
  documentReplacesItself: Record<string, never>;
  approvalSubject: Record<string, never>;
  eventYear: { schoolYear: string; on: string };
  dayOutsideRoute: { field: string; day: string; from: string; to: string };
  routeOverlaps: { person: string; route: string };
  visitorNotEmployed: { person: string; event: string };
}
