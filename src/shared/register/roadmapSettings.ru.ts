/** Settings of the roadmap and its reminders: what the documents leave open about deadlines. */
import { deadlineRules } from "./roadmapWords.ru.ts";
import { choiceSetting, daysSetting, flagSetting, numberSetting } from "./settingKinds.ts";

export const roadmapSettings = {
  responseRate: numberSetting({
    title: "Анкеты удовлетворённости: ответивших не менее, % участников",
    byDefault: "70",
    source: "приказ № 548-п, дорожная карта, п. 2.4; доля в документе не названа",
    min: 1,
    max: 100,
  }),
  deadlineRule: choiceSetting({
    title: "Дорожная карта: как читать срок «до 1 октября»",
    byDefault: deadlineRules.label("included"),
    source: "приказ № 548-п, дорожная карта: «до 01 октября»; входит ли этот день, не сказано",
    dictionary: deadlineRules,
  }),
  planShare: numberSetting({
    title: "Дорожная карта: выполнено мероприятий планов пар не менее, % наступивших",
    byDefault: "80",
    source: "приказ № 548-п, дорожная карта, п. 1.5; доля в документе не названа",
    min: 1,
    max: 100,
  }),
  reminders: flagSetting({
    title: "Напоминания по почте",
    byDefault: "нет",
    source: "решает департамент: отправленное письмо не вернуть",
  }),
  reminderDays: daysSetting({
    title: "Напоминать за сколько дней до срока, через «;»",
    byDefault: "14; 7; 1",
    source: "решение департамента; в документах не названо",
  }),
  reminderHour: numberSetting({
    title: "Напоминать не раньше, часов",
    byDefault: "8",
    source: "решение департамента; в документах не названо",
    min: 0,
    max: 23,
  }),
} as const;
