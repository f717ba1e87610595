/** The user interface of a script: menus, dialogs, questions. */

import { Button, ButtonSet } from "./enums.ts";
import { define, type Service, service, signatureError } from "./guard.ts";
import { HtmlOutput } from "./html.ts";
import { ask, exception, realm } from "./realm.ts";
import { servedHtml } from "./servedHtml.ts";

interface Item {
  title: string;
  functionName?: string;
  items?: Item[];
  separator?: boolean;
}

class Menu {
  readonly title: string;
  readonly items: Item[] = [];
  constructor(title: string) {
    this.title = title;
  }
  addItem(title: string, functionName: string): this {
    this.items.push({ title: String(title), functionName: String(functionName) });
    return this;
  }
  addSeparator(): this {
    this.items.push({ title: "", separator: true });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.items.push({ title: menu.title, items: menu.items });
    return this;
  }
  addToUi(): void {
    ask("ui.effect", { show: "menu", title: this.title, items: this.items });
  }
}
define("Menu", Menu);

class PromptResponse {
  readonly button: unknown;
  readonly text: string;
  constructor(button: unknown, text: string) {
    this.button = button;
    this.text = text;
  }
  getSelectedButton(): unknown {
    return this.button;
  }
  getResponseText(): string {
    return this.text;
  }
}
define("PromptResponse", PromptResponse);

/** (message), (message, buttons) or (title, message, buttons). */
function dialogTexts(given: unknown[]): { title: string; message: string; set: string } {
  if (given.length === 0 || given.length > 3) throw signatureError(given);
  const set = given.length > 1 ? String(given.at(-1)) : "OK";
  if (!(set in ButtonSet)) throw signatureError(given);
  const [title, message] = given.length === 3 ? [String(given[0]), String(given[1])] : ["", String(given[0])];
  return { title, message, set };
}

interface Answer {
  button: string;
  text: string;
}

function question(kind: "alert" | "prompt", title: string, message: string, set: string): Answer {
  return ask<Answer>("ui.ask", { kind, title, message, buttons: set.split("_") });
}

function panel(output: unknown, title: unknown, modal?: boolean): object {
  const html = output instanceof HtmlOutput ? output : typeof output === "string" ? new HtmlOutput(output) : null;
  if (!html) throw signatureError([output, title]);
  return {
    html: servedHtml(html.content),
    title: title === undefined ? html.title : String(title),
    ...(html.width === null ? {} : { width: html.width }),
    ...(html.height === null ? {} : { height: html.height }),
    ...(modal === undefined ? {} : { modal }),
  };
}

class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  createMenu(title: string): Menu {
    return new Menu(String(title));
  }
  createAddonMenu(): Menu {
    return new Menu(ask<string>("ui.addonTitle"));
  }
  alert(...given: unknown[]): unknown {
    const { title, message, set } = dialogTexts(given);
    if (set === "OK") {
      ask("ui.effect", { show: "alert", title, message, buttons: "OK" });
      return Button.OK;
    }
    return (Button as Service)[question("alert", title, message, set).button];
  }
  prompt(...given: unknown[]): PromptResponse {
    const { title, message, set } = dialogTexts(given);
    const { button, text } = question("prompt", title, message, set);
    return new PromptResponse((Button as Service)[button], text);
  }
  showSidebar(output: unknown): void {
    ask("ui.effect", { show: "sidebar", panel: panel(output, undefined) });
  }
  showModalDialog(output: unknown, title: unknown): void {
    ask("ui.effect", { show: "dialog", panel: panel(output, title, true) });
  }
  showModelessDialog(output: unknown, title: unknown): void {
    ask("ui.effect", { show: "dialog", panel: panel(output, title, false) });
  }
}
define("Ui", Ui);

/** There is no screen behind a time-driven trigger or a form answer. */
export function getUi(): Ui {
  const { kind } = realm();
  if (kind === "clock" || kind === "form" || kind === "custom") {
    throw exception("Cannot call SpreadsheetApp.getUi() from this context.");
  }
  return new Ui();
}

export const Browser = service("Browser", {
  Buttons: ButtonSet,
  msgBox(...given: unknown[]) {
    return String(new Ui().alert(...given)).toLowerCase();
  },
  inputBox(...given: unknown[]) {
    const [texts, set] =
      given.length > 1 && String(given.at(-1)) in ButtonSet ? [given, given.at(-1)] : [[...given, "OK"], "OK"];
    const { title, message } = dialogTexts(texts);
    const { button, text } = question("prompt", title, message, String(set));
    return button === "CANCEL" || button === "CLOSE" ? "cancel" : text;
  },
});
