/** Functions for formulas about settings, mentors and programmes. */

import { bankRow } from "../facts/bank.ts";
import { areNamesShown, isPersonalSetting } from "../facts/names.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { groupBy } from "../facts/people.ts";
import { isLongEnough, isTooLong, programmeLength } from "../facts/programmeLength.ts";
import { mentorLoad } from "../matching/hardRules.ts";
import type { Cell } from "../register/column.ts";
import { gridOf } from "../register/gridOf.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Pair } from "../register/pairs.ts";
import { type SettingRow, settings } from "../register/settings.ts";
import { readSettings, type SettingName, settingMisfit, settingsCatalogue } from "../register/settingsCatalogue.ts";
import { sampleRow } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { mentoringKinds } from "../register/vocabulary.ts";
import {
  cellOf,
  dayIn,
  dayOf,
  eachCell,
  eachTogether,
  FunctionError,
  part,
  settingRowsIn,
  soundRowsIn,
  toldCell,
} from "./arguments.ts";
import { type CustomFunction, type FunctionParameter, sheetHelp } from "./customFunction.ts";
import { functionWords } from "./functionWords.ru.ts";

const settingsSheet: FunctionParameter = { name: "settings", help: sheetHelp("settings") };

function kindIn(cell: Cell): Pair["kind"] {
  const kind = typeof cell === "string" ? mentoringKinds.codeOf(cell) : null;
  if (kind === null) throw new FunctionError(functionWords.noSuchKind(toldCell(cell), mentoringKinds.labels));
  return kind;
}

export const registerFunctions = {
  MENTOR_SETTING: {
    description: "Значение настройки, а если оно не задано — значение по умолчанию.",
    parameters: [
      { name: "key", help: "Ключ из первого столбца листа «Настройки», например municipality" },
      settingsSheet,
    ],
    sample: () => ["municipality", gridOf(settings, [sampleRow(settings)])],
    compute(args) {
      const key = String(cellOf(args[0], "ключ")).trim();
      const entry = settingsCatalogue.find((setting) => setting.id === key);
      if (entry === undefined) throw new FunctionError(functionWords.noSuchSetting);
      const rows = settingRowsIn(args[1]);
      if (isPersonalSetting(key) && !saysNamesShown(rows))
        throw new FunctionError(functionWords.addressesHidden(entry.title));
      return rows.find((row) => row.id === key)?.value ?? entry.byDefault;
    },
  },
  MENTOR_LOAD: {
    description:
      "Сколько мест у наставника занято на дату — так, как его считает регистр при этих настройках: замещённые и завершённые пары места не занимают.",
    parameters: [
      { name: "mentor", help: "Код сотрудника или диапазон кодов, например С-002" },
      { name: "on", help: "На какую дату" },
      { name: "mentors", help: sheetHelp("mentors") },
      { name: "pairs", help: sheetHelp("pairs") },
      settingsSheet,
    ],
    sample: () => [
      "С-002",
      "2024-11-01",
      gridOf(tables.mentors, [sampleRow(tables.mentors)]),
      gridOf(tables.pairs, [sampleRow(tables.pairs)]),
      gridOf(settings, [sampleRow(settings)]),
    ],
    compute([mentor, on, mentorSheet, pairSheet, settingSheet]) {
      const day = dayOf(on, "на дату");
      const bank = soundRowsIn(part(tables.mentors, ["id", "personId", "enteredOn", "leftOn", "limit"]), mentorSheet);
      const columns = ["id", "mentorId", "menteeId", "kind", "status", "startedOn", "dueOn", "finishedOn"] as const;
      const held = soundRowsIn(part(tables.pairs, columns), pairSheet) as Pair[];
      const world = {
        pairsOfMentor: groupBy(held, (pair) => pair.mentorId),
        settings: readSettings(settingRowsIn(settingSheet)),
      };
      return eachCell(mentor, (cell) => {
        if (cell === "") return "";
        const row = bankRow(bank as Mentor[], String(cell).trim(), day);
        if (row === undefined) return functionWords.notMentor;
        return mentorLoad(world, row, { pairId: null, kind: "traditional", from: day, to: day }).running;
      });
    },
  },
  MENTOR_PROGRAMME_LENGTH: {
    description: "Подходит ли срок пары или программы для вида наставничества при этих настройках; обе даты входят.",
    parameters: [
      { name: "kind", help: `Вид наставничества или диапазон видов: ${mentoringKinds.labels.join(", ")}` },
      { name: "start", help: "Первый день: дата или диапазон того же размера" },
      { name: "due", help: "Последний день: дата или диапазон того же размера" },
      settingsSheet,
    ],
    sample: () => ["традиционное", "2024-09-16", "2025-05-31", gridOf(settings, [sampleRow(settings)])],
    compute([kinds, starts, ends, settingSheet]) {
      const rules = readSettings(settingRowsIn(settingSheet));
      return eachTogether([kinds, starts, ends], ([kindCell = "", start = "", end = ""]) => {
        const [from, to] = [dayIn(start, "первый день"), dayIn(end, "последний день")];
        if (kindCell === "" || from === null || to === null) return "";
        const kind = kindIn(kindCell);
        const allowed = pairWords.programmeLength[programmeLength(kind, rules)];
        if (to < from) return functionWords.reversed("первый день", "последний день");
        if (!isLongEnough(kind, from, to, rules)) return functionWords.tooShort(allowed);
        return isTooLong(kind, from, to, rules) ? functionWords.tooLong(allowed) : functionWords.fitting(allowed);
      });
    },
  },
} as const satisfies Record<string, CustomFunction>;

/** A range that leaves the setting out does not tell, nor does one whose word cannot be read. */
function saysNamesShown(rows: readonly SettingRow[]): boolean {
  const names: SettingName = "names";
  const entry = settingsCatalogue.find(({ id }) => id === names);
  const row = rows.find(({ id }) => id === names);
  return (
    row !== undefined &&
    entry !== undefined &&
    settingMisfit(entry, row.value ?? "") === null &&
    areNamesShown({ settings: rows })
  );
}
