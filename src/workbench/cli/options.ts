import { cliTexts } from "./texts.ru.ts";

/** Wrong usage or a refusal: its message is the one sentence for the user. */
export class UserError extends Error {
  override readonly name = "UserError";
}

const valued = [
  "book",
  "as",
  "now",
  "locale",
  "tz",
  "port",
  "to",
  "answer",
  "faults",
  "seed",
  "report",
  "models",
  "map",
  "map-out",
] as const;
const flags = [
  "demo",
  "empty",
  "confirm",
  "display",
  "formulas",
  "canonical",
  "curators",
  "remove",
  "hidden",
  "enter-banks",
] as const;

export type Options = Partial<Record<(typeof valued)[number], string>> &
  Partial<Record<(typeof flags)[number], boolean>>;

export interface CommandLine {
  words: string[];
  options: Options;
}

/** Options may stand anywhere; "--" ends them. Texts such as "-5" or "=A1" are words. */
export function parseCommandLine(argv: string[]): CommandLine {
  const words: string[] = [];
  const options: Options = {};
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (word === "--") {
      words.push(...argv.slice(index + 1));
      break;
    }
    if (!word.startsWith("--")) {
      words.push(word);
      continue;
    }
    const [name = "", inline] = splitOption(word.slice(2));
    if (isOneOf(flags, name) && inline === undefined) options[name] = true;
    else if (isOneOf(valued, name)) {
      const value = inline ?? argv[++index];
      if (value === undefined || (inline === undefined && value.startsWith("--"))) {
        throw new UserError(cliTexts.optionNeedsValue(name));
      }
      options[name] = value;
    } else throw new UserError(cliTexts.unknownOption(name));
  }
  return { words, options };
}

function splitOption(text: string): [string, string | undefined] {
  const mark = text.indexOf("=");
  return mark < 0 ? [text, undefined] : [text.slice(0, mark), text.slice(mark + 1)];
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
