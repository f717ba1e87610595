/** What the page says of a cell that shows an error, and of one whose function quietly does less than Google's. */
import type { Value } from "../kernel/api.ts";
import { tokenize } from "../kernel/formulaTokens.ts";
import { DIFFERENCES, QUIET_DIFFERENCES } from "../kernel/functions/guideTexts.ru.ts";
import type { LocaleRules } from "../kernel/locale.ts";
import { isError } from "../kernel/model.ts";
import { englishName } from "../kernel/translate.ts";
import { differenceOf, sentenceOf } from "./cellErrorTexts.ru.ts";

/** "" where there is nothing to be said. `formula` is "" for a cell that holds none. */
export function troubleOf(value: Value, formula: string, rules: LocaleRules): string {
  const said = isError(value) ? [sentenceOf(value.error, value.message ?? "")] : [];
  const differing = formula === "" ? [] : differencesIn(formula, rules, isError(value));
  return [...said, ...differing].join("\n");
}

function differencesIn(formula: string, rules: LocaleRules, failed: boolean): string[] {
  const names = tokenize(formula, rules).flatMap((token) => {
    const english = token.kind === "function" ? englishName(token.name) : undefined;
    return english === undefined ? [] : [[token.text, english] as const];
  });
  const told = new Map(names.map(([written, english]) => [english, written]));
  return [...told].flatMap(([english, written]) => {
    const quiet = QUIET_DIFFERENCES[english];
    if (quiet !== undefined) return [differenceOf(written, quiet)];
    const difference = failed ? DIFFERENCES[english] : undefined;
    return difference === undefined ? [] : [differenceOf(written, difference)];
  });
}
