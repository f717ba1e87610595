/** The programme's own form: a draft from the register, or what has been written already. */

import type { Area } from "../../shared/facts/diagnoses.ts";
import { el } from "../frame/dom.ts";
import { loaded } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import type { ProgrammePart } from "./programmePart.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

interface Written {
  goal: string;
  directions: readonly Area[];
  strengths: string;
  expected: string;
  frequency: string;
  startedOn: string;
  dueOn: string;
  middleOn: string;
  finalOn: string;
  jointly: boolean;
  newVersion: boolean;
}

export function draftForm(part: ProgrammePart, close: () => void): HTMLElement {
  const { pairId } = part.card;
  return loaded(
    "draftProgramme",
    () => ({ pairId }),
    (draft) =>
      el(
        "div",
        {},
        el("h3", { text: texts.draft, tabindex: -1 }),
        draft.notes.length > 0 && el("ul", { class: "reasons" }, ...draft.notes.map((text) => el("li", { text }))),
        el(
          "details",
          {},
          el("summary", { text: texts.facts }),
          el("ul", { class: "plainList" }, ...draft.facts.map((text) => el("li", { text }))),
        ),
        textForm(part, { ...draft, jointly: true, newVersion: false }, close),
      ),
  ).element;
}

type Programme = NonNullable<ProgrammePart["card"]["programme"]>;

export function savedForm(part: ProgrammePart, programme: Programme, close: () => void): HTMLElement {
  const { middle, final, approvedOn } = programme;
  return textForm(part, { ...programme, middleOn: middle.on, finalOn: final.on, newVersion: approvedOn !== "" }, close);
}

function textForm({ frame, card, reload }: ProgrammePart, written: Written, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "saveProgramme",
    about: { pairId: card.pairId, ...(written.newVersion ? { newVersion: true } : {}) },
    fields: {
      goal: { value: written.goal, lines: 2 },
      directions: { value: [...written.directions] },
      strengths: { value: written.strengths, lines: 2 },
      expected: { value: written.expected, lines: 2 },
      frequency: { value: written.frequency },
      startedOn: { value: written.startedOn },
      dueOn: { value: written.dueOn, notBefore: { day: "startedOn", fault: texts.endBeforeStart } },
      middleOn: { value: written.middleOn },
      finalOn: { value: written.finalOn },
      jointly: { help: texts.jointlyHelp, value: written.jointly },
    },
    submit: texts.save,
    label: texts.programme,
    cancel: close,
    said: ({ version, notes }) => [texts.saved(version), ...notes].join(" "),
    after: reload,
  });
}
