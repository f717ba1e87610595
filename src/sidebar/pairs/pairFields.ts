/** What is asked at the steps of a pair, about one pair or many. */
import { flagField } from "../frame/fields.ts";
import type { AskedFields } from "../frame/requestForm.ts";
import { programmeViewTexts } from "../programmes/programmeViewTexts.ru.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function consentFields(today: string) {
  return { givenOn: { value: today }, document: {} } satisfies AskedFields<"recordConsent">;
}

export function orderFields(today: string, { number = "", on = "" }: { number?: string; on?: string } = {}) {
  return {
    orderNumber: { value: number },
    orderOn: { value: on === "" ? today : on, last: today },
  } satisfies AskedFields<"recordOrder">;
}

export function startFields(today: string, day: string) {
  return {
    on: { label: texts.startedOn, value: day, last: today },
    note: { lines: 2 },
  } satisfies AskedFields<"startPair">;
}

/** Nobody's consent is guessed: both days are empty at first. */
export function agreementFields(today: string) {
  return {
    mentorAgreedOn: { help: texts.agreementHelp, last: today, needed: true },
    menteeAgreedOn: { last: today, needed: true },
  };
}

/** Beside the new last day. */
export function extendFields(today: string) {
  return { ...agreementFields(today), document: {}, note: { lines: 2 } } satisfies AskedFields<"extendPair">;
}

export function completeFields(today: string) {
  return {
    finishedOn: { help: texts.completeHelp, value: today, last: today },
    // What the programme and the diagnostics hold already need not be said again.
    evaluation: { label: texts.evaluation, help: programmeViewTexts.fromReport, lines: 3 },
    diagnosedOn: { help: programmeViewTexts.fromDiagnosis, last: today },
    overcome: flagField({ label: texts.overcome, value: false }),
    document: {},
  } satisfies AskedFields<"completePair">;
}
