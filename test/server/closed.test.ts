/** Sheets that somebody has closed by hand: whoever may not write them is told so, and nobody else is held up. */
import { afterEach, describe, expect, it } from "vitest";
import { department, type Host, openHost } from "../support/host.ts";

let host: Host;
afterEach(() => host.close());

/** A curator with an employee who is nobody's mentor yet. */
function town(shared: boolean): { curator: string; personId: string } {
  host = openHost({ start: "demo" });
  const register = host.canonical();
  const organisation = register["organisations"]?.find((row) => row["curatorEmail"]);
  const curator = String(organisation?.["curatorEmail"]);
  const marked = new Set(register["mentors"]?.map((row) => row["personId"]));
  const job = register["employments"]?.find(
    (row) => row["organisationId"] === organisation?.["id"] && !marked.has(row["personId"]) && !row["finishedOn"],
  );
  const editors = shared ? [department, curator] : [department];
  host.workbook.apply([{ do: "setWorkbook", patch: { editors } }], { email: department, source: "script" });
  return { curator, personId: String(job?.["personId"]) };
}

function close(sheet: string, key: string | null): void {
  const sheetId = host.sheetId(sheet);
  const column = (host.shown(sheet)[1] ?? []).indexOf(key ?? "") + 1;
  const range = key === null ? {} : { range: { sheetId, row: 3, column, rows: 90, columns: 1 } };
  const protection = {
    id: "by-hand",
    sheetId,
    ...range,
    description: "",
    warningOnly: false,
    editors: [],
    unprotected: [],
  };
  host.workbook.apply([{ do: "setProtection", protection }], { email: department, source: "edit" });
}

describe("a column closed by hand", () => {
  it("refuses whoever would write it by its name, and promises nothing in the ledger", () => {
    const { curator, personId } = town(true);
    close("Наставники", "note");
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
    close("Наставники", "note");
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
    close("Операции", null);
    expect(host.refused("markMentor", { personId, areas: ["method"] }, curator).sentence).toContain("Лист «Операции»");
  });
});
