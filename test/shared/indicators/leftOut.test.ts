/** Whom a reader looks for in a figure and does not find: each case counted by hand on 15 May 2025, three years young. */
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Actor } from "../../../src/shared/facts/register.ts";
import { showIndicators } from "../../../src/shared/indicators/showIndicators.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

const today = "2025-05-15";
const department: Actor = { email: "d@edu.example", role: "department", organisationIds: [] };
const curator: Actor = { email: "k@edu.example", role: "curator", organisationIds: ["школа"] };

const beginners = ["вошёл", "без пары", "уволен вчера", "уволен сегодня", "воспитатель"];
const register = (settings: RowOf<"settings">[]) =>
  aRegister({
    organisations: [
      anOrganisation("школа"),
      anOrganisation("сад", { kind: "preschool" }),
      anOrganisation("закрытая", { closedOn: "2025-05-14" }),
      anOrganisation("закрывается", { closedOn: "2025-05-15" }),
      anOrganisation("будущая", { openedOn: "2025-05-16" }),
      anOrganisation("партнёр", { kind: "vocational", role: "partner", subordinate: false }),
    ],
    people: [
      aPerson("опытный", "2000-09-01"),
      ...beginners.map((id) => aPerson(id, "2024-09-01")),
      aPerson("давно", "2010-09-01"),
      aPerson("у партнёра", "2024-09-01"),
      aPerson("проба", "2010-09-01", { test: true }),
      aPerson("посторонний", "2010-09-01"),
    ],
    employments: [
      aJob("опытный", "школа"),
      ...["вошёл", "без пары"].map((id) => aJob(id, "школа", { startedOn: "2024-09-01", teacher: true })),
      aJob("уволен вчера", "школа", { startedOn: "2024-09-01", finishedOn: "2025-05-14", teacher: true }),
      aJob("уволен сегодня", "сад", { startedOn: "2024-09-01", finishedOn: "2025-05-15", teacher: true }),
      aJob("воспитатель", "сад", { startedOn: "2024-09-01" }),
      ...["давно", "проба", "посторонний"].map((id) => aJob(id, "школа")),
      aJob("у партнёра", "партнёр", { startedOn: "2024-09-01" }),
    ],
    pairs: ["вошёл", "давно", "у партнёра", "проба", "воспитатель"].map((id) => aPair("опытный", id)),
    settings,
  });

function leftOut(indicator: number, actor = department, settings: Record<string, string> = {}) {
  const rows = Object.entries(settings).map(([id, value]) => aRow("settings", { id, value }));
  const context = { today, now: `${today}T09:00:00`, actor, operationId: "1" };
  const decision = showIndicators.decide(register(rows), {}, context, []);
  if (isRefusal(decision)) throw new Error(decision.refused);
  const found = decision.answer.find((series) => series.indicator === indicator);
  return found?.leftOut.map(({ label, hint }) => `${label}: ${hint}`);
}

const experienced = "не молодой специалист: педагогический стаж больше 3 лет";
const elsewhere = "в этом учебном году не работает в подведомственных организациях";
const gone = "на 15.05.2025 уже не работает в подведомственных организациях";

describe("left out of indicator 1", () => {
  test("are mentees and beginners in neither part, each with the rule; nobody else, nor training records", () => {
    expect(leftOut(1)).toEqual([
      `уволен вчера, школа: ${gone}`,
      `давно, школа: ${experienced}`,
      `у партнёра, партнёр: ${elsewhere}`,
    ]);
  });

  test("are those who are no teachers where teachers alone count, and not the dismissed where the whole year counts", () => {
    expect(leftOut(1, department, { mode: "только учителя" })).toContain("воспитатель, сад: должность не «учитель»");
    expect(leftOut(1, department, { mode: "за период" })?.some((line) => line.startsWith("уволен"))).toBe(false);
  });

  test("have a name for their own curator, and are counted for others", () => {
    expect(leftOut(1, curator)).toEqual([
      `уволен вчера, школа: ${gone}`,
      `давно, школа: ${experienced}`,
      `В других организациях: 1: ${elsewhere}`,
    ]);
  });
});

test("left out of indicators 2 and 9 are organisations that are closed, not opened, of others or of another kind", () => {
  const closed = ["закрытая: закрыта 14.05.2025", "будущая: открыта 16.05.2025, после даты отчёта"];
  expect(leftOut(2)).toEqual([...closed, "партнёр: не подведомственна"]);
  expect(leftOut(9)).toEqual([
    "сад: тип «дошкольная»: в документе не назван",
    ...closed,
    "партнёр: не подведомственна",
  ]);
});
