/** How well the words of a header fit each column of a list. */

import { formOf } from "../formOf.ts";
import type { Vocabulary } from "../headerRow.ts";
import { headerForm } from "../headerRow.ts";
import type { ImportKind } from "../importKind.ts";
import { referencePhrase } from "../importWords.ru.ts";
import { type Meaning, meaningOf } from "./concepts.ts";
import type { Concept } from "./lexicon.ru.ts";
import { commonRules } from "./rules/common.ts";
import type { HeaderRule } from "./rules/headerRule.ts";
import { rulesOf } from "./rules.ts";
import { composites, type Take } from "./takes.ts";

export interface HeaderScore {
  take: Take;
  /** 0 to 1; 1 for words that are known as they stand. */
  value: number;
  /** Needs a person's yes, however well the words fit. */
  ask: boolean;
  /** Holds only where the values of the column speak for it. */
  told: boolean;
}

/** Titles over several columns that make them somebody else's, or something else. */
const groupConcepts = new Set<Concept>([
  "mentor",
  "mentee",
  "curator",
  "head",
  "pay",
  "load",
  "order",
  "regulation",
  "experience",
  "children",
  "education",
  "training",
  "employment",
  "category",
  "start",
  "end",
]);

/** The best score of each take, best first. `texts`: the whole header from the top title down, and its lowest line. */
export function scoreHeader(texts: readonly string[], kind: ImportKind, vocabulary: Vocabulary<string>): HeaderScore[] {
  const [whole = "", lowest = whole] = texts;
  const best = new Map<Take, HeaderScore>();
  const put = (score: HeaderScore) => {
    const known = best.get(score.take);
    if (known === undefined || known.value < score.value) best.set(score.take, score);
  };
  const above = whole === lowest ? "" : whole.slice(0, whole.length - lowest.length);
  const grouped = meaningOf(above).concepts.some((concept) => groupConcepts.has(concept));
  const exactly = exactField(grouped ? [whole] : [whole, lowest], vocabulary);
  // «Пед. стаж в данной организации» begins with words that are known, and says something else.
  if (exactly !== null) {
    const rules = scoreMeaning(meaningOf(whole), kind);
    const other = rules.find((score) => score.take === exactly.field);
    const elsewhere = rules[0];
    const doubtful = exactly.open && elsewhere?.take.startsWith("~") === true && (other?.value ?? 0) < elsewhere.value;
    // «Куратор (№ и дата приказа)» is an order: the brackets say more than the word before them.
    const bracketed = exactly.bare && (elsewhere?.value ?? 0) >= 0.8 && (other?.value ?? 0) < (elsewhere?.value ?? 0);
    // «Форма (вид)»: what the brackets add makes it a cell of both.
    const both = rules.find(
      ({ take, value }) =>
        value >= 0.8 && composites[take]?.includes(exactly.field) && (exactly.bare || take === "positionSubject"),
    );
    if (both !== undefined) put({ ...both, value: 0.99 });
    put({
      take: exactly.field,
      value: doubtful || bracketed ? 0.5 : both === undefined ? 1 : 0.9,
      ask: false,
      told: false,
    });
  }
  for (const score of scoreMeaning(meaningOf(whole), kind)) put(score);
  if (!grouped && above !== "")
    for (const score of scoreMeaning(meaningOf(lowest), kind)) put({ ...score, value: score.value * 0.97 });
  const bare = withoutBrackets(whole);
  if (bare !== whole)
    for (const score of scoreMeaning(meaningOf(bare), kind)) put({ ...score, value: score.value * 0.9 });
  return [...best.values()].sort((one, other) => other.value - one.value);
}

/** Brackets within brackets, and one that a long header has lost its end of. */
function withoutBrackets(text: string): string {
  const inner = text.replace(/\([^()]*\)/g, " ");
  return (inner === text ? text : inner.replace(/\([^()]*\)/g, " ")).replace(/\([^()]*$/, " ");
}

function scoreMeaning(meaning: Meaning, kind: ImportKind): HeaderScore[] {
  return [...(rulesOf[kind] ?? []), ...commonRules]
    .flatMap((rule) => {
      const value = scoreRule(rule, meaning);
      // What has to be confirmed gives way to what is as likely and sure.
      return value > 0
        ? [{ take: rule.take, value: value - (rule.ask ? 0.02 : 0), ask: rule.ask === true, told: rule.told === true }]
        : [];
    })
    .sort((one, other) => other.value - one.value);
}

function scoreRule(rule: HeaderRule, { concepts, unknown }: Meaning): number {
  if (!rule.all.every((concept) => concepts.includes(concept))) return 0;
  if (rule.none?.some((concept) => concepts.includes(concept)) === true) return 0;
  if (
    rule.first !== undefined &&
    rule.all.some((concept) => concepts.indexOf(concept) < concepts.indexOf(rule.first as Concept))
  )
    return 0;
  const may = rule.may ?? [];
  const extra = concepts.filter((concept) => may.includes(concept) && !rule.all.includes(concept)).length;
  const rest = concepts.length - rule.all.length - extra;
  const explained = rule.all.length + extra * 0.8;
  // What a column is stands at the beginning of its header.
  const at = Math.min(...rule.all.map((concept) => concepts.indexOf(concept)));
  const value = explained / (explained + rest * 0.7 + Math.min(unknown, 5) * 0.12 + at * 0.08);
  return Math.min(0.99, value * 0.92 + (rule.all.length - 1) * 0.03);
}

interface Exact {
  field: string;
  /** More words follow those that are known. */
  open: boolean;
  /** Only without its brackets. */
  bare: boolean;
}

function exactField(texts: readonly string[], vocabulary: Vocabulary<string>): Exact | null {
  const forms = texts.flatMap((text) => {
    const bare = text.replace(/\([^()]*\)/g, " ");
    return [text, bare, formOf(bare).replace(referencePhrase, " ")].map(headerForm);
  });
  for (const [index, form] of forms.entries()) {
    const same = vocabulary.find((word) => word.form === form);
    if (same !== undefined) return { field: same.field, open: false, bare: index % 3 > 0 };
  }
  for (const form of forms) {
    const longer = vocabulary.find((word) => word.open && form.startsWith(`${word.form} `));
    if (longer !== undefined) return { field: longer.field, open: true, bare: false };
  }
  return null;
}
