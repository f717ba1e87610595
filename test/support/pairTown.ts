/** The small town in the middle of a school year: its pair П-007 began on 15 September and is due on 31 May. */
import type { Register } from "../../src/shared/facts/register.ts";
import { aConsent, aPair, aPlanLine } from "./factories.ts";
import { mentee, mentor, smallTown } from "./smallTown.ts";

/** A Tuesday. */
export const midYear = "2026-01-20";

export function thePair(columns: Parameters<typeof aPair>[0] = {}) {
  return aPair({
    id: "П-007",
    mentorId: mentor,
    menteeId: mentee,
    mentorOrganisationId: "О-001",
    menteeOrganisationId: "О-001",
    status: "running",
    startedOn: "2025-09-15",
    dueOn: "2026-05-31",
    orderNumber: "214-о",
    orderOn: "2025-09-12",
    ...columns,
  });
}

export function consentTo(personId: string, columns: Parameters<typeof aConsent>[0] = {}) {
  return aConsent({ id: `Г-${personId}`, personId, pairId: "П-007", givenOn: "2025-09-09", ...columns });
}

export const bothConsents = [consentTo(mentor), consentTo(mentee)];

export function aLine(number: number, columns: Parameters<typeof aPlanLine>[0] = {}) {
  return aPlanLine({
    id: `ПЛ-00${number}`,
    pairId: "П-007",
    number,
    activity: `Мероприятие ${number}`,
    dueOn: `2026-0${number}-15`,
    status: "planned",
    ...columns,
  });
}

type Rows = NonNullable<Parameters<typeof smallTown>[0]>;

/** With both consents; `rows` replaces whole tables. */
export function pairTown(columns: Parameters<typeof aPair>[0] = {}, rows: Rows = {}): Register {
  return smallTown({ pairs: [thePair(columns)], consents: bothConsents, ...rows });
}
