/** The file of counters: what stands in it, what of it is believed, and that sums of counters are counts of the whole. */
import { array, assert, boolean, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { nowhere } from "../../../src/shared/checks/places.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { indicatorNumbers } from "../../../src/shared/indicators/list.ts";
import { readCounterFile, writeCounterFile } from "../../../src/shared/region/counterFile.ts";
import { exportCounters } from "../../../src/shared/region/exportCounters.ts";
import { ownCounters } from "../../../src/shared/region/ownCounters.ts";
import { sumOf } from "../../../src/shared/region/sumOf.ts";
import type { Hand } from "../../../src/shared/register/hands.ts";
import { settingRows } from "../../../src/shared/settings/seeds.ru.ts";
import { closeYear } from "../../../src/shared/years/closeYear.ts";
import { aContext, done, refused } from "../../support/factories.ts";
import { full } from "../../support/proof.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "../indicators/municipality.ts";
import { twoYears, written } from "../years/twoYears.ts";

const made = (register: Register, schoolYear = 2024, today = "2025-05-15") =>
  done(exportCounters.decide(register, { schoolYear }, aContext(today), nowhere)).answer;

describe("the file", () => {
  test("holds counts alone and weighs less than 1 KB", () => {
    // twoYears, counted by hand: two of three young specialists have a mentor; both schools gave one.
    const { text, lines } = made(twoYears());
    expect(JSON.parse(text)).toMatchObject({
      municipality: "город Нефтеюганск",
      schoolYear: 2024,
      reportOn: "2025-05-15",
      closed: false,
      settings: "",
    });
    expect(lines.map(({ indicator, counts }) => [indicator, counts]).slice(0, 2)).toEqual([
      [1, "2 из 3"],
      [2, "2 из 2"],
    ]);
    expect(new TextEncoder().encode(text).length).toBeLessThan(1_024);
    expect(text).not.toMatch(/С-\d|О-\d|П-\d/);
  });

  test("tells only the settings that were changed, and signs each counter with its rule", () => {
    const having = (id: string, value: string) => settingRows().map((row) => (row.id === id ? { ...row, value } : row));
    // «03» means what the program suggests, and is no difference.
    const [usual, other] = [having("youngYears", "03"), having("mode", " Буквально")]
      .map((settings) => ({ ...twoYears(), settings }))
      .map((register) => readCounterFile(made(register).text) as Exclude<ReturnType<typeof readCounterFile>, string>);
    expect([usual?.settings, other?.settings]).toEqual(["", "mode=буквально"]);
    const differing = usual?.counters.filter(({ rule }, at) => rule !== other?.counters[at]?.rule);
    expect(differing?.map(({ indicator }) => indicator)).toEqual([1]);
  });

  test("says which counters stand on changes by hand that nobody has accepted; without any it is as before", () => {
    const hand = (state: Hand["state"]) =>
      aRow("hands", {
        id: "РУ:1",
        operationId: "op-1",
        at: "2025-05-10T10:00:00",
        table: "pairs",
        rowKey: "П-001",
        kind: "changed",
        columns: "status",
        marks: "1a → 2b",
        foreign: false,
        state,
      });
    const open = made({ ...twoYears(), hands: [hand("open")] });
    const read = readCounterFile(open.text) as Exclude<ReturnType<typeof readCounterFile>, string>;
    expect(read.byHand).toEqual(expect.arrayContaining([1, 2]));
    expect(JSON.parse(open.text).version).toBe(2);
    expect(open.notes[0]).toMatch(/^Показатель 1: изменено вручную и пока не принято: «Статус» листа «Пары» \(1\)/);
    expect(new TextEncoder().encode(open.text).length).toBeLessThan(1_024);
    const settled = made({ ...twoYears(), hands: [hand("accepted")] });
    expect([settled.notes, settled.text]).toEqual([[], made(twoYears()).text]);
    expect(JSON.parse(settled.text).version).toBe(1);
  });

  test("of a closed year is what was frozen, whatever the rows say later", () => {
    const closing = closeYear.decide(twoYears(), { schoolYear: 2024 }, aContext("2025-09-20"), nowhere);
    const register = written(twoYears(), done(closing).changes);
    const answer = made({ ...register, people: [] }, 2024, "2025-10-01");
    expect([answer.closed, answer.reportOn]).toEqual([true, "15.05.2025"]);
    expect(answer.lines[0]?.counts).toBe("2 из 3");
  });

  test("is refused for a year that has not begun, and where a needed sheet cannot be read", () => {
    expect(refused(exportCounters.decide(twoYears(), { schoolYear: 2025 }, aContext("2025-08-31"), nowhere))).toEqual({
      refused: "countersTooEarly",
      facts: { schoolYear: "2025/2026" },
    });
    const problem = { sheet: "Пары", row: 7, reason: "notADay" } as const;
    const places = { ...nowhere, problems: [{ problem, sentence: "Лист «Пары», строка 7: не дата." }] };
    expect(
      refused(exportCounters.decide(twoYears(), { schoolYear: 2024 }, aContext("2025-05-15"), places as never)),
    ).toEqual({ refused: "unreadable", facts: { problems: ["Лист «Пары», строка 7: не дата."], more: 0 } });
  });
});

describe("what is believed of a file", () => {
  const text = writeCounterFile({
    municipality: "город Демоград",
    schoolYear: 2025,
    reportOn: "2026-05-15",
    closed: true,
    settings: "",
    counters: [
      { indicator: 1, counts: { numerator: 26, denominator: 32 }, rule: "0f1e2d3c" },
      { indicator: 3, counts: null, rule: "aabbccdd" },
    ],
    byHand: [],
  });

  test("it is read as it was written, and after a mark at its beginning", () => {
    expect(readCounterFile(text)).toEqual(readCounterFile(`\uFEFF${text}`));
    expect(readCounterFile(text)).toMatchObject({
      municipality: "город Демоград",
      counters: [
        { indicator: 1, counts: { numerator: 26, denominator: 32 } },
        { indicator: 3, counts: null },
      ],
    });
  });

  test.each([
    ["a changed figure", text.replace("26", "31"), "damaged"],
    ["a cut end", text.slice(0, -3), "damaged"],
    ["one field more", text.replace('"closed":true', '"closed":true,"note":"x"'), "damaged"],
    ["a later version", text.replace('"version":1', '"version":3'), "newer"],
    ["another JSON", '{"people":[]}', "notCounters"],
    ["a number", "5", "notCounters"],
    ["a table", "ФИО;Должность", "notCounters"],
    ["a long text", `${text}${" ".repeat(4_096)}`, "notCounters"],
    ["nothing", "", "notCounters"],
  ])("%s", (_, given, fault) => {
    expect(readCounterFile(given)).toBe(fault);
  });
});

/** How a school's people come about in the property below. */
const aSchool = record({
  open: boolean(),
  people: array(record({ young: boolean(), paired: boolean(), left: boolean() }), { maxLength: 5 }),
});

test("sums of counters are the counts of the union, on random divisions", () => {
  const rows = (
    schools: readonly {
      school: { open: boolean; people: { young: boolean; paired: boolean; left: boolean }[] };
      id: string;
    }[],
  ) =>
    aRegister({
      organisations: schools.map(({ id, school }) =>
        anOrganisation(id, { closedOn: school.open ? null : "2024-12-31" }),
      ),
      people: schools.flatMap(({ id, school }) => [
        aPerson(`${id}-н`, "1999-09-01"),
        ...school.people.map(({ young }, at) => aPerson(`${id}-${at}`, young ? "2024-09-01" : "2010-09-01")),
      ]),
      employments: schools.flatMap(({ id, school }) => [
        aJob(`${id}-н`, id),
        ...school.people.map(({ left }, at) => aJob(`${id}-${at}`, id, { finishedOn: left ? "2025-02-01" : null })),
      ]),
      pairs: schools.flatMap(({ id, school }) =>
        school.people.flatMap(({ paired }, at) => (paired ? [aPair(`${id}-н`, `${id}-${at}`)] : [])),
      ),
      settings: settingRows(),
    });
  const parted = array(record({ school: aSchool, municipality: integer({ min: 0, max: 3 }) }), { maxLength: 8 });
  assert(
    property(parted, (parts) => {
      const schools = parts.map(({ school, municipality }, at) => ({ school, municipality, id: `О${at}` }));
      const of = (some: typeof schools) => ownCounters(rows(some), 2024, "2025-05-15").counters;
      const whole = of(schools);
      const kept = [0, 1, 2, 3].flatMap((municipality) =>
        of(schools.filter((one) => one.municipality === municipality)).map(({ indicator, counts, rule }) => ({
          indicator,
          rule,
          numerator: counts?.numerator ?? null,
          denominator: counts?.denominator ?? null,
        })),
      );
      for (const indicator of indicatorNumbers) {
        const counter = whole.find((one) => one.indicator === indicator);
        expect(sumOf([...kept].reverse(), indicator, counter?.rule ?? "")).toEqual(counter?.counts);
      }
    }),
    { numRuns: full ? 1_000 : 200 },
  );
});
