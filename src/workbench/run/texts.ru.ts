/** What a run says in Russian: quotas, and errors as Google words them. */

import type { Quota } from "./quotas.ts";

export const quotaNames: Record<Quota, string> = {
  mailRecipients: "Адресатов писем за день",
  propertyCalls: "Обращений к свойствам за день",
  triggerSeconds: "Секунд работы триггеров за день",
  formsCreated: "Созданных форм за день",
};

/** What Google says in the language of a Russian account. */
export const russianErrors = {
  mailQuota: "Служба вызывалась слишком много раз за один день: email.",
  badAddress: (address: string) => `Недопустимый адрес электронной почты: ${address}`,
};
