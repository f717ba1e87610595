import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { department, type Host, openHost } from "../support/host.ts";

const people = 2_600;

/** A staff list of one school: every line is a person and a job, two changes. */
function longList() {
  const header = ["Организация", "ФИО", "Должность", "Дата рождения", "Дата приёма"];
  const letters = "абвгдежзик";
  const rows = Array.from({ length: people }, (_, index) => {
    const digits = String(index).padStart(4, "0").split("").map(Number);
    const surname = `Иванов${digits.map((digit) => letters[digit]).join("")}`;
    return ["МБОУ «СОШ № 1»", `${surname} Пётр Ильич`, "учитель", "01.02.1980", "01.09.2010"];
  });
  return { fileName: "список.csv", sheets: [{ name: "Список", rows: [header, ...rows] }] };
}

const school = {
  fileName: "оо.csv",
  sheets: [
    {
      name: "ОО",
      rows: [
        ["Краткое наименование", "Тип ОО", "Подведомственная"],
        ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
      ],
    },
  ],
};

describe("an import of more people than one run can write", () => {
  let calls = 0;
  const start = Date.parse("2026-11-20T09:00:00+05:00");
  // Every property that is set costs a minute: the run's time is up after each piece.
  let host: Host;
  beforeAll(() => {
    host = openHost({
      onServiceCall: (_number, method, phase) => {
        if (phase !== "after" || !method.endsWith(".setProperty") || host === undefined) return;
        calls += 1;
        host.setNow(new Date(start + calls * 61_000).toISOString());
      },
    });
  });
  afterAll(() => host.close());

  test("goes out in pieces, tells how far it is, and ends with everything written once", () => {
    host.done("confirmImport", school);
    const replies: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const reply = host.ask("confirmImport", longList(), department, "long-import-0001");
      if ("done" in reply) break;
      replies.push("refused" in reply ? `${reply.refused.code}: ${reply.refused.sentence}` : "failed");
    }
    expect(replies).toEqual([expect.stringMatching(/^unfinished: Записано 5000 из 5200 изменений\./)]);
    const canonical = host.canonical();
    expect(canonical["people"]).toHaveLength(people);
    expect(canonical["employments"]).toHaveLength(people);
    const journal = host.shown("Журнал").filter((row) => row[0] === "long-import-0001");
    expect(journal).toHaveLength(1);
  });
});
