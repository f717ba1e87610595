/** Self-audit of conditions: the share of each group, and one form that saves all the answers at once. */

import { limits } from "../../shared/language/limits.ts";
import type { ConditionGroup, ConditionLine, ConditionsSaved } from "../../shared/organisations/answers.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { bar, el } from "../frame/dom.ts";
import { choiceField, type Field, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { given, sendChange } from "../frame/frame.ts";
import { askedFields } from "../frame/requestForm.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { recordViewTexts as texts } from "../records/recordViewTexts.ru.ts";
import type { OrganisationPart } from "./organisationPart.ts";

export function audit(part: OrganisationPart): HTMLElement {
  const { checkedOn, groups } = part.card.audit;
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: checkedOn === "" ? texts.auditNone : texts.auditOn(shownDay(checkedOn)) }),
    checkedOn !== "" && el("ul", { class: "plainList" }, ...groups.map(groupLine)),
    choiceMenu(texts.audit, [{ text: texts.auditStart, form: (close) => auditForm(part, close) }]),
  );
}

function groupLine({ title, share, before }: ConditionGroup): HTMLElement {
  const words = [
    share === null ? texts.noAnswer : texts.share(share),
    before !== null && before !== share && texts.before(before),
  ].filter((word) => word !== false);
  return el(
    "li",
    {},
    el("span", { class: "line", text: `${title}: ${words.join(", ")}` }),
    share !== null && el("span", { class: "withBar" }, bar(share)),
  );
}

type Answer = NonNullable<ConditionLine["answer"]>;

/** What to do about a condition is asked only where it is not fulfilled. */
function askedItem(line: ConditionLine) {
  const measures = textField({ label: texts.auditMeasures(line.title), limit: limits.note, value: line.measures });
  const shown = (answer: Answer | "") => {
    measures.element.hidden = answer === "" || answer === "yes";
  };
  const answer = choiceField<Answer | "">({
    label: line.title,
    options: [["", sidebarTexts.notSaid], ...(Object.entries(texts.auditAnswer) as [Answer, string][])],
    value: line.answer ?? "",
    changed: shown,
  });
  shown(answer.value());
  return { item: line.item, answer, measures };
}

function auditForm({ frame, card, reload }: OrganisationPart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const on = askedFields("saveConditions", { checkedOn: { value: today } }, today);
  const asked = card.audit.items.map(askedItem);
  const fields = asked.flatMap(({ answer, measures }): Field<unknown>[] => [answer, measures]);
  return actionForm({
    fields: [...on.fields, ...fields],
    submit: texts.auditSave,
    label: texts.audit,
    cancel: close,
    act: () =>
      sendChange(
        frame,
        "saveConditions",
        {
          organisationId: card.organisationId,
          checkedOn: on.field("checkedOn").value(),
          answers: asked.flatMap(({ item, answer, measures }) => {
            const chosen = answer.value();
            return chosen === ""
              ? []
              : [given({ item, answer: chosen, measures: chosen === "yes" ? null : (measures.value() ?? null) })];
          }),
        },
        (answer) => texts.auditSaved((answer as ConditionsSaved).saved),
        reload,
      ),
  });
}
