/** Inputs of a record's form, made from what the server tells of each column. */

import { limits } from "../../shared/language/limits.ts";
import type { RecordField, Reference } from "../../shared/records/answers.ts";
import type { RecordTable } from "../../shared/register/recordTables.ts";
import { button, el, fill } from "../frame/dom.ts";
import { checksField, choiceField, dayField, type Field, textField } from "../frame/fields.ts";
import { type Frame, sentenceOf } from "../frame/frame.ts";
import { ask } from "../frame/server.ts";
import { recordViewTexts as texts } from "./recordViewTexts.ru.ts";

export type RecordInput = Field<string | boolean>;

const firstDay = "1940-01-01";
const longText = 500;

export function recordInput(
  frame: Frame,
  table: RecordTable,
  field: RecordField,
  value: string | boolean,
): RecordInput {
  const help = [field.help, field.source === "" ? "" : texts.source(field.source)].filter((part) => part !== "");
  const common = { label: field.label, ...(help.length === 0 ? {} : { help: help.join(" ") }) };
  const text = String(value);
  switch (field.input) {
    case "flag":
      return flagField(common, value === true);
    case "day":
      return dayField({ ...common, value: text, first: firstDay, optional: !field.required });
    case "choice":
      return choiceField({ ...common, value: text, options: withNone(field.options ?? [], text) });
    case "choices": {
      const chosen = text.split(/;\s*/).filter((part) => part !== "");
      const options = (field.options ?? []).map((option): [string, string] => [option, option]);
      const checks = checksField({ label: field.label, options, value: chosen, required: field.required });
      return { ...checks, value: () => checks.value().join("; ") };
    }
    case "reference":
      return referenceField(frame, table, field, common, text);
    default: {
      const limit = field.limit ?? limits.note;
      const made = textField({
        ...common,
        value: text,
        limit,
        required: field.required,
        lines: limit > longText ? 4 : 1,
      });
      return { ...made, value: () => made.value() ?? "" };
    }
  }
}

/** A label that is no longer in the list stays until another is chosen. */
function withNone(options: readonly string[], value: string): [string, string][] {
  const known = value === "" || options.includes(value) ? options : [value, ...options];
  return [["", texts.notChosen], ...known.map((option): [string, string] => [option, option])];
}

interface Common {
  label: string;
  help?: string;
}

function flagField({ label, help }: Common, checked: boolean): RecordInput {
  const box = el("input", { type: "checkbox" });
  box.checked = checked;
  return {
    element: el(
      "div",
      { class: "field" },
      el("label", { class: "check" }, box, el("span", { text: label })),
      help !== undefined && el("span", { class: "help", text: help }),
    ),
    value: () => box.checked,
    faulty: () => false,
    focus: () => box.focus(),
  };
}

/** A list to choose from; where the rows are many, a search above it. */
function referenceField(
  frame: Frame,
  table: RecordTable,
  field: RecordField,
  common: Common,
  value: string,
): RecordInput {
  const place = el("div", {});
  const first = field.references ?? [];
  let chosen = choiceField({ ...common, value, options: optionsOf(first, null) });
  const offer = (found: readonly Reference[]) => {
    const kept = chosen.value();
    const known = [...first, ...found].find((one) => one.id === kept) ?? null;
    chosen = choiceField({ ...common, value: kept, options: optionsOf(found, known) });
    fill(place, chosen.element);
    chosen.focus();
  };
  const query = el("input", {
    type: "search",
    maxlength: limits.query,
    autocomplete: "off",
    "aria-label": texts.findIn(field.label),
  });
  const search = async () => {
    const outcome = await ask("findReferences", { table, field: field.name, query: query.value });
    if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
    const found = outcome.done as Reference[];
    if (found.length === 0) frame.say(texts.nothingFound);
    else offer(found);
  };
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void search();
  });
  fill(place, chosen.element);
  const many = field.moreReferences === true;
  const element = el(
    "div",
    {},
    place,
    many &&
      el(
        "div",
        { class: "field withBar" },
        query,
        button(texts.find, () => void search(), "small"),
      ),
    many && el("span", { class: "help", text: texts.refine }),
  );
  return { element, value: () => chosen.value(), faulty: () => chosen.faulty(), focus: () => chosen.focus() };
}

function optionsOf(found: readonly Reference[], kept: Reference | null): [string, string][] {
  const all = kept === null || found.some((one) => one.id === kept.id) ? found : [kept, ...found];
  return [["", texts.notChosen], ...all.map(({ id, label }): [string, string] => [id, label])];
}
