import type { Value } from "../api.ts";
import { isError } from "../model.ts";
import { type Calling, compareNumbers, folded } from "./calling.ts";
import { isBlank, plainNumber } from "./values.ts";

export type Test = (value: Value) => boolean;

const WILD = /[*?]/;

/** The test of a text with the wildcards * and ?, which ~ makes plain; null where it has none. */
export function wildcardTest(pattern: string): ((text: string) => boolean) | null {
  if (!WILD.test(pattern)) return null;
  return matcher(folded(pattern));
}

/** Greedy matching that goes back to the last star only, so that no pattern takes more than length times length. */
function matcher(pattern: string): (text: string) => boolean {
  const parts: { kind: "one" | "any" | "plain"; letter: string }[] = [];
  const letters = [...pattern];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? "";
    const next = letters[index + 1] ?? "";
    if (letter === "~" && /[*?~]/.test(next)) {
      parts.push({ kind: "plain", letter: next });
      index += 1;
    } else parts.push({ kind: letter === "*" ? "any" : letter === "?" ? "one" : "plain", letter });
  }
  return (text) => {
    const symbols = [...folded(text)];
    let [at, part, star, from] = [0, 0, -1, 0];
    while (at < symbols.length) {
      const wanted = parts[part];
      if (wanted?.kind === "any") {
        star = part;
        from = at;
        part += 1;
      } else if (wanted && (wanted.kind === "one" || wanted.letter === symbols[at])) {
        at += 1;
        part += 1;
      } else if (star >= 0) {
        part = star + 1;
        from += 1;
        at = from;
      } else return false;
    }
    while (parts[part]?.kind === "any") part += 1;
    return part === parts.length;
  };
}

/** A text without the signs that make wildcards plain. */
function plainPattern(pattern: string): string {
  return pattern.replace(/~([*?~])/g, "$1");
}

/** A criterion of COUNTIF and its relatives: a value, or a text such as ">=01.09.2025", "<>", "*Иван*". */
export function criterionTest(criterion: Value, calling: Calling): Test {
  if (criterion === null) return equalTo(0, calling);
  if (typeof criterion !== "string") return equalTo(criterion, calling);
  const match = /^(<>|<=|>=|=|<|>)([\s\S]*)$/.exec(criterion);
  const [sign, operand] = match ? [match[1] ?? "=", match[2] ?? ""] : ["=", criterion];
  if (operand === "") return emptyTest(sign, match !== null);
  const value = operandValue(operand, calling);
  if (sign === "=") return equalTo(value, calling);
  if (sign === "<>") {
    const equal = equalTo(value, calling);
    return (cell) => !equal(cell);
  }
  return orderTest(sign, typeof value === "string" ? plainPattern(value) : value, calling);
}

function operandValue(operand: string, calling: Calling): Value {
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === calling.rules.trueWord) return true;
  if (upper === "FALSE" || upper === calling.rules.falseWord) return false;
  return calling.numeric(operand) ?? operand;
}

/** "" finds cells that show nothing, "=" those that hold nothing, "<>" those that hold something. */
function emptyTest(sign: string, signed: boolean): Test {
  if (!signed) return isBlank;
  if (sign === "=") return (cell) => cell === null;
  if (sign === "<>") return (cell) => cell !== null;
  return () => false;
}

function equalTo(value: Value, calling: Calling): Test {
  if (typeof value === "boolean") return (cell) => cell === value;
  const number = plainNumber(value);
  if (number !== undefined) {
    return (cell) => {
      const own = typeof cell === "string" && cell !== "" ? plainNumber(calling.numeric(cell)) : plainNumber(cell);
      return own !== undefined && compareNumbers(own, number) === 0;
    };
  }
  if (isError(value)) return (cell) => isError(cell) && cell.error === value.error;
  const text = String(value);
  const wild = wildcardTest(text);
  if (wild) return (cell) => typeof cell === "string" && wild(cell);
  const wanted = folded(plainPattern(text));
  return (cell) => typeof cell === "string" && folded(cell) === wanted;
}

function orderTest(sign: string, value: Value, calling: Calling): Test {
  const holds = (order: number) =>
    sign === "<" ? order < 0 : sign === "<=" ? order <= 0 : sign === ">" ? order > 0 : order >= 0;
  const number = plainNumber(value);
  if (number !== undefined) {
    return (cell) => {
      const own = plainNumber(cell);
      return own !== undefined && holds(compareNumbers(own, number));
    };
  }
  if (typeof value === "boolean") return (cell) => typeof cell === "boolean" && holds(Number(cell) - Number(value));
  return (cell) => typeof cell === "string" && holds(calling.compareTexts(cell, String(value)));
}
