import { type Answer, type FormModel, type ItemModel, isQuestion } from "./model.ts";
import { surveyTexts } from "./texts.ru.ts";

export interface Checked {
  problems: string[];
  answers: { itemId: number; value: Answer }[];
}

const longest = 50_000;

/** Checks answers by question title or id as the form itself would before it sends them. */
export function checkAnswers(form: FormModel, given: Record<string, unknown>): Checked {
  const problems: string[] = [];
  const answers: Checked["answers"] = [];
  const byItem = new Map<number, unknown>();
  for (const [key, value] of Object.entries(given)) {
    const item = questionOf(form, key);
    if (item) byItem.set(item.id, value);
    else problems.push(surveyTexts.unknownQuestion(key));
  }
  for (const item of form.items.filter(isQuestion)) {
    const value = byItem.get(item.id);
    if (isEmpty(value)) {
      if (item.required) problems.push(surveyTexts.required(item.title));
      continue;
    }
    const checked = checkAnswer(item, value);
    if ("problem" in checked) problems.push(checked.problem);
    else answers.push({ itemId: item.id, value: checked.value });
  }
  return { problems, answers };
}

function questionOf(form: FormModel, key: string): ItemModel | undefined {
  const questions = form.items.filter(isQuestion);
  return (
    questions.find((item) => String(item.id) === key) ?? questions.find((item) => item.title.trim() === key.trim())
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

type Verdict = { value: Answer } | { problem: string };

function checkAnswer(item: ItemModel, value: unknown): Verdict {
  switch (item.type) {
    case "LIST":
    case "MULTIPLE_CHOICE":
      return checkChoice(item, value);
    case "CHECKBOX":
      return checkChoices(item, value);
    case "SCALE":
    case "RATING":
      return checkScale(item, value);
    case "GRID":
    case "CHECKBOX_GRID":
      return checkGrid(item, value);
    case "DATE":
      return isDay(value) ? { value } : { problem: surveyTexts.notDate(item.title) };
    case "DATETIME":
      return checkDateTime(item, value);
    case "TIME":
      return matches(value, /^([01]\d|2[0-3]):[0-5]\d$/) ? { value } : { problem: surveyTexts.notTime(item.title) };
    case "DURATION":
      return matches(value, /^\d{2,}:[0-5]\d:[0-5]\d$/) ? { value } : { problem: surveyTexts.notDuration(item.title) };
    default:
      return checkText(item, value);
  }
}

function checkText(item: ItemModel, value: unknown): Verdict {
  if (typeof value !== "string" && typeof value !== "number") return { problem: surveyTexts.notText(item.title) };
  const text = String(value);
  if (text.length > longest) return { problem: surveyTexts.tooLong(item.title) };
  if (item.validation && !isAllowed(text, item.validation)) {
    return { problem: item.validation.help || surveyTexts.notAllowed(item.title) };
  }
  return { value: text };
}

function isAllowed(text: string, rule: NonNullable<ItemModel["validation"]>): boolean {
  const [first = 0, second = 0] = rule.args;
  const number = Number(text.replace(",", "."));
  const isNumber = text.trim() !== "" && Number.isFinite(number);
  switch (rule.kind) {
    case "NUMBER":
      return isNumber;
    case "WHOLE_NUMBER":
      return isNumber && Number.isInteger(number);
    case "NUMBER_BETWEEN":
      return isNumber && number >= Number(first) && number <= Number(second);
    case "NUMBER_GREATER_THAN":
      return isNumber && number > Number(first);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return isNumber && number >= Number(first);
    case "NUMBER_LESS_THAN":
      return isNumber && number < Number(first);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return isNumber && number <= Number(first);
    case "TEXT_LENGTH_LESS_THAN_OR_EQUAL_TO":
      return text.length <= Number(first);
    case "TEXT_LENGTH_GREATER_THAN_OR_EQUAL_TO":
      return text.length >= Number(first);
    case "TEXT_CONTAINS":
      return text.includes(String(first));
    case "TEXT_DOES_NOT_CONTAIN":
      return !text.includes(String(first));
    case "TEXT_IS_EMAIL":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case "TEXT_IS_URL":
      return /^https?:\/\/\S+$/.test(text);
    case "TEXT_MATCHES_PATTERN":
      return new RegExp(`^(?:${first})$`, "u").test(text);
    default:
      return true;
  }
}

function checkChoice(item: ItemModel, value: unknown): Verdict {
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof single !== "string") return { problem: surveyTexts.notText(item.title) };
  if (single.length > longest) return { problem: surveyTexts.tooLong(item.title) };
  if (!item.other && !item.choices?.includes(single)) return { problem: surveyTexts.notChoice(item.title, single) };
  return { value: single };
}

function checkChoices(item: ItemModel, value: unknown): Verdict {
  const chosen = Array.isArray(value) ? value : [value];
  for (const one of chosen) {
    const verdict = checkChoice(item, one);
    if ("problem" in verdict) return verdict;
  }
  return { value: [...new Set(chosen as string[])] };
}

function checkScale(item: ItemModel, value: unknown): Verdict {
  const { lower = 1, upper = 5 } = item;
  const number = typeof value === "number" ? value : matches(value, /^\d{1,2}$/) ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < lower || number > upper) {
    return { problem: surveyTexts.notScale(item.title, lower, upper) };
  }
  return { value: String(number) };
}

/** A grid is answered by a list in row order or by an object from row to choice. */
function checkGrid(item: ItemModel, value: unknown): Verdict {
  const { rows = [], columns = [] } = item;
  if (typeof value !== "object" || value === null) return { problem: surveyTexts.notGrid(item.title) };
  const keyed = value as Record<string, unknown>;
  if (!Array.isArray(value)) {
    const strange = Object.keys(keyed).find((row) => !rows.includes(row));
    if (strange !== undefined) return { problem: surveyTexts.notChoice(item.title, strange) };
  }
  const answers: (string | string[] | null)[] = [];
  for (const [index, row] of rows.entries()) {
    const chosen = Array.isArray(value) ? value[index] : keyed[row];
    const list = isEmpty(chosen) ? [] : Array.isArray(chosen) ? chosen : [chosen];
    if (list.length === 0 && item.required) return { problem: surveyTexts.rowMissing(item.title, row) };
    const strange = list.find((one) => !columns.includes(String(one)));
    if (strange !== undefined) return { problem: surveyTexts.notChoice(item.title, String(strange)) };
    const texts = list.map(String);
    answers.push(texts.length === 0 ? null : item.type === "GRID" ? (texts[0] ?? null) : texts);
  }
  return { value: answers as Answer };
}

function checkDateTime(item: ItemModel, value: unknown): Verdict {
  const [day, time = ""] = typeof value === "string" ? value.split(/[ T]/) : [];
  if (!isDay(day) || !matches(time, /^([01]\d|2[0-3]):[0-5]\d$/))
    return { problem: surveyTexts.notDateTime(item.title) };
  return { value: `${day} ${time}` };
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}

function isDay(value: unknown): value is string {
  if (!matches(value, /^\d{4}-\d{2}-\d{2}$/)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}
