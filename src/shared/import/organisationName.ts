/** Finds the organisation that a list means by «Школа № 1», «СОШ №1», «МБОУ "СОШ № 1"» or «д/с «Теремок»». */

import type { Organisation } from "../register/organisations.ts";
import { formOf } from "./formOf.ts";
import {
  legalWord,
  numberSign,
  organisationKindOf,
  organisationKindWords,
  organisationPhrases,
  positionHints,
} from "./importWords.ru.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";

interface Parts {
  number: string | null;
  kind: string | null;
  words: readonly string[];
}

/** For comparing: without quotes and differences of spelling. */
export function organisationKey(name: string): string {
  return formOf(inCyrillicLetters(name)).replace(/№\s*/g, "№ ").replace(/\s+/g, " ").trim();
}

/** Full names in charters have a few hundred letters. */
const longestName = 1_000;

function partsOf(name: string): Parts {
  if (name.length > longestName) return { number: null, kind: null, words: [] };
  let text = ` ${organisationKey(name)} `;
  for (const [phrase, short] of organisationPhrases) text = text.replace(phrase, short);
  const digits = numberSign.exec(text);
  if (digits !== null) text = text.replace(digits[0], " ");
  const words: string[] = [];
  let kind: string | null = null;
  for (const word of text.split(/[^\p{L}\p{N}-]+/u)) {
    if (word === "") continue;
    const named = organisationKindWords[word];
    if (named !== undefined) kind = kind === null || kind === "school" ? named : kind;
    else if (!legalWord.test(word)) words.push(word);
  }
  return { number: digits === null ? null : String(Number(digits[1] ?? digits[2])), kind, words };
}

/** Alike for two names of the same number, kind and words, whatever the legal form and the spelling; null where a name says too little. */
export function likenessOf(name: string): string | null {
  const { number, kind, words } = partsOf(name);
  return number === null && words.length === 0 ? null : JSON.stringify([number, kind, [...words].sort()]);
}

/** The kind in the register's sense that a name speaks of. */
export function kindOfName(name: string): "general" | "preschool" | "additional" | "vocational" | null {
  const { kind } = partsOf(name);
  return kind === null ? null : (organisationKindOf[kind] ?? null);
}

type FoundOrganisation = { id: string; by: "name" | "position" } | { id: null; candidates: readonly Organisation[] };

export interface OrganisationIndex {
  find(name: string, position: string): FoundOrganisation;
  /** The one organisation that a longer text speaks of, such as a title. */
  mentioned(text: string): Organisation | null;
  /** By its own short or full name only. */
  exact(name: string): Organisation | null;
}

export function indexOrganisations(rows: readonly Organisation[]): OrganisationIndex {
  const byName = new Map<string, Organisation[]>();
  const known = rows.map((row) => {
    for (const name of new Set([organisationKey(row.shortName), organisationKey(row.fullName ?? row.shortName)])) {
      byName.set(name, [...(byName.get(name) ?? []), row]);
    }
    const short = partsOf(row.shortName);
    const full = partsOf(row.fullName ?? "");
    return {
      row,
      number: short.number ?? full.number,
      kind: short.kind ?? full.kind,
      own: short.words,
      words: new Set([...short.words, ...full.words]),
    };
  });

  function candidatesOf(name: string): Organisation[] {
    const same = byName.get(organisationKey(name));
    if (same !== undefined) return same;
    const parts = partsOf(name);
    if (parts.number === null && parts.kind === null && parts.words.length === 0) return [];
    return known
      .filter((one) => {
        if (parts.number !== null && parts.number !== one.number) return false;
        if (parts.kind !== null && !sameKind(parts.kind, one.kind)) return false;
        return parts.words.every((word) => one.words.has(word));
      })
      .map((one) => one.row);
  }

  /** «Липовской ООШ»: every word of its name is there in some case; without any, the only one of its kind. */
  function namedWithin({ words }: Parts, kind: string): Organisation | null {
    const fitting = known.filter(
      (one) =>
        one.number === null &&
        one.kind !== null &&
        sameKind(kind, one.kind) &&
        one.own.every((own) => words.some((word) => word.startsWith(stemOf(own)))),
    );
    const [first] = fitting;
    return first !== undefined && fitting.length === 1 && first.own.length > 0 ? first.row : null;
  }

  const remembered = new Map<string, Organisation[]>();
  return {
    find(name, position) {
      const key = organisationKey(name);
      const candidates = remembered.get(key) ?? candidatesOf(name);
      remembered.set(key, candidates);
      if (candidates.length === 1) return { id: (candidates[0] as Organisation).id, by: "name" };
      const hint = positionHints.find(([pattern]) => pattern.test(formOf(position)))?.[1];
      const fitting = hint === undefined ? [] : candidates.filter((row) => row.kind === hint);
      return fitting.length === 1 ? { id: (fitting[0] as Organisation).id, by: "position" } : { id: null, candidates };
    },
    mentioned(text) {
      const said = organisationKey(text);
      const named = rows.filter((row) => said.includes(organisationKey(row.shortName)));
      if (named.length > 0) return longestOf(named);
      const parts = partsOf(text);
      if (parts.kind === null) return null;
      if (parts.number === null) return namedWithin(parts, parts.kind);
      const same = known.filter((one) => one.number === parts.number && sameKind(parts.kind as string, one.kind));
      return same.length === 1 ? (same[0] as (typeof known)[number]).row : null;
    },
    exact(name) {
      const same = byName.get(organisationKey(name));
      return same?.length === 1 ? (same[0] as Organisation) : null;
    },
  };
}

const shortestStem = 4;

/** Without the ending that a case changes. */
function stemOf(word: string): string {
  return word.length - 2 < shortestStem ? word : word.slice(0, word.length - 2);
}

/** «СОШ № 11» also holds «СОШ № 1»: the longest name is meant; two equally long ones are in doubt. */
function longestOf(rows: readonly Organisation[]): Organisation | null {
  const most = Math.max(...rows.map((row) => row.shortName.length));
  const longest = rows.filter((row) => row.shortName.length === most);
  return longest.length === 1 ? (longest[0] as Organisation) : null;
}

function sameKind(said: string, known: string | null): boolean {
  if (known === null) return false;
  return said === known || (said === "school" && organisationKindOf[known] === "general");
}
