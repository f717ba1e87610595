/** Settings by which the contradictions of the documents are resolved; defaults are those of приказ № 548-п. */
import { approvalStages } from "./recordWords.ru.ts";
import { groupCounts, presetNames, programmeLengths, satisfactionBases, stageSets } from "./ruleWords.ru.ts";
import {
  choiceSetting,
  dayOfYearSetting,
  flagSetting,
  listSetting,
  numberSetting,
  numbersSetting,
} from "./settingKinds.ts";
import { mentoringKinds } from "./vocabulary.ts";

const quarter = "приказ № 548-п, Положение, п. 1.4: от 3 месяцев до 1 года";
const anyLength = "программа «Развиваемся вместе» (Омск), п. 1.3: от одного дня, в зависимости от вида";

function lengthSetting(
  kind: Parameters<typeof mentoringKinds.label>[0],
  length: "oneDay" | "dayToYear" | "quarterToYear",
) {
  return choiceSetting({
    title: `Срок программы: ${mentoringKinds.label(kind)}`,
    byDefault: programmeLengths.label(length),
    source: length === "quarterToYear" ? quarter : anyLength,
    dictionary: programmeLengths,
  });
}

export const furtherSettings = {
  preset: choiceSetting({
    title: "Набор настроек, с которым они сравниваются",
    byDefault: presetNames.label("neftyugansk"),
    source: "выбор департамента",
    dictionary: presetNames,
  }),
  lengthTraditional: lengthSetting("traditional", "quarterToYear"),
  lengthGroup: lengthSetting("group", "quarterToYear"),
  lengthShortTerm: lengthSetting("shortTerm", "dayToYear"),
  lengthReverse: lengthSetting("reverse", "quarterToYear"),
  lengthSituational: lengthSetting("situational", "dayToYear"),
  lengthSpeed: lengthSetting("speed", "oneDay"),
  lengthVirtual: lengthSetting("virtual", "quarterToYear"),
  appointmentMonths: numberSetting({
    title: "Наставник назначается на срок не менее, месяцев (0 — не установлено)",
    byDefault: "0",
    source:
      "приказ № 548-п срока назначения не устанавливает; в Положении техникума, п. 4.5, — «как правило, не менее одного года»",
    min: 0,
    max: 36,
  }),
  groupCount: choiceSetting({
    title: "Группа и предел наставляемых у наставника",
    byDefault: groupCounts.label("free"),
    source: "Положение техникума (Алтайский край), п. 4.3 и 9.1.3: у группы наибольшего числа нет",
    dictionary: groupCounts,
  }),
  groupLimit: numberSetting({
    title: "Наставляемых у одного наставника вместе с группами, не более",
    byDefault: "30",
    source: "разумный предел; документы его не называют",
    min: 2,
    max: 30,
  }),
  kindLimits: numbersSetting({
    title: "Особый предел наставляемых по видам («виртуальное — 4; скоростное — 10»)",
    byDefault: "—",
    source: "документы различий по видам не называют",
    dictionary: mentoringKinds,
    min: 1,
    max: 30,
  }),
  approvalChain: listSetting({
    title: "Кто утверждает кандидатуру наставника, по порядку",
    byDefault: approvalStages.label("head"),
    source: "приказ № 548-п, Положение, п. 4.1: приказ руководителя",
    dictionary: approvalStages,
  }),
  stageSet: choiceSetting({
    title: "Этапы модели наставничества",
    byDefault: stageSets.label("neftyugansk"),
    source: "приказ № 548-п, Положение, раздел IV",
    dictionary: stageSets,
  }),
  publicationByConsent: flagSetting({
    title: "Публиковать сведения о людях только с их согласия (иначе — коды)",
    byDefault: "да",
    source: "152-ФЗ, ст. 10.1; в Положении колледжа (ДНР), п. 11.1, — базы на сайте",
  }),
  exitWindowFrom: dayOfYearSetting({
    title: "Анкеты удовлетворённости: начало приёма ответов, ДД.ММ",
    byDefault: "01.04",
    source: "приказ № 548-п, дорожная карта, п. 2.4: апрель",
  }),
  exitWindowTo: dayOfYearSetting({
    title: "Анкеты удовлетворённости: конец приёма ответов, ДД.ММ",
    byDefault: "30.04",
    source: "приказ № 548-п, дорожная карта, п. 2.4: апрель",
  }),
  exitWindowMore: numberSetting({
    title: "Анкеты удовлетворённости: сколько ещё дней ответы принимаются после срока",
    byDefault: "15",
    source: "приказ № 548-п, дорожная карта, п. 2.6: анализ до 15 мая",
    min: 0,
    max: 92,
  }),
  satisfiedFrom: numberSetting({
    title: "Удовлетворён тот, чей индекс не ниже (от 1 до 10)",
    byDefault: "7",
    source: "выбор департамента: документы порога не называют",
    min: 1,
    max: 10,
  }),
  satisfactionBase: choiceSetting({
    title: "Показатели 3 и 4: от кого считается доля",
    byDefault: satisfactionBases.label("respondents"),
    source: "приказ № 548-п, прил. 3: «опросный»; в целевой модели 2019–2020 годов — от всех участников",
    dictionary: satisfactionBases,
  }),
  minimumGroup: numberSetting({
    title: "Ответы анкет показываются, если ответивших не меньше",
    byDefault: "5",
    source: "выбор департамента: по меньшей группе узнают человека",
    min: 3,
    max: 50,
  }),
  payment: flagSetting({
    title: "Наставничество оплачивается (нужно дополнительное соглашение)",
    byDefault: "нет",
    source: "приказ № 548-п, паспорт программы: финансирование не предусмотрено; ТК РФ, ст. 351.8",
  }),
  updateDays: numberSetting({
    title: "Сведения банков актуализируются не реже, чем раз в, дней",
    byDefault: "365",
    source: "приказ № 548-п, Положение, п. 4.1.2: не менее одного раза в год",
    min: 30,
    max: 730,
  }),
  qualityLabel: flagSetting({
    title: "Показывать полноту данных рядом со значением 100 %",
    byDefault: "да",
    source: "приказ № 548-п, Положение, раздел VI: риск «формализм»",
  }),
} as const;
