/** A change of all the chosen: its fields, what would come of it for each, and the button that does it. */
import type { ManyLine, ManyOutcome } from "../../shared/lists/manyOf.ts";
import type { manyRequests } from "../../shared/lists/manyRequests.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import { button, el, fill } from "./dom.ts";
import { actionButton, actionForm, type FormPart } from "./form.ts";
import { type Frame, sendChange, sentenceOf } from "./frame.ts";
import { manyViewTexts as texts } from "./manyViewTexts.ru.ts";
import { paged } from "./paged.ts";
import { ask } from "./server.ts";

type ManyName = keyof typeof manyRequests;
type ChosenIds = "personIds" | "pairIds";

/** What may be done to all the chosen. */
export interface ManyAction<Row> {
  name: ManyName;
  text: string;
  /** Whether nothing has to be typed: then what would come of it is shown at once. */
  ready?: (rows: readonly Row[]) => boolean;
  part(rows: readonly Row[]): FormPart<object>;
}

/** The fields of the form are those of the request. */
export function manyAction<Name extends ManyName, Row>(
  name: Name,
  text: string,
  part: (rows: readonly Row[]) => FormPart<Omit<SentOf<Name>, ChosenIds | "mark">>,
  ready: (rows: readonly Row[]) => boolean = () => false,
): ManyAction<Row> {
  return { name, text, part, ready };
}

interface ManyFormTraits<Row> {
  action: ManyAction<Row>;
  rows: readonly Row[];
  /** The chosen, as the request names them. */
  chosen: object;
  close(): void;
  done(lines: readonly ManyLine[]): Promise<void>;
}

export function manyForm<Row>(frame: Frame, { action, rows, chosen, close, done }: ManyFormTraits<Row>): HTMLElement {
  const { name, text } = action;
  const { fields, value } = action.part(rows);
  const preview = el("div", {});
  let asked = 0;
  const check = async () => {
    asked += 1;
    const mine = asked;
    const input = { ...value(), ...chosen } as SentOf<ManyName>;
    fill(preview, el("p", { class: "quiet", role: "status", text: texts.checking }));
    const outcome = await ask(name, input);
    if (mine !== asked) return;
    fill(preview);
    if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
    const { mark, lines, done: count } = outcome.done;
    const act = () =>
      sendChange(frame, name, { ...input, mark } as SentOf<ManyName>, texts.done(text, count), () => done(lines));
    fill(preview, previewOf(text, outcome.done, act, close));
    preview.querySelector<HTMLElement>("h3")?.focus();
  };
  const title = texts.title(text, rows.length);
  const form = actionForm({ fields, submit: texts.check, look: "plain", label: title, cancel: close, act: check });
  // What has been shown is not what would be done with other words.
  form.addEventListener("input", () => {
    asked += 1;
    fill(preview);
  });
  if (action.ready?.(rows) === true) void check();
  return el("div", { class: "dialog", role: "group", "aria-label": title }, el("h2", { text: title }), form, preview);
}

function previewOf(
  text: string,
  { done, lines }: ManyOutcome,
  act: () => Promise<void>,
  close: () => void,
): HTMLElement {
  const possible = lines.filter((line) => line.possible);
  // Somebody may be asked about twice: a pair with both consents.
  const who = possible.filter(({ id }, at) => possible.findIndex((line) => line.id === id) === at);
  const noted = possible.filter(({ words }) => words.length > 0);
  return el(
    "div",
    { class: "preview" },
    el("h3", { text: texts.preview(done), tabindex: -1 }),
    leftLines(lines),
    noted.length > 0 && el("h4", { text: texts.notes(noted.length) }),
    noted.length > 0 && lineList(noted),
    done > 0 && el("details", {}, el("summary", { text: texts.who(who.length) }), lineList(who, false)),
    el(
      "div",
      { class: "actions" },
      done > 0 && actionButton(texts.confirm(text, done), act, { look: "primary" }),
      button(texts.back, close),
    ),
  );
}

/** Those for whom it cannot be done, each with the reason. */
export function leftLines(lines: readonly ManyLine[]): HTMLElement | null {
  const left = lines.filter((line) => !line.possible);
  if (left.length === 0) return null;
  return el("div", {}, el("h4", { class: "fault", text: texts.left(left.length) }), lineList(left));
}

const page = 20;

function lineList(lines: readonly ManyLine[], whole = true): HTMLElement {
  return paged(lines, page, (part) =>
    el(
      "ul",
      { class: "plainList" },
      ...part.map(({ id, name, words }) =>
        el(
          "li",
          {},
          el("b", { text: name }),
          name !== id && el("span", { class: "quiet", text: ` ${id}` }),
          ...(whole ? words.map((word) => el("span", { class: "line", text: word })) : []),
        ),
      ),
    ),
  );
}
