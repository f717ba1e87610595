/** What the journal says of an operation: a request brings its own title, the few others stand here. */
import type { AddressSource } from "../facts/agreedAccess.ts";
import type { Change } from "../facts/register.ts";
import { type TableName, tableNames, tables } from "../register/tables.ts";
import { isRequest, type RequestName, requestNamed, requests } from "./requests.ts";

const otherTitles = {
  setUp: "Книга настроена",
  fillSample: "Книга заполнена примером",
  queueLetters: "Письма подготовлены",
  claimLetters: "Письма взяты в отправку",
  settleLetters: "Письма отправлены",
  recordHands: "Изменено вручную",
  refuseIntents: "Незавершённое не выполнено",
} as const;

type OtherOperation = keyof typeof otherTitles;
type Changing = { [Name in RequestName]: (typeof requests)[Name]["mutates"] extends true ? Name : never }[RequestName];
/** Everything that writes rows, and so has a line in the journal. */
export type OperationName = Changing | OtherOperation;

export function operationTitle(name: OperationName): string {
  return isOther(name) ? otherTitles[name] : requests[name].title;
}

/** Where its addresses that decide who may act come from. */
export function addressesOf(name: string): AddressSource {
  if (name === "undoLastOperation") return "undone";
  const isGiven = name === "fillSample" || (isRequest(name) && requestNamed(name).agreesAccess === true);
  return isGiven ? "given" : "cells";
}

/** Names come back from the ledger as texts. */
export function isOperation(name: string): name is OperationName {
  return isOther(name) || (isRequest(name) && requests[name].mutates);
}

function isOther(name: string): name is OtherOperation {
  return Object.keys(otherTitles).includes(name);
}

/** Filled in by people, or kept of what they do: what is asked may choose among them. */
const chosenTables = tableNames.filter((name) => !["operations", "journal", "memory", "letters"].includes(name));

const otherTables: Record<OtherOperation, readonly TableName[]> = {
  setUp: ["settings", "targets"],
  fillSample: chosenTables,
  queueLetters: ["letters"],
  claimLetters: ["letters"],
  settleLetters: ["letters"],
  recordHands: ["hands"],
  refuseIntents: ["operations"],
};

/** Whether the row and its columns are among those that this operation writes. */
export function mayWrite(name: OperationName, { table, put }: Change): boolean {
  const known: readonly string[] = Object.keys(tables[table].columns);
  return tablesOf(name).includes(table) && Object.keys(put).every((column) => known.includes(column));
}

function tablesOf(name: OperationName): readonly TableName[] {
  if (isOther(name)) return otherTables[name];
  const { writes, tablesOf: asked, tablesFor: kept } = requestNamed(name);
  return asked === undefined && kept === undefined ? writes : [...writes, ...chosenTables];
}
