/** The one door: parse, read, authorise, lock, decide, write down the intent, apply, mark done, answer. */

import * as z from "zod/mini";
import { keyOf } from "../../shared/facts/changedRow.ts";
import { areNamesShown, refusalToShow } from "../../shared/facts/names.ts";
import { pairNaming } from "../../shared/facts/pairNames.ts";
import { isRefusal, type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { Actor, Change, Context, Decision } from "../../shared/facts/register.ts";
import { withheld } from "../../shared/language/phrases.ru.ts";
import { cleanText } from "../../shared/language/text.ts";
import { fieldName } from "../../shared/lists/fieldNames.ts";
import { refusalSentence } from "../../shared/lists/refusals.ts";
import { isRequest, type Outcome, requestNamed } from "../../shared/lists/requests.ts";
import { problemSentence } from "../../shared/register/problem.ru.ts";
import type { Settings } from "../../shared/register/settingsCatalogue.ts";
import { type Problem, structuralReasons } from "../../shared/register/table.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import { accessReads, actorOf, readsOf, refusalFor } from "../../shared/request/authorise.ts";
import type { AnyRequest, InputOf, Tables } from "../../shared/request/request.ts";
import type { settleCopy } from "../../shared/workbook/settleCopy.ts";
import { adoptCopy } from "../doctor/adoptCopy.ts";
import { forgetRepair } from "../doctor/repair.ts";
import { linkKeyFor } from "../forms/linkKey.ts";
import { accessRows, readAccess } from "../sheets/agreed.ts";
import { type Book, openBook } from "../sheets/book.ts";
import { closedSheet } from "../sheets/closed.ts";
import { ownReading } from "../sheets/ownRows.ts";
import { type Reading, readTables } from "../sheets/read.ts";
import { serverTexts } from "../texts.ru.ts";
import { journalHeadIn } from "../write/journal.ts";
import { ledgerTables } from "../write/ledger.ts";
import { type Transaction, transact } from "../write/transact.ts";
import { followDepartment } from "./departmentEditors.ts";
import { type PreparationName, prepare } from "./preparations.ts";
import type { Asker, RequestCall } from "./requestCall.ts";

export function serve(name: string, input: unknown, operationId?: unknown, asker: Asker = "person"): Outcome<unknown> {
  try {
    const outcome = answer(name, input ?? {}, operationId, asker);
    return isRefusal(outcome) ? { refused: { code: outcome.refused, sentence: refusalSentence(outcome) } } : outcome;
  } catch (error) {
    return failure(name, error);
  }
}

/** The log gets the reference and where it happened; never what the rows hold. */
export function failure(name: string, error: unknown): { failed: { reference: string; sentence: string } } {
  const reference = Utilities.getUuid().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 6).join("\n") : "";
  console.error(`${reference} ${name} ${error instanceof Error ? error.name : typeof error}\n${stack}`);
  return { failed: { reference, sentence: serverTexts.failure(reference) } };
}

function answer(name: string, sent: unknown, operationId: unknown, asker: Asker): { done: unknown } | Refusal {
  if (!isRequest(name)) return refuse("unknownRequest", { name: String(name).slice(0, 60) });
  const request = requestNamed(name);
  const parsed = z.safeParse(request.input, sent);
  const book = openBook();
  if (!parsed.success) return badInput(book, parsed.error.issues[0], sent, request);
  const question: RequestCall = {
    name,
    request,
    input: parsed.data as Record<string, unknown>,
    asker,
    email: emailOf(asker),
  };
  if (book.copied && request.mutates && question.name !== "settleCopy") return refuse("copiedBook", {});
  const agreed = request.mutates ? book.agreed() : null;
  const outcome = request.mutates ? attempt(book, question, operationIdOf(operationId)) : query(book, question);
  if (question.name === "settleCopy" && !isRefusal(outcome)) adoptCopy(question.input as InputOf<typeof settleCopy>);
  if (request.mutates) followDepartment(book, agreed, question.email, namesDepartment(question) && !isRefusal(outcome));
  return outcome;
}

const departmentSetting: keyof Settings = "departmentEmails";

function namesDepartment({ name, input }: RequestCall): boolean {
  return name === "changeSetting" && input["id"] === departmentSetting;
}

function emailOf(asker: Asker): string {
  return (asker === "trigger" ? Session.getEffectiveUser() : Session.getActiveUser()).getEmail();
}

/** A client that sends none gets its own: then a repeated call is a new operation. */
function operationIdOf(sent: unknown): string {
  return typeof sent === "string" && /^[A-Za-z0-9-]{8,60}$/.test(sent) ? sent : `op-${Utilities.getUuid()}`;
}

function badInput(book: Book, issue: z.core.$ZodIssue | undefined, sent: unknown, request: AnyRequest): Refusal {
  const path = issue?.path ?? [];
  const field = fieldName(String(path[0] ?? ""), request);
  if (issue?.code === "too_big" && issue.origin === "string")
    return refuse("cellTooLong", { header: field, limit: Number(issue.maximum) });
  if (issue?.code === "too_big" && issue.origin === "array" && path.length === 1)
    return refuse("tooMany", { field, limit: Number(issue.maximum) });
  let found: unknown = sent;
  for (const step of path) found = (found as Record<PropertyKey, unknown> | null | undefined)?.[step];
  const shown = found === undefined || found === null || typeof found === "object" ? "" : cleanText(String(found));
  const quoted = shown === "" || mayQuote(book) ? shown : withheld;
  return refuse("badInput", { field, found: Array.from(quoted).slice(0, 40).join("") });
}

/** What somebody types may be a name. */
function mayQuote(book: Book): boolean {
  const { register, tables: read } = readTables(book, ["settings"]);
  return read.settings === undefined || areNamesShown(register);
}

function query(book: Book, question: RequestCall): { done: unknown } | Refusal {
  const begun = readTables(book, tablesRead(question));
  const { reads: more } = furtherTables(book, question, begun);
  const unread = more.filter((name) => begun.tables[name] === undefined);
  const reading = unread.length === 0 ? begun : readTables(book, unread, begun);
  const prepared = preparedFor(book, question, reading, "");
  if (isRefused(prepared)) return prepared;
  const decision = decide(book, question, reading, "", prepared);
  return isRefusal(decision) ? decision : { done: decision.answer };
}

/** Somebody who may not write the ledger is told so; nothing else has been written then. */
function attempt(book: Book, question: RequestCall, operationId: string): { done: unknown } | Refusal {
  try {
    return mutate(book, question, operationId);
  } catch (error) {
    const closed = closedSheet(book, ledgerTables);
    if (closed === null) throw error;
    return refuse("sheetClosed", closed);
  }
}

function mutate(book: Book, question: RequestCall, operationId: string): { done: unknown } | Refusal {
  if (question.request.preparation?.name === "repair") return repair(book, question, operationId);
  const { tablesFor, writes } = question.request;
  const known = tablesRead(question);
  const more = tablesFor === undefined ? noTables : furtherTables(book, question, readTables(book, known));
  return transact(book, {
    reads: [...known, ...more.reads],
    writes: [...writes, ...askedTables(question).writes, ...more.writes],
    operationId,
    request: question.name,
    email: question.email,
    ...askerOf(book, question),
    prepare: (reading) => preparedFor(book, question, reading, operationId),
    decide: (reading, prepared) => decide(book, question, reading, operationId, prepared),
  });
}

/** A trigger is nobody who could lose a right. */
function askerOf(book: Book, question: RequestCall): Pick<Transaction<unknown>, "asker"> {
  return question.asker === "trigger" ? {} : { asker: (reading) => actorFor(book, question, reading) };
}

/** The sheets are put right first: only then can the rows be read and the journal written. */
function repair(book: Book, question: RequestCall, operationId: string): { done: unknown } | Refusal {
  const prepared = preparedFor(book, question, readTables(book, accessReads), operationId);
  if (isRefused(prepared)) return prepared;
  const outcome = transact(openBook(), {
    reads: tablesRead(question),
    writes: question.request.writes,
    operationId,
    request: question.name,
    email: question.email,
    ...askerOf(book, question),
    prepare: () => prepared,
    decide: (reading) => decide(book, question, reading, operationId, prepared),
  });
  if (!isRefusal(outcome)) forgetRepair(operationId);
  return outcome;
}

const noTables: Tables = { reads: [], writes: [] };

function furtherTables(book: Book, question: RequestCall, reading: Reading): Tables {
  const { tablesFor, unreadRows } = question.request;
  if (tablesFor === undefined || refusalForStructure(reading, unreadRows) !== null) return noTables;
  return tablesFor(reading.register, actorFor(book, question, reading));
}

/** Nothing is prepared for somebody who may not ask, or for a form that would be refused anyway. */
function preparedFor(book: Book, question: RequestCall, reading: Reading, operationId: string): unknown {
  const { preparation } = question.request;
  if (preparation === undefined) return undefined;
  const early =
    preparation.name === "form"
      ? decide(book, question, reading, operationId, null)
      : refusalForAsker(book, question, reading);
  if (early !== null && isRefusal(early)) return early;
  const made = prepare(preparation.name as PreparationName, { book, question, reading, operationId });
  return isRefused(made) ? toShow(question, made, reading) : made;
}

function isRefused(prepared: unknown): prepared is Refusal {
  return typeof prepared === "object" && prepared !== null && isRefusal(prepared);
}

function tablesRead(question: RequestCall): TableName[] {
  const { reads, writes } = question.request;
  const asked = askedTables(question);
  const known = [...accessReads, ...readsOf(question.request.access), ...reads, ...writes];
  return [...new Set([...known, ...asked.reads, ...asked.writes])];
}

/** Tables that depend on what is asked. */
function askedTables({ request, input }: RequestCall): Tables {
  return request.tablesOf?.(input) ?? noTables;
}

function decide(
  book: Book,
  question: RequestCall,
  reading: Reading,
  operationId: string,
  prepared: unknown,
): Decision<unknown> {
  const refused = refusalForAsker(book, question, reading);
  if (refused !== null) return refused;
  const now = book.zone.now();
  const today = now.slice(0, 10);
  const actor = actorFor(book, question, reading);
  const linkKey = linkKeyFor(book, reading);
  const context: Context = { today, now, actor, operationId, linkKey, journalHead: journalHeadIn(book.kept()) };
  const register = registerFor(book, question, reading);
  const decision = question.request.decide(register, question.input, context, prepared);
  if (isRefusal(decision)) return named(book, toShow(question, decision, reading), reading, actor);
  const { damaged, unreadRows } = question.request;
  if (damaged === true || unreadRows === true) return decision;
  return refusalForRows(question, reading, decision.changes) ?? decision;
}

function registerFor(book: Book, { request }: RequestCall, reading: Reading): Reading["register"] {
  // Whoever puts rows right sees them as they stand.
  const own = request.unreadRows === true ? reading.register : ownReading(book, reading).register;
  const register = request.readsInForce === true ? { ...own, ...accessRows(book, reading) } : own;
  // Links that the original has given out are not the copy's to hand out or to take.
  return book.copied && !request.mutates ? { ...register, linkSecrets: [] } : register;
}

function toShow({ input }: RequestCall, refusal: Refusal, { register, tables: read }: Reading): Refusal {
  return read.settings === undefined ? refusal : refusalToShow(register, refusal, input);
}

/** With the names of both beside each code of a pair that the refusal tells. */
function named(book: Book, refusal: Refusal, reading: Reading, asker: Actor): Refusal {
  const texts = Object.values(refusal.facts).flat();
  if (!texts.some((fact) => typeof fact === "string" && isPairKey(fact))) return refusal;
  const lacking = (["pairs", "people"] as const).filter((name) => reading.tables[name] === undefined);
  const { register, problems } = lacking.length === 0 ? reading : readTables(book, lacking, reading);
  if (problems.some(({ reason }) => structuralReasons.includes(reason))) return refusal;
  const naming = pairNaming(register, asker);
  const tell = (fact: unknown) => (typeof fact === "string" && isPairKey(fact) ? naming(fact) : fact);
  const facts = Object.entries(refusal.facts).map(([key, fact]) => [
    key,
    Array.isArray(fact) ? fact.map(tell) : tell(fact),
  ]);
  return { ...refusal, facts: Object.fromEntries(facts) } as Refusal;
}

function isPairKey(text: string): boolean {
  return text.startsWith(`${tables.pairs.letter}-`);
}

function refusalForAsker(book: Book, question: RequestCall, reading: Reading): Refusal | null {
  const { damaged, unreadRows } = question.request;
  const broken = damaged === true ? null : refusalForStructure(reading, unreadRows);
  if (broken !== null) return broken;
  const actor = actorFor(book, question, reading);
  const today = book.zone.now().slice(0, 10);
  const refused = refusalFor(reading.register, question.request.access, question.input, actor, today);
  if (refused === null) return null;
  return refused.refused === "unknownUser" && isTypedByHand(reading, actor)
    ? refuse("accessNotAgreed", { email: actor.email })
    : toShow(question, refused, reading);
}

/** Whose address stands in a cell that does not count. */
function isTypedByHand(reading: Reading, { email }: Actor): boolean {
  return actorOf(readAccess(reading), email, "").role !== "none";
}

/** In a damaged workbook whoever cannot be found in the register is nobody; its owner always is the department. */
function actorFor(book: Book, question: RequestCall, reading: Reading): Actor {
  const actor = actorOf(accessRows(book, reading), question.email, book.owner());
  return question.asker === "trigger" ? { ...actor, role: "department" } : actor;
}

const shownProblems = 3;

/**
 * A missing sheet or column stops every request that needs it.
 * `mayMend`: the request itself brings values back into what was made anew.
 */
function refusalForStructure(reading: Reading, mayMend = false): Refusal | null {
  const missing = reading.problems.find((problem) => problem.reason === "sheetMissing");
  if (missing !== undefined) return refuse("notSetUp", { sheet: missing.sheet });
  return unreadable(
    reading.problems.filter(({ reason }) => structuralReasons.includes(reason) && !(mayMend && reason === "recreated")),
  );
}

/** An unreadable row stops only what is about it: what names its codes, or would give its key to a new row. */
function refusalForRows(question: RequestCall, reading: Reading, changes: readonly Change[]): Refusal | null {
  const asked = new Set(
    Object.values(question.input)
      .flat()
      .filter((value) => typeof value === "string"),
  );
  const written = new Map<string, Set<string>>();
  for (const change of changes) {
    const sheet = tables[change.table].sheet;
    const keys = written.get(sheet) ?? new Set();
    written.set(sheet, keys.add(keyOf(change)));
  }
  const grave = reading.problems.filter((problem) => {
    const keys = written.get(problem.sheet);
    const texts = textsOf(reading, problem);
    return keys !== undefined && texts.some((text) => text !== "" && (asked.has(text) || keys.has(text)));
  });
  return unreadable(grave);
}

function textsOf(reading: Reading, problem: Problem): readonly string[] {
  const table = Object.values(reading.tables).find((read) => read.name === problem.sheet);
  return table?.unread.find((row) => row.row === problem.row)?.texts ?? [];
}

function unreadable(problems: readonly Problem[]): Refusal | null {
  if (problems.length === 0) return null;
  return refuse("unreadable", {
    problems: problems.slice(0, shownProblems).map(problemSentence),
    more: Math.max(0, problems.length - shownProblems),
  });
}
