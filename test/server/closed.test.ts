/** Sheets that somebody has closed by hand: whoever may not write them is told so, and nobody else is held up. */
import { afterEach, describe, expect, it } from "vitest";
import { closeByHand } from "../support/closedByHand.ts";
import { type CuratorTown, curatorTown, shareWith } from "../support/curators.ts";
import { department, type Host, openHost } from "../support/host.ts";

let host: Host;
afterEach(() => host.close());

function town(shared: boolean): CuratorTown {
  host = openHost({ start: "demo" });
  const found = curatorTown(host);
  shareWith(host, shared ? [found.curator] : []);
  return found;
}

function closeColumn(sheet: string, key: string): void {
  const column = (host.shown(sheet)[1] ?? []).indexOf(key) + 1;
  closeByHand(host.workbook, host.sheetId(sheet), { row: 3, column, rows: 90, columns: 1 });
}

describe("a column closed by hand", () => {
  it("refuses whoever would write it by its name, and promises nothing in the ledger", () => {
    const { curator, personId } = town(true);
    closeColumn("Наставники", "note");
    const ledger = host.shown("Операции").length;
    const refused = host.refused("markMentor", { personId, areas: ["method"], note: "Ведёт кружок" }, curator);
    expect(refused).toEqual({
      code: "sheetClosed",
      sentence:
        "Лист «Наставники», столбец «Примечание», закрыт для вас от изменений. Ничего не записано. Попросите владельца таблицы открыть вам доступ и повторите.",
    });
    expect(host.shown("Операции")).toHaveLength(ledger);
    expect(host.done("markMentor", { personId, areas: ["method"] }, department)).toHaveProperty("id");
  });

  it("lets those pass who write other columns of rows that are there", () => {
    const { curator, personId } = town(true);
    host.done("markMentor", { personId, areas: ["method"] }, curator);
    closeColumn("Наставники", "note");
    host.done("leaveBank", { personId, bank: "mentors", on: "2026-11-20", reason: "Переезд" }, curator);
  });
});

describe("a workbook that is closed to somebody", () => {
  it("tells a person with whom it is not shared for editing", () => {
    const { curator, personId } = town(false);
    expect(host.refused("markMentor", { personId, areas: ["method"] }, curator).sentence).toBe(
      "Лист «Наставники» закрыт для вас от изменений. Ничего не записано. Попросите владельца таблицы открыть вам доступ и повторите.",
    );
  });

  it("names the ledger where that alone is closed", () => {
    const { curator, personId } = town(true);
    closeByHand(host.workbook, host.sheetId("Операции"));
    expect(host.refused("markMentor", { personId, areas: ["method"] }, curator).sentence).toContain("Лист «Операции»");
  });
});
