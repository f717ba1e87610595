/** All that the rules find, the gravest first, and whose it is. */

import { pairNaming } from "../facts/pairNames.ts";
import type { Actor } from "../facts/register.ts";
import type { Pair } from "../register/pairs.ts";
import type { TableName } from "../register/tables.ts";
import { checkCodes, checkRules } from "./checkRules.ts";
import type { CheckCode } from "./checkTexts.ru.ts";
import type { Finding, Severity } from "./rule.ts";
import type { View } from "./view.ts";

export interface Found extends Finding {
  code: CheckCode;
  severity: Severity;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

export function findingsOf(view: View, only: readonly CheckCode[] = checkCodes): Found[] {
  const named = pairNaming(view.register);
  const found = only.flatMap((code) =>
    [...checkRules[code].find(view)].map((one) => {
      return { severity: checkRules[code].severity, ...one, sentence: named(one.sentence), code };
    }),
  );
  return severities.flatMap((severity) => found.filter((one) => one.severity === severity));
}

type Values = Readonly<Record<string, unknown>>;

/** The department sees everything, a curator what is about their organisation; what belongs to nobody is the department's. */
export function visibleTo(view: View, actor: Actor): (finding: Finding) => boolean {
  if (actor.role === "department") return () => true;
  const rows = new Map<TableName, Map<string, Values>>();
  const rowOf = (table: TableName, key: string | null): Values | undefined => {
    let byKey = rows.get(table);
    if (byKey === undefined) {
      byKey = new Map((view.register[table] as unknown as Values[]).map((row) => [String(row["id"]), row]));
      rows.set(table, byKey);
    }
    return key === null ? undefined : byKey.get(key);
  };
  const mine = (organisationId: string | null) =>
    organisationId !== null && actor.organisationIds.includes(organisationId);
  const own = (personId: string | null) => personId !== null && view.people.isOwn(personId, actor, view.today);
  const ownPair = (pair: Pair) =>
    mine(pair.menteeOrganisationId) ||
    mine(pair.mentorOrganisationId) ||
    (pair.menteeOrganisationId === null && own(pair.menteeId));
  return ({ table, key }) => {
    const row = rowOf(table, key);
    if (row === undefined) return false;
    const text = (of: Values | undefined, column: string) =>
      typeof of?.[column] === "string" ? (of[column] as string) : null;
    if (table === "organisations") return mine(key);
    if (table === "people") return own(key);
    // Two people of different organisations are nobody's business but the department's.
    if (table === "apart") return own(text(row, "oneId")) && own(text(row, "otherId"));
    const programme = rowOf("programmes", text(row, "programmeId"));
    const pair = view.pair(table === "pairs" ? key : (text(programme, "pairId") ?? text(row, "pairId") ?? ""));
    if (pair !== undefined) return ownPair(pair);
    const parent = rowOf("documents", text(row, "documentId")) ?? rowOf("routes", text(row, "routeId"));
    return (
      mine(text(row, "organisationId") ?? text(parent, "organisationId")) ||
      own(text(row, "personId") ?? text(parent, "personId"))
    );
  };
}
