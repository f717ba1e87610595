/** Words of the rules that the documents of different territories see differently. */
import { dictionary } from "../language/dictionary.ts";

/** C01: S0 2, S1 1.4, S2 3, S3 1.2.1 against S4 1.3; code and label as the pair's rules know them. */
export const programmeLengths = dictionary("Срок программы", {
  oneDay: "один день",
  dayToYear: "от одного дня до года",
  quarterToYear: "от трёх месяцев до года",
});

/** C04: S0 4.3 (two at once) against S0 9.1.3 (a group has no greatest size). */
export const groupCounts = dictionary("Участники группы и предел наставляемых", {
  free: "группа не занимает мест, о большой нагрузке предупреждать",
  heads: "каждый участник группы занимает место",
  slot: "вся группа занимает одно место",
});

/** C20: S1 IV, S2 прил. 1, S4 2.2. */
export const stageSets = dictionary("Этапы модели", {
  neftyugansk: "семь этапов приказа № 548-п",
  dnr: "семь этапов Положения колледжа (ДНР)",
  omsk: "семь шагов программы «Развиваемся вместе»",
});

export const presetNames = dictionary("Набор настроек", {
  neftyugansk: "Нефтеюганск",
  altai: "Алтай",
  omsk: "Омск",
  dnr: "ДНР",
  own: "свой",
});

/** S1, прил. 3, показатели 3 и 4: «опросный»; the target model of 2019 divides by all participants. */
export const satisfactionBases = dictionary("От кого считается доля удовлетворённых", {
  respondents: "от ответивших",
  participants: "от всех участников",
  anonymous: "анонимно, без проверки дублей",
});

/** C16: S4 3.2(1), «к концу 202Х года». */
export const conservativePeriods = dictionary("Показатель 6: пары за какой год", {
  schoolYear: "учебный год",
  calendarYear: "календарный год",
});

/** S4 3.2(2): without the last diagnosis nothing is shown; the other figure leaves such people out. */
export const dynamicsBases = dictionary("Показатель 7: от кого считается доля", {
  all: "от всех с дефицитами",
  diagnosed: "от прошедших итоговую диагностику",
});

/** S4 3.2(3): «в образовательной организации». */
export const continuedPlaces = dictionary("Показатель 8: где продолжили работу", {
  organisation: "в той же организации",
  municipality: "в системе города",
});

/** Section 3 counts every mentee; S4 3.2(3) names the conservative ones alone. */
export const continuedPeople = dictionary("Показатель 8: о ком речь", {
  mentees: "все наставляемые",
  conservative: "консервативные педагоги",
});

/** S1 VI. */
export const modelScopes = dictionary("Показатель 9: какие организации", {
  subordinate: "подведомственные",
  every: "вместе с неподведомственными",
});
export const modelEvidences = dictionary("Показатель 9: что подтверждает модель", {
  documentsAndPair: "документы и пара",
  documents: "только документы",
});

/** C18: S1, паспорт: «закрепление … желающих продолжать свою работу». */
export const retentionModes = dictionary("Показатель 10: способ расчёта", {
  fact: "по факту",
  education: "в системе образования",
  cohort: "когорта на 01.09",
  intention: "по намерению",
});

/** C19: S1, паспорт: «не менее 10% от общего количества молодых». */
export const improvementModes = dictionary("Показатель 11: способ расчёта", {
  literal: "буквально",
  growth: "рост среднего",
  points: "пункты шкалы",
});
