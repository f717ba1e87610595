/**
 * The file of counters that a municipality sends to its region: under 1 KB, no person and no organisation in it. Whoever has
 * received several adds numerators and denominators; percentages are never averaged.
 */
import * as z from "zod/mini";
import { isRegisterDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { sha256 } from "../language/sha256.ts";
import { cleanText } from "../language/text.ts";
import { municipalFigures } from "../register/municipalFigures.ts";
import { municipalities } from "../register/municipalities.ts";

/** Null: too few have answered for the counter to be told. */
export interface Counter {
  indicator: number;
  counts: { numerator: number; denominator: number } | null;
  /** Eight signs: counters with other signs were counted by another rule and do not add up. */
  rule: string;
}

export interface CounterFile {
  municipality: string;
  schoolYear: number;
  reportOn: string;
  closed: boolean;
  /** Settings that are not as the program suggests: «mode=буквально»; "" where all are. */
  settings: string;
  counters: readonly Counter[];
  /** Indicators that stand on what people have changed by hand, and nobody has accepted or put back yet. */
  byHand: readonly number[];
}

const format = "mentoring-counters";
const version = 2;
/** What is said of changes by hand is all that is new: a file that says nothing is also read by the program of before. */
const versionOf = ({ byHand }: CounterFile) => (byHand.length === 0 ? 1 : version);

const { numerator } = municipalFigures.columns;
const most = numerator.rule.rule === "number" ? numerator.rule.max : 0;
// A growth may be none: what is lost is told below nought.
const count = z.int().check(z.minimum(-most), z.maximum(most));
const short = (limit: number) =>
  z.string().check(
    z.maxLength(limit),
    z.refine((text) => cleanText(text) === text),
  );
const sealed = z.strictObject({
  format: z.literal(format),
  version: z.int(),
  municipality: short(municipalities.columns.name.limit ?? 0).check(z.minLength(1)),
  schoolYear: z.int().check(z.minimum(2000), z.maximum(2100)),
  reportOn: z.string().check(z.refine(isRegisterDay)),
  closed: z.boolean(),
  settings: short(municipalFigures.columns.settings.limit ?? 0),
  counters: z.record(
    z.string().check(z.regex(/^[1-9]\d?$/)),
    z.tuple([z.nullable(count), z.nullable(count), z.string().check(z.regex(/^[0-9a-f]{8}$/))]),
  ),
  byHand: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(99))).check(z.minLength(1), z.maxLength(99))),
  seal: z.string(),
});

/** The eight signs of a rule, told by its own words. */
export function ruleSign(formula: string): string {
  return sha256(formula).slice(0, 8);
}

export function writeCounterFile(file: CounterFile): string {
  const { municipality, schoolYear, reportOn, closed, settings, byHand } = file;
  const counters = Object.fromEntries(
    file.counters.map(({ indicator, counts, rule }) => [
      String(indicator),
      [counts?.numerator ?? null, counts?.denominator ?? null, rule],
    ]),
  );
  const said = { format, version: versionOf(file), municipality, schoolYear, reportOn, closed, settings, counters };
  const open = byHand.length === 0 ? said : { ...said, byHand };
  return JSON.stringify({ ...open, seal: sealOf(open) });
}

function sealOf(open: object): string {
  return sha256(JSON.stringify(open)).slice(0, 16);
}

/** `newer`: made by a program that counts otherwise; `damaged`: not as it was written. */
export type FileFault = "notCounters" | "newer" | "damaged";

export function readCounterFile(text: string): CounterFile | FileFault {
  if (text.length > limits.counterFile) return "notCounters";
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return text.includes(format) ? "damaged" : "notCounters";
  }
  if (parsed === null || typeof parsed !== "object" || (parsed as { format?: unknown }).format !== format)
    return "notCounters";
  const read = z.safeParse(sealed, parsed);
  const told = (parsed as { version?: unknown }).version;
  if (typeof told === "number" && told > version) return "newer";
  if (!read.success) return "damaged";
  const { seal, ...open } = read.data;
  if (seal !== sealOf(open)) return "damaged";
  const counters = Object.entries(open.counters).map(
    ([indicator, [top, bottom, rule]]): Counter => ({
      indicator: Number(indicator),
      counts: top === null || bottom === null ? null : { numerator: top, denominator: bottom },
      rule,
    }),
  );
  const { municipality, schoolYear, reportOn, closed, settings, byHand = [] } = open;
  return { municipality, schoolYear, reportOn, closed, settings, counters, byHand };
}
