import type { Desk } from "./actions.ts";
import { areaName, readAddress } from "./address.ts";
import { el, icon, icons } from "./dom.ts";
import { editingKey } from "./keys.ts";
import { refusal } from "./notices.ts";
import { texts } from "./texts.ru.ts";

/** The name box, the lock and the text of the active cell. */
export function formulaBar(desk: Desk): HTMLElement {
  const { space, editor, grid } = desk;
  const name = el("input", {
    class: "name-box",
    type: "text",
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": texts.nameBox,
  });
  const lock = el(
    "span",
    { class: "lock", title: texts.lockedCell, role: "img", "aria-label": texts.lockedCell, hidden: true },
    icon(icons.lock, 15),
  );
  const text = el("textarea", { class: "formula", rows: 1, spellcheck: "false", "aria-label": texts.formulaBar });
  const showName = () => {
    if (document.activeElement !== name)
      name.value = areaName(space.mergeAt(space.active) ? { ...space.active, rows: 1, columns: 1 } : space.area);
    lock.hidden = !space.cells.get(space.active.row, space.active.column).locked;
  };
  space.on("select", showName);
  space.on("cells", showName);
  editor.whenTyped((typed) => {
    if (document.activeElement !== text || !editor.editing) text.value = typed;
  });
  name.addEventListener("focus", () => name.select());
  name.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return editor.focus();
    if (event.key !== "Enter") return;
    // The key must not reach the cell that gets the focus.
    event.preventDefault();
    const named = space.book.info.namedRanges[name.value.trim()];
    if (named) space.openSheet(named.sheetId);
    const area = named ?? readAddress(name.value, space.sheet.maxRows, space.sheet.maxColumns);
    if (!area) return refusal(texts.badAddress(name.value));
    space.selectArea(area);
    grid.reveal(space.active);
    editor.focus();
  });
  name.addEventListener("blur", showName);
  text.addEventListener("focus", () => {
    editor.lend(text);
    if (!editor.editing) editor.setText(space.cells.get(space.active.row, space.active.column).edit);
    text.classList.add("tall");
  });
  text.addEventListener("blur", () => {
    editor.lend(null);
    text.classList.remove("tall");
  });
  text.addEventListener("input", () => editor.setText(text.value));
  text.addEventListener("keydown", (event) => {
    if (!event.isComposing && editingKey(desk, event)) event.preventDefault();
  });
  showName();
  return el(
    "div",
    { class: "formula-bar" },
    name,
    lock,
    el("span", { class: "fx", "aria-hidden": "true", text: "fx" }),
    text,
  );
}
