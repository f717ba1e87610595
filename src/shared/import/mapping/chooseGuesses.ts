/** Which list each sheet of a file is. One sheet may be two: people with their pairs in the same rows. */
import { type Refusal, refuse } from "../../facts/refusal.ts";
import type { FileKind } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import { type DeclinedForm, declinedForm, isCounts, isSurvey } from "../forms/declined.ts";
import type { ImportedFile, ImportedSheet } from "../importedFile.ts";
import { isSurveyKind } from "../importKind.ts";
import type { FormMapping, MappingInput } from "./answers.ts";
import { bankPairsGuess } from "./bankColumns.ts";
import { type ColumnGuess, type Guess, ownFields, summary } from "./columnGuess.ts";
import { meaningOf } from "./concepts.ts";
import { askedFacts } from "./facts.ts";
import { columnKey, fingerprintOf, wordMark } from "./fingerprint.ts";
import { bareGuess, candidatesFor, guessSheet } from "./guess.ts";
import { isBank, isForeign, isOfMentorsAlone, lacksOnlyAsked } from "./mentorsGuess.ts";
import { fieldsOfTake } from "./takes.ts";

export interface ChosenGuess {
  guess: Guess;
  fingerprint: string;
  /** What was answered about this form before. */
  form: FormMapping | null;
}
export interface Choice {
  chosen: ChosenGuess[];
  ignored: ImportedSheet[];
}

export function chooseGuesses(
  file: ImportedFile,
  sheets: readonly ImportedSheet[],
  kinds: readonly FileKind[],
  { forms, kept, as }: Pick<MappingInput, "forms" | "as"> & { kept: readonly FormMapping[] },
): Choice | Refusal {
  const declined = new Set<DeclinedForm>();
  const looked = sheets.map((sheet) => {
    const form = declinedForm(sheet);
    if (form !== null) declined.add(form);
    // A list has no stamps of time, and answers are no list.
    const possible = isSurvey(sheet) ? kinds.filter(({ kind }) => isSurveyKind(kind)) : kinds;
    return { sheet, guesses: form === null ? possible.flatMap((kind) => guessSheet(kind, sheet) ?? []) : [] };
  });
  const given = new Set(forms.map(formKey));
  const allForms = [...forms, ...kept.filter((form) => !given.has(formKey(form)))];
  const remembered = looked.map(({ sheet, guesses }) =>
    allForms.flatMap((form) => {
      const kind = kinds.find((one) => one.kind === form.kind);
      const guess = guesses.find((one) => one.kind === kind) ?? (kind === undefined ? null : bareGuess(kind, sheet));
      return guess === null ? [] : withAnswers(guess, form);
    }),
  );
  const fits = remembered.some((list) => list.some(({ form }) => form !== null && given.has(formKey(form))));
  if (forms.length > 0 && !fits)
    return refuse("importMappingOther", { fileName: file.fileName, form: (forms[0] as FormMapping).name });
  const forced = kinds.find(({ kind }) => kind === as);
  const whole = looked.map(({ sheet, guesses }, index) => {
    const known = remembered[index] as ChosenGuess[];
    if (forced !== undefined && known.every(({ guess }) => guess.kind !== forced)) {
      const guess = guesses.find(({ kind }) => kind === forced) ?? bareGuess(forced, sheet);
      return guess === null ? [] : [fresh(guess)];
    }
    return known.length > 0 ? known : wholeOf(guesses).map((guess) => fresh(guess));
  });
  const found = whole.some((list) => list.length > 0);
  const counts = found ? [] : looked.map(({ sheet }) => isCounts(sheet));
  if (counts.includes(true)) declined.add("statistics");
  const chosen = found
    ? whole.map((list, index) => (list.length > 0 ? list : lacksOnlyFacts(looked[index]?.guesses ?? []).map(fresh)))
    : looked.map(({ guesses }, index) => (counts[index] ? [] : nearOf(guesses).map((guess) => fresh(guess))));
  const inBank = kinds.find(({ kind }) => kind === "pairs")?.inBank;
  const complete = chosen.map((list) => (inBank === undefined ? list : withMentees(list, inBank)));
  if (complete.every((list) => list.length === 0))
    return refusalOf(
      file,
      looked.flatMap(({ guesses }) => guesses),
      declined,
    );
  return {
    chosen: complete.flat(),
    ignored: looked.flatMap(({ sheet }, index) => ((complete[index] as ChosenGuess[]).length === 0 ? [sheet] : [])),
  };
}

/** The pairs that a bank of mentors names, beside the bank; a person may have answered that none of them is wanted. */
function withMentees(list: readonly ChosenGuess[], inBank: FileKind): ChosenGuess[] {
  const bank = list.find(({ guess }) => guess.kind.kind === "mentors")?.guess;
  if (bank === undefined) return [...list];
  const answers = list.find(({ guess, form }) => guess.kind.kind === "pairs" && form !== null)?.form ?? null;
  const answered = (guess: Guess) => (answers === null ? guess : (withAnswers(guess, answers)[0]?.guess ?? guess));
  const pairs = bankPairsGuess(bank, inBank, answered);
  const others = list.filter(({ guess }) => guess.kind.kind !== "pairs");
  return pairs === null ? others : [...others, { ...fresh(pairs), form: answers }];
}

function formKey({ kind, fingerprint }: FormMapping): string {
  return `${kind} ${fingerprint}`;
}

function fresh(guess: Guess): ChosenGuess {
  return { guess, fingerprint: fingerprintOfGuess(guess), form: null };
}

function fingerprintOfGuess(guess: Guess): string {
  return fingerprintOf(guess.columns.map(({ whole }) => whole));
}

/** By column: what an answer calls it. The same words a second time are told apart by their number. */
export function columnKeys(columns: readonly ColumnGuess[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ whole }) => {
    const key = columnKey(whole);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

function withAnswers(guess: Guess, form: FormMapping): ChosenGuess[] {
  const fingerprint = fingerprintOfGuess(guess);
  if (form.fingerprint !== fingerprint) return [];
  const own = ownFields(guess.kind);
  const keys = columnKeys(guess.columns);
  const columns = guess.columns.map((column, index): ColumnGuess => {
    const key = keys[index] as string;
    const take = form.columns[key] ?? form.columns[wordMark(key)];
    if (take === undefined) return column;
    const valid = take.startsWith("~") || fieldsOfTake(take, own).length > 0;
    return valid ? { ...column, take, sure: "sure", doubled: false } : column;
  });
  const words = Object.fromEntries(
    Object.entries(form.words).map(([field, values]) => [
      field,
      Object.fromEntries(Object.entries(values).map(([found, value]) => [formOf(found), value])),
    ]),
  );
  const judged = { ...guess, ...summary(guess.kind, own, columns), columns };
  return [{ guess: judged, fingerprint, form: { ...form, words } }];
}

function largest(guesses: readonly Guess[]): Guess | null {
  return guesses.reduce<Guess | null>((best, one) => (best === null || one.weight > best.weight ? one : best), null);
}

const leastStaffFacts = 2;
const staffFacts = ["startedOn", "careerStartedOn", "education", "educationPlace", "category"];

/** The list that a sheet is with nothing missing, and the other list in the same rows. */
function wholeOf(all: readonly Guess[]): Guess[] {
  const guesses = all.filter(isBank);
  const best = largest(guesses.filter((guess) => guess.missing.length === 0 && !isForeign(guess)));
  if (best === null || isBankAlone(best, guesses)) return [];
  const beside = besideOf(best, guesses);
  const [pairs] = beside;
  return pairs !== undefined && namesMentees(best) && staffFactsOf(best, pairs) < leastStaffFacts
    ? [pairs]
    : [best, ...beside];
}

/** Names and places of work under a title that speaks of mentors: their bank, which lacks a day, and no list of staff. */
function isBankAlone(best: Guess, guesses: readonly Guess[]): boolean {
  const isStaff = best.kind.kind === "staff" || best.kind.kind === "schoolStaff";
  return (
    isStaff && staffFactsOf(best) === 0 && guesses.some((guess) => isOfMentorsAlone(guess) && lacksOnlyAsked(guess))
  );
}

function meaningOfPeople(guess: Guess): readonly string[] {
  const column = nameColumn(guess);
  return column === undefined ? [] : meaningOf(column.whole).concepts;
}

function nameColumn(guess: Guess): ColumnGuess | undefined {
  const own = ownFields(guess.kind);
  return guess.columns.find(({ take }) => take !== null && fieldsOfTake(take, own).includes("name"));
}

/** Those whom a header calls mentees are in the book already. */
function namesMentees(guess: Guess): boolean {
  return meaningOfPeople(guess).includes("mentee") && !meaningOfPeople(guess).includes("young");
}

const daysOfPairs = new Set(["startedOn", "finishedOn", "period", "orderOn"]);

/** Beside a list of pairs, a day that is surely a pair's is none of the person's. */
function staffFactsOf(guess: Guess, pairs?: Guess): number {
  const ofPairs = (pairs?.columns ?? []).filter(
    ({ take, sure }) => take !== null && daysOfPairs.has(take) && sure === "sure",
  );
  const own = ownFields(guess.kind);
  const free = guess.columns.filter(({ column }) => !ofPairs.some((one) => one.column === column));
  const fields = new Set(free.flatMap(({ take }) => (take === null ? [] : fieldsOfTake(take, own))));
  return staffFacts.filter((field) => fields.has(field)).length;
}

/** The header says so, and the values are names. */
function names(guess: Guess, field: string): boolean {
  const own = ownFields(guess.kind);
  const column = guess.columns.find(({ take }) => take !== null && fieldsOfTake(take, own).includes(field));
  if (column === undefined || column.sure !== "sure") return false;
  return column.content.filled === 0 || column.content.share("person") + column.content.share("initials") >= 0.3;
}

function besideOf(best: Guess, guesses: readonly Guess[]): Guess[] {
  const { kind } = best.kind;
  if (kind === "staff" || kind === "schoolStaff") {
    const pairs = guesses.find((guess) => guess.kind.kind === "pairs");
    if (pairs === undefined || !names(pairs, "mentor")) return [];
    return names(pairs, "mentee") ? [pairs] : (mentoredRows(best, pairs) ?? []);
  }
  if (kind !== "pairs") return [];
  const staff = guesses.filter((guess) => guess.kind.kind === "staff" || guess.kind.kind === "schoolStaff");
  const full = staff.find((guess) => guess.missing.length === 0);
  if (full === undefined) return [];
  const young = meaningOfPeople(full).includes("young");
  const facts = staffFactsOf(full, best) + (young && full.fields.has("bornOn") ? 1 : 0);
  return facts >= (young ? 1 : leastStaffFacts) ? [full] : [];
}

/** Whoever has a mentor beside them in a list of staff is the mentee. */
function mentoredRows(staff: Guess, pairs: Guess): Guess[] | null {
  const name = nameColumn(staff);
  if (name === undefined || name.sure !== "sure" || (name.take !== "name" && name.take !== "nameJob")) return null;
  const take = name.take === "name" ? "mentee" : "menteeJob";
  const own = ownFields(pairs.kind);
  const columns = pairs.columns.map((column): ColumnGuess => {
    if (column.column === name.column) return { ...column, take, sure: "sure", doubled: false };
    const other = column.take !== null && fieldsOfTake(column.take, own).includes("mentee");
    return other ? { ...column, take: null, sure: "unknown" } : column;
  });
  return [{ ...pairs, ...summary(pairs.kind, own, columns), columns }];
}

const leastFields = 3;
/** Whom a header or a title calls mentors, or mentor and mentee, are known by little. */
const leastOfNamed = 2;

function isNamed(guess: Guess): boolean {
  return guess.kind.kind === "pairs" || isOfMentorsAlone(guess);
}

/** The list that a sheet would be if what is missing were answered. */
function nearOf(all: readonly Guess[]): Guess[] {
  const guesses = all.filter(isBank);
  const possible = guesses.filter(
    (guess) =>
      guess.fields.size >= (isNamed(guess) ? leastOfNamed : leastFields) &&
      guess.missing.every(({ fields }) => canBeAsked(guess, fields)) &&
      (!guess.foreign || guess.kind.kind === "pairs"),
  );
  // A bank without mentees is no list of staff that lacks positions.
  const best = possible.find(isOfMentorsAlone) ?? largest(possible);
  if (best === null) return [];
  const beside = besideOf(best, guesses);
  // Who is with whom, and nobody's position: the people are known.
  const pairs = beside.find((guess) => guess.kind.kind === "pairs" && best.missing.length > 0);
  return pairs === undefined ? [best, ...beside] : [pairs];
}

/** A further sheet of a file that lacks nothing but what is asked once. */
function lacksOnlyFacts(guesses: readonly Guess[]): Guess[] {
  const near = nearOf(guesses);
  return near.filter((guess) => guess.fields.size >= leastFields && lacksOnlyAsked(guess));
}

function canBeAsked(guess: Guess, fields: readonly string[]): boolean {
  return (
    fields.some((field) => askedFacts[guess.kind.kind]?.includes(field)) || candidatesFor(fields, guess).length > 0
  );
}

const manyColumns = 8;

/** A list of many like columns is told by them: without any it is another. */
function isTold(guess: Guess): boolean {
  return guess.missing.every(({ fields }) => fields.length < manyColumns);
}

function refusalOf(file: ImportedFile, guesses: readonly Guess[], declined: ReadonlySet<DeclinedForm>): Refusal {
  const [why] = declined;
  if (why !== undefined) return refuse("importDeclined", { fileName: file.fileName, why });
  const near = largest(guesses.filter((guess) => !guess.foreign && guess.fields.size >= leastFields && isTold(guess)));
  if (near === null) return refuse("importNotRecognised", { fileName: file.fileName });
  return refuse("importColumnsMissing", {
    fileName: file.fileName,
    list: near.kind.kind,
    columns: near.missing.map(({ name }) => name),
  });
}
