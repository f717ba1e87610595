/** The step «Сопоставить столбцы»: what each column of the file is, guessed and to be changed; questions come first. */

import {
  type FormMapping,
  type MappingColumn,
  type MappingFact,
  type MappingFile,
  type MappingForm,
  type MappingInput,
  type MappingView,
  type MappingWord,
  readMappingFile,
} from "../../shared/import/mapping/answers.ts";
import { button, el } from "../frame/dom.ts";
import { saveBlob } from "../frame/saveText.ts";
import { importTexts } from "../frame/sidebarTexts.ru.ts";
import { kindNames } from "./kindNames.ts";
import { mappingTexts as texts } from "./mappingTexts.ru.ts";

export interface MappingTraits {
  view: MappingView;
  fileName: string;
  complaint: string;
  check: (answers: MappingInput) => void;
  /** Answers so far, kept without a check. */
  keep: (answers: MappingInput) => void;
  other: () => void;
  complain: (sentence: string) => void;
}

type Field = HTMLSelectElement | HTMLInputElement;

export function mappingView(traits: MappingTraits): HTMLElement[] {
  const { view, fileName, complaint } = traits;
  const draft = newDraft(view);
  const keep = () => traits.keep({ forms: draft.forms(false), facts: {} });
  const tables = view.forms.flatMap((form) => formTable(form, draft, keep));
  const save = button(texts.save, () => saveMapping(draft.forms(true)), "small");
  const load = el("input", { type: "file", id: "mapping-file", class: "offscreen", accept: ".json" });
  load.addEventListener("change", () => {
    const [file] = load.files ?? [];
    if (file !== undefined) void openMapping(file, traits);
  });
  return [
    el(
      "div",
      { class: "summary" },
      el("h1", { text: texts.title, tabindex: -1 }),
      el("span", { text: `«${fileName}»` }),
      save,
      load,
      el("label", { for: "mapping-file", class: "button small", text: texts.load }),
    ),
    ...(complaint === "" ? [] : [el("div", { class: "failure", role: "alert" }, el("p", { text: complaint }))]),
    el("p", { class: view.open.length === 0 ? "quiet" : "asks", role: "status", text: texts.lead(view.open.length) }),
    el(
      "div",
      { class: "scroll mapping", tabindex: 0, role: "region", "aria-label": texts.title },
      ...factFields(view.facts, draft),
      ...tables,
    ),
    el(
      "div",
      { class: "bottom" },
      el("span", { class: "grow quiet", text: texts.remembered }),
      button(importTexts.chooseOther, traits.other),
      button(texts.check, () => traits.check({ forms: draft.forms(true), facts: draft.facts() }), "primary"),
    ),
  ];
}

/** What stands in the fields. */
interface Draft {
  column(form: MappingForm, column: MappingColumn, field: Field): void;
  word(form: MappingForm, word: MappingWord, field: Field): void;
  fact(fact: MappingFact, field: Field): void;
  touch(field: Field): void;
  /** All that is shown; or only what a person has chosen, while the rest is still to be looked at. */
  forms(whole: boolean): FormMapping[];
  facts(): Record<string, string>;
}

function newDraft(view: MappingView): Draft {
  const columns: { form: MappingForm; column: MappingColumn; field: Field }[] = [];
  const words: { form: MappingForm; word: MappingWord; field: Field }[] = [];
  const facts: { fact: MappingFact; field: Field }[] = [];
  const touched = new Set<Field>();
  return {
    column: (form, column, field) => columns.push({ form, column, field }),
    word: (form, word, field) => words.push({ form, word, field }),
    fact: (fact, field) => facts.push({ fact, field }),
    touch: (field) => touched.add(field),
    forms: (whole) =>
      view.forms.map((form): FormMapping => {
        const own = columns.filter(
          (one) => one.form === form && (whole || touched.has(one.field) || one.column.sure === "sure"),
        );
        const said: FormMapping["words"] = {};
        for (const { word, field } of words.filter((one) => one.form === form && one.field.value !== ""))
          said[word.field] = { ...said[word.field], [word.found]: field.value };
        return {
          fingerprint: form.fingerprint,
          name: form.name,
          kind: form.kind,
          columns: Object.fromEntries(
            own.map(({ column, field }) => [column.key, field.value === "" ? "~ignore" : field.value]),
          ),
          words: said,
        };
      }),
    facts: () =>
      Object.fromEntries(
        facts.filter(({ field }) => field.value !== "").map(({ fact, field }) => [fact.field, field.value]),
      ),
  };
}

function factFields(facts: readonly MappingFact[], draft: Draft): HTMLElement[] {
  if (facts.length === 0) return [];
  return [
    el("h2", { text: texts.outside }),
    el("p", { class: "quiet", text: texts.outsideHint }),
    el(
      "div",
      { class: "facts-asked" },
      ...facts.map((fact) => {
        const field =
          fact.options.length > 0
            ? choiceOf(
                fact.options.map((option) => [option, option]),
                fact.value,
              )
            : el("input", { type: fact.day ? "date" : "text", value: fact.value });
        draft.fact(fact, field);
        return el(
          "label",
          { class: fact.needed && fact.from === "asked" ? "asked" : "" },
          el("span", { text: fact.label }),
          field,
        );
      }),
    ),
  ];
}

function choiceOf(options: readonly (readonly [value: string, label: string])[], value: string): HTMLSelectElement {
  const select = el(
    "select",
    {},
    el("option", { value: "", text: texts.choose }),
    ...options.map(([code, label]) => el("option", { value: code, text: label })),
  );
  select.value = options.some(([code]) => code === value) ? value : "";
  return select;
}

function formTable(form: MappingForm, draft: Draft, keep: () => void): HTMLElement[] {
  const wanted = new Set(form.missing.flatMap(({ candidates }) => candidates));
  return [
    el("h2", { text: texts.form(kindNames[form.kind], form.sheets) }),
    ...form.missing.map(({ name }) => el("p", { class: "asks", text: texts.missing(name) })),
    el(
      "table",
      {},
      el(
        "thead",
        {},
        el("tr", {}, ...[texts.theirs, texts.ours, texts.samples].map((text) => el("th", { scope: "col", text }))),
      ),
      el("tbody", {}, ...inOrder(form, wanted).map((column) => columnRow(form, column, wanted, draft, keep))),
    ),
    ...wordRows(form, draft, keep),
  ];
}

/** What is asked comes first; the rest stands as in the file. */
function inOrder(form: MappingForm, wanted: ReadonlySet<string>): MappingColumn[] {
  const rank = (column: MappingColumn) => (wanted.has(column.key) || column.sure === "asked" ? 0 : 1);
  return [...form.columns].sort((one, other) => rank(one) - rank(other));
}

function columnRow(
  form: MappingForm,
  column: MappingColumn,
  wanted: ReadonlySet<string>,
  draft: Draft,
  keep: () => void,
): HTMLElement {
  if (column.take === asItIs) return fixedRow(column);
  const asked = column.sure === "asked" || wanted.has(column.key);
  const select = takeChoice(form, column);
  draft.column(form, column, select);
  const mark = el("span", { class: `chip ${asked ? "error" : column.sure === "sure" ? "info" : "warning"}` });
  const say = (chosen: boolean) => {
    mark.textContent = chosen ? texts.sure : asked ? texts.asked : column.sure === "sure" ? texts.sure : texts.unknown;
    if (chosen) mark.className = "chip info";
  };
  say(false);
  select.setAttribute("aria-label", `${column.letter} ${column.header}`);
  select.addEventListener("change", () => {
    draft.touch(select);
    say(true);
    row.className = "";
    keep();
  });
  const row = el(
    "tr",
    { class: asked ? "asked" : "" },
    el("th", { scope: "row" }, `${column.letter}. ${column.header}`),
    el("td", {}, select, mark),
    column.samples.length === 0
      ? el("td", { class: "quiet", text: texts.noSamples })
      : el("td", {}, ...column.samples.map((text) => el("div", { class: "sample", text }))),
  );
  return row;
}

/** Read by its header alone, such as the events of a year. */
const asItIs = "~read";

function fixedRow({ letter, header, samples }: MappingColumn): HTMLElement {
  return el(
    "tr",
    {},
    el("th", { scope: "row", text: `${letter}. ${header}` }),
    el("td", { text: texts.asItIs }),
    el("td", {}, ...samples.map((text) => el("div", { class: "sample", text }))),
  );
}

function takeChoice(form: MappingForm, column: MappingColumn): HTMLSelectElement {
  const likely = form.takes.filter(({ take }) => take === column.take || column.likely.includes(take));
  const rest = form.takes.filter(({ take }) => !likely.some((one) => one.take === take));
  const options = (list: MappingForm["takes"]) =>
    list.map(({ take, label }) => el("option", { value: take, text: label }));
  const select = el(
    "select",
    {},
    el("option", { value: "", text: texts.choose }),
    likely.length > 0 && el("optgroup", { label: texts.likely }, ...options(likely)),
    el("optgroup", { label: texts.other }, ...options(rest)),
  );
  select.value = column.take ?? "";
  return select;
}

function wordRows(form: MappingForm, draft: Draft, keep: () => void): HTMLElement[] {
  if (form.words.length === 0) return [];
  return [
    el("h2", { text: texts.words }),
    el(
      "div",
      { class: "facts-asked" },
      ...form.words.map((word) => {
        const select = choiceOf(
          word.options.map((option) => [option, option]),
          word.value,
        );
        draft.word(form, word, select);
        select.addEventListener("change", keep);
        return el(
          "label",
          { class: word.value === "" ? "asked" : "" },
          el("span", { text: `${word.label}: ${texts.word(word.found, word.count)}` }),
          select,
        );
      }),
    ),
  ];
}

function saveMapping(forms: FormMapping[]): void {
  const file: MappingFile = { mappings: 1, forms };
  saveBlob(texts.fileName, new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
}

/** A mapping that somebody else has saved; one of another form is refused by its name. */
async function openMapping(file: File, { view, check, complain }: MappingTraits): Promise<void> {
  const read = readMappingFile(await file.text());
  if (read === null) return complain(texts.notOurs);
  const forms = read.forms.filter((form) =>
    view.forms.some(({ fingerprint, kind }) => fingerprint === form.fingerprint && kind === form.kind),
  );
  if (forms.length === 0) return complain(texts.otherForm(read.forms.map(({ name }) => name)));
  check({ forms, facts: {} });
}
