/** What may be done to many pairs at once. */
import { addDays } from "../../shared/language/day.ts";
import type { PairLine } from "../../shared/pairs/pairLine.ts";
import { choiceField, dayField } from "../frame/fields.ts";
import { type ManyAction, manyAction } from "../frame/manyForm.ts";
import { manyViewTexts as texts } from "../frame/manyViewTexts.ru.ts";
import { askedPart } from "../frame/requestForm.ts";
import { completeFields, consentFields, extendFields, orderFields, startFields } from "./pairFields.ts";
import { lifePanelTexts as life } from "./sidebarLifeTexts.ru.ts";

type Sides = keyof typeof texts.sides;

export function pairActions(today: string): ManyAction<PairLine>[] {
  return [
    manyAction("recordConsents", texts.consents, () => {
      const { fields, value } = askedPart("recordConsent", consentFields(today), today);
      const whose = choiceField<Sides>({
        label: texts.whose,
        options: Object.entries(texts.sides) as [Sides, string][],
        value: "both",
      });
      return { fields: [whose, ...fields], value: () => ({ ...value(), whose: whose.value() }) };
    }),
    manyAction("recordOrders", texts.order, () => askedPart("recordOrder", orderFields(today), today)),
    manyAction("startPairs", texts.start, () => askedPart("startPair", startFields(today, today), today)),
    manyAction("extendPairs", texts.extend, () => {
      const dueOn = dayField({ label: life.newDueOn, value: "", first: addDays(today, 1) });
      return askedPart("extendPair", { dueOn, ...extendFields(today) }, today);
    }),
    manyAction("completePairs", texts.complete, () => {
      const { fields, value } = askedPart("completePair", completeFields(today), today);
      return {
        fields,
        value: () => {
          const { overcome, ...input } = value();
          return overcome === true ? { ...input, overcome } : input;
        },
      };
    }),
  ];
}
