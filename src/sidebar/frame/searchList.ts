/** Search forms, and views of what a text and a filter find: rows that can be chosen for what is done to many. */
import { limits } from "../../shared/language/limits.ts";
import type { AnswerOf, Outcome, RequestName, SentOf } from "../../shared/lists/requests.ts";
import { type ChoosingTraits, choosing, type Slice } from "./choosing.ts";
import { el } from "./dom.ts";
import { choiceField, type Field, textField } from "./fields.ts";
import { actionForm } from "./form.ts";
import { type Frame, type Loaded, loaded, sentenceOf } from "./frame.ts";
import { heading } from "./heading.ts";
import { ask } from "./server.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

interface SearchTraits {
  frame: Frame;
  /** The name under which the panel remembers what was sought last. */
  remembered: string;
  label: string;
  /** What can be sought by. */
  by: string;
  fields?: readonly Field<unknown>[];
  search(): Promise<void>;
}

export interface SearchForm {
  form: HTMLFormElement;
  query(): string;
  /** What the button does. */
  search(): Promise<void>;
}

export function searchForm({ frame, remembered, label, by, fields = [], search }: SearchTraits): SearchForm {
  const typed = textField({ label: by, limit: limits.query, value: frame.memory.get(remembered) ?? "" });
  const query = () => typed.value() ?? "";
  const act = (): Promise<void> => {
    frame.memory.set(remembered, query());
    return search();
  };
  const form = actionForm({ fields: [typed, ...fields], submit: texts.search, look: "plain", label, act });
  form.classList.add("search");
  return { form, query, search: act };
}

const page = 50;

interface Sought<Filter extends string> {
  query: string;
  only: Filter;
  from: number;
  limit: number;
}

interface SearchListTraits<Name extends RequestName, Filter extends string, Row>
  extends Pick<ChoosingTraits<Row>, "empty" | "ids" | "idOf" | "nameOf"> {
  frame: Frame;
  view: "people" | "pairs";
  by: string;
  filter: { label: string; options: readonly (readonly [code: Filter, label: string])[]; value: Filter };
  request: Name;
  input(sought: Sought<Filter>): SentOf<Name>;
  /** Rows that one request may ask for. */
  most: number;
  found(answer: AnswerOf<Name>): Slice<Row>;
  actions(only: () => Filter): ChoosingTraits<Row>["actions"];
  draw(row: Row, reload: () => Promise<void>): HTMLElement;
}

export function searchList<Name extends RequestName, Filter extends string, Row>(
  traits: SearchListTraits<Name, Filter, Row>,
): HTMLElement {
  const { frame, view, by, filter, request, most, found, draw, actions, empty, ids, idOf, nameOf } = traits;
  const title = texts.views[view];
  const remembered = `${view}.only`;
  const only = choiceField<Filter>({
    ...filter,
    value: (frame.memory.get(remembered) as Filter | undefined) ?? filter.value,
    changed: () => void search(),
  });
  const { form, query, search } = searchForm({
    frame,
    remembered: `${view}.query`,
    label: title,
    by,
    fields: [only],
    search: () => {
      frame.memory.set(remembered, only.value());
      chosen.forget();
      return list.reload();
    },
  });
  const asked = (from: number, limit: number) =>
    traits.input({ query: query(), only: only.value(), from, limit: Math.min(limit, most) });
  const chosen = choosing<Row>(frame, {
    ...{ view, page, empty, ids, idOf, nameOf },
    label: () => title,
    actions: actions(() => only.value()),
    draw: (row) => draw(row, () => list.reload()),
    ask: async (from, limit) => {
      const outcome = (await ask(request, asked(from, limit))) as Outcome<AnswerOf<Name>>;
      if ("done" in outcome) return found(outcome.done);
      frame.complain(sentenceOf(outcome));
      return null;
    },
    reload: () => list.reload(),
  });
  const list: Loaded = loaded(
    request,
    () => asked(0, Math.max(page, chosen.shown())),
    (answer) => chosen.show(found(answer)),
  );
  return el("section", {}, heading(title), form, list.element);
}
