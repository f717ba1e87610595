/** A cell that may rightly be empty, such as a closing day, emptied by hand: no figure that comes from it turns without a word. */
import { afterEach, expect, test } from "vitest";
import type { HandsShown } from "../../src/shared/hands/showHands.ts";
import type { IndicatorSeries } from "../../src/shared/indicators/series.ts";
import { tables } from "../../src/shared/register/tables.ts";
import { department, type Host, openHost } from "../support/host.ts";

let host: Host;
afterEach(() => host.close());

const { sheet, columns } = tables.organisations;
const running = 2026;

function cellOf(key: string) {
  const rows = host.shown(sheet);
  const row = rows.findIndex((cells) => cells[0] === key) + 1;
  return { sheetId: host.sheetId(sheet), row, column: (rows[1] ?? []).indexOf("closedOn") + 1, rows: 1, columns: 1 };
}
const empty = (key: string) =>
  host.workbook.apply(
    [{ do: "clear", at: cellOf(key), contents: true, formats: false, notes: false, validations: false }],
    { email: department, source: "edit" },
  );
/** Figure, counts and words of the running year of indicator 2, in the sheet and in the panel. */
function told() {
  const rows = host.shown("Сводка");
  const title = rows.findIndex((cells) => cells[0]?.startsWith("Показатель 2."));
  const line = rows.slice(title).find((cells) => cells[0] === String(running)) ?? [];
  const series = host.done<IndicatorSeries[]>("showIndicators", {}).find(({ indicator }) => indicator === 2);
  const point = series?.points.find(({ year }) => year === running);
  return { sheet: [line[4], line[5], line[9]], panel: [point?.numerator, point?.denominator, point?.quality] };
}

test("the closing day of an organisation: said in «Сводка», in the panel and in «Проверка», until it is put back", () => {
  host = openHost({ start: "demo" });
  host.done("showHands", {});
  // Of the eleven schools of the sample one is closed; of the ten others seven give mentors.
  const whole = { sheet: ["7", "10", "идёт год: цель пока не достигнута"], panel: [7, 10, ""] };
  expect(told()).toEqual(whole);
  const [closed] = (host.canonical()["organisations"] ?? []).filter((row) => row["closedOn"]);
  const key = String(closed?.["id"]);
  empty(key);
  const { lines } = host.done<HandsShown>("showHands", {});
  expect(lines.map((line) => [line.key, line.cells[0]?.header])).toEqual([[key, columns.closedOn.header]]);
  const words = `изменено вручную и пока не принято: «${columns.closedOn.header}» листа «${sheet}» (1); см. «Изменено вручную»`;
  expect(told()).toEqual({ sheet: ["7", "11", `идёт год: цель пока не достигнута; ${words}`], panel: [7, 11, words] });
  expect(lines[0]?.moved).toContainEqual({
    title: expect.stringContaining("организаций"),
    before: "70,0",
    after: "63,6",
  });
  const found = () =>
    host
      .done<{ groups: { code: string; findings: { sentence: string }[] }[] }>("checkRegister", { limit: 50 })
      .groups.filter(({ code }) => code === "organisationDeserted");
  expect(found()).toHaveLength(1);
  host.done("putBackHands", { hands: lines.map(({ id }) => id), tables: ["organisations"] });
  expect(told()).toEqual(whole);
  expect(found()).toEqual([]);
});

test("once it is accepted the figure stands without a remark", () => {
  host = openHost({ start: "demo" });
  host.done("showHands", {});
  const [closed] = (host.canonical()["organisations"] ?? []).filter((row) => row["closedOn"]);
  empty(String(closed?.["id"]));
  const { lines } = host.done<HandsShown>("showHands", {});
  host.done("acceptHands", { hands: lines.map(({ id }) => id) });
  expect(told()).toEqual({ sheet: ["7", "11", "идёт год: цель пока не достигнута"], panel: [7, 11, ""] });
});

test("a damaged sheet of changes is named beside every figure", () => {
  host = openHost({ start: "demo" });
  const sheetId = host.sheetId(tables.hands.sheet);
  host.workbook.apply([{ do: "deleteColumns", sheetId, from: 4, count: 4 }], { email: department, source: "script" });
  const rows = host.shown("Сводка").filter((cells) => cells[0] === String(running));
  expect(rows).toHaveLength(11);
  for (const cells of rows) expect(cells[9]).toContain("что изменено вручную, не видно: лист «Правки рукой» повреждён");
});
