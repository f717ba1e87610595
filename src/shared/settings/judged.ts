/** What would be judged differently under other settings: running pairs and the figures of the current school year. */

import { bankRow } from "../facts/bank.ts";
import { chainStart } from "../facts/chain.ts";
import { pairConsentGate } from "../facts/consentGate.ts";
import { isRunning } from "../facts/pairTerm.ts";
import { isLongEnough, isTooLong } from "../facts/programmeLength.ts";
import type { Rows } from "../facts/register.ts";
import { type IndicatorRegister, indicatorInput } from "../indicators/indicatorInput.ts";
import { indicatorYears } from "../indicators/indicatorSeries.ts";
import { indicatorNumbers } from "../indicators/list.ts";
import { later } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { type Bank, bankOf, mentorLoad } from "../matching/hardRules.ts";
import type { Pair } from "../register/pairs.ts";
import type { SettingRow } from "../register/settings.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { PresetPreview } from "./answers.ts";
import { presetViewTexts as texts } from "./presetTexts.ru.ts";

type Judged = PresetPreview["judged"][number];

const shownKeys = 20;

type JudgedRegister = IndicatorRegister & Rows<"mentors" | "pairEvents" | "consents" | "apart">;

/** Only what differs. */
export function judgedDifferently(register: JudgedRegister, then: readonly SettingRow[], today: string): Judged[] {
  const now = faultsUnder(register, readSettings(register.settings), register.settings, today);
  const other = faultsUnder(register, readSettings(then), then, today);
  const pairs = now.flatMap(({ what, keys }, index): Judged[] => {
    const keysThen = other[index]?.keys ?? [];
    const moved = [...keysThen.filter((key) => !keys.includes(key)), ...keys.filter((key) => !keysThen.includes(key))];
    if (moved.length === 0) return [];
    return [{ what, now: String(keys.length), next: String(keysThen.length), keys: moved.slice(0, shownKeys) }];
  });
  return [...pairs, ...figures(register, then, today)];
}

function faultsUnder(
  register: JudgedRegister,
  settings: Settings,
  rows: readonly SettingRow[],
  today: string,
): { what: string; keys: string[] }[] {
  const under = { ...register, settings: rows };
  // Only the load of mentors is judged.
  const bank = bankOf({ ...under, mentees: [] }, settings, today);
  const extended = new Set(register.pairEvents.filter((row) => row.kind === "extended").map((row) => row.pairId));
  const running = register.pairs.filter((pair) => isRunning(pair, today) && !pair.test);
  const of = (isFaulty: (pair: Pair) => boolean) => running.filter(isFaulty).map((pair) => pair.id);
  return [
    {
      what: texts.lengths,
      keys: of((pair) => {
        const first = chainStart(register.pairs, pair);
        const long = !extended.has(pair.id) && isTooLong(pair.kind, first, pair.dueOn, settings);
        return long || !isLongEnough(pair.kind, first, pair.dueOn, settings);
      }),
    },
    { what: texts.loads, keys: of((pair) => isOverLimit(bank, pair, today)) },
    { what: texts.consents, keys: of((pair) => pairConsentGate(under, pair, today) !== null) },
  ];
}

function isOverLimit(bank: Bank, pair: Pair, today: string): boolean {
  const from = later(today, pair.startedOn);
  const mentor = bankRow(bank.mentors, pair.mentorId, from);
  if (mentor === undefined) return false;
  const load = mentorLoad(bank, mentor, { pairId: pair.id, kind: pair.kind, from, to: later(from, pair.dueOn) });
  return load.running >= load.limit;
}

function figures(register: IndicatorRegister, then: readonly SettingRow[], today: string): Judged[] {
  const current = (rows: readonly SettingRow[]) => {
    const input = indicatorInput({ ...register, settings: rows });
    return indicatorNumbers.map((indicator) => {
      const year = indicatorYears(input, indicator, today).find((one) => one.startYear === schoolYearOf(today));
      if (year === undefined) return { indicator, shown: "" };
      const { shown, numerator, denominator, target } = year.point;
      return { indicator, shown: texts.figure(shown, numerator, denominator, year.point.year, target) };
    });
  };
  const other = current(then);
  return current(register.settings).flatMap(({ indicator, shown }, index): Judged[] => {
    const shownThen = other[index]?.shown ?? "";
    return shown === shownThen ? [] : [{ what: texts.indicator(indicator), now: shown, next: shownThen, keys: [] }];
  });
}
