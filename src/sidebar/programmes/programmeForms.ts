/** Approval, controls, the mentor's report, the checklist and the bank of effective programmes. */

import { limits } from "../../shared/language/limits.ts";
import type { ProgrammeCard } from "../../shared/programmes/answers.ts";
import { controlResults } from "../../shared/register/recordWords.ru.ts";
import { el, facts } from "../frame/dom.ts";
import { choiceField, dayField, optionalDayField, optionsOf, textField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { change, given, loaded, withNotes } from "../frame/frame.ts";
import { checklistLine, type ProgrammePart } from "./programmePart.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

const longText = 2000;
type Programme = NonNullable<ProgrammeCard["programme"]>;

export function approveForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const on = dayField({ label: texts.approvedOn, value: today, last: today });
  const number = textField({ label: texts.protocolNumber, limit: limits.orderNumber });
  const protocolOn = optionalDayField({ label: texts.protocolOn, value: "", last: today });
  return actionForm({
    fields: [on, number, protocolOn],
    submit: texts.approve,
    label: texts.approve,
    cancel: close,
    act: async () => {
      const input = given({
        pairId: card.pairId,
        approvedOn: on.value(),
        protocolNumber: number.value(),
        protocolOn: protocolOn.value(),
      });
      await change(frame, "approveProgramme", input, withNotes(texts.approvedSaid), reload);
    },
  });
}

export function effectiveButton({ frame, reload }: ProgrammePart, { programmeId, effective }: Programme): HTMLElement {
  const act = () => change(frame, "markEffective", { programmeId, effective: !effective }, texts.effectiveSaid, reload);
  return el("div", {}, actionButton(effective ? texts.unmarkEffective : texts.markEffective, act, { look: "small" }));
}

export function controlForm(
  { frame, card, reload }: ProgrammePart,
  stage: "middle" | "final",
  close: () => void,
): HTMLElement {
  const { today } = frame.me;
  const on = dayField({ label: texts.doneOn, value: today, last: today });
  const result = choiceField({ label: texts.result, options: optionsOf(controlResults), value: "onTrack" });
  return actionForm({
    fields: [on, result],
    submit: texts.recordControl[stage],
    label: texts.recordControl[stage],
    cancel: close,
    act: async () => {
      const input = { pairId: card.pairId, stage, doneOn: on.value(), result: result.value() };
      await change(frame, "recordControl", input, withNotes(texts.controlSaid), reload);
    },
  });
}

export function reportForm(
  { frame, card, reload }: ProgrammePart,
  programme: Programme,
  close: () => void,
): HTMLElement {
  const { today } = frame.me;
  const { pairId } = card;
  const on = dayField({ label: texts.reportOn, value: programme.reportOn || today, last: today });
  const conclusion = textField({
    label: texts.conclusion,
    limit: longText,
    value: programme.conclusion,
    required: true,
    lines: 3,
  });
  const proposals = textField({ label: texts.proposals, limit: longText, value: programme.proposals, lines: 2 });
  const form = actionForm({
    fields: [on, conclusion, proposals],
    submit: texts.saveReport,
    label: texts.report,
    cancel: close,
    act: async () => {
      const input = given({
        pairId,
        reportOn: on.value(),
        conclusion: conclusion.value() ?? "",
        proposals: proposals.value(),
      });
      await change(frame, "recordReport", input, withNotes(texts.reportSaid), reload);
    },
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
  return el("div", {}, el("h3", { text: texts.report, tabindex: -1 }), figures.element, form);
}

export function reviewForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const on = dayField({ label: texts.reviewedOn, value: today, last: today });
  const reviewer = textField({ label: texts.reviewer, limit: limits.note });
  const options = texts.marks.map((text, index): [string, string] => [String(index), text]);
  const items = card.checklist
    .filter(({ fromData }) => !fromData)
    .map(({ item, text, mark }) => ({
      item,
      field: choiceField({ label: `${item}. ${text}`, options, value: String(mark ?? 0) }),
    }));
  const form = actionForm({
    fields: [on, reviewer, ...items.map(({ field }) => field)],
    submit: texts.saveReview,
    label: texts.checklist,
    cancel: close,
    act: async () => {
      const marks = items.map(({ item, field }) => ({ item, mark: Number(field.value()) }));
      const input = given({ pairId: card.pairId, reviewedOn: on.value(), reviewer: reviewer.value(), marks });
      await change(
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
