/** One table of rules (request.ts), one place that applies them: role first, then whose the object is. */

import { homesOf, organisationsOfPair, ownersOf } from "../facts/ownership.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { Actor, Register, Rows } from "../facts/register.ts";
import type { RecordTable } from "../register/recordTables.ts";
import { eventOrganisers } from "../register/recordWords.ru.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { Access, ChosenObjects, OwnedObjectName } from "./request.ts";

/** Tables that deciding who is who needs. */
export const accessReads: readonly TableName[] = ["settings", "organisations"];

const objectReads: Record<OwnedObjectName, readonly TableName[]> = {
  person: ["employments"],
  mentee: ["employments"],
  pair: ["pairs", "employments"],
  planLine: ["planLines", "pairs", "employments"],
  programme: ["programmes", "pairs", "employments"],
  organisation: [],
  people: ["employments"],
  pairs: ["pairs", "employments"],
  // The request tells them by the input (facts/rows/rowReads.ts).
  record: [],
};

/** Tables that the rule of one request needs. */
export function readsOf(access: Access): readonly TableName[] {
  return "of" in access ? [...accessReads, ...objectReads[access.of]] : accessReads;
}

/** Department staff stand in the settings, curators in their organisation's row; the workbook's owner is department. */
export function actorOf(register: Rows<"settings" | "organisations">, email: string, owner: string): Actor {
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

/** E-mail addresses as people type them. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
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
  if (access.of === "record") return refusalForRecord(register, input as unknown as AskedRecord, actor, today);
  const isOwn = ({ people, organisations }: OwnedObject) =>
    people
      .flatMap((person) => homesOf(register, person, today))
      .concat(organisations)
      .some((home) => actor.organisationIds.includes(home));
  // A missing object is refused in the same words as somebody else's, so that nobody learns what exists.
  const foreign = objectsOf(register, access.of, input).find((object) => !isOwn(object));
  return foreign === undefined ? null : refuse("otherOrganisation", { object: foreign.name });
}

interface AskedRecord {
  table: RecordTable;
  recordId?: string;
  values?: Record<string, string | boolean>;
}

/** A curator may change a row that is theirs and stays theirs; a new one must become theirs. */
function refusalForRecord(
  register: Register,
  { table, recordId, values = {} }: AskedRecord,
  actor: Actor,
  today: string,
): Refusal | null {
  const isOwn = (row: object) =>
    ownersOf(register, table, row as Record<string, unknown>, today).some((id) => actor.organisationIds.includes(id));
  const present =
    recordId === undefined
      ? undefined
      : (register[table] as readonly { id: string }[]).find((row) => row.id === recordId);
  if (recordId !== undefined && (present === undefined || !isOwn(present)))
    return refuse("otherOrganisation", { object: recordId });
  const typed = Object.entries(values).map(([name, value]) => [name, String(value).trim() || null]);
  const future = { ...present, ...Object.fromEntries(typed) };
  // Whoever is new comes with a first place of work.
  if (table === "people" && present === undefined)
    return actor.organisationIds.includes(String(future[firstWork]))
      ? null
      : refuse("recordNotOwn", { table: tables.people.sheet });
  if (table === "events") return refusalForEvent(future, actor);
  return isOwn(future) ? null : refuse("recordNotOwn", { table: tables[table].sheet });
}

/** The column of a new person's form that holds the first place of work. */
const firstWork = "job.organisationId";

/** Typed values hold the label of the organiser. */
function refusalForEvent(future: Record<string, unknown>, actor: Actor): Refusal | null {
  const organiser = eventOrganisers.codeOf(String(future["organiser"])) ?? future["organiser"];
  const mine = organiser === "organisation" && actor.organisationIds.includes(String(future["organisationId"]));
  return mine ? null : refuse("recordNotOwn", { table: tables.events.sheet });
}

interface OwnedObject {
  name: string;
  people: string[];
  organisations: string[];
}

type PlainObjectName = Exclude<OwnedObjectName, "record" | ChosenObjects>;

/** Of a list every one; of anything else the one that the input names. */
function objectsOf(
  register: Rows<"pairs" | "programmes" | "planLines">,
  of: PlainObjectName | ChosenObjects,
  input: Record<string, unknown>,
): OwnedObject[] {
  const { one, ids } = of === "people" || of === "pairs" ? chosenFields[of] : { one: of, ids: idFields[of] };
  return [input[ids]].flat().map((id) => objectOf(register, one, String(id)));
}

/** What each of a list is, and where the input names them. */
export const chosenFields = {
  people: { one: "person", ids: "personIds" },
  pairs: { one: "pair", ids: "pairIds" },
} as const;

function objectOf(
  register: Rows<"pairs" | "programmes" | "planLines">,
  of: PlainObjectName,
  name: string,
): OwnedObject {
  const nobody = { name, people: [], organisations: [] };
  if (of === "person" || of === "mentee") return { ...nobody, people: [name] };
  if (of === "organisation") return { ...nobody, organisations: [name] };
  const pairId = pairOf(register, of, name);
  const pair = register.pairs.find((row) => row.id === pairId);
  return pair === undefined ? nobody : { ...nobody, organisations: organisationsOfPair(pair) };
}

/** Where the input names the object. */
export const idFields: Record<PlainObjectName, string> = {
  person: "personId",
  mentee: "menteeId",
  pair: "pairId",
  planLine: "lineId",
  programme: "programmeId",
  organisation: "organisationId",
};

function pairOf(
  register: Rows<"programmes" | "planLines">,
  of: "pair" | "planLine" | "programme",
  id: string,
): string | undefined {
  if (of === "pair") return id;
  const rows = of === "planLine" ? register.planLines : register.programmes;
  return rows.find((row) => row.id === id)?.pairId;
}
