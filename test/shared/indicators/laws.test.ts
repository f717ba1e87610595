/** What holds of every indicator, whatever the rows: on random towns. */
import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { figureSettings } from "../../../src/shared/indicators/frozen.ts";
import { countsOf, indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorNumbers, indicatorOf, shareOfYear } from "../../../src/shared/indicators/list.ts";
import { readSettings, settingsCatalogue } from "../../../src/shared/register/settingsCatalogue.ts";
import { settingRows } from "../../../src/shared/settings/seeds.ru.ts";
import { full } from "../../support/proof.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

const organisations = ["О-1", "О-2", "О-3"] as const;
const somebody = record({
  career: constantFrom("2000-09-01", "2021-08-31", "2021-09-01", "2024-09-01", null),
  place: constantFrom(...organisations),
  left: constantFrom(null, "2024-12-30", "2025-05-14", "2025-06-30"),
  conservative: constantFrom(true, false),
  heavy: integer({ min: 0, max: 3 }),
  later: integer({ min: 0, max: 3 }),
  well: integer({ min: 1, max: 10 }),
  better: integer({ min: 1, max: 10 }),
  pair: constantFrom(null, "running", "completed", "draft", "closedEarly"),
  begun: constantFrom("2023-11-01", "2024-10-01", "2025-05-16"),
});
type Somebody = typeof somebody extends { generate: (...args: never[]) => { value: infer T } } ? T : never;

function townOf(people: readonly Somebody[]): Register {
  const id = (at: number) => `С-${at + 10}`;
  return aRegister({
    organisations: organisations.map((one, at) => anOrganisation(one, { closedOn: at === 2 ? "2025-03-01" : null })),
    people: [aPerson("С-1", "1999-09-01"), ...people.map(({ career }, at) => aPerson(id(at), career))],
    employments: [
      aJob("С-1", "О-1"),
      ...people.map(({ place, left }, at) => aJob(id(at), place, { teacher: at % 2 === 0, finishedOn: left })),
    ],
    pairs: people.flatMap(({ pair, begun }, at) =>
      pair === null
        ? []
        : [
            aPair("С-1", id(at), {
              status: pair,
              startedOn: begun,
              dueOn: "2025-06-30",
              finishedOn: pair === "completed" || pair === "closedEarly" ? "2025-05-30" : null,
            }),
          ],
    ),
    mentees: people.map(({ conservative }, at) =>
      aRow("mentees", { id: `М-${at}`, personId: id(at), conservative, enteredOn: "2024-09-10", leftOn: null }),
    ),
    deficits: people.flatMap(({ heavy, later }, at) =>
      (["entry", "exit"] as const).map((stage) =>
        aRow("deficits", {
          id: `Д-${at}-${stage}`,
          personId: id(at),
          stage,
          measuredOn: stage === "entry" ? "2024-09-20" : "2025-05-20",
          theory: stage === "entry" ? heavy : later,
        }),
      ),
    ),
    responses: people.flatMap(({ well, better }, at) =>
      (["entry", "exit"] as const).flatMap((stage) =>
        ["З-12.1", "З-12.2", "З-12.3"].map((question) =>
          aRow("responses", {
            id: `${at}-${stage}-${question}`,
            kind: "wellbeing",
            stage,
            schoolYear: 2024,
            personId: id(at),
            submittedAt: stage === "entry" ? "2024-09-20T10:00:00" : "2025-04-20T10:00:00",
            question,
            answer: question === "З-12.3" ? (better > 5 ? "да" : "нет") : String(stage === "entry" ? well : better),
            state: "accepted",
          }),
        ),
      ),
    ),
    settings: settingRows(),
  });
}

/** Each choice of each setting, one at a time. */
const ways = [
  {},
  ...figureSettings.flatMap((id) =>
    (settingsCatalogue.find((entry) => entry.id === id)?.options ?? []).map((value) => ({ [id]: value })),
  ),
].map((values) =>
  settingRows().map((row) => ({ ...row, value: (values as Record<string, string>)[row.id] ?? row.value })),
);

function figures(register: Register, settings: Register["settings"]) {
  const input = indicatorInput({ ...register, settings });
  return indicatorNumbers.map((indicator) => {
    const share = shareOfYear(indicator, input, 2024, indicatorOf(indicator).dayOf?.(2024) ?? "2025-05-15");
    return {
      indicator,
      numerator: [...share.numerator].sort(),
      denominator: [...share.denominator].sort(),
      counts: countsOf(share),
      value: share.value,
    };
  });
}

const runs = full ? 300 : 40;
const town = array(somebody, { maxLength: 9 });

test("the numerator lies within the denominator, but where the document is taken literally", () => {
  assert(
    property(town, constantFrom(...ways), (people, settings) => {
      for (const { indicator, numerator, denominator } of figures(townOf(people), settings)) {
        if (indicator === 1 && readSettings(settings).mode === "literal") continue;
        expect(numerator.filter((id) => !denominator.includes(id))).toEqual([]);
        expect(new Set(denominator).size).toBe(denominator.length);
      }
    }),
    { numRuns: runs },
  );
});

test("without anything to count among there is no value, and never nought or a hundred", () => {
  assert(
    property(town, constantFrom(...ways), (people, settings) => {
      for (const { counts, value } of figures(townOf(people), settings))
        expect(value === null).toBe(counts.denominator === 0);
    }),
    { numRuns: runs },
  );
});

test("neither the order of rows nor a row twice changes anything", () => {
  const turned = (register: Register): Register =>
    Object.fromEntries(
      Object.entries(register).map(([name, rows]) => [name, name === "settings" ? rows : [...rows].reverse()]),
    ) as unknown as Register;
  const doubled = (register: Register): Register => ({
    ...register,
    pairs: register.pairs.flatMap((row) => [row, { ...row, id: `${row.id}-2` }]),
    employments: register.employments.flatMap((row) => [row, { ...row, id: `${row.id}-2` }]),
    mentees: register.mentees.flatMap((row) => [row, { ...row, id: `${row.id}-2` }]),
    deficits: register.deficits.flatMap((row) => [row, { ...row, id: `${row.id}-2` }]),
    responses: register.responses.flatMap((row) => [row, { ...row, id: `${row.id}-2` }]),
  });
  assert(
    property(town, constantFrom(...ways), (people, settings) => {
      const register = townOf(people);
      const expected = figures(register, settings);
      expect(figures(turned(register), settings)).toEqual(expected);
      expect(figures(doubled(register), settings)).toEqual(expected);
    }),
    { numRuns: runs },
  );
});

test("one more completed or running pair with its order never lowers indicators 1, 6 and 9", () => {
  assert(
    property(town, constantFrom(...ways), integer({ min: 0, max: 8 }), (people, settings, at) => {
      const register = townOf(people);
      const person = register.people[at % register.people.length]?.id ?? "";
      const more = { ...register, pairs: [...register.pairs, aPair("С-0", person, { id: "П-новая" })] };
      const [before, after] = [figures(register, settings), figures(more, settings)];
      for (const index of [0, 5, 8]) expect(after[index]?.value ?? 0).toBeGreaterThanOrEqual(before[index]?.value ?? 0);
    }),
    { numRuns: runs },
  );
});
