import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FoundPairs } from "../../src/shared/pairs/listPairs.ts";
import type { WaitingLine } from "../../src/shared/pairs/listWaiting.ts";
import type { PairCard } from "../../src/shared/pairs/showPair.ts";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { codeIn } from "../support/surveyTown.ts";

const curator = "kurator1@demograd.example";
const stranger = "nobody@elsewhere.example";

/** The smallest municipality in which a pair can be formed: two schools, a mentor and a young teacher. */
function importTown(host: Host): void {
  host.done("confirmImport", {
    fileName: "оо.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная (да/нет)", "E-mail куратора"],
          ["МБОУ «СОШ № 1»", "общеобразовательная", "да", curator],
          ["МБОУ «СОШ № 2»", "общеобразовательная", "да", "kurator2@demograd.example"],
        ],
      },
    ],
  });
  host.done("confirmImport", {
    fileName: "список.csv",
    sheets: [
      {
        name: "Список",
        rows: [
          ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж на 01.09.2025", "Дата приёма"],
          ["МБОУ «СОШ № 1»", "Юнова Яна Игоревна", "учитель", "математика", "01.02.2002", "1 г. 0 мес.", "01.09.2025"],
          [
            "МБОУ «СОШ № 1»",
            "Опытова Ольга Петровна",
            "учитель",
            "математика",
            "01.02.1980",
            "20 л. 0 мес.",
            "01.09.2010",
          ],
          ["МБОУ «СОШ № 2»", "Соседова Софья Львовна", "учитель", "физика", "01.02.1985", "15 л. 0 мес.", "01.09.2012"],
        ],
      },
    ],
  });
}

function idOf(host: Host, name: string): string {
  const found = host.canonical()["people"]?.find((person) => person["name"] === name);
  return String(found?.["id"]);
}

describe("the main job, request by request", () => {
  let host: Host;
  let young: string;
  let mentor: string;
  beforeAll(() => {
    host = openHost({ now: "2025-09-20T09:00:00+05:00", editors: [curator] });
    importTown(host);
    young = idOf(host, "Юнова Яна Игоревна");
    mentor = idOf(host, "Опытова Ольга Петровна");
  });
  afterAll(() => host.close());

  test("a curator marks the own school's people and nobody else's", () => {
    host.done("markMentee", { personId: young, categories: ["young"], deficits: ["method"] }, curator);
    host.done("markMentor", { personId: mentor, areas: ["method"] }, curator);
    const foreign = host.refused("markMentor", { personId: idOf(host, "Соседова Софья Львовна"), areas: [] }, curator);
    expect(foreign).toEqual({ code: "otherOrganisation", sentence: expect.stringContaining("Ничего не записано") });
  });

  test("the mentee waits and is offered the mentor with reasons in words", () => {
    const waiting = host.done<WaitingLine[]>("listWaiting", {}, curator);
    expect(waiting.map((line) => line.name)).toEqual(["Юнова Яна Игоревна"]);
    const offered = host.done<{ suggestions: { personId: string; score: number; reasons: string[] }[] }>(
      "suggestMentors",
      { menteeId: young, kind: "traditional", limit: 5 },
      curator,
    );
    expect(offered.suggestions.map((line) => line.personId)).toEqual([mentor]);
    expect(offered.suggestions[0]?.reasons.length).toBeGreaterThan(1);
  });

  test("a pair is formed once, however often the button is pressed", () => {
    const wish = {
      mentorId: mentor,
      menteeId: young,
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2025-09-21",
      dueOn: "2026-05-31",
    } as const;
    const first = host.done("formPair", wish, curator, "0b5f9c4e-form-pair");
    expect(host.done("formPair", wish, curator, "0b5f9c4e-form-pair")).toEqual(first);
    expect(host.canonical()["pairs"]).toHaveLength(1);
    expect(host.refused("formPair", wish, curator).code).toBe("menteeHasMentor");
  });

  test("an order needs both consents; then the pair is approved and gets a plan between October and May", () => {
    const order = { pairId: "П-001", orderNumber: "=1+1", orderOn: "2025-09-19" };
    expect(host.refused("recordOrder", order, curator).code).toBe("consentsMissing");
    host.done("recordConsent", { pairId: "П-001", whose: "mentor", givenOn: "2025-09-18" }, curator);
    host.done("recordConsent", { pairId: "П-001", whose: "mentee", givenOn: "2025-09-18" }, curator);
    host.done("recordOrder", order, curator);
    host.done("startPlan", { pairId: "П-001", template: "omsk" }, curator);
    const card = host.done<PairCard>("showPair", { pairId: "П-001" }, curator);
    expect(card).toMatchObject({ status: "approved", mentorConsentOn: "2025-09-18", menteeConsentOn: "2025-09-18" });
    expect(card.order).toContain("=1+1");
    expect(card.plan).toHaveLength(14);
    for (const line of card.plan) expect(line.dueOn >= "2025-10-01" && line.dueOn <= "2026-05-31").toBe(true);
  });

  test("the order's number is text, whatever it looks like", () => {
    const sheetId = host.sheetId("Пары");
    const at = { sheetId, row: 3, column: 1, rows: 1, columns: 26 };
    expect(host.workbook.values(at)[0]).toContain("=1+1");
    expect(host.workbook.formulas(at)[0]?.filter((formula) => formula !== "")).toEqual([]);
  });

  test("a survey is made, answered on its page, and the answer lands in the register once", () => {
    const survey = host.done<SurveyLine>("createSurvey", { kind: "needs", schoolYear: 2025 });
    const links = host.done<SurveyLinks>("listSurveyLinks", { surveyId: survey.surveyId });
    expect(links.links).toEqual([expect.objectContaining({ name: "Юнова Яна Игоревна", answered: false })]);
    const form = host.executions.forms()[0];
    const areas = form?.items.find((item) => item.rows?.includes("методическая"));
    const answers = {
      "Код участника": codeIn(links.links[0]?.url ?? ""),
      "Довольны ли вы уровнем своей подготовки?": "частично",
      "Насколько вы довольны работой?": "7",
      [areas?.title ?? ""]: Object.fromEntries(
        (areas?.rows ?? []).map((row) => [row, row === "ИКТ-компетенции" ? "нужна помощь" : "нет"]),
      ),
    };
    const sent = host.executions.submit(form?.id ?? "", answers, { email: "", tab: "form" });
    expect(sent.problems).toEqual([]);
    host.done("drainResponses", {});
    const responses = host.canonical()["responses"] ?? [];
    expect(responses.filter((row) => row["question"] === "З-12.1")).toEqual([
      expect.objectContaining({ answer: "7", personId: young, state: "принят" }),
    ]);
    expect(host.canonical()["mentees"]?.[0]).toMatchObject({ deficits: "методическая; ИКТ-компетенции" });
    expect(host.done<SurveyLine[]>("listSurveys", {})).toEqual([
      expect.objectContaining({ answered: 1, expected: 1, quarantined: 0 }),
    ]);
  });

  test("the summary counts the pair: one of one young specialist, one of two organisations", () => {
    const rows = host.shown("Сводка");
    const years = rows.filter((row) => row[0] === "2025");
    expect(years.slice(0, 2).map((row) => row.slice(2, 6))).toEqual([
      ["80,0", "0,0", "0", "1"],
      ["100,0", "0,0", "0", "2"],
    ]);
    host.setNow("2025-09-21T08:00:00+05:00");
    host.executions.tick("2025-09-21T08:00");
    const later = host.shown("Сводка").filter((row) => row[0] === "2025");
    expect(later.slice(0, 2).map((row) => row.slice(2, 6))).toEqual([
      ["80,0", "100,0", "1", "1"],
      ["100,0", "50,0", "1", "2"],
    ]);
  });
});

describe("people who may not", () => {
  let host: Host;
  beforeAll(() => {
    host = openHost({ start: "demo" });
  });
  afterAll(() => host.close());

  test.each([
    ["an unknown user is told whom to ask", stranger, "unknownUser"],
    ["a blank e-mail is told to sign in", "", "blankEmail"],
    ["a curator may not change the department's settings", curator, "departmentOnly"],
  ])("%s", (_name, who, code) => {
    const before = host.canonical();
    expect(host.refused("changeSetting", { id: "youngYears", value: "5" }, who).code).toBe(code);
    expect(host.canonical()).toEqual(before);
  });

  test("a curator sees only the own organisation's pairs as own", () => {
    const found = host.done<FoundPairs>("listPairs", { query: "", limit: 500 }, curator);
    const all = host.done<FoundPairs>("listPairs", { query: "", limit: 500 }, department);
    expect(found.pairs.length).toBeGreaterThan(0);
    expect(found.pairs.length).toBeLessThan(all.pairs.length);
    expect([found.total, found.all]).toEqual([found.pairs.length, found.pairs.length]);
  });
});
