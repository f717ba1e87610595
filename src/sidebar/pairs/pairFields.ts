/** What is asked at the steps of a pair, about one pair or many. */
import { limits } from "../../shared/language/limits.ts";
import { checksField, dayField, type Field, optionalDayField, textField } from "../frame/fields.ts";
import type { FormPart } from "../frame/form.ts";
import { given } from "../frame/frame.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { programmeViewTexts } from "../programmes/programmeViewTexts.ru.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function noteField(help?: string): Field<string | undefined> {
  return textField({ label: texts.note, limit: limits.note, lines: 2, ...given({ help }) });
}

export function documentField(): Field<string | undefined> {
  return textField({ label: texts.document, limit: limits.note });
}

export function consentFields(today: string) {
  const on = dayField({ label: sidebarTexts.consentOn, value: today, last: today });
  const document = textField({ label: sidebarTexts.consentDocument, limit: limits.note });
  const value = () => given({ givenOn: on.value(), document: document.value() });
  return { fields: [on, document], value } satisfies FormPart<unknown>;
}

export function orderFields(today: string) {
  const number = textField({ label: sidebarTexts.orderNumber, limit: limits.orderNumber, required: true });
  const on = dayField({ label: sidebarTexts.orderOn, value: today, last: today });
  const value = () => ({ orderNumber: number.value() ?? "", orderOn: on.value() });
  return { fields: [number, on], value } satisfies FormPart<unknown>;
}

export function startFields(today: string, day: string) {
  const on = dayField({ label: texts.startedOn, value: day, last: today });
  const note = noteField();
  const value = () => given({ on: on.value(), note: note.value() });
  return { fields: [on, note], value } satisfies FormPart<unknown>;
}

/** Nobody's consent is guessed: both days are empty at first. */
export function agreementFields(today: string) {
  const mentor = dayField({ label: texts.mentorAgreedOn, help: texts.agreementHelp, value: "", last: today });
  const mentee = dayField({ label: texts.menteeAgreedOn, value: "", last: today });
  const value = () => ({ mentorAgreedOn: mentor.value(), menteeAgreedOn: mentee.value() });
  return { fields: [mentor, mentee], value } satisfies FormPart<unknown>;
}

export function extendFields(today: string, dueOn: Field<string>) {
  const agreement = agreementFields(today);
  const document = documentField();
  const note = noteField();
  const value = () =>
    given({ dueOn: dueOn.value(), ...agreement.value(), document: document.value(), note: note.value() });
  return { fields: [dueOn, ...agreement.fields, document, note], value } satisfies FormPart<unknown>;
}

export function completeFields(today: string) {
  const finishedOn = dayField({ label: texts.finishedOn, help: texts.completeHelp, value: today, last: today });
  // What the programme and the diagnostics hold already need not be said again.
  const evaluation = textField({
    label: texts.evaluation,
    help: programmeViewTexts.fromReport,
    limit: limits.note,
    lines: 3,
  });
  const diagnosedOn = optionalDayField({
    label: texts.diagnosedOn,
    help: programmeViewTexts.fromDiagnosis,
    value: "",
    last: today,
  });
  const overcome = checksField({ label: texts.overcome, options: [["yes", texts.overcomeYes]] });
  const document = documentField();
  const value = () =>
    given({
      finishedOn: finishedOn.value(),
      evaluation: evaluation.value(),
      diagnosedOn: diagnosedOn.value(),
      overcome: overcome.value().length > 0 || undefined,
      document: document.value(),
    });
  return { fields: [finishedOn, evaluation, diagnosedOn, overcome, document], value } satisfies FormPart<unknown>;
}
