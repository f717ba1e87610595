/** What is recorded of a person: approvals, training, awards, the mark «молодой специалист», a long leave. */

import type { ApprovalLine, BankCard } from "../../shared/banks/answers.ts";
import { limits } from "../../shared/language/limits.ts";
import {
  approvalDecisions,
  approvalStages,
  awardEffects,
  awardKinds,
  contours,
  trainingRoles,
} from "../../shared/register/recordWords.ru.ts";
import { bankViewTexts as texts } from "../banks/bankViewTexts.ru.ts";
import { type Choice, choices } from "../frame/choices.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import {
  checksField,
  choiceField,
  dayField,
  numberField,
  optionalDayField,
  optionsOf,
  textField,
} from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, given, withNotes } from "../frame/frame.ts";
import { affectedPairs, previewedForm } from "../frame/preview.ts";
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
  return choices(
    label,
    all.map(([text, form]): Choice => ({ text, form: (close) => form(part, close) })),
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
  const stage = choiceField({ label: texts.stage, options: optionsOf(approvalStages), value: "methodCommission" });
  const decision = choiceField({ label: texts.decision, options: optionsOf(approvalDecisions), value: "agreed" });
  const on = optionalDayField({ label: texts.decidedOn, value: today, last: today });
  const protocol = textField({ label: texts.protocol, help: texts.protocolHelp, limit: limits.orderNumber });
  const note = textField({ label: texts.approvalNote, help: texts.declineNote, limit: limits.note });
  return actionForm({
    fields: [stage, decision, on, protocol, note],
    submit: texts.addApproval,
    label: `${texts.addApproval}: ${card.name}`,
    cancel: close,
    act: async () => {
      const input = given({
        personId: card.personId,
        stage: stage.value(),
        decision: decision.value(),
        decidedOn: decision.value() === "pending" ? undefined : on.value(),
        protocolNumber: protocol.value(),
        note: note.value(),
      });
      await change(frame, "recordApproval", input, texts.approvalSaved(approvalStages.label(stage.value())), reload);
    },
  });
}

function trainingForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const role = choiceField({
    label: texts.role,
    options: optionsOf(trainingRoles),
    value: card.mentor || !card.mentee ? "mentor" : "mentee",
  });
  const programme = textField({ label: texts.programme, limit: limits.note, required: true });
  const provider = textField({ label: texts.provider, limit: limits.note });
  const hours = numberField({ label: texts.hours, min: 1, max: 2000 });
  const finishedOn = dayField({ label: texts.finishedOn, value: today, last: today });
  const document = textField({ label: texts.document, limit: limits.note });
  return actionForm({
    fields: [role, programme, provider, hours, finishedOn, document],
    submit: texts.addTraining,
    label: `${texts.addTraining}: ${card.name}`,
    cancel: close,
    act: async () => {
      const input = given({
        personId: card.personId,
        role: role.value(),
        programme: programme.value() ?? "",
        provider: provider.value(),
        hours: hours.value(),
        finishedOn: finishedOn.value(),
        document: document.value(),
      });
      await change(frame, "recordTraining", input, texts.trainingSaved(card.name), reload);
    },
  });
}

function awardForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const kind = choiceField({ label: texts.kind, options: optionsOf(awardKinds), value: "thanks" });
  const level = choiceField({ label: texts.level, options: optionsOf(contours), value: "organisation" });
  const effects = checksField({ label: texts.effects, options: optionsOf(awardEffects) });
  const on = dayField({ label: texts.awardedOn, value: today, last: today });
  const document = textField({ label: texts.document, limit: limits.note });
  return actionForm({
    fields: [kind, level, effects, on, document],
    submit: texts.addAward,
    label: `${texts.addAward}: ${card.name}`,
    cancel: close,
    act: async () => {
      const input = given({
        personId: card.personId,
        kind: kind.value(),
        level: level.value(),
        effects: effects.value(),
        awardedOn: on.value(),
        document: document.value(),
      });
      await change(frame, "recordAward", input, texts.awardSaved(card.name), reload);
    },
  });
}

function youngForm({ frame, card, reload }: PersonPart, { young }: BankCard, close: () => void): HTMLElement {
  const options = Object.entries(texts.youngMarks) as [keyof typeof texts.youngMarks, string][];
  const mark = choiceField({ label: texts.youngMark, options, value: young.mark });
  const reason = textField({
    label: texts.youngReason,
    help: texts.youngReasonHelp,
    limit: limits.note,
    value: young.reason,
  });
  const until = optionalDayField({ label: texts.youngUntil, help: texts.youngUntilHelp, value: young.until });
  return actionForm({
    fields: [mark, reason, until],
    submit: texts.saveForm,
    label: `${texts.youngChange}: ${card.name}`,
    cancel: close,
    act: async () => {
      const input = given({
        personId: card.personId,
        young: mark.value(),
        reason: reason.value(),
        until: until.value(),
      });
      await change(frame, "setYoungOverride", input, texts.youngSaved(card.name), reload);
    },
  });
}

function leaveForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  const from = dayField({ label: texts.leaveFrom, value: frame.me.today });
  const until = optionalDayField({ label: texts.leaveUntil, help: texts.leaveUntilHelp, value: "" });
  const pause = checksField({ label: texts.pause, options: [["yes", texts.pauseYes]], value: ["yes"] });
  const document = textField({ label: texts.document, limit: limits.note });
  return previewedForm(frame, {
    name: "recordLeave",
    title: texts.addLeave,
    help: texts.leaveHelp,
    fields: [from, until, pause, document],
    input: () =>
      given({
        personId: card.personId,
        from: from.value(),
        until: until.value(),
        pause: pause.value().length > 0,
        document: document.value(),
      }),
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
  const on = dayField({ label: texts.backOn, value: frame.me.today, last: frame.me.today });
  return actionForm({
    fields: [on],
    submit: texts.endLeave,
    label: `${texts.endLeave}: ${card.name}`,
    cancel: close,
    act: () =>
      change(frame, "endLeave", { personId: card.personId, on: on.value() }, texts.leaveEnded(card.name), reload),
  });
}
