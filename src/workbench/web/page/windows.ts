/** Windows with questions, warnings, quotas, forms and keys. */

import type { AnswerButton } from "../../run/api.ts";
import type { Question } from "../protocol.ts";
import type { Client } from "./client.ts";
import { el } from "./dom.ts";
import { ask, tell } from "./notices.ts";
import { texts } from "./texts.ru.ts";

const buttonTexts: Record<AnswerButton, string> = {
  OK: texts.ok,
  CANCEL: texts.cancel,
  YES: texts.yes,
  NO: texts.no,
  CLOSE: texts.close,
};

/** Shows what a script asks and answers for the person; closing the window is CLOSE, as on Google. */
export async function answerQuestion(question: Question): Promise<{ button: AnswerButton; text?: string }> {
  const input = el("input", { type: "text", autocomplete: "off" });
  const isPrompt = question.kind === "prompt";
  const message = el(isPrompt ? "span" : "p", { class: "lines", text: question.message });
  const body = isPrompt ? [el("label", { class: "asked" }, message, input)] : [message];
  const answer = await ask({
    title: question.title || (isPrompt ? question.message : ""),
    body,
    buttons: [...question.buttons].reverse().map((button, index, all) => ({
      label: buttonTexts[button],
      answer: button,
      primary: index === all.length - 1,
    })),
  });
  const button = question.buttons.find((known) => known === answer) ?? "CLOSE";
  return isPrompt ? { button, text: input.value } : { button };
}

export async function showAlert({ title, message }: { title: string; message: string }): Promise<void> {
  await tell(title, [el("p", { class: "lines", text: message })]);
}

export async function showQuotas(client: Client): Promise<void> {
  const quotas = await client.read<{ name: string; used: number; limit: number }[]>("/api/quotas");
  const words = texts.quotas;
  const head = el("tr", {}, ...[words.name, words.used, words.limit].map((text) => el("th", { scope: "col", text })));
  const rows = quotas.map(({ name, used, limit }) =>
    el(
      "tr",
      { class: used >= limit * 0.8 ? "near" : "" },
      el("td", { text: name }),
      ...[used, limit].map((number) => el("td", { class: "number", text: number.toLocaleString("ru-RU") })),
    ),
  );
  const table = el("table", { class: "plain" }, el("thead", {}, head), el("tbody", {}, ...rows));
  await tell(
    words.title,
    [el("div", { class: "scrolls", tabindex: 0 }, table), el("p", { class: "hint", text: words.note })],
    560,
  );
}

export async function showForms(client: Client): Promise<void> {
  const forms = await client.read<{ id: string; title: string; accepting: boolean }[]>("/api/forms");
  const words = texts.forms;
  const rows = forms.map(({ id, title, accepting }) =>
    el(
      "li",
      {},
      el("a", { href: `/forms/${encodeURIComponent(id)}`, target: "_blank", rel: "noopener", text: title }),
      accepting ? null : el("span", { class: "hint", text: ` (${words.closed})` }),
    ),
  );
  const body =
    forms.length > 0 ? el("ul", { class: "forms scrolls", tabindex: 0 }, ...rows) : el("p", { text: words.none });
  await tell(words.title, [body], 520);
}

export async function showKeys(): Promise<void> {
  const rows = texts.keys.map(([what, keys]) => el("tr", {}, el("td", { text: what }), el("td", { text: keys })));
  await tell(
    texts.menu.keys,
    [el("div", { class: "scrolls", tabindex: 0 }, el("table", { class: "plain" }, el("tbody", {}, ...rows)))],
    520,
  );
}

export async function showAbout(): Promise<void> {
  await tell(texts.menu.about, [el("p", { class: "lines", text: texts.about })]);
}
