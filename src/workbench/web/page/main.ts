/** Puts the page together and starts it. */

import "./style.css";
import "./grid.css";
import type { BookView, PageEffect, Question, RunView } from "../protocol.ts";
import { type Desk, setStyle, toggleFilter, toggleStyle } from "./actions.ts";
import { Charts } from "./charts.ts";
import { Client, Refusal, type SaveState } from "./client.ts";
import { Clipboard } from "./clipboard.ts";
import { el, icon, icons } from "./dom.ts";
import { Editor } from "./editor.ts";
import { openFilter } from "./filterPanel.ts";
import { formulaBar } from "./formulaBar.ts";
import { Grid } from "./grid.ts";
import { bindKeys } from "./keys.ts";
import { colourItems, MenuBar } from "./menuBar.ts";
import { askText, mountNotices, refusal, toast } from "./notices.ts";
import { Overlay } from "./overlay.ts";
import { PanelFrames } from "./panelFrames.ts";
import { bindPointer } from "./pointer.ts";
import { showMenu } from "./popup.ts";
import { mountPrintHint, printSheet } from "./print/print.ts";
import { statusBar, troubleLine } from "./statusBar.ts";
import { Tabs } from "./tabs.ts";
import { texts } from "./texts.ru.ts";
import { currentUser, userSwitch } from "./users.ts";
import { answerQuestion, showAbout, showAlert, showForms, showKeys, showQuotas } from "./windows.ts";
import { Workspace } from "./workspace.ts";

async function start(): Promise<void> {
  mountNotices();
  mountPrintHint();
  // Readings in the background wait for nobody who could say their refusal.
  window.addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof Refusal)) return;
    event.preventDefault();
    refusal(event.reason.message);
  });
  const state = el("span", { class: "save-state", role: "status", text: texts.save.saved });
  const showState = (save: SaveState) => {
    state.textContent = texts.save[save];
    state.dataset.state = save;
  };
  const book = (await (await fetch("/api/book")).json()) as BookView;
  const client = new Client(currentUser(book.info.owner), showState);
  const space = new Workspace(client, book, refusal);
  const desk = makeDesk(space);
  const overlay = new Overlay(space, desk.grid);
  const editor = new Editor(space, desk.grid, overlay);
  const clipboard = new Clipboard(space, overlay);
  Object.assign(desk, { editor, clipboard });
  assemble(desk, overlay, state, showState);
}

/** The editor and the clipboard need the overlay, which needs the grid. */
function makeDesk(space: Workspace): Desk {
  return { space, grid: new Grid(space) } as Desk;
}

function assemble(desk: Desk, overlay: Overlay, state: HTMLElement, showState: (save: SaveState) => void): void {
  const { space, grid, editor } = desk;
  const { client } = space;
  const show = (effects: PageEffect[]) => {
    for (const effect of effects) showEffect(effect);
  };
  const finish = async (run: RunView): Promise<RunView> => {
    show(run.effects);
    return run.waiting ? finish(await answer(run.waiting)) : run;
  };
  const answer = async (question: Question) =>
    client.run<RunView>("/api/answer", { question: question.id, ...(await answerQuestion(question)) });
  const frames = new PanelFrames({
    call: async (name, args) =>
      finish(await client.run<RunView>("/api/call", { name, args, selection: space.at(space.area) })),
    focusGrid: () => editor.focus(),
    resized: () => undefined,
  });
  const choose = async (functionName: string) => {
    state.textContent = texts.running;
    try {
      const run = await finish(
        await client.run<RunView>("/api/choose", { functionName, selection: space.at(space.area) }),
      );
      if (!run.ok) refusal(texts.scriptFailed(run.error?.message ?? ""));
    } catch (error) {
      if (error instanceof TypeError) refusal(texts.stopped);
      else space.say(error);
    } finally {
      showState("saved");
    }
  };
  const print = () => {
    if (editor.editing) editor.commit("stay");
    void printSheet(space, refusal).catch((error) => space.say(error));
  };
  const tabs = new Tabs(desk);
  const menu = new MenuBar(desk, {
    addSheet: () => void tabs.add(),
    print,
    renameBook: () => void renameBook(space),
    quotas: () => void showQuotas(client),
    forms: () => void showForms(client),
    keys: () => void showKeys(),
    about: () => void showAbout(),
    choose: (functionName) => void choose(functionName),
  });
  const showEffect = (effect: PageEffect) => {
    if (effect.show === "toast") toast(effect.message, effect.title, effect.seconds);
    else if (effect.show === "alert") void showAlert(effect);
    else if (effect.show === "sidebar") frames.showSidebar(effect.panel);
    else if (effect.show === "dialog") frames.showDialog(effect.panel);
    else if (effect.show === "menu") menu.addMenu(effect.title, effect.items);
    else void activate(effect);
  };
  const activate = async ({ sheetId, row, column = 1 }: Extract<PageEffect, { show: "activate" }>) => {
    await space.openNew(sheetId);
    if (row) space.select({ row, column });
    grid.reveal(space.active);
  };
  layOut(desk, menu, tabs, frames, state);
  const openCellMenu = (box: DOMRect) => showMenu(menu.cellItems(), box, { label: texts.grid });
  bindPointer(desk, overlay, {
    openCellMenu,
    openFilter: (column, box) => void openFilter(desk, column, box).catch((error) => space.say(error)),
  });
  bindKeys(desk, {
    openMenuBar: () => menu.focus(),
    openCellMenu: () => openCellMenu(editor.sink.getBoundingClientRect()),
    nextSheet: (step) => tabs.next(step),
    print,
  });
  new Charts(desk, overlay);
  grid.build();
  overlay.paint();
  editor.focus();
  client.listen((event) => {
    if (event.event === "effects") {
      show(event.effects);
      if (event.waiting) void answer(event.waiting).then(finish);
    } else void space.receive(event);
  });
  const ready = () => document.getElementById("page")?.setAttribute("data-ready", "");
  void client
    .run<RunView>("/api/open", {})
    .then(finish)
    .catch((error) => space.say(error))
    .finally(ready);
}

function layOut(desk: Desk, menu: MenuBar, tabs: Tabs, frames: PanelFrames, state: HTMLElement): void {
  const { space, grid } = desk;
  const title = el("button", { type: "button", class: "book-name", title: texts.renameBook });
  const showTitle = () => {
    title.textContent = space.book.info.name || texts.untitled;
    document.title = space.book.info.name || texts.untitled;
  };
  title.addEventListener("click", () => void renameBook(space));
  space.on("book", showTitle);
  showTitle();
  const logo = el("span", { class: "logo", "aria-hidden": "true" }, icon(icons.sheet, 34));
  const top = el(
    "div",
    { class: "top" },
    logo,
    el("div", { class: "names" }, el("div", { class: "title-row" }, el("h1", {}, title), state), menu.element),
    userSwitch(space),
  );
  const main = el("main", { class: "work" }, el("div", { class: "grid-column" }, grid.host), frames.sidebar);
  const foot = el("footer", { class: "foot" }, tabs.bar, statusBar(space));
  const head = el("header", {}, top, toolbar(desk), formulaBar(desk));
  document.getElementById("page")?.replaceChildren(head, main, troubleLine(space), foot);
}

function toolbar(desk: Desk): HTMLElement {
  const { space } = desk;
  const names = texts.menu;
  const button = (label: string, path: string, act: (box: DOMRect) => void) => {
    const made = el("button", { type: "button", class: "icon", title: label, "aria-label": label }, icon(path));
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => act(made.getBoundingClientRect()));
    return made;
  };
  const gap = () => el("span", { class: "gap", role: "separator" });
  return el(
    "div",
    { class: "toolbar", role: "toolbar", "aria-label": texts.toolbar },
    button(`${names.undo} (Ctrl+Z)`, icons.undo, () => void space.step("undo")),
    button(`${names.redo} (Ctrl+Y)`, icons.redo, () => void space.step("redo")),
    gap(),
    button(`${names.bold} (Ctrl+B)`, icons.bold, () => toggleStyle(desk, "bold")),
    button(`${names.italic} (Ctrl+I)`, icons.italic, () => toggleStyle(desk, "italic")),
    button(names.fillColour, icons.fill, (box) => showMenu(colourItems(desk), box, { label: names.fillColour })),
    gap(),
    button(names.left, icons.left, () => setStyle(desk, { horizontalAlignment: "left" })),
    button(names.center, icons.center, () => setStyle(desk, { horizontalAlignment: "center" })),
    button(names.right, icons.right, () => setStyle(desk, { horizontalAlignment: "right" })),
    button(names.wrap, icons.wrap, () => toggleStyle(desk, "wrap")),
    gap(),
    button(names.createFilter, icons.filter, () => toggleFilter(desk)),
  );
}

async function renameBook(space: Workspace): Promise<void> {
  const name = (await askText(texts.renameBook, texts.renameBook, space.book.info.name))?.trim();
  if (name && name !== space.book.info.name) await space.apply([{ do: "setWorkbook", patch: { name } }]);
}

void start();
