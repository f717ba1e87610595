/** Approval, controls, the mentor's report, the checklist and the bank of effective programmes. */

import { panelFields } from "../../shared/lists/panelColumns.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { ProgrammeCard } from "../../shared/programmes/answers.ts";
import { el, facts } from "../frame/dom.ts";
import { choiceField, dayField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { loaded, sendChange, withNotes } from "../frame/frame.ts";
import { askedFields, requestForm } from "../frame/requestForm.ts";
import { checklistLine, type ProgrammePart } from "./programmePart.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

type Programme = NonNullable<ProgrammeCard["programme"]>;

export function approveForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "approveProgramme",
    about: { pairId: card.pairId },
    fields: {
      approvedOn: { label: texts.approvedOn, value: today, last: today },
      protocolNumber: {},
      protocolOn: { last: today },
    },
    submit: texts.approve,
    label: texts.approve,
    cancel: close,
    said: withNotes(texts.approvedSaid),
    after: reload,
  });
}

export function effectiveButton({ frame, reload }: ProgrammePart, { programmeId, effective }: Programme): HTMLElement {
  const act = () =>
    sendChange(frame, "markEffective", { programmeId, effective: !effective }, texts.effectiveSaid, reload);
  return el("div", {}, actionButton(effective ? texts.unmarkEffective : texts.markEffective, act, { look: "small" }));
}

export function controlForm(
  { frame, card, reload }: ProgrammePart,
  stage: "middle" | "final",
  close: () => void,
): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "recordControl",
    about: { pairId: card.pairId, stage },
    fields: {
      doneOn: dayField({ label: texts.doneOn, value: today, last: today }),
      result: { label: texts.result, value: "onTrack" },
    },
    submit: texts.recordControl[stage],
    label: texts.recordControl[stage],
    cancel: close,
    said: withNotes(texts.controlSaid),
    after: reload,
  });
}

export function reportForm(
  { frame, card, reload }: ProgrammePart,
  programme: Programme,
  close: () => void,
): HTMLElement {
  const { today } = frame.me;
  const { pairId } = card;
  const title = panelFields.recordReport.reportOn.label;
  const form = requestForm({
    frame,
    name: "recordReport",
    about: { pairId },
    fields: {
      reportOn: { label: texts.reportOn, value: programme.reportOn || today },
      conclusion: { value: programme.conclusion },
      proposals: { value: programme.proposals },
    },
    submit: texts.saveReport,
    label: title,
    cancel: close,
    said: withNotes(texts.reportSaid),
    after: reload,
  });
  const words = texts.reportFacts;
  const figures = loaded(
    "showReport",
    () => ({ pairId }),
    (answer) => {
      const lines: [string, string][] = [
        [
          words.meetings,
          [answer.meetings, ...answer.meetingsByKind.map(({ kind, count }) => `${kind} ${count}`)].join("; "),
        ],
        [words.lines, words.linesOf(answer.linesDone, answer.linesDue, answer.linesAll)],
        [words.products, String(answer.products.length)],
        [words.usefulness, answer.usefulness],
        [words.rating, answer.rating],
      ];
      return facts(...lines.filter(([, value]) => value !== ""));
    },
  );
  return el("div", {}, el("h3", { text: title, tabindex: -1 }), figures.element, form);
}

export function reviewForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const asked = askedFields("reviewProgramme", { reviewedOn: { value: today }, reviewer: {} }, today);
  const options = texts.marks.map((text, index): [string, string] => [String(index), text]);
  const items = card.checklist
    .filter(({ fromData }) => !fromData)
    .map(({ item, text, mark }) => ({
      item,
      field: choiceField({ label: `${item}. ${text}`, options, value: String(mark ?? 0) }),
    }));
  const form = actionForm({
    fields: [...asked.fields, ...items.map(({ field }) => field)],
    submit: texts.saveReview,
    label: texts.checklist,
    cancel: close,
    act: async () => {
      const marks = items.map(({ item, field }) => ({ item, mark: Number(field.value()) }));
      const input = { pairId: card.pairId, marks, ...asked.values() } as SentOf<"reviewProgramme">;
      await sendChange(
        frame,
        "reviewProgramme",
        input,
        ({ total, levelLabel, notes }) => [texts.reviewSaid(total, levelLabel), ...notes].join(" "),
        reload,
      );
    },
  });
  const known = card.checklist.filter(({ fromData }) => fromData).map(checklistLine);
  return el(
    "div",
    {},
    el("h3", { text: texts.review, tabindex: -1 }),
    el("ol", { class: "plainList" }, ...known),
    form,
  );
}
