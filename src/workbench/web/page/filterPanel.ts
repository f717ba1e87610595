import { bodyRow, type Desk, sortBy } from "./actions.ts";
import { el } from "./dom.ts";
import { showPanel } from "./popup.ts";
import { texts } from "./texts.ru.ts";

const shownAtOnce = 500;

/** The panel of a filter's column: sorting and a list of values to show. */
export async function openFilter(desk: Desk, column: number, box: DOMRect): Promise<void> {
  const { space, editor } = desk;
  const { filter, sheetId } = space.sheet;
  if (!filter) return;
  const { range } = filter;
  const first = bodyRow(desk, range);
  const at = { sheet: sheetId, row: first, column, rows: Math.max(1, range.row + range.rows - first), columns: 1 };
  const values = (await space.client.read<string[]>("/api/distinct", at)).sort((a, b) =>
    a.localeCompare(b, "ru", { numeric: true }),
  );
  const hidden = new Set(filter.hiddenValues[column] ?? []);
  const list = el("div", { class: "filter-values", role: "group", "aria-label": texts.filter.values });
  const search = el("input", { type: "search", placeholder: texts.filter.search, "aria-label": texts.filter.search });
  const matching = () => values.filter((value) => value.toLowerCase().includes(search.value.toLowerCase().trim()));
  const draw = () => {
    const found = matching();
    list.replaceChildren(
      ...found.slice(0, shownAtOnce).map((value) => choice(value, hidden)),
      ...(found.length > shownAtOnce ? [el("p", { class: "options-hint", text: texts.filter.tooMany })] : []),
    );
  };
  const every = (shown: boolean) => {
    for (const value of matching()) shown ? hidden.delete(value) : hidden.add(value);
    draw();
  };
  search.addEventListener("input", draw);
  const button = (label: string, act: () => void, kind = "link") =>
    el("button", { type: "button", class: kind, text: label, on: { click: act } });
  const header = space.cells.get(range.row, column).text;
  const panel = el(
    "div",
    { class: "filter-panel", role: "dialog", "aria-label": texts.filter.open(header) },
    button(texts.filter.ascending, () => sortAnd(true), "wide"),
    button(texts.filter.descending, () => sortAnd(false), "wide"),
    el("hr"),
    el(
      "div",
      { class: "filter-all" },
      button(texts.filter.all, () => every(true)),
      button(texts.filter.none, () => every(false)),
    ),
    search,
    list,
    el(
      "div",
      { class: "buttons" },
      button(texts.cancel, () => close(), ""),
      button(texts.ok, () => save(), "primary"),
    ),
  );
  draw();
  const close = showPanel(panel, box, () => editor.focus());
  const sortAnd = (ascending: boolean) => {
    close();
    sortBy(desk, column, ascending);
  };
  const save = () => {
    close();
    const present = new Set(values);
    const hiddenValues = { ...filter.hiddenValues, [column]: [...hidden].filter((value) => present.has(value)) };
    void space.apply([{ do: "setSheet", sheetId, patch: { filter: { range, hiddenValues } } }]);
  };
  search.focus();
}

function choice(value: string, hidden: Set<string>): HTMLElement {
  const input = el("input", { type: "checkbox" });
  input.checked = !hidden.has(value);
  input.addEventListener("change", () => (input.checked ? hidden.delete(value) : hidden.add(value)));
  return el("label", {}, input, el("span", { text: value === "" ? texts.filter.empty : value }));
}
