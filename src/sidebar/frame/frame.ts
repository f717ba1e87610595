/** What a view may do besides drawing itself. */
import type { AnswerOf, Outcome, RequestName, SentOf } from "../../shared/lists/requests.ts";
import type { WhoAmI } from "../../shared/overview/whoAmI.ts";
import { button, el, fill } from "./dom.ts";
import { ask } from "./server.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

export type ViewName =
  | keyof typeof texts.views
  | "pair"
  | "programme"
  | "programmes"
  | "route"
  | "roadmap"
  | "events"
  | "event"
  | "person"
  | "doctor"
  | "years"
  | "records"
  | "organisation"
  | "banks"
  | "check"
  | "hands";

export interface Frame {
  me: WhoAmI;
  open(view: ViewName, parameter?: string): void;
  /** Draws a view anew because the register has changed; what was said stays. */
  redraw(view: ViewName, parameter: string): void;
  openImport(): Promise<void>;
  /** Confirms in words. */
  say(sentence: string): void;
  complain(sentence: string): void;
  /** What the views remember while the panel is open: the last search of each. */
  memory: Map<string, string>;
}

/** Draws itself for a parameter: a key of a row, or nothing. */
export type PanelView = (frame: Frame, parameter: string) => HTMLElement;

export interface Loaded {
  element: HTMLElement;
  reload(): Promise<void>;
}

/** A place that asks, says that it waits, and draws the answer or the reason why there is none. */
export function loaded<Name extends RequestName>(
  name: Name,
  input: () => SentOf<Name>,
  draw: (answer: AnswerOf<Name>, reload: () => Promise<void>) => HTMLElement,
): Loaded {
  const element = el("div", { class: "loaded", tabindex: -1 });
  let latest = 0;
  const reload = async () => {
    latest += 1;
    const mine = latest;
    element.setAttribute("aria-busy", "true");
    if (element.childElementCount === 0)
      fill(element, el("p", { class: "quiet", role: "status", text: texts.loading }));
    const hadFocus = element.contains(document.activeElement);
    const outcome = (await ask(name, input())) as Outcome<AnswerOf<Name>>;
    if (mine !== latest) return;
    element.removeAttribute("aria-busy");
    fill(element, "done" in outcome ? draw(outcome.done, reload) : failureOf(outcome, reload));
    if (hadFocus) element.focus();
  };
  void reload();
  return { element, reload };
}

function failureOf(outcome: Exclude<Outcome<unknown>, { done: unknown }>, reload: () => Promise<void>): HTMLElement {
  return el(
    "div",
    { class: "failure", role: "alert" },
    el("p", { text: sentenceOf(outcome) }),
    button(texts.retry, () => void reload()),
  );
}

export function sentenceOf(outcome: Exclude<Outcome<unknown>, { done: unknown }>): string {
  return "refused" in outcome ? outcome.refused.sentence : outcome.failed.sentence;
}

/** Asks for a change and says how it ended; `after` runs when it was made. */
export async function sendChange<Name extends RequestName>(
  frame: Pick<Frame, "say" | "complain">,
  name: Name,
  input: SentOf<Name>,
  confirmation: string | ((answer: AnswerOf<Name>) => string),
  after: (answer: AnswerOf<Name>) => Promise<void> | void,
): Promise<void> {
  const outcome = await ask(name, input);
  if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
  const next = after(outcome.done);
  frame.say(typeof confirmation === "string" ? confirmation : confirmation(outcome.done));
  await next;
}

/** Fields that were left empty are not sent at all. */
export function given<Input extends object>(input: Input): { [Key in keyof Input]: Exclude<Input[Key], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}

/** A confirmation followed by what the person should know besides. */
export function withNotes(sentence: string): (outcome: { notes: readonly string[] }) => string {
  return ({ notes }) => [sentence, ...notes].join(" ");
}
