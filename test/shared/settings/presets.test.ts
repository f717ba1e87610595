import { describe, expect, test } from "vitest";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { presetNames } from "../../../src/shared/register/ruleWords.ru.ts";
import { readSettings, settingMisfit, settingsCatalogue } from "../../../src/shared/register/settingsCatalogue.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { changeSetting, listSettings } from "../../../src/shared/settings/changeSetting.ts";
import { contradictions } from "../../../src/shared/settings/contradictions.ru.ts";
import { isTerritory, ownSettings, presetValue, type Territory } from "../../../src/shared/settings/presets.ru.ts";
import { settingRows } from "../../../src/shared/settings/seeds.ru.ts";
import {
  applyPreset,
  listContradictions,
  listPresets,
  previewPreset,
} from "../../../src/shared/settings/switchPreset.ts";
import { aContext, done, puts, refused } from "../../support/factories.ts";
import { pairTown } from "../../support/pairTown.ts";
import { smallTown } from "../../support/smallTown.ts";

const context = aContext("2025-11-10");
const territories = presetNames.codes.filter((preset): preset is Territory => isTerritory(preset));
type Preset = Parameters<typeof applyPreset.decide>[1]["preset"];

/** The settings after a preset has been applied to these. */
function applied(rows: ReturnType<typeof settingRows>, preset: Preset) {
  const changed = puts(
    done(applyPreset.decide(smallTown({ settings: rows }), { preset }, context)).changes,
    "settings",
  );
  return rows.map((row) => ({ ...row, ...changed.find(({ id }) => id === row.id) }));
}

describe("presets", () => {
  test("every value of every preset is one that its setting accepts, with a document", () => {
    for (const territory of territories) {
      for (const entry of settingsCatalogue) {
        const said = presetValue(territory, entry);
        if (said === null) expect(ownSettings).toContain(entry.id);
        else {
          expect(settingMisfit(entry, said.value), `${territory} ${entry.id} ${said.value}`).toBeNull();
          expect(said.source).not.toBe("");
          expect(said.source.length).toBeLessThanOrEqual(500);
        }
      }
    }
  });

  test("a new workbook stands as in Нефтеюганск", () => {
    const answer = done(listPresets.decide(smallTown({ settings: settingRows() }), {}, context)).answer;
    expect(answer.find((line) => line.current)).toMatchObject({ preset: "neftyugansk", differing: 0 });
    // lengths of six kinds but one (short-term and situational are so already): 4; extra duties, chain, target year, stages: 4
    expect(answer.find((line) => line.preset === "omsk")?.differing).toBe(8);
    expect(answer.find((line) => line.preset === "own")?.differing).toBe(0);
    const lines = done(listSettings.decide(smallTown({ settings: settingRows() }), {}, context)).answer;
    expect(lines.filter((line) => line.own)).toEqual([]);
  });

  test("Омск lets every programme be as short as a day, but not the speed mentoring longer than one", () => {
    const settings = readSettings(applied(settingRows(), "omsk"));
    expect(settings).toMatchObject({
      preset: "omsk",
      lengthTraditional: "dayToYear",
      lengthSpeed: "oneDay",
      targetYearRule: "endYear",
      approvalChain: ["methodUnion", "head"],
      stageSet: "omsk",
      mentorLimit: 2,
    });
  });

  test("there and back again nothing has changed", () => {
    expect(applied(applied(settingRows(), "omsk"), "neftyugansk")).toEqual(settingRows());
    expect(applied(applied(settingRows(), "dnr"), "altai")).toEqual(applied(settingRows(), "altai"));
  });

  test("name, addresses and codes of the municipality stay", () => {
    const rows = settingRows().map((row) =>
      row.id === "municipality"
        ? { ...row, value: "город Демоград" }
        : row.id === "names"
          ? { ...row, value: "нет" }
          : row,
    );
    expect(readSettings(applied(rows, "altai"))).toMatchObject({ municipality: "город Демоград", names: false });
  });

  test("one's own preset keeps the values, and their sources say so", () => {
    const rows = applied(applied(settingRows(), "omsk"), "own");
    expect(readSettings(rows)).toMatchObject({ preset: "own", lengthGroup: "dayToYear", targetYearRule: "endYear" });
    expect(rows.find((row) => row.id === "youngYears")?.source).toBe("свой");
    const line = done(listSettings.decide(smallTown({ settings: rows }), {}, context)).answer.find(
      ({ id }) => id === "youngYears",
    );
    expect(line).toMatchObject({ own: false, usual: "" });
  });

  test("a setting that differs is marked, and its source says what the document has", () => {
    const register = smallTown({ settings: settingRows() });
    const { changes, answer } = done(changeSetting.decide(register, { id: "mentorLimit", value: "3" }, context));
    expect(answer).toMatchObject({ value: "3", own: true, usual: "2" });
    expect(puts(changes, "settings")).toEqual([
      {
        id: "mentorLimit",
        value: "3",
        source: "свой; в наборе «Нефтеюганск» — 2 (Положение техникума (Алтайский край), п. 4.3)",
      },
    ]);
    const back = done(changeSetting.decide(register, { id: "mentorLimit", value: " 02 " }, context));
    expect(back.answer).toMatchObject({ own: false, source: "Положение техникума (Алтайский край), п. 4.3" });
  });

  const unfit: [string, string, string][] = [
    ["mentorLimit", "31", "число 31 вне допустимых пределов: нужно целое число от 1 до 30. Исправьте его."],
    ["mentorLimit", "2,5", "число 2,5 вне допустимых пределов: нужно целое число от 1 до 30. Исправьте его."],
    ["mentorLimit", "два", "«два» — не подходящее число. Впишите целое число от 1 до 30."],
    ["mode", "строже", "значения «строже» нет в списке. Выберите из списка."],
    ["names", "иногда", "«иногда» — нужно да или нет."],
    ["reportDay", "31.04", "«31.04» — не день года. Впишите день и месяц, например 01.09."],
    ["municipality", "#REF!", "«#REF!» — знак ошибки формулы. Впишите значение."],
  ];
  test.each(unfit)("%s «%s» is refused with what it should be", (id, value, words) => {
    const refusal = refused(changeSetting.decide(smallTown({ settings: settingRows() }), { id, value }, context));
    const title = settingsCatalogue.find((entry) => entry.id === id)?.title;
    expect(refusalSentence(refusal)).toBe(`Поле «${title}»: ${words} Ничего не записано.`);
  });

  test("a time for answers that would end before it begins is refused", () => {
    const register = smallTown({ settings: settingRows() });
    const refusal = refused(changeSetting.decide(register, { id: "exitWindowFrom", value: "01.05" }, context));
    expect(refusalSentence(refusal)).toBe(
      "«Анкеты удовлетворённости: начало приёма ответов, ДД.ММ» позже, чем «Анкеты удовлетворённости: конец приёма ответов, ДД.ММ». Исправьте одну из дат. Ничего не записано.",
    );
    done(changeSetting.decide(register, { id: "exitWindowFrom", value: "30.04" }, context));
  });

  test("a preset that changes nothing writes nothing", () => {
    expect(
      done(applyPreset.decide(smallTown({ settings: settingRows() }), { preset: "neftyugansk" }, context)).changes,
    ).toEqual([]);
  });

  test("the preview names each setting with now and then, and who is judged differently", () => {
    // one month: too short in Нефтеюганск, fitting in Омск
    const register = pairTown({ startedOn: "2025-11-01", dueOn: "2025-11-30" }, { settings: settingRows() });
    const preview = done(previewPreset.decide(register, { preset: "omsk" }, context)).answer;
    expect(preview.changes).toContainEqual({
      id: "lengthTraditional",
      title: "Срок программы: традиционное",
      now: "от трёх месяцев до года",
      next: "от одного дня до года",
      source: "программа «Развиваемся вместе» (Омск), п. 1.3: от одного дня до 1 года",
    });
    expect(preview.judged).toContainEqual({
      what: "Пары вне допустимого срока",
      now: "1",
      next: "0",
      keys: ["П-007"],
    });
    // Омск wants a consent to extra duties, which the mentor has not given
    expect(preview.judged).toContainEqual({ what: "Пары без нужного согласия", now: "0", next: "1", keys: ["П-007"] });
    expect(done(previewPreset.decide(register, { preset: "neftyugansk" }, context)).answer).toMatchObject({
      changes: [],
      judged: [],
    });
  });

  test("the preview compares the figures of the current year", () => {
    const targets = [2025, 2026].map((year) => ({
      id: `Ц1-${year}`,
      indicator: 1,
      year,
      target: year === 2025 ? 80 : 90,
      source: null,
      kind: null,
      approvedIn: null,
    }));
    const register = pairTown({}, { settings: settingRows(), targets });
    const { judged } = done(previewPreset.decide(register, { preset: "omsk" }, context)).answer;
    expect(judged).toContainEqual({
      what: "Показатель 1, текущий учебный год",
      now: "100,0 (1 из 1; цель 2025 года 80)",
      next: "100,0 (1 из 1; цель 2026 года 90)",
      keys: [],
    });
  });
});

describe("contradictions", () => {
  test("all thirty are there, each with its clauses and what resolves it", () => {
    expect(contradictions.map((one) => one.number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    for (const one of contradictions) {
      expect(one.resolution).not.toBe("");
      for (const id of one.settings) expect(settingsCatalogue.map((entry) => entry.id)).toContain(id);
      for (const path of one.columns) {
        const [table, column] = path.split(".") as [keyof typeof tables, string];
        expect(Object.keys(tables[table].columns), path).toContain(column);
      }
      const nowhere = one.settings.length + one.columns.length === 0;
      expect(one.resolution.startsWith("Только для сведения"), String(one.number)).toBe(nowhere);
    }
  });

  test("are listed with the values in force", () => {
    const [first] = done(listContradictions.decide(smallTown({ settings: settingRows() }), {}, context)).answer;
    expect(first).toMatchObject({ code: "C01", columns: ["лист «Пары», столбец «Срок по»"] });
    expect(first?.settings).toHaveLength(7);
    expect(first?.settings[0]).toMatchObject({ id: "lengthTraditional", value: "от трёх месяцев до года", own: false });
  });
});
