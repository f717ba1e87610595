/** A list whose rows can be chosen, one by one or all that were found, and what may be done to all the chosen at once. */
import { limits } from "../../shared/language/limits.ts";
import type { ManyLine } from "../../shared/lists/manyOf.ts";
import { button, el, fill, rowList } from "./dom.ts";
import { actionButton } from "./form.ts";
import type { Frame, ViewName } from "./frame.ts";
import { leftLines, type ManyAction, manyForm } from "./manyForm.ts";
import { manyViewTexts as texts } from "./manyViewTexts.ru.ts";
import { focusRow, moreButton } from "./paged.ts";
import { sidebarTexts } from "./sidebarTexts.ru.ts";
import { undoButton } from "./undo.ts";

/** A part of what was found, and how many there are. */
export interface Slice<Row> {
  rows: readonly Row[];
  total: number;
}

/** Of rows that are all here. */
export function sliceOf<Row>(rows: readonly Row[], from: number, limit: number): Slice<Row> {
  return { rows: rows.slice(from, from + limit), total: rows.length };
}

export interface ChoosingTraits<Row> {
  view: ViewName;
  /** With which the view is drawn anew after an undoing. */
  parameter?: () => string;
  label(): string;
  /** Why there is nothing. */
  empty(): string;
  ids: "personIds" | "pairIds";
  page: number;
  actions: readonly ManyAction<Row>[];
  idOf(row: Row): string;
  nameOf(row: Row): string;
  draw(row: Row): HTMLElement;
  /** Further rows; null where they cannot be had, which has been said then. */
  ask(from: number, limit: number): Promise<Slice<Row> | null>;
  reload(): Promise<void>;
}

export interface Choosing<Row> {
  /** Draws what was found; what is chosen stays chosen. */
  show(found: Slice<Row>): HTMLElement;
  /** Another list: nothing of it is chosen. */
  forget(): void;
  /** How many rows are shown, so that they are shown again after a change. */
  shown(): number;
}

export function choosing<Row>(frame: Frame, traits: ChoosingTraits<Row>): Choosing<Row> {
  const { idOf } = traits;
  const chosen = new Map<string, Row>();
  const work = el("div", {});
  const list = el("div", {});
  const bar = el("div", { class: "chosen", role: "group", "aria-label": texts.withChosen });
  const element = el("div", {}, work, list, bar);
  let rows: Row[] = [];
  let total = 0;

  const pick = (row: Row, on: boolean) => (on ? chosen.set(idOf(row), row) : chosen.delete(idOf(row)));
  // One element all the time, so that a new number is read aloud.
  const told = el("b", { role: "status" });
  const tell = () => {
    told.textContent = texts.chosen(chosen.size);
    fill(bar, ...(chosen.size === 0 ? [] : barOf(traits, chosen.size, told, open, drop)));
  };
  const drop = () => {
    chosen.clear();
    draw();
  };
  const choose = async (count: number) => {
    if (count > rows.length && !(await add(count - rows.length))) return;
    for (const row of rows.slice(0, count)) pick(row, true);
    draw();
    // Whoever has chosen something does not want it drawn anew without asking.
    element.dispatchEvent(new Event("input", { bubbles: true }));
    bar.querySelector<HTMLElement>("button")?.focus();
  };
  const add = async (count: number) => {
    const more = await traits.ask(rows.length, count);
    if (more === null) return false;
    const known = new Set(rows.map(idOf));
    rows.push(...more.rows.filter((row) => !known.has(idOf(row))));
    total = more.total;
    return true;
  };
  const draw = () => {
    const listed = rowList(
      traits.label(),
      rows.map((row) => pickable(traits, row, chosen.has(idOf(row)), (on) => void [pick(row, on), tell()])),
    );
    const at = rows.length;
    const more = async () => {
      if (await add(traits.page)) focusRow(draw(), at);
    };
    const counted = el("p", { class: "quiet", role: "status", text: texts.shown(rows.length, total) });
    const further = moreButton(total - rows.length, () => void more());
    if (total === 0) fill(list, el("p", { class: "empty", text: traits.empty() }));
    else fill(list, counted, chooseButtons(rows.length, total, choose), listed, further);
    tell();
    return listed;
  };
  const close = () => {
    fill(work);
    list.hidden = bar.hidden = false;
    bar.querySelector<HTMLElement>("button")?.focus();
  };
  const open = (action: ManyAction<Row>) => {
    const all = [...chosen.values()];
    const done = async (lines: readonly ManyLine[]) => {
      chosen.clear();
      close();
      fill(
        work,
        resultOf(frame, traits, action.text, lines, () => fill(work)),
      );
      work.querySelector<HTMLElement>("b")?.focus();
      await traits.reload();
    };
    const form = manyForm(frame, { action, rows: all, chosen: { [traits.ids]: [...chosen.keys()] }, close, done });
    list.hidden = bar.hidden = true;
    fill(work, form);
    form.querySelector<HTMLElement>("input, select, textarea")?.focus();
  };
  return {
    show(found) {
      rows = [...found.rows];
      total = found.total;
      for (const row of rows) if (chosen.has(idOf(row))) chosen.set(idOf(row), row);
      draw();
      return element;
    },
    forget() {
      chosen.clear();
      rows = [];
      fill(work);
      list.hidden = bar.hidden = false;
    },
    shown: () => rows.length,
  };
}

function chooseButtons(shown: number, total: number, choose: (count: number) => Promise<void>): HTMLElement {
  const most = Math.min(total, limits.chosen);
  const all = most < total ? texts.chooseFirst(most, total) : texts.chooseAll(total);
  const act = (text: string, count: number) => actionButton(text, () => choose(count), { look: "small" });
  return el(
    "div",
    { class: "actions" },
    shown < most && act(texts.chooseShown(shown), shown),
    act(shown > most ? texts.chooseFirst(most, total) : all, most),
  );
}

function pickable<Row>(
  { nameOf, draw }: ChoosingTraits<Row>,
  row: Row,
  checked: boolean,
  changed: (on: boolean) => void,
): HTMLElement {
  const box = el("input", { type: "checkbox", "aria-label": texts.choose(nameOf(row)) });
  box.checked = checked;
  box.addEventListener("change", () => changed(box.checked));
  return el("div", { class: "pickable" }, el("label", { class: "pick" }, box), draw(row));
}

function barOf<Row>(
  { actions }: ChoosingTraits<Row>,
  count: number,
  told: HTMLElement,
  open: (action: ManyAction<Row>) => void,
  drop: () => void,
): HTMLElement[] {
  const tooMany = count > limits.chosen;
  const shown = tooMany ? [] : actions;
  return [
    el("span", { class: "line apart" }, told, button(texts.drop, drop, "link")),
    ...(tooMany ? [el("span", { class: "line fault", text: texts.tooMany(limits.chosen) })] : []),
    el("div", { class: "actions" }, ...shown.map((action) => button(action.text, () => open(action), "small"))),
  ];
}

function resultOf(
  frame: Frame,
  { view, parameter }: Pick<ChoosingTraits<never>, "view" | "parameter">,
  text: string,
  lines: readonly ManyLine[],
  close: () => void,
): HTMLElement {
  const done = lines.filter((line) => line.possible).length;
  return el(
    "div",
    { class: "card subject", role: "group", "aria-label": texts.result },
    el("b", { text: texts.done(text, done), tabindex: -1 }),
    leftLines(lines),
    undoButton(frame, view, parameter?.() ?? ""),
    button(sidebarTexts.close, close, "small"),
  );
}
