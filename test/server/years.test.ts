/** School years closed and amended, and presets, through the built bundle. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firstDataRow } from "../../src/shared/register/table.ts";
import type { PresetPreview } from "../../src/shared/settings/answers.ts";
import type { YearChecklist, YearClosed, YearsShown } from "../../src/shared/years/answers.ts";
import { parseFaultPlan } from "../../src/workbench/run/faultPlan.ts";
import { createFaults, type Faults } from "../../src/workbench/run/faults.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

let town: Town;
let faults: Faults | null = null;
let calls = 0;

function open(): Town {
  const made = openTwoSchools({
    onServiceCall: (...call) => {
      calls += 1;
      faults?.onServiceCall(...call);
    },
  });
  made.setNow("2026-06-10T09:00:00+05:00");
  return made;
}

const wish = {
  schoolYear: 2025,
  overdue: { decision: "close" as const, ground: "mutual" as const },
  markBanks: true,
  events: true,
};
const close = (operationId = "close-year-0001") => town.ask("closeYear", wish, emails.department, operationId);
const figures = () => town.canonical().yearFigures ?? [];
const years = () => town.done<YearsShown>("showYears", {});

function typed(sheet: string, row: number, column: number, text: string, as: string): boolean {
  const at = { sheetId: town.sheetId(sheet), row, column, rows: 1, columns: 1 };
  try {
    town.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text }]] }], { email: as, source: "edit" });
    return true;
  } catch {
    return false;
  }
}

beforeEach(() => {
  town = open();
});
afterEach(() => {
  faults = null;
  town.close();
});

describe("a school year", () => {
  test("is looked through, previewed and closed once; the sheets and the summary say so", () => {
    const list = town.done<YearChecklist>("showYearClosing", { schoolYear: 2025 });
    expect(list).toMatchObject({ possible: true, closed: false, reportOn: "2026-05-15" });
    expect(list.overdue).toHaveLength(2);
    const preview = town.done<YearClosed>("closeYear", { ...wish, dryRun: true });
    expect(preview).toMatchObject({ written: false, frozen: 25, events: 22 });
    expect(figures()).toEqual([]);

    expect(town.ask("closeYear", wish, emails.curator)).toMatchObject({ refused: { code: "departmentOnly" } });
    expect(close()).toHaveProperty("done");
    expect(figures()).toHaveLength(25);
    expect(typed("Итоги лет", firstDataRow, 6, "9", emails.curator)).toBe(false);
    const [first] = figures();
    // of four young the order names two as mentees; one pair's rows have been deleted by hand
    expect(first).toMatchObject({ indicator: 1, organisationId: "", numerator: 2, reportOn: "2026-05-15" });
    expect(town.canonical().pairs?.map((row) => row.status)).toEqual(["завершена досрочно", "завершена досрочно"]);
    expect(town.canonical().events).toHaveLength(22);
    expect(town.refused("closeYear", { schoolYear: 2025 })).toMatchObject({ code: "yearClosed" });
    expect(years().years[0]).toMatchObject({ schoolYear: 2025, faults: [], drift: [], amendments: [] });
    const summary = town.shown("Сводка").flat();
    expect(summary.filter((cell) => cell.includes("закрыт 10.06.2026"))).toHaveLength(11);
    expect(town.done<{ faults: unknown[] }>("checkJournal", {}).faults).toEqual([]);
  });

  test("goes back as a whole when it is undone, and can be closed again", () => {
    const before = town.canonical();
    close();
    town.done("undoLastOperation", {});
    expect(town.canonical()).toEqual(before);
    expect(close("close-year-0002")).toHaveProperty("done");
    expect(years().years[0]?.faults).toEqual([]);
  });

  test("shows a change by hand, and amends what was entered late", () => {
    close();
    town.setNow("2026-06-20T09:00:00+05:00");
    const [one] = town.canonical().pairs ?? [];
    const row = town.shown("Пары").findIndex((cells) => cells.includes(String(one?.id))) + 1;
    const column = (town.shown("Пары")[0] ?? []).indexOf("Приказ №") + 1;
    expect(typed("Пары", row, column, "", emails.department)).toBe(true);
    expect(years().years[0]?.drift.map(({ before, after }) => [before, after])[0]).toEqual([
      expect.stringMatching(/\(2 \/ \d\)/),
      expect.stringMatching(/\(1 \/ \d\)/),
    ]);
    const frozen = figures();
    town.done("amendYear", { schoolYear: 2025, reason: "Приказ отменён" });
    expect(figures()).toEqual(frozen);
    expect(years().years[0]).toMatchObject({ drift: [], faults: [] });
    expect(years().years[0]?.amendments.length).toBeGreaterThanOrEqual(2);
    expect(town.refused("amendYear", { schoolYear: 2025, reason: "Ещё раз" }).code).toBe("yearUnchanged");

    const numerator = (town.shown("Итоги лет")[0] ?? []).indexOf("Числитель") + 1;
    expect(typed("Итоги лет", firstDataRow, numerator, "4", emails.department)).toBe(true);
    expect(years().years[0]?.faults).toHaveLength(1);
    expect(town.refused("amendYear", { schoolYear: 2025, reason: "Ещё раз" }).code).toBe("yearTampered");
  });

  test("cut short anywhere in the middle is finished when it is asked for again, once and in full", () => {
    calls = 0;
    close();
    const all = calls;
    const wanted = town.canonical();
    for (const share of [0.6, 0.8, 0.95]) {
      town.close();
      town = open();
      faults = createFaults(parseFaultPlan(`kill:half@${Math.floor(all * share)}`), 1, { edit: () => undefined });
      const cut = town.run("closeYear", wish, emails.department, "close-year-0001");
      faults = null;
      // Somebody who may not write the year's sheet works on meanwhile.
      const curators = town.ask("markMentor", { personId: town.ids.plain, areas: ["ict"] }, emails.curator);
      expect(curators, `${share}: ${cut.ok}`).toHaveProperty("done");
      town.done("undoLastOperation", {}, emails.curator);
      expect(close(), String(share)).toHaveProperty("done");
      expect(withoutMoments(town.canonical()), String(share)).toEqual(withoutMoments(wanted));
      expect(years().years[0]?.faults, String(share)).toEqual([]);
      expect(town.shown("Журнал").filter((cells) => cells[0] === "close-year-0001")).toHaveLength(1);
    }
  });
});

/** The order of rows and the moments of writing may differ. */
function withoutMoments(canonical: ReturnType<Town["canonical"]>) {
  return { figures: canonical.yearFigures?.length, pairs: canonical.pairs, events: canonical.events?.length };
}

describe("presets", () => {
  test("are previewed, applied as one operation and undone", () => {
    const before = town.canonical();
    const preview = town.done<PresetPreview>("previewPreset", { preset: "omsk" });
    expect(preview.changes.map(({ id }) => id)).toContain("lengthTraditional");
    expect(town.canonical()).toEqual(before);
    town.done("applyPreset", { preset: "omsk" });
    const lines = town.done<{ id: string; value: string; source: string; own: boolean }[]>("listSettings", {});
    expect(lines.find(({ id }) => id === "lengthGroup")).toMatchObject({
      value: "от одного дня до года",
      own: false,
      source: "программа «Развиваемся вместе» (Омск), п. 1.3: от одного дня до 1 года",
    });
    expect(town.shown("Настройки").find((cells) => cells[0] === "preset")?.[2]).toBe("Омск");
    town.done("undoLastOperation", {});
    expect(town.canonical()).toEqual(before);
  });
});
