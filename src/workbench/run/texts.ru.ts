import type { Quota } from "./quotas.ts";

export const quotaNames: Record<Quota, string> = {
  mailRecipients: "Адресатов писем за день",
  propertyCalls: "Обращений к свойствам за день",
  triggerSeconds: "Секунд работы триггеров за день",
  formsCreated: "Созданных форм за день",
};
