/** The check as a whole: what it tells whom, page by page; how much it looks at; what it finds in the invented municipality. */
import { expect, test } from "vitest";
import { checkRegister } from "../../../src/shared/checks/checkRegister.ts";
import { findingsOf } from "../../../src/shared/checks/findings.ts";
import { fixFindings } from "../../../src/shared/checks/fixFindings.ts";
import { nowhere } from "../../../src/shared/checks/places.ts";
import { viewOf } from "../../../src/shared/checks/view.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { type TableName, tableNames } from "../../../src/shared/register/tables.ts";
import { sampleChanges } from "../../../src/shared/sample/sample.ts";
import { missingSeeds } from "../../../src/shared/settings/seeds.ru.ts";
import { aContext, aCurator, department, done, refused } from "../../support/factories.ts";
import { mentor, soundTown, type Town, today } from "./soundTown.ts";

const asked = (town: Town, input = {}, actor = department) =>
  done(checkRegister.decide(town.register, input, aContext(today, actor), nowhere)).answer;

/** Two mentees whose details are old, and one of another school. */
function staleTown(): Town {
  const town = soundTown().mentee("С-003").mentee("С-004");
  town.add("organisations", { ...town.rows.organisations?.[0], id: "О-003", shortName: "МБОУ «СОШ № 3»" });
  town.set("employments", "Т-С-004", { organisationId: "О-003" });
  for (const id of ["М-001", "М-С-003", "М-С-004"]) town.set("mentees", id, { updatedOn: null });
  return town;
}

test("findings are counted by severity, grouped by rule and told page by page", () => {
  const all = asked(staleTown());
  expect(all.counts).toEqual({ error: 0, warning: 0, info: 6 });
  expect(all.groups.map(({ code, count, fixable }) => [code, count, fixable])).toEqual([
    ["bankAging", 3, 0],
    ["updatedMissing", 3, 3],
  ]);
  const page = asked(staleTown(), { code: "updatedMissing", from: 1, limit: 1 });
  expect(page.total).toBe(3);
  expect(page.findings.map((one) => one.key)).toEqual(["М-С-003"]);
  expect(asked(staleTown(), { severity: "error" }).findings).toEqual([]);
});

test("a curator is told of their organisation's people, and puts right no others", () => {
  const town = staleTown();
  const mine = asked(town, {}, aCurator("О-003"));
  expect(mine.findings.map((one) => one.key)).toEqual(["М-С-004", "М-С-004"]);
  const fix = fixFindings.decide(town.register, { code: "updatedMissing" }, aContext(today, aCurator("О-003")));
  expect(done(fix).changes.map((change) => change.put)).toEqual([{ id: "М-С-004", updatedOn: "2025-09-01" }]);
  const other = { code: "updatedMissing", keys: ["М-001"] } as const;
  expect(
    refused(fixFindings.decide(town.register, { ...other, keys: [...other.keys] }, aContext(today, aCurator("О-003")))),
  ).toEqual({
    refused: "nothingToFix",
    facts: { rule: "Нет даты актуализации" },
  });
});

test("a preview tells what would change and changes nothing", () => {
  const preview = done(
    fixFindings.decide(staleTown().register, { code: "updatedMissing", dryRun: true }, aContext(today)),
  );
  expect(preview.changes).toEqual([]);
  expect(preview.answer).toEqual({
    count: 3,
    left: 0,
    lines: ["М-001", "М-С-003", "М-С-004"].map((key) => ({
      key,
      sheet: "Наставляемые",
      header: "Актуализировано",
      before: "",
      after: "01.09.2025",
    })),
  });
});

test("with names switched off only codes are told", () => {
  const town = soundTown().set("people", mentor, { bornOn: null, careerStartedOn: null, subjectStartedOn: null });
  expect(asked(town).findings.map((one) => one.sentence)).toEqual([
    "Петрова Анна Ильинична: не указано начало педагогического стажа.",
  ]);
  town.add("settings", { id: "names", value: "нет" });
  expect(asked(town).findings.map((one) => one.sentence)).toEqual(["С-002: не указано начало педагогического стажа."]);
});

test.each([
  ["2024-08-31", []],
  ["2024-09-01", ["evaluationMissing", "exitDiagnosticsMissing"]],
] as const)(
  "a pair completed on %s without evaluation is missed in the two latest school years alone",
  (day, codes) => {
    const town = soundTown();
    town.set("pairs", "П-001", {
      startedOn: "2024-01-15",
      dueOn: day,
      orderOn: "2024-01-12",
      status: "completed",
      finishedOn: day,
      closingGround: "planFulfilled",
    });
    town.rows.programmes?.pop();
    town.set("employments", "Т-С-001", { startedOn: "2015-09-01" });
    expect(findingsOf(town.view).map((one) => one.code)).toEqual(codes);
  },
);

test("years of work that the settings demand are an error, those that they prefer a warning", () => {
  const town = soundTown().set("people", mentor, { careerStartedOn: "2021-03-17", subjectStartedOn: "2021-03-17" });
  expect(asked(town).counts).toEqual({ error: 0, warning: 1, info: 0 });
  town.add("settings", { id: "experienceRule", value: "запрещать" });
  expect(asked(town).counts).toEqual({ error: 1, warning: 0, info: 0 });
});

/** As many people as asked, in pairs, each pair with three lines of a plan; every row counts how often it is looked at. */
function looksAt(people: number): number {
  const town = soundTown();
  for (let number = 0; number < people / 2; number += 1) {
    const [one, other] = [`Н${number}`, `М${number}`];
    town.mentor(one).mentee(other).pair(`П-${number}`, one, other);
    town.set("people", one, { name: `Наставник Номер ${number}` });
    town.set("people", other, { name: `Наставляемый Номер ${number}` });
    for (const line of [1, 2, 3]) town.add("planLines", { id: `ПЛ-${number}-${line}`, pairId: `П-${number}` });
  }
  let looks = 0;
  const watched = Object.fromEntries(
    tableNames.map((name) => [
      name,
      (town.rows[name] ?? []).map(
        (row) =>
          new Proxy(row as object, {
            get(target, column, receiver) {
              looks += 1;
              return Reflect.get(target, column, receiver);
            },
          }),
      ),
    ]),
  ) as unknown as Register;
  expect(findingsOf(viewOf(watched, today)).length).toBeGreaterThan(people);
  return looks;
}

test("four times as many people take four times as many looks, not sixteen", () => {
  const [few, many] = [looksAt(100), looksAt(400)];
  expect(many / few).toBeLessThan(4.3);
});

const days = ["2024-09-01", "2025-05-15", "2026-02-28", "2026-11-20"];

test.each(days)("the invented municipality holds no error on %s", (day) => {
  const rows = Object.fromEntries(tableNames.map((name) => [name, [] as object[]])) as Record<TableName, object[]>;
  const changes = sampleChanges(day);
  const settings = changes.flatMap((change) => (change.table === "settings" ? [change.put as never] : []));
  for (const { table, put } of [...changes, ...missingSeeds({ targets: [], settings })]) rows[table].push(put);
  const errors = findingsOf(viewOf(rows as unknown as Register, day)).filter((one) => one.severity === "error");
  expect(errors.map(({ code, key, sentence }) => `${code} ${key}: ${sentence}`)).toEqual([]);
});
