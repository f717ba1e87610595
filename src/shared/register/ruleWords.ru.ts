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
});
