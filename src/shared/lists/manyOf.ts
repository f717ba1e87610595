/**
 * A request about many rows, made of the request about one: its own decision is asked about each, on the register that holds
 * the changes of those before. First a preview: who it can be done for and why not for the others. It has a mark, and what is
 * confirmed by the mark is exactly what was shown. One operation, one line in the journal, one undoing.
 */
import * as z from "zod/mini";
import { afterChanges } from "../facts/afterChanges.ts";
import { namesOf } from "../facts/names.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register, Rows } from "../facts/register.ts";
import { limits } from "../language/limits.ts";
import { type TableName, tables } from "../register/tables.ts";
import { chosenFields, idFields } from "../request/authorise.ts";
import { id } from "../request/fields.ts";
import { type ChosenObjects, change } from "../request/request.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import { manyTexts } from "./manyTexts.ru.ts";
import { refusalSentence } from "./refusals.ts";

/** One of the chosen, in a preview. */
export interface ManyLine {
  id: string;
  name: string;
  possible: boolean;
  /** Why it cannot be done; or what to know besides. */
  words: string[];
}

export interface ManyOutcome {
  /** Sent back, it confirms what has been shown. */
  mark: string;
  written: boolean;
  /** How many are or would be done, and how many are left as they are. */
  done: number;
  left: number;
  /** In the order of the choice; empty once it is written, for the preview has told them. */
  lines: ManyLine[];
}

interface AboutOne<Shape extends z.core.$ZodShape, Name extends TableName> extends Decides<Name> {
  input: z.ZodMiniObject<Shape>;
}

interface Decides<Name extends TableName> {
  title: string;
  sample: object;
  reads: readonly Name[];
  writes: readonly Name[];
  decide(register: never, input: never, context: Context): Decision<object>;
}

type Values = Record<string, unknown>;
const mark = z.optional(z.string().check(z.regex(/^[0-9a-z]{1,20}$/)));
const chosen = z.array(id).check(z.minLength(1), z.maxLength(limits.chosen));

export function manyPeople<Shape extends { personId: typeof id }, Name extends TableName>(one: AboutOne<Shape, Name>) {
  const { personId: _one, ...rest } = one.input.shape;
  return many("people", one, z.object({ ...rest, personIds: chosen, mark }), (input) => [input]);
}

/** `each`: what is asked about every pair, where it is more than one thing. */
export function manyPairs<
  Shape extends { pairId: typeof id },
  Name extends TableName,
  More extends z.core.$ZodShape = Record<never, never>,
>(one: AboutOne<Shape, Name>, more?: More, each: (input: Values) => Values[] = (input) => [input]) {
  const { pairId: _one, ...rest } = one.input.shape;
  return many(
    "pairs",
    one,
    z.object({ ...(rest as Omit<Shape, "pairId" | keyof More>), ...(more as More), pairIds: chosen, mark }),
    each,
  );
}

function many<Input extends z.ZodMiniType, Name extends TableName>(
  of: ChosenObjects,
  one: Decides<Name>,
  input: Input,
  each: (input: Values) => Values[],
) {
  const { ids, one: what } = chosenFields[of];
  const key = idFields[what];
  const { [key]: sampleId, ...sample } = one.sample as Values;
  const named: readonly TableName[] = ["people", "settings"];
  return change({
    title: one.title,
    input,
    access: { who: "own", of },
    sample: { ...sample, [ids]: [sampleId] } as z.input<Input>,
    reads: [...new Set([...one.reads, ...named])],
    writes: one.writes,
    decide(register, sent, context): Decision<ManyOutcome> {
      const { [ids]: all, mark: confirmed, ...common } = sent as Values;
      const about = [...new Set(all as string[])];
      const asked = about.flatMap((id) => each(common).map((values) => ({ id, values: { ...values, [key]: id } })));
      const changes: Change[] = [];
      const done: string[] = [];
      const lines: ManyLine[] = [];
      let current = register as Register;
      const nameOf = namesIn(current, of);
      for (const { id, values } of asked) {
        const decision = one.decide(current as never, values as never, context);
        if (isRefusal(decision)) {
          if (decision.refused === "notFound" && decision.facts.id === id) return decision;
          const words = [manyTexts.reason(refusalSentence(decision))];
          lines.push({ id, name: nameOf(id), possible: false, words });
          continue;
        }
        current = afterChanges(current, decision.changes);
        changes.push(...decision.changes);
        done.push(id);
        const { notes = [] } = decision.answer as { notes?: string[] };
        lines.push({ id, name: nameOf(id), possible: true, words: notes });
      }
      const shown = fingerprint(JSON.stringify([contentOf(register as Register, changes), lines]));
      const answer = { mark: shown, done: done.length, left: lines.length - done.length };
      if (confirmed === undefined) return { changes: [], answer: { ...answer, written: false, lines } };
      if (confirmed !== shown) return refuse("previewMoved", {});
      if (done.length === 0) return refuse("noneReady", { chosen: about.length });
      const objects = manyTexts.objects(done.length, [...new Set(done)]);
      return { changes, objects, answer: { ...answer, written: true, lines: [] } };
    },
  });
}

/** What would be written, whichever numbers the new rows get: those depend on who else is at work. */
function contentOf(register: Register, changes: readonly Change[]): unknown[] {
  const known = new Map<TableName, Set<unknown>>();
  return changes.map(({ table, put }) => {
    const { key } = tables[table];
    const rows = register[table] as readonly Values[];
    const keys = known.get(table) ?? new Set(rows.map((row) => row[key]));
    known.set(table, keys);
    const values = put as Values;
    return [table, keys.has(values[key]) ? values : { ...values, [key]: null }];
  });
}

function namesIn(register: Rows<"people" | "settings" | "pairs">, of: ChosenObjects): (id: string) => string {
  const names = namesOf(register);
  if (of === "people") return names.of;
  const pairs = new Map(register.pairs.map((row) => [row.id, row]));
  return (id) => {
    const pair = pairs.get(id);
    return pair === undefined ? id : manyTexts.pair(names.of(pair.mentorId), names.of(pair.menteeId));
  };
}
