/** What is typed from a paper: numbers as the paper prints them, a day, words. */
import { parseDay } from "../language/day.ts";
import { cleanText } from "../language/text.ts";
import { type AnswerColumn, acceptedAnswer } from "../register/question.ts";

/** The text that the survey's form would have sent; "" where nothing is typed, null where it is no answer to this question. */
export function sentAnswer(question: AnswerColumn["question"], typed: string): string | null {
  const text = cleanText(typed);
  if (text === "") return "";
  switch (question.type) {
    case "scale":
      return acceptedAnswer(question, text);
    case "day":
      return parseDay(text.replace(/^(\d{2})(\d{2})(\d{4}|\d{2})$/, "$1.$2.$3"));
    case "one":
    case "grid":
      return optionNumbered(question.options, text);
    case "several":
      return severalOf(question.options, text);
    default:
      return text;
  }
}

/** Null where no option has this number; the first has 1. */
function optionNumbered(options: readonly string[], text: string): string | null {
  return /^\d{1,2}$/.test(text) ? (options[Number(text) - 1] ?? null) : null;
}

/** Numbers up to nine may stand without anything between them. */
function severalOf(options: readonly string[], text: string): string | null {
  const numbers = options.length < 10 && /^\d+$/.test(text) ? [...text] : text.split(/[ ,;.]+/);
  const chosen = numbers.map((number) => optionNumbered(options, number));
  if (chosen.includes(null) || new Set(chosen).size < chosen.length) return null;
  return options.filter((option) => chosen.includes(option)).join(", ");
}
