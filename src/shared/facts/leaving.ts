/** What becomes of a person's pairs when they leave a place of work (S0, п. 4.7). */
import type { Pair } from "../register/pairs.ts";
import { kindRules } from "./kindRules.ts";

/** `stays`: organisations where the person works on. */
export interface Departure {
  personId: string;
  organisationId: string;
  on: string;
  stays: ReadonlySet<string>;
}

/** A pair belongs to the organisation that it names for this side; across organisations it goes on wherever there is work. */
export function fateOf(
  pair: Pair,
  whose: "mentor" | "mentee",
  { organisationId, stays }: Omit<Departure, "on">,
): "ends" | "stays" | "other" {
  if (stays.size === 0) return "ends";
  const home = whose === "mentor" ? pair.mentorOrganisationId : pair.menteeOrganisationId;
  if (home !== organisationId || stays.has(organisationId)) return "other";
  return kindRules[pair.kind].acrossOrganisations ? "stays" : "ends";
}
