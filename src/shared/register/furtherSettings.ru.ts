/** Settings by which the contradictions of the documents are resolved; defaults are those of приказ № 548-п. */
import { approvalStages } from "./recordWords.ru.ts";
import {
  conservativePeriods,
  continuedPeople,
  continuedPlaces,
  dynamicsBases,
  groupCounts,
  improvementModes,
  modelEvidences,
  modelScopes,
  presetNames,
  programmeLengths,
  retentionModes,
  satisfactionBases,
  stageSets,
} from "./ruleWords.ru.ts";
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
const s4 = "программа «Развиваемся вместе» (Омск)";
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
    source:
      "от ответивших — приказ № 548-п, прил. 3: «опросный»; от всех участников — целевая модель 2019–2020 годов; анонимно — для анкет без кодов, документы их не называют",
    dictionary: satisfactionBases,
  }),
  conservativePeriod: choiceSetting({
    title: "Показатель 6: за какой год учитываются пары на 31 декабря",
    byDefault: conservativePeriods.label("schoolYear"),
    source: `учебный — приказ № 548-п, паспорт: «цикличность — учебный год»; календарный — ${s4}, п. 3.2(1): «к концу 202Х года»`,
    dictionary: conservativePeriods,
  }),
  dynamicsBase: choiceSetting({
    title: "Показатель 7: от кого считается доля",
    byDefault: dynamicsBases.label("all"),
    source: `от всех — ${s4}, п. 3.2(2): «педагогов, в отношении которых реализовано наставничество»; от прошедших итоговую диагностику — выбор департамента`,
    dictionary: dynamicsBases,
  }),
  continuedWhere: choiceSetting({
    title: "Показатель 8: где продолжили работу",
    byDefault: continuedPlaces.label("organisation"),
    source: `в той же организации — ${s4}, п. 3.2(3): «в образовательной организации»; в системе города — выбор департамента`,
    dictionary: continuedPlaces,
  }),
  continuedWho: choiceSetting({
    title: "Показатель 8: о ком речь",
    byDefault: continuedPeople.label("mentees"),
    source: `все наставляемые — ${s4}, п. 3.2(2): «педагоги, в отношении которых реализовано наставничество»; консервативные — ${s4}, п. 3.2(3), буквально`,
    dictionary: continuedPeople,
  }),
  conscriptedStay: flagSetting({
    title: "Показатель 8: призванные на военную службу считаются работающими",
    byDefault: "да",
    source: "выбор департамента: трудовой договор приостанавливается; документы об этом не говорят",
  }),
  modelScope: choiceSetting({
    title: "Показатель 9: какие организации учитываются",
    byDefault: modelScopes.label("subordinate"),
    source:
      "подведомственные — приказ № 548-п: программа муниципальная; вместе с неподведомственными — Положение, раздел VI: показатель региональный",
    dictionary: modelScopes,
  }),
  modelEvidence: choiceSetting({
    title: "Показатель 9: что подтверждает, что модель реализуется",
    byDefault: modelEvidences.label("documentsAndPair"),
    source:
      "документы — приказ № 548-п, Положение, п. 4.1.1; пара — раздел VI: «реализующих целевую модель»; только документы — выбор департамента",
    dictionary: modelEvidences,
  }),
  retentionMode: choiceSetting({
    title: "Показатель 10: способ расчёта",
    byDefault: retentionModes.label("fact"),
    source:
      "по факту — приказ № 548-п, паспорт: «закрепление в образовательных организациях»; в системе образования и по намерению — там же: «желающих продолжать свою работу … в системе образования»; когорта — выбор департамента",
    dictionary: retentionModes,
  }),
  improvementMode: choiceSetting({
    title: "Показатель 11: способ расчёта",
    byDefault: improvementModes.label("literal"),
    source:
      "буквально — приказ № 548-п, паспорт: «не менее 10% от общего количества молодых»; рост среднего и пункты шкалы — другое прочтение того же: улучшение на 10 %",
    dictionary: improvementModes,
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
