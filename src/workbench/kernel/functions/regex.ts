import { RE2JS } from "re2js";
import type { Value } from "../api.ts";
import { badPattern, noRegexMatch, onlyText, patternAhead, patternBack } from "../texts.ru.ts";
import type { Calling } from "./calling.ts";
import { type OwnFunctions, ofValues } from "./own.ts";
import { type Argument, Fault } from "./values.ts";

const CAPACITY = 200;
const compiled = new Map<string, RE2JS>();

/** Google's expressions are RE2 without the classes of Unicode. */
export function expression(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) return known;
  if (/(?<!\\)(?:\\\\)*\(\?(?:[=!]|<[=!])/.test(pattern)) throw new Fault("#REF!", patternAhead(pattern));
  if (/(?<!\\)(?:\\\\)*\\(?:[1-9]|k[<{'])/.test(pattern)) throw new Fault("#REF!", patternBack(pattern));
  const made = compiledPattern(pattern);
  if (compiled.size >= CAPACITY) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

/** A letter as it stands for itself in an expression. */
export function escapedLetter(letter: string): string {
  return /[\\^$.|?*+()[\]{}]/.test(letter) ? `\\${letter}` : letter;
}

function compiledPattern(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.DISABLE_UNICODE_GROUPS);
  } catch {
    throw new Fault("#REF!", badPattern(pattern));
  }
}

/** Numbers and truth values are no text to these functions, as on Google. */
function textOf(value: Argument | undefined, name: string, calling: Calling): string {
  const found = value as Value;
  if (found === null || typeof found === "string") return calling.text(found);
  throw new Fault("#VALUE!", onlyText(name, calling.text(found)));
}

function extracted(args: Argument[], calling: Calling): Argument {
  const text = textOf(args[0], "REGEXEXTRACT", calling);
  const pattern = textOf(args[1], "REGEXEXTRACT", calling);
  const matcher = expression(pattern).matcher(text);
  if (!matcher.find()) throw new Fault("#N/A", noRegexMatch(pattern));
  const groups = matcher.groupCount();
  if (groups === 0) return matcher.group() ?? "";
  return [Array.from({ length: groups }, (_, index) => matcher.group(index + 1) ?? null)];
}

function replaced(args: Argument[], calling: Calling): Argument {
  const [text, pattern, replacement] = args.map((argument) => textOf(argument, "REGEXREPLACE", calling));
  return expression(pattern ?? "")
    .matcher(text ?? "")
    .replaceAll(replacement ?? "");
}

export const regexes: OwnFunctions = {
  REGEXMATCH: ofValues(2, 2, (args, calling) =>
    expression(textOf(args[1], "REGEXMATCH", calling)).test(textOf(args[0], "REGEXMATCH", calling)),
  ),
  REGEXEXTRACT: { ...ofValues(2, 2, extracted), spills: true, lines: true },
  REGEXREPLACE: ofValues(3, 3, replaced),
};
