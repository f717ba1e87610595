/** What may be done to many people at once. */

import { bankViewTexts } from "../banks/bankViewTexts.ru.ts";
import { choiceField } from "../frame/fields.ts";
import { type ManyAction, manyAction } from "../frame/manyForm.ts";
import { manyViewTexts as texts } from "../frame/manyViewTexts.ru.ts";
import { askedPart } from "../frame/requestForm.ts";
import { leaveFields, menteeFields, mentorFields } from "./bankFields.ts";
import { generalFields } from "./personConsents.ts";

type Bank = keyof typeof bankViewTexts.banks;

export function enterMentees<Row extends { young: boolean }>(today: string): ManyAction<Row> {
  const allYoung = (rows: readonly Row[]) => rows.every(({ young }) => young);
  return manyAction(
    "markMentees",
    texts.mentees,
    (rows) => askedPart("markMentee", menteeFields(allYoung(rows)), today),
    allYoung,
  );
}

export function enterMentors<Row>(today: string): ManyAction<Row> {
  return manyAction(
    "markMentors",
    texts.mentors,
    () => askedPart("markMentor", mentorFields, today),
    () => true,
  );
}

export function consentOfMany<Row>(today: string): ManyAction<Row> {
  return manyAction("recordGeneralConsents", texts.generalConsents, () =>
    askedPart("recordGeneralConsent", generalFields(today), today),
  );
}

/** `bank`: the bank that is shown. */
export function leaveMany<Row>(today: string, bank: () => Bank): ManyAction<Row> {
  return manyAction("leaveBanks", texts.leaveBank, () => {
    const { fields, value } = askedPart("leaveBank", leaveFields(today), today);
    const which = choiceField<Bank>({
      label: bankViewTexts.which,
      options: Object.entries(bankViewTexts.banks) as [Bank, string][],
      value: bank(),
    });
    return { fields: [which, ...fields], value: () => ({ ...value(), bank: which.value() }) };
  });
}
