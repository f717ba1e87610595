/** Inputs of a record's form, made from what the server tells of each column. */

import { limits } from "../../shared/language/limits.ts";
import type { RecordField, Reference } from "../../shared/records/answers.ts";
import type { RecordTable } from "../../shared/register/recordTables.ts";
import { columnInput } from "../frame/columnInput.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField, type Field } from "../frame/fields.ts";
import { type Frame, sentenceOf } from "../frame/frame.ts";
import { ask } from "../frame/server.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { recordViewTexts as texts } from "./recordViewTexts.ru.ts";

export type RecordInput = Field<string | boolean>;

const firstDay = "1940-01-01";

export function recordInput(
  frame: Frame,
  table: RecordTable,
  field: RecordField,
  value: string | boolean,
): RecordInput {
  const help = [field.help, field.source === "" ? "" : texts.source(field.source)].filter((part) => part !== "");
  const common = { label: field.label, ...(help.length === 0 ? {} : { help: help.join(" ") }) };
  if (field.input === "reference") return referenceField(frame, table, field, common, String(value));
  const { options = [], required } = field;
  // Whatever is typed is read by the server, cell by cell.
  const input = field.input === "number" || field.input === "email" ? "text" : field.input;
  const words = options.map((option) => [option, option] as const);
  const shown =
    input === "choices"
      ? String(value)
          .split(/;\s*/)
          .filter((part) => part !== "")
      : value;
  // An empty choice is refused by the server, which names the row.
  const needed = required && input !== "choice";
  const column = { limit: limits.note, ...field, ...common, input, options: words };
  const made = columnInput(column, { value: shown, first: firstDay, needed });
  return { ...made, value: () => typed(made.value()) };
}

interface Common {
  label: string;
  help?: string;
}

/** As a person would type it into the cell. */
function typed(value: unknown): string | boolean {
  return typeof value === "boolean" ? value : Array.isArray(value) ? value.join("; ") : String(value ?? "");
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
  return [["", sidebarTexts.notSaid], ...all.map(({ id, label }): [string, string] => [id, label])];
}
