import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Actor } from "../../../src/shared/facts/register.ts";
import { showIndicators } from "../../../src/shared/indicators/showIndicators.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

const today = "2024-11-20";
const department: Actor = { email: "d@edu.example", role: "department", organisationIds: [] };
const curator: Actor = { email: "k@edu.example", role: "curator", organisationIds: ["школа"] };

/** Eight beginners, one with a counted pair; each of the others needs another step. */
function shown(actor: Actor, settings: RowOf<"settings">[] = []) {
  const school = ["есть", "будет", "приказ", "согласие", "черновик", "база", "пусто"];
  const people = [...school, "сосед"];
  const register = aRegister({
    organisations: [
      anOrganisation("школа"),
      anOrganisation("сад", { openedOn: "2024-10-15" }),
      anOrganisation("лицей"),
    ],
    people: [
      ...people.map((id) => aPerson(id, "2024-09-01")),
      aPerson("опытный", "2000-09-01"),
      aPerson("загадка", null),
    ],
    employments: [
      ...school.map((id) => aJob(id, "школа", { startedOn: "2024-09-01" })),
      aJob("сосед", "сад", { startedOn: "2024-09-01" }),
      aJob("опытный", "школа"),
      aJob("загадка", "сад"),
    ],
    mentors: [
      aRow("mentors", { id: "Н-1", personId: "загадка", leftOn: null }),
      aRow("mentors", { id: "Н-2", personId: "опытный", leftOn: null }),
    ],
    mentees: ["база", "есть"].map((id) => aRow("mentees", { id: `М-${id}`, personId: id, leftOn: null })),
    pairs: [
      aPair("опытный", "есть"),
      aPair("опытный", "будет", { id: "П-2", startedOn: "2024-11-25" }),
      aPair("опытный", "приказ", { id: "П-3", status: "underReview", orderNumber: null, orderOn: null }),
      aPair("опытный", "согласие", { id: "П-4", status: "awaitingConsent", orderNumber: null, orderOn: null }),
      aPair("опытный", "черновик", { id: "П-5", status: "draft", orderNumber: null, orderOn: null }),
      aPair("опытный", "пусто", { id: "П-6", status: "rejected", orderNumber: null, orderOn: null }),
    ],
    targets: targetRows(),
    settings,
  });
  const decision = showIndicators.decide(
    register,
    {},
    { today, now: `${today}T09:00:00`, actor, operationId: "1" },
    [],
  );
  if (isRefusal(decision)) throw new Error(decision.refused);
  return decision.answer;
}

describe("the screen of indicators", () => {
  test("gives the department everybody who is missing, the cheapest step first", () => {
    const [first] = shown(department);
    expect(first?.points[0]).toMatchObject({ numerator: 1, denominator: 8, lacking: 5 });
    expect(first?.lacking.map((line) => [line.label, line.hint])).toEqual([
      ["будет, школа", "пара П-2 (опытный – будет) с приказом начнётся 25.11.2024 → 25,0 %"],
      ["приказ, школа", "пара П-3 (опытный – приказ): внести № и дату приказа → 25,0 %"],
      ["согласие, школа", "пара П-4 (опытный – согласие): внести согласия, затем приказ → 25,0 %"],
      ["черновик, школа", "пара П-5 (опытный – черновик): внести согласия, затем приказ → 25,0 %"],
      ["база, школа", "подобрать наставника → 25,0 %"],
      ["пусто, школа", "внести в базу наставляемых и подобрать наставника → 25,0 %"],
      ["сосед, сад", "внести в базу наставляемых и подобрать наставника → 25,0 %"],
    ]);
    expect(first?.unknown).toEqual([{ id: "загадка", label: "загадка, сад" }]);
  });

  test("names to a curator the own people alone", () => {
    const [first, second] = shown(curator);
    const labels = first?.lacking.map((line) => `${line.label}: ${line.hint}`) ?? [];
    expect(labels).toHaveLength(7);
    expect(labels[6]).toBe("сад: 1 человек");
    expect(first?.unknown).toEqual([{ id: "сад", label: "сад: 1 человек" }]);
    expect(second?.lacking).toEqual([{ id: "", label: "Другие организации", hint: "2" }]);
  });

  test("tells which organisations give no mentor yet, and which of them are new", () => {
    const [, second] = shown(department);
    expect(second?.points[0]).toMatchObject({ numerator: 1, denominator: 3, shown: "33,3" });
    expect(second?.lacking.map((line) => [line.label, line.hint])).toEqual([
      ["сад (новая, открыта 15.10.2024)", "1 наставник в банке: подобрать наставляемого → 66,7 %"],
      ["лицей", "внести наставника в банк и подобрать наставляемого → 66,7 %"],
    ]);
  });

  test("shows codes alone where names are switched off", () => {
    const [first] = shown(department, [aRow("settings", { id: "names", value: "нет" })]);
    expect(first?.lacking[0]?.label).toBe("будет, школа");
  });

  test("lists nobody once the target is reached", () => {
    const targets = [aRow("targets", { id: "Ц1-2024", indicator: 1, year: 2024, target: 10 })];
    const register = aRegister({
      organisations: [anOrganisation("школа")],
      people: [aPerson("есть", "2024-09-01"), aPerson("нет", "2024-09-01")],
      employments: ["есть", "нет", "опытный"].map((id) => aJob(id, "школа")),
      pairs: [aPair("опытный", "есть")],
      targets,
    });
    const decision = showIndicators.decide(
      register,
      {},
      { today, now: `${today}T09:00:00`, actor: department, operationId: "1" },
      [],
    );
    expect("answer" in decision && decision.answer[0]?.lacking).toEqual([]);
  });
});

// ежегодный отчёт 15 мая
describe("the figure of the report day ahead", () => {
  test("counts pairs that are to begin, and tells what those without an order would add", () => {
    const [first, second, third] = shown(department);
    expect(first?.forecast).toBe(
      "По тому, что уже внесено, на 15.05.2025 будет 25,0 % (2 из 8); если оформить приказами все подготовленные пары — 62,5 % (5 из 8)",
    );
    expect(second?.forecast).toBe("По тому, что уже внесено, на 15.05.2025 будет 33,3 % (1 из 3)");
    expect(third?.forecast).toBe("");
  });

  const ahead = (pairs: ReturnType<typeof aPair>[], today: string, jobs: Partial<RowOf<"employments">>[] = []) => {
    const ids = Array.from({ length: 10 }, (_, index) => `н${index}`);
    const register = aRegister({
      organisations: [anOrganisation("школа")],
      people: [...ids.map((id) => aPerson(id, "2024-09-01")), aPerson("опытный", "2000-09-01")],
      employments: [
        ...ids.map((id, index) => aJob(id, "школа", { startedOn: "2024-09-01", ...jobs[index] })),
        aJob("опытный", "школа"),
      ],
      pairs,
      targets: targetRows(),
    });
    const decision = showIndicators.decide(
      register,
      {},
      { today, now: `${today}T09:00:00`, actor: department, operationId: "1" },
      [],
    );
    if (isRefusal(decision)) throw new Error(decision.refused);
    return decision.answer[0]?.forecast;
  };
  const pairsOf = (count: number, columns: Parameters<typeof aPair>[2] = {}) =>
    Array.from({ length: count }, (_, index) => aPair("опытный", `н${index}`, columns));

  test("tells how many may still leave: the target of 2024 is 70", () => {
    expect(ahead(pairsOf(6), "2024-11-20")).not.toContain("уволится");
    // 6 of 9 is 66,7; 5 of 7 is 71,4 and 4 of 6 is 66,7; 3 of 4 is 75 and 2 of 3 is 66,7
    expect(ahead(pairsOf(7), "2024-11-20")).toContain("если уволится хотя бы один");
    expect(ahead(pairsOf(8), "2024-11-20")).toContain("не более 3 человек");
    expect(ahead(pairsOf(9), "2024-11-20")).toContain("не более 6 человек");
    expect(ahead(pairsOf(10), "2024-11-20")).not.toContain("уволятся");
  });

  test("knows of those who are to leave before it", () => {
    expect(ahead(pairsOf(7), "2024-11-20", [{ finishedOn: "2025-01-31" }])).toContain("66,7 % (6 из 9)");
    expect(ahead(pairsOf(7), "2024-11-20", [{ finishedOn: "2025-05-15" }])).toContain("70,0 % (7 из 10)");
  });

  test("leaves out drafts whose term is over", () => {
    const draft = { status: "draft", orderNumber: null, orderOn: null } as const;
    expect(ahead(pairsOf(3, draft), "2024-11-20")).toContain("30,0 % (3 из 10)");
    expect(ahead(pairsOf(3, { ...draft, dueOn: "2024-11-19" }), "2024-11-20")).not.toContain("подготовленные");
  });

  test("is not told on the day itself, nor after it", () => {
    expect(ahead(pairsOf(8), "2025-05-14")).toContain("будет");
    expect(ahead(pairsOf(8), "2025-05-15")).not.toContain("будет");
    expect(ahead(pairsOf(8), "2025-06-01")).not.toContain("будет");
  });
});
