/**
 * The only way to a person's name. With «Показывать фамилии: нет» (152-ФЗ, ст. 18, ч. 5) nothing that is answered holds a name or an
 * address: the code stands instead. The sheets of the book stay as they are.
 */
import { somebody, withheld } from "../language/phrases.ru.ts";
import { cleanText, normalForm } from "../language/text.ts";
import type { Person } from "../register/people.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { Problem } from "../register/table.ts";
import type { Refusal } from "./refusal.ts";
import type { Actor, Rows } from "./register.ts";

export interface Names {
  /** Whether the department lets names be shown. */
  shown: boolean;
  /** The name; the code where names are not shown, and of somebody whom the register does not hold. */
  of(personId: string): string;
}

/** People in order to be shown: by name, or by code where names are not shown. */
export function namesOf(register: Rows<"people" | "settings">): Names {
  const shown = areNamesShown(register);
  const people = byId(register.people);
  return {
    shown,
    of: (id) => (shown ? (people.get(id)?.name ?? id) : people.has(id) ? id : codeToShow({ shown }, id)),
  };
}

/** What stands in the place of a code that the register does not hold: somebody may have typed a name there. */
export function codeToShow(names: Pick<Names, "shown">, text: string): string {
  return names.shown || tellsNobody(text) ? text : withheld;
}

/** Whether a text is surely no name and no address: a number, a day, a code of the register. */
export function tellsNobody(text: string): boolean {
  return nobody.test(text);
}

const nobody = /^(?:[\p{N}\p{P}\s]*|\p{Lu}{1,3}-\d+)$/u;

/** A word that a sentence of the program stands for, such as the name of a kind; nobody types such a one. */
const ownCode = /^[a-z][A-Za-z0-9]*$/;
/** What a refusal quotes of a longer text. */
const quotedLength = 40;

/** What was sent and is quoted back may be a name that somebody has typed in the wrong place. */
export function refusalToShow(register: Rows<"settings">, refusal: Refusal, input: unknown): Refusal {
  if (areNamesShown(register)) return refusal;
  const texts = textsIn(input).flatMap((text) => [text, cleanText(text)]);
  const sent = new Set(texts.flatMap((text) => [text, Array.from(text).slice(0, quotedLength).join("")]));
  const isName = (fact: unknown) =>
    typeof fact === "string" && sent.has(fact) && !tellsNobody(fact) && !ownCode.test(fact);
  const told = (fact: unknown): unknown => (Array.isArray(fact) ? fact.map(told) : isName(fact) ? withheld : fact);
  const facts = Object.entries(refusal.facts).map(([name, fact]) => [name, told(fact)]);
  return { ...refusal, facts: Object.fromEntries(facts) } as Refusal;
}

function textsIn(sent: unknown): string[] {
  if (typeof sent === "string") return [sent];
  if (typeof sent !== "object" || sent === null) return [];
  return [...(Array.isArray(sent) ? [] : Object.keys(sent)), ...Object.values(sent).flatMap(textsIn)];
}

const indexed = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

/** Made once for the same rows: a list of people is decided about one by one. */
function byId(rows: readonly Person[]): ReadonlyMap<string, Person> {
  const people = indexed.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  indexed.set(rows, people);
  return people;
}

export function areNamesShown(register: Rows<"settings">): boolean {
  return readSettings(register.settings).names;
}

/** A text of a person's own row, which holds a name or an address: empty where names are not shown. */
export function personalText(names: Pick<Names, "shown">, text: string): string {
  return names.shown ? text : "";
}

/** Who did something, by the address; somebody else's only where names are shown. */
export function shownAddress(register: Rows<"settings">, address: string, asker: Actor): string {
  const own = address.trim().toLowerCase() === asker.email.trim().toLowerCase();
  return own || areNamesShown(register) ? address : somebody;
}

/** Whether the value of the setting is people's addresses. */
export function isPersonalSetting(id: string): boolean {
  const addresses: keyof Settings = "departmentEmails";
  return id === addresses;
}

/** What stands in an unreadable cell may be a name. */
export function problemsToShow(register: Rows<"settings">, problems: readonly Problem[]): Problem[] {
  if (areNamesShown(register)) return [...problems];
  return problems.map((problem) => (problem.found === undefined ? problem : { ...problem, found: withheld }));
}

/** For comparing and searching alone; what it gives must not be answered. */
export function rawName(person: Pick<Person, "name">): string {
  return person.name;
}

/** A place in the order of names that tells nobody a name where names are not shown. */
export function nameOrder(person: Pick<Person, "name" | "id">, shown: boolean): string {
  return shown ? normalForm(person.name) : person.id;
}
