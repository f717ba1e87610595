import { el } from "./dom.ts";
import { texts } from "./texts.ru.ts";

/** Toasts, questions and small windows. Every text is set as text. */
const shelf = el("div", { class: "toasts", role: "status", "aria-live": "polite" });

export function mountNotices(): void {
  document.body.append(shelf);
}

export function toast(message: string, title = "", seconds = 6, kind: "plain" | "refusal" = "plain"): void {
  const close = el("button", { class: "quiet", type: "button", "aria-label": texts.close, text: "×" });
  const box = el(
    "div",
    { class: `toast ${kind}`, ...(kind === "refusal" ? { role: "alert" } : {}) },
    el("div", { class: "toast-text" }, title ? el("strong", { text: title }) : null, el("span", { text: message })),
    close,
  );
  close.addEventListener("click", () => box.remove());
  shelf.append(box);
  while (shelf.children.length > 4) shelf.firstElementChild?.remove();
  if (seconds > 0) setTimeout(() => box.remove(), seconds * 1000);
}

export function refusal(message: string): void {
  for (const old of shelf.querySelectorAll(".refusal")) old.remove();
  toast(message, "", 12, "refusal");
}

interface Window {
  title: string;
  body: Node[];
  buttons: { label: string; answer: string; primary?: boolean }[];
  width?: number;
}

/** A modal window; resolves with the answer of the pressed button, or "" when it was closed. */
export function ask({ title, body, buttons, width = 420 }: Window): Promise<string> {
  return new Promise((resolve) => {
    const returnTo = document.activeElement;
    const form = el("form", { method: "dialog" }, el("h2", { text: title, id: "window-title" }), ...body);
    const row = el("div", { class: "buttons" });
    for (const { label, answer, primary } of buttons) {
      row.append(el("button", { value: answer, class: primary ? "primary" : "", text: label, type: "submit" }));
    }
    form.append(row);
    const dialog = el(
      "dialog",
      { class: "window", "aria-labelledby": "window-title", style: { width: `${width}px` } },
      form,
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (returnTo instanceof HTMLElement) returnTo.focus();
      resolve(dialog.returnValue);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      dialog.close(buttons.find((button) => button.primary)?.answer ?? "");
    });
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector<HTMLElement>("input, textarea") ?? row.querySelector<HTMLElement>(".primary") ?? row).focus();
  });
}

export async function askText(title: string, label: string, value = "", long = false): Promise<string | null> {
  const input = long ? el("textarea", { rows: 5 }) : el("input", { type: "text", autocomplete: "off" });
  input.value = value;
  const body = [el("label", { class: "asked" }, el("span", { text: label }), input)];
  queueMicrotask(() => input.select());
  const answer = await ask({
    title,
    body,
    buttons: [
      { label: texts.cancel, answer: "" },
      { label: texts.ok, answer: "ok", primary: true },
    ],
  });
  return answer === "ok" ? input.value : null;
}

export async function confirm(title: string, question: string, yes: string): Promise<boolean> {
  const body = [el("p", { class: "lines", text: question })];
  const answer = await ask({
    title,
    body,
    buttons: [
      { label: texts.cancel, answer: "" },
      { label: yes, answer: "yes", primary: true },
    ],
  });
  return answer === "yes";
}

export async function tell(title: string, body: Node[], width?: number): Promise<void> {
  await ask({ title, body, buttons: [{ label: texts.close, answer: "", primary: true }], ...(width ? { width } : {}) });
}
