/** What is recorded of a person: approvals, training, awards, the mark «молодой специалист», a long leave. */

import type { ApprovalLine, BankCard } from "../../shared/banks/answers.ts";
import { approvalDecisions, approvalStages } from "../../shared/register/recordWords.ru.ts";
import { bankViewTexts as texts } from "../banks/bankViewTexts.ru.ts";
import { choiceMenu, type MenuChoice } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { choiceField, dayField, flagField } from "../frame/fields.ts";
import { given, withNotes } from "../frame/frame.ts";
import { affectedPairs, previewedForm } from "../frame/preview.ts";
import { requestForm } from "../frame/requestForm.ts";
import type { PersonPart } from "../people/personPart.ts";

type Form = (part: PersonPart, close: () => void) => HTMLElement;

export function personRecords(part: PersonPart, answer: BankCard): HTMLElement[] {
  const works = part.card.jobs.some((job) => job.current);
  const { young, leave } = answer;
  const mark = young.mark === "rule" ? texts.byRule : texts.byHand(young.mark, young.reason, shownDay(young.until));
  return [
    group(texts.approvals, answer.approvals.length, [
      list(texts.approvals, answer.approvals.map(approvalLine), texts.approvalsEmpty),
      ...(answer.lacking.length > 0 ? [el("p", { text: texts.lacking(answer.lacking.join(", ")) })] : []),
      forms(part, texts.approvals, [[texts.addApproval, approvalForm]]),
    ]),
    group(texts.trainings, answer.trainings.length, [
      list(texts.trainings, answer.trainings, texts.trainingsEmpty),
      forms(part, texts.trainings, [[texts.addTraining, trainingForm]]),
    ]),
    group(texts.awards, answer.awards.length, [
      list(texts.awards, answer.awards, texts.awardsEmpty),
      forms(part, texts.awards, [[texts.addAward, awardForm]]),
    ]),
    group(texts.young, null, [
      el("p", {
        class: "quiet",
        text: [texts.youngNow(young.now), mark, texts.career(shownDay(young.careerStartedOn))].join(" · "),
      }),
      forms(part, texts.young, [[texts.youngChange, (own, close) => youngForm(own, answer, close)]]),
    ]),
    ...(works
      ? [
          group(texts.longLeave, null, [
            el("p", {
              class: "quiet",
              text: leave === null ? texts.noLeave : texts.onLeave(shownDay(leave.from), shownDay(leave.until)),
            }),
            forms(part, texts.longLeave, [
              leave === null ? [texts.addLeave, leaveForm] : [texts.endLeave, endLeaveForm],
            ]),
          ]),
        ]
      : []),
  ];
}

function group(title: string, count: number | null, children: HTMLElement[]): HTMLElement {
  const words = count === null ? title : `${title} (${count})`;
  return el("details", {}, el("summary", { text: words }), ...children);
}

function forms(part: PersonPart, label: string, all: readonly [text: string, form: Form][]): HTMLElement {
  return choiceMenu(
    label,
    all.map(([text, form]): MenuChoice => ({ text, form: (close) => form(part, close) })),
  );
}

function list(label: string, lines: readonly { title: string; facts: string }[], empty: string): HTMLElement {
  if (lines.length === 0) return el("p", { class: "quiet", text: empty });
  return el(
    "ul",
    { class: "rows", "aria-label": label },
    ...lines.map((line) =>
      el("li", { class: "card" }, el("b", { text: line.title }), el("span", { class: "line quiet", text: line.facts })),
    ),
  );
}

function approvalLine({ stage, decision, on, protocol, note }: ApprovalLine): { title: string; facts: string } {
  const facts = [shownDay(on), protocol && texts.number(protocol), note].filter(Boolean).join(" · ");
  return { title: `${approvalStages.label(stage)}: ${approvalDecisions.label(decision)}`, facts };
}

function approvalForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "recordApproval",
    about: { personId: card.personId },
    fields: {
      stage: { value: "methodCommission" },
      decision: { value: "agreed" },
      decidedOn: { value: today },
      protocolNumber: { help: texts.protocolHelp },
      note: { help: texts.declineNote },
    },
    // What is still to be decided has no day.
    send: ({ decidedOn, ...input }) =>
      given({ ...input, decidedOn: input.decision === "pending" ? undefined : decidedOn }),
    submit: texts.addApproval,
    label: `${texts.addApproval}: ${card.name}`,
    cancel: close,
    said: (_, { stage }) => texts.approvalSaved(approvalStages.label(stage)),
    after: reload,
  });
}

function trainingForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "recordTraining",
    about: { personId: card.personId },
    fields: {
      role: { value: card.mentor || !card.mentee ? "mentor" : "mentee" },
      programme: {},
      provider: {},
      hours: {},
      finishedOn: { value: today },
      document: {},
    },
    submit: texts.addTraining,
    label: `${texts.addTraining}: ${card.name}`,
    cancel: close,
    said: texts.trainingSaved(card.name),
    after: reload,
  });
}

function awardForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "recordAward",
    about: { personId: card.personId },
    fields: {
      kind: { value: "thanks" },
      level: { value: "organisation" },
      effects: {},
      awardedOn: { value: today },
      document: {},
    },
    submit: texts.addAward,
    label: `${texts.addAward}: ${card.name}`,
    cancel: close,
    said: texts.awardSaved(card.name),
    after: reload,
  });
}

function youngForm({ frame, card, reload }: PersonPart, { young }: BankCard, close: () => void): HTMLElement {
  const options = Object.entries(texts.youngMarks) as [keyof typeof texts.youngMarks, string][];
  return requestForm({
    frame,
    name: "setYoungOverride",
    about: { personId: card.personId },
    fields: {
      young: choiceField({ label: texts.youngMark, options, value: young.mark }),
      reason: { help: texts.youngReasonHelp, value: young.reason },
      until: { value: young.until },
    },
    submit: texts.saveForm,
    label: `${texts.youngChange}: ${card.name}`,
    cancel: close,
    said: texts.youngSaved(card.name),
    after: reload,
  });
}

function leaveForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  return previewedForm(frame, {
    name: "recordLeave",
    title: texts.addLeave,
    help: texts.leaveHelp,
    about: { personId: card.personId },
    asked: {
      from: { value: frame.me.today },
      until: {},
      pause: flagField({ label: texts.pause, value: true }),
      document: {},
    },
    shows: (answer) =>
      el(
        "div",
        {},
        el("p", { text: texts.onLeave(shownDay(answer.from), shownDay(answer.until)) }),
        affectedPairs(answer.pairs),
      ),
    confirm: texts.confirmLeave,
    confirmation: withNotes(texts.leaveSaved(card.name)),
    after: reload,
    close,
  });
}

function endLeaveForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "endLeave",
    about: { personId: card.personId },
    fields: { on: dayField({ label: texts.backOn, value: today, last: today }) },
    submit: texts.endLeave,
    label: `${texts.endLeave}: ${card.name}`,
    cancel: close,
    said: texts.leaveEnded(card.name),
    after: reload,
  });
}
