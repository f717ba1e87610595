/** What a file is and what becomes of each of its columns: guessed, answered by a person, or asked. */
import { isRefusal, type Refusal, refuse } from "../../facts/refusal.ts";
import type { Register } from "../../facts/register.ts";
import { columnLetter } from "../../register/columnLetter.ts";
import type { FileKind, FoundList } from "../fileKind.ts";
import { outsideFacts } from "../forms/outside.ts";
import { lengthsOf } from "../forms/referenceDay.ts";
import { cellText, type ImportedFile, type ImportedSheet, isBlank } from "../importedFile.ts";
import { importKinds } from "../importKind.ts";
import { indexOrganisations, type OrganisationIndex } from "../organisationName.ts";
import { everything, type Quoting } from "../quoting.ts";
import { isPlaceholder } from "../readDay.ts";
import { schoolOf } from "../schoolPlace.ts";
import type { StaffField } from "../staffField.ts";
import type { FormMapping, MappingFact, MappingForm, MappingInput, MappingView, MappingWord } from "./answers.ts";
import { type BuiltList, buildList, dayOfOthers } from "./buildList.ts";
import { bySchools, type Prepared } from "./bySchools.ts";
import { type ChosenGuess, chooseGuesses, columnKeys } from "./chooseGuesses.ts";
import { type Guess, ownFields } from "./columnGuess.ts";
import { dictionaryWordsOf } from "./dictionaries.ts";
import { askedFacts, bankStart, factsOf } from "./facts.ts";
import { answeredWord } from "./fingerprint.ts";
import { candidatesFor } from "./guess.ts";
import type { Answers } from "./listSource.ts";
import { mappingAsks, takeLabel } from "./mappingTexts.ru.ts";
import { composites, fieldsOfTake, ignored, neverStored, unneeded } from "./takes.ts";

/** All sheets of a file that hold lists of one kind. */
interface Part {
  kind: FileKind;
  lists: BuiltList[];
  /** Nothing needed is missing. */
  whole: boolean;
}
export interface FilePlan {
  /** In the order in which one rests on the other. */
  parts: Part[];
  ignored: ImportedSheet[];
  view: MappingView;
}
type Known = Pick<Register, "organisations" | "people" | "employments">;

export function planFile(
  register: Known,
  file: ImportedFile,
  kinds: readonly FileKind[],
  today: string,
  input: MappingInput | undefined,
  kept: readonly FormMapping[] = [],
  quoting: Quoting = everything,
): FilePlan | Refusal {
  const sheets = file.sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => !isBlank(cell))));
  if (sheets.length === 0) return refuse("importEmpty", { fileName: file.fileName });
  const choice = chooseGuesses(file, sheets, kinds, { forms: input?.forms ?? [], kept, as: input?.as });
  if (isRefusal(choice)) return choice;
  const index = indexOrganisations(register.organisations);
  const prepared = bySchools(
    choice.chosen.map((one) => ({ ...prepare(one, file, index, choice.ignored), quoting })),
    kinds,
    index,
  );
  const view: MappingView = { forms: [], facts: [], open: [] };
  const listed = prepared.filter(({ guess }) => !guess.kind.ofBank);
  const ofBanks = prepared.filter(({ guess }) => guess.kind.ofBank);
  const parts = [...importKinds.map((kind) => listed.filter(({ guess }) => guess.kind.kind === kind)), ofBanks].flatMap(
    (own) => (own.length === 0 ? [] : [planPart(register, own, view, input?.facts ?? {}, today)]),
  );
  return { parts, ignored: choice.ignored, view };
}

function planPart(
  register: Known,
  prepared: readonly Prepared[],
  view: MappingView,
  answered: Readonly<Record<string, string>>,
  today: string,
): Part {
  const { kind } = (prepared[0] as Prepared).guess;
  const bare = prepared.map((one) => buildList(kind, one.guess, { facts: {}, words: {} }, one));
  const listed = prepared.map((one, index) => ({ ...one, list: (bare[index] as BuiltList).list }));
  const placed = listed.map((one) => ({ ...one, reference: referenceOf(one, listed, register, today) }));
  const facts = factsOf(register, kind.kind, placed, answered, today);
  view.facts.push(...facts);
  for (const fact of facts)
    if (fact.needed && fact.from === "asked") view.open.push(mappingAsks.fact(fact.label, fact.value));
  const values = answersOf(kind, facts);
  const part: Part = {
    kind,
    lists: [],
    whole: !facts.some((fact) => fact.needed && fact.from === "asked" && isNeededField(kind, fact)),
  };
  for (const [index, one] of placed.entries()) {
    const form = formOfView(view, one);
    const asked = askColumns(one, form);
    view.open.push(...asked.open);
    part.whole &&= asked.whole;
    const words = one.form?.words ?? {};
    const plain = Object.keys(values).length === 0 && Object.keys(words).length === 0 && one.reference === null;
    const built = plain ? (bare[index] as BuiltList) : buildList(kind, one.guess, { facts: values, words }, one);
    if (kind.kind === "schoolStaff") {
      const school =
        register.organisations.find(({ shortName }) => shortName === values.organisation) ??
        (schoolOf(
          register,
          listed.map(({ list }) => list as FoundList<StaffField>),
        ) === null
          ? one.cover
          : null);
      if (school !== null) built.list.organisationId = school.id;
    }
    view.open.push(...askWords(kind, one, built, form));
    part.lists.push(built);
  }
  return part;
}

/** Of lengths of service: what the file says outside of its table, or who is known already proves. */
function referenceOf(
  { guess, outside }: Prepared,
  listed: readonly (Prepared & { list: FoundList })[],
  register: Known,
  today: string,
): string | null {
  if (dayOfOthers(guess) !== null) return null;
  if (guess.kind.kind === "staff") return outside.reference;
  if (guess.kind.kind !== "schoolStaff") return null;
  const alike = listed.filter((one) => one.outside.reference === outside.reference && dayOfOthers(one.guess) === null);
  const lists = alike.map(({ list }) => list as FoundList<StaffField>);
  return lengthsOf(register, lists, outside.reference, today).day;
}

/** Without it no row can be read. */
function isNeededField(kind: FileKind, fact: MappingFact): boolean {
  const field = fact.field.slice(kind.kind.length + 1);
  return field === "organisation" || (askedFacts[kind.kind] ?? []).includes(field);
}

function answersOf({ kind }: FileKind, facts: readonly MappingFact[]): Answers["facts"] {
  const given = facts.filter(({ from, value }) => from !== "asked" && value !== "");
  const fieldOf = (key: string) => (key === bankStart ? "startedOn" : key);
  return Object.fromEntries(given.map(({ field, value }) => [fieldOf(field.slice(kind.length + 1)), value]));
}

const coverRows = 20;

function prepare(
  chosen: ChosenGuess,
  file: ImportedFile,
  index: OrganisationIndex,
  covers: readonly ImportedSheet[],
): Omit<Prepared, "quoting"> {
  const { sheet, row, depth } = chosen.guess;
  const outside = outsideFacts(sheet, row, depth, file.fileName, covers);
  const titles = sheet.rows.slice(0, row).flatMap((cells) => [...cells.map(cellText), cells.map(cellText).join(" ")]);
  const texts = [...titles, sheet.name, file.fileName.replace(/\.[^.]*$/, "")].filter((text) => text.trim() !== "");
  const organisation =
    texts.map((text) => index.mentioned(text.slice(0, 1000))).find((found) => found !== null) ?? null;
  const cover = covers
    .flatMap(({ rows }) => rows.slice(0, coverRows).flatMap((cells) => cells.map(cellText)))
    .map((text) => index.mentioned(text.slice(0, 1000)))
    .find((found) => found !== null);
  return {
    ...chosen,
    outside,
    organisation: organisation ?? cover ?? null,
    index,
    reference: null,
    cover: cover ?? null,
  };
}

function formOfView(view: MappingView, { guess, fingerprint, form, quoting }: Prepared): MappingForm {
  const known = view.forms.find((one) => one.fingerprint === fingerprint && one.kind === guess.kind.kind);
  if (known !== undefined) {
    known.sheets.push(quoting.sheet(guess.sheet.name));
    return known;
  }
  const { kind } = guess.kind;
  const keys = columnKeys(guess.columns);
  const made: MappingForm = {
    fingerprint,
    name: form === null ? nameOf(guess, quoting) : quoting.header(form.name),
    kind,
    sheets: [quoting.sheet(guess.sheet.name)],
    columns: guess.columns.map((column, index) => ({
      letter: columnLetter(column.column),
      key: quoting.key(keys[index] as string),
      header: quoting.header(column.whole.slice(0, 300)),
      samples: quoting.shown ? column.content.samples.map((text) => text.slice(0, 60)) : [],
      take: column.take ?? (guess.kind.isKnown?.(column.text) ? "~read" : null),
      sure: column.sure,
      likely: [...column.likely],
    })),
    takes: takesOf(guess.kind),
    missing: [],
    words: [],
  };
  view.forms.push(made);
  return made;
}

const nameLength = 120;

function nameOf(guess: Guess, quoting: Quoting): string {
  const headers = guess.columns.slice(0, 4).map(({ text }) => quoting.header(text.slice(0, 40)));
  return `${headers.join(", ")}${guess.columns.length > 4 ? "…" : ""}`.slice(0, nameLength);
}

function takesOf(kind: FileKind): { take: string; label: string }[] {
  const own = ownFields(kind);
  const several = Object.keys(composites).filter(
    (take) => !own.has(take) && fieldsOfTake(take, own).length === (composites[take] ?? []).length,
  );
  return [...own, ...several, unneeded, neverStored, ignored].map((take) => ({
    take,
    label: labelOf(kind, take),
  }));
}

/** Columns without words of their own are called as in the register. */
function labelOf({ kind, further }: FileKind, take: string): string {
  return further?.[take]?.header ?? takeLabel(kind, take);
}

/** Columns that somebody has to choose, and needed ones that nobody has found. */
function askColumns({ guess, quoting }: Prepared, shown: MappingForm): { open: string[]; whole: boolean } {
  const open: string[] = [];
  const keys = columnKeys(guess.columns);
  for (const column of guess.columns) {
    if (column.sure !== "asked") continue;
    const labels = [...new Set([column.take, ...column.likely])].flatMap((take) =>
      take === null ? [] : labelOf(guess.kind, take),
    );
    open.push(mappingAsks.column(columnLetter(column.column), quoting.header(column.whole.slice(0, 120)), labels));
  }
  const missing = guess.missing.filter(
    ({ fields }) => !fields.some((field) => askedFacts[guess.kind.kind]?.includes(field)),
  );
  for (const { name, fields } of missing) {
    const found = candidatesFor(fields, guess);
    const candidates = found.map((column) => quoting.key(keys[guess.columns.indexOf(column)] as string));
    shown.missing.push({ name, fields: [...fields], candidates });
    open.push(mappingAsks.missing(name, quoting.shown ? candidates : found.map((one) => columnLetter(one.column))));
  }
  return { open, whole: missing.length === 0 };
}

/** Words that no dictionary knows, each once. */
function askWords(kind: FileKind, { form, quoting }: Prepared, built: BuiltList, shown: MappingForm): string[] {
  const open: string[] = [];
  for (const [field, { dictionary, decides, blank }] of Object.entries(dictionaryWordsOf(kind.kind))) {
    const column = built.list.header.places.get(field);
    if (column === undefined) continue;
    const counts = new Map<string, { count: number; row: number }>();
    for (const { cells, row } of built.list.rows.data) {
      const cell = cells[column];
      const text = cellText(cell);
      if (typeof cell === "boolean" || dictionary.codeOf(text) !== null) continue;
      if (text === "" ? blank !== true : isPlaceholder(text)) continue;
      const known = counts.get(text);
      if (known === undefined) counts.set(text, { count: 1, row });
      else known.count += 1;
    }
    for (const [found, { count, row }] of [...counts].slice(0, mostWords)) {
      const answer = answeredWord(form?.words[field], found) ?? "";
      const word: MappingWord = {
        field,
        label: quoting.at(labelOf(kind, field), built.list.sheet.name, row),
        found: quoting.word(found.slice(0, 200)),
        count,
        value: quoting.shown || dictionary.codeOf(answer) !== null ? answer : "",
        options: [...dictionary.labels],
      };
      const known = shown.words.find((one) => one.field === field && one.found === word.found);
      if (known !== undefined) known.count += count;
      else {
        shown.words.push(word);
        if (decides && word.value === "")
          open.push(mappingAsks.word(word.label, quoting.shown ? found : word.found, count));
      }
    }
  }
  return open;
}

const mostWords = 40;
