/** One table of rules (protocol.ts), one place that applies them: role first, then whose the object is. */
import type { Access, OwnedObjectName } from "../protocol/request.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import { readSettings } from "../settingsCatalogue.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Actor, Register } from "./register.ts";

/** Tables that deciding who is who needs. */
export const accessReads: readonly TableName[] = ["settings", "organisations"];

const objectReads: Record<OwnedObjectName, readonly TableName[]> = {
  person: ["employments"],
  mentee: ["employments"],
  pair: ["pairs", "employments"],
  planLine: ["planLines", "pairs", "employments"],
  programme: ["programmes", "pairs", "employments"],
  organisation: [],
};

/** Tables that the rule of one request needs. */
export function readsOf(access: Access): readonly TableName[] {
  return "of" in access ? [...accessReads, ...objectReads[access.of]] : accessReads;
}

/** Department staff stand in the settings, curators in their organisation's row; the workbook's owner is department. */
export function actorOf(register: Pick<Register, "settings" | "organisations">, email: string, owner: string): Actor {
  const address = email.trim().toLowerCase();
  const organisationIds =
    address === "" ? [] : register.organisations.filter((row) => row.curatorEmail === address).map((row) => row.id);
  const department =
    address !== "" &&
    (address === owner.toLowerCase() || readSettings(register.settings).departmentEmails.includes(address));
  return {
    email: address,
    role: department ? "department" : organisationIds.length > 0 ? "curator" : "none",
    organisationIds,
  };
}

/** Null when somebody of this role may ask at all; whose the object is, is another question. */
export function refusalForRole(access: Access, actor: Actor): Refusal | null {
  if (access.who === "anyone") return null;
  if (actor.email === "") return refuse("blankEmail", {});
  if (actor.role === "none") return refuse("unknownUser", { email: actor.email });
  return access.who === "department" && actor.role !== "department" ? refuse("departmentOnly", {}) : null;
}

/** Null when the actor may send this request. */
export function refusalFor(
  register: Register,
  access: Access,
  input: Record<string, unknown>,
  actor: Actor,
  today: string,
): Refusal | null {
  const refused = refusalForRole(access, actor);
  if (refused !== null || actor.role === "department" || access.who !== "own") return refused;
  const object = objectOf(register, access.of, input);
  const homes = object.people.flatMap((person) => homesOf(register, person, today)).concat(object.organisations);
  // A missing object is refused in the same words as somebody else's, so that nobody learns what exists.
  return homes.some((home) => actor.organisationIds.includes(home))
    ? null
    : refuse("otherOrganisation", { object: object.name });
}

interface OwnedObject {
  name: string;
  people: string[];
  organisations: string[];
}

function objectOf(register: Register, of: OwnedObjectName, input: Record<string, unknown>): OwnedObject {
  const name = String(input[idFields[of]]);
  const nobody = { name, people: [], organisations: [] };
  if (of === "person" || of === "mentee") return { ...nobody, people: [name] };
  if (of === "organisation") return { ...nobody, organisations: [name] };
  const pairId = pairOf(register, of, name);
  const pair = register.pairs.find((row) => row.id === pairId);
  return pair === undefined ? nobody : { ...nobody, organisations: organisationsOf(pair) };
}

/** Where the input names the object. */
const idFields: Record<OwnedObjectName, string> = {
  person: "personId",
  mentee: "menteeId",
  pair: "pairId",
  planLine: "lineId",
  programme: "programmeId",
  organisation: "organisationId",
};

function pairOf(register: Register, of: "pair" | "planLine" | "programme", id: string): string | undefined {
  if (of === "pair") return id;
  const rows = of === "planLine" ? register.planLines : register.programmes;
  return rows.find((row) => row.id === id)?.pairId;
}

/** The pair belongs to the mentee's organisation; the mentor's curator may look after it, too. */
function organisationsOf(pair: RowOf<"pairs">): string[] {
  return [pair.menteeOrganisationId, pair.mentorOrganisationId].filter((id): id is string => id !== null);
}

/** Where the person works today; for somebody who has left, where they worked last. */
function homesOf(register: Register, personId: string, today: string): string[] {
  const mine = register.employments.filter((row) => row.personId === personId);
  const current = mine.filter(
    (row) => (row.startedOn ?? "") <= today && (row.finishedOn === null || row.finishedOn >= today),
  );
  if (current.length > 0) return current.map((row) => row.organisationId);
  const last = [...mine].sort((one, other) => (other.finishedOn ?? "9999").localeCompare(one.finishedOn ?? "9999"))[0];
  return last === undefined ? [] : [last.organisationId];
}
