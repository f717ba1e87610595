/** A person's consents: what was given, what is in force, a new general one, and taking one back. */

import type { PersonConsent } from "../../shared/overview/showPerson.ts";
import { consentKinds, occupyingStatuses } from "../../shared/register/vocabulary.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { given, withNotes } from "../frame/frame.ts";
import { affectedPairs, previewedForm } from "../frame/preview.ts";
import { type AskedFields, requestForm } from "../frame/requestForm.ts";
import { lifePanelTexts as texts } from "../pairs/sidebarLifeTexts.ru.ts";
import type { PersonPart } from "./personPart.ts";

export function personConsents(part: PersonPart): HTMLElement {
  const { consents } = part.card;
  return el(
    "div",
    {},
    consents.length === 0
      ? el("p", { class: "quiet", text: texts.consentsEmpty })
      : el("ul", { class: "rows", "aria-label": texts.consents }, ...consents.map((one) => consentLine(part, one))),
    choiceMenu(texts.consents, [{ text: texts.addConsent, form: (close) => generalForm(part, close) }]),
  );
}

function consentLine(part: PersonPart, consent: PersonConsent): HTMLElement {
  const scope = consent.pairId === "" ? texts.general : texts.forPair(consent.pairId);
  const ended = consent.withdrawnOn !== "" ? texts.withdrawnOn(shownDay(consent.withdrawnOn)) : texts.expired;
  const days = texts.consentFrom(shownDay(consent.givenOn), shownDay(consent.validUntil));
  const kind = consentKinds.label(consent.kind);
  const version = consent.textVersion === "" ? "" : texts.textVersion(consent.textVersion);
  const written = [consent.document, version].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: consent.inForce ? "card" : "card quiet" },
    el("b", { text: kind }),
    el("span", { class: "line quiet", text: [scope, days, !consent.inForce && ended].filter(Boolean).join(" · ") }),
    written !== "" && el("span", { class: "line quiet", text: written }),
    consent.inForce &&
      matters(part, consent) &&
      choiceMenu(kind, [
        {
          text: texts.withdraw,
          label: texts.withdrawOf(kind, scope),
          form: (close) => withdrawForm(part, consent, close),
        },
      ]),
  );
}

/** Nothing rests on a consent to a pair that has ended. */
function matters({ card }: PersonPart, { pairId }: PersonConsent): boolean {
  const status = card.pairs.find((pair) => pair.pairId === pairId)?.status;
  return status === undefined || status === "draft" || occupyingStatuses.includes(status);
}

function withdrawForm({ frame, card, reload }: PersonPart, consent: PersonConsent, close: () => void): HTMLElement {
  const { today } = frame.me;
  return previewedForm(frame, {
    name: "withdrawConsent",
    title: texts.withdrawTitle,
    ...(consent.pairId === "" ? { help: texts.withdrawAll } : {}),
    about: given({ personId: card.personId, kind: consent.kind, pairId: consent.pairId || undefined }),
    asked: { withdrawnOn: { label: texts.withdrawDay, value: today, last: today }, document: {} },
    shows: ({ consents, pairs }) =>
      el("div", {}, el("p", { text: `${texts.endingConsents}: ${consents.join(", ")}.` }), affectedPairs(pairs)),
    confirm: texts.confirmWithdraw,
    confirmation: withNotes(texts.withdrawn(card.name)),
    after: reload,
    close,
  });
}

export function generalFields(today: string) {
  return {
    kind: { value: "mentoring" },
    givenOn: { value: today },
    validUntil: { notBefore: { day: "givenOn", fault: texts.untilBeforeGiven } },
    document: {},
    textVersion: {},
  } satisfies AskedFields<"recordGeneralConsent">;
}

function generalForm({ frame, card, reload }: PersonPart, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "recordGeneralConsent",
    about: { personId: card.personId },
    fields: generalFields(frame.me.today),
    submit: texts.saveConsent,
    label: `${texts.addConsent}: ${card.name}`,
    cancel: close,
    said: (_, { kind }) => texts.consentSaved(consentKinds.label(kind), card.name),
    after: reload,
  });
}
