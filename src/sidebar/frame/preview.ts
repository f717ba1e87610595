/** A form whose effect is shown before anything is written. */
import type { AffectedPair } from "../../shared/facts/affectedPair.ts";
import type { AnswerOf, RequestName, SentOf } from "../../shared/lists/requests.ts";
import { lifePanelTexts as texts } from "../pairs/sidebarLifeTexts.ru.ts";
import { button, el, fill } from "./dom.ts";
import { actionButton, actionForm } from "./form.ts";
import { type Frame, sendChange, sentenceOf } from "./frame.ts";
import { type AskedFields, askedFields } from "./requestForm.ts";
import { ask } from "./server.ts";

export type PreviewedRequest =
  | "planFromDeficits"
  | "startRoute"
  | "extendRoute"
  | "withdrawConsent"
  | "dismissPerson"
  | "transferPerson"
  | "replaceMentor"
  | "recordLeave"
  | "changeTargets";

interface PreviewTraits<Name extends PreviewedRequest> {
  name: Name;
  title: string;
  help?: string;
  /** What the request is about, and what the form does not ask. */
  about: Partial<SentOf<Name>>;
  asked: AskedFields<Name>;
  shows: (answer: AnswerOf<Name>) => HTMLElement;
  confirm: string;
  confirmation: (answer: AnswerOf<Name>) => string;
  after: (answer: AnswerOf<Name>) => Promise<void> | void;
  close: () => void;
}

export function previewedForm<Name extends PreviewedRequest>(frame: Frame, traits: PreviewTraits<Name>): HTMLElement {
  const place = el("div", { class: "dialog", role: "group", "aria-label": traits.title });
  const asked = askedFields(traits.name, traits.asked, frame.me.today);
  const form = actionForm({
    fields: asked.fields,
    submit: texts.check,
    label: traits.title,
    cancel: traits.close,
    act: async () => {
      const input = { ...traits.about, ...asked.values() } as SentOf<Name>;
      const outcome = await ask(traits.name, { ...input, dryRun: true } as SentOf<Name>);
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const back = () => {
        fill(place, title, help, form);
        form.querySelector<HTMLElement>("select, input")?.focus();
      };
      const shown = previewed(frame, { ...traits, input: () => input }, outcome.done, back);
      const before = el("h3", { text: texts.previewTitle, tabindex: -1 });
      fill(place, before, shown);
      before.focus();
    },
  });
  const title = el("h3", { text: traits.title });
  const help = traits.help === undefined ? null : el("p", { class: "quiet", text: traits.help });
  fill(place, title, help, form);
  return place;
}

interface Shown<Name extends PreviewedRequest>
  extends Pick<PreviewTraits<Name>, "name" | "shows" | "confirm" | "confirmation" | "after"> {
  input: () => SentOf<Name>;
}

/** What the answer to the preview says, with the button that does it. */
export function previewed<Name extends PreviewedRequest>(
  frame: Frame,
  traits: Shown<Name>,
  answer: AnswerOf<Name>,
  back: () => void,
  backText: string = texts.other,
): HTMLElement {
  const { notes } = answer as { notes: readonly string[] };
  const act = () => sendChange(frame, traits.name as RequestName, traits.input() as never, said, after);
  const said = (done: unknown) => traits.confirmation(done as AnswerOf<Name>);
  const after = (done: unknown) => traits.after(done as AnswerOf<Name>);
  return el(
    "div",
    { class: "preview" },
    traits.shows(answer),
    notes.length > 0 && el("ul", { class: "reasons" }, ...notes.map((text) => el("li", { text }))),
    el("div", { class: "actions" }, actionButton(traits.confirm, act, { look: "primary" }), button(backText, back)),
  );
}

/** Pairs that somebody's decision touches, with the status before and after. */
export function affectedPairs(pairs: readonly AffectedPair[]): HTMLElement {
  if (pairs.length === 0) return el("p", { text: texts.noPairsEnd });
  return el(
    "ul",
    { class: "plainList", "aria-label": texts.pairsEnd },
    ...pairs.map((pair) =>
      el(
        "li",
        {},
        el("b", { text: texts.openPair(pair.pairId, pair.other) }),
        el("span", { class: "line", text: texts.pairBecomes(pair.was, pair.becomes) }),
      ),
    ),
  );
}
