/** What is said beside a figure of changes by hand that nobody has accepted: only of what the figure comes from. */
import { describe, expect, test } from "vitest";
import { byHandWords } from "../../../src/shared/indicators/byHand.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorYears } from "../../../src/shared/indicators/indicatorSeries.ts";
import { type IndicatorNumber, indicatorNumbers } from "../../../src/shared/indicators/list.ts";
import type { Hand } from "../../../src/shared/register/hands.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

const aHand = (columns: Partial<Hand>): Hand =>
  aRow("hands", {
    table: "organisations",
    rowKey: "О-1",
    kind: "changed",
    columns: "closedOn",
    state: "open",
    ...columns,
  });
const saidBy = (...hands: Hand[]) => indicatorNumbers.filter((number) => byHandWords(number, hands) !== "");
const said = (indicator: IndicatorNumber, ...hands: Hand[]) => byHandWords(indicator, hands);

describe("a change by hand is said beside", () => {
  test.each<[string, Partial<Hand>, readonly number[]]>([
    ["every figure of organisations, where it is a closing day", {}, [1, 2, 3, 4, 6, 7, 8, 9, 10, 11]],
    ["no figure, where no figure reads the column", { columns: "headName curatorEmail" }, []],
    [
      "the figures of the young alone, where it is the start of a career",
      { table: "people", columns: "careerStartedOn" },
      [1, 10, 11],
    ],
    ["the figure of platforms alone", { table: "platforms", columns: "metaSubject" }, [5]],
    ["every figure, where it is a setting", { table: "settings", columns: "value" }, [...indicatorNumbers]],
    [
      "the figures that count pairs, where a pair is gone",
      { table: "pairs", kind: "removed", columns: null },
      [1, 2, 3, 4, 6, 7, 8, 9],
    ],
    ["no figure, where the sheet is nobody's", { table: "meetings", kind: "removed", columns: null }, []],
    ["none, where the sheet itself is gone: there are no figures", { kind: "sheetLost", columns: null }, []],
    ["none, once it has been accepted", { state: "accepted" }, []],
    ["none, once it has been put back", { state: "putBack" }, []],
  ])("%s", (_, columns, expected) => {
    expect(saidBy(aHand(columns))).toEqual(expected);
  });

  test("by sheet and column, each row once, the first three places by name", () => {
    expect(
      said(2, aHand({}), aHand({ id: "РУ:2" }), aHand({ id: "РУ:3", rowKey: "О-2", columns: "closedOn openedOn" })),
    ).toBe(
      "изменено вручную и пока не принято: «Закрыта» листа «Организации» (2), «Открыта» листа «Организации» (1); см. «Изменено вручную»",
    );
    const pairs = (kind: Hand["kind"], rowKey: string | null) =>
      aHand({ id: `РУ:${rowKey}`, table: "pairs", kind, rowKey, columns: null });
    expect(
      said(2, pairs("added", "П-1"), pairs("stray", null), aHand({ columns: "role subordinate openedOn closedOn" })),
    ).toBe(
      "изменено вручную и пока не принято: строки листа «Пары» (2), «Роль в модели» листа «Организации» (1), «Подведомственная» листа «Организации» (1) и ещё 2; см. «Изменено вручную»",
    );
  });
});

test("it stands beside figures and beside what is no figure, and not beside a year that is closed or has not begun", () => {
  const register = {
    organisations: [anOrganisation("О-1")],
    people: [aPerson("С-1", "2024-09-01"), aPerson("С-9", "2000-09-01")],
    employments: ["С-1", "С-9"].map((id) => aJob(id, "О-1", { id: `Т-${id}` })),
    pairs: [aPair("С-9", "С-1", { id: "П-1" })],
    targets: targetRows(),
    settings: settingRows(),
  };
  const whole = aRegister(register);
  const hands = [aHand({})];
  const words = byHandWords(1, hands);
  const qualities = (rows: Parameters<typeof indicatorInput>[0]) =>
    indicatorYears(indicatorInput(rows as never, [], hands), 1, "2025-10-01").map(({ point }) => point.quality);
  expect(qualities(whole).slice(0, 3)).toEqual([words, words, ""]);
  const frozen = new Map([
    [
      "1 2024",
      {
        numerator: 1,
        denominator: 1,
        value: 100,
        target: null,
        reportOn: "2025-05-15",
        mark: "закрыт",
        settings: "{}",
        share: null,
      },
    ],
  ]);
  expect(
    indicatorYears(indicatorInput(whole, [], hands), 1, "2025-10-01", frozen as never).map(
      ({ point }) => point.quality,
    ),
  ).toEqual(["", words, ...new Array(9).fill("")]);
  const nobody = aRegister({ ...register, people: [], employments: [], pairs: [] });
  const [first] = indicatorYears(indicatorInput(nobody, [], hands), 1, "2025-10-01");
  expect([first?.point.value, first?.point.quality]).toEqual([null, words]);
});
