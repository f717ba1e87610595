/** Records through the built bundle: written as literal text, undone, told in the journal, with few calls. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RecordForm, RecordList, RecordSaved } from "../../src/shared/records/answers.ts";
import type { RecordTable } from "../../src/shared/register/recordTables.ts";
import { type Host, openHost } from "../support/host.ts";
import { payloads } from "../support/payloads.ts";

const curator = "kurator@school1.example";

let host: Host;
let organisationId: string;
beforeAll(() => {
  host = openHost({ editors: [curator] });
  organisationId = saved("organisations", {
    shortName: "МБОУ «СОШ № 1»",
    kind: "общеобразовательная",
    role: "образовательная организация",
    subordinate: true,
    curatorEmail: curator,
  }).recordId;
});
afterAll(() => host.close());

function saved(table: RecordTable, values: Record<string, string | boolean>, recordId?: string): RecordSaved {
  return host.done("saveRecord", { table, values, ...(recordId === undefined ? {} : { recordId }) });
}
const rowsOf = (table: RecordTable) => host.canonical()[table] ?? [];

describe("a record", () => {
  test("is added, changed and removed, and each comes back when it is undone", () => {
    const before = rowsOf("risks");
    const values = {
      kind: "формализм и низкое качество наставничества",
      likelihood: "3",
      impact: "5",
      status: "открыт",
      assessedOn: "01.10.2026",
    };
    const { recordId } = saved("risks", values);
    const added = rowsOf("risks");
    expect(added).toHaveLength(before.length + 1);
    host.done("undoLastOperation", {});
    expect(rowsOf("risks")).toEqual(before);

    const again = saved("risks", values);
    expect(again.recordId).toBe(recordId);
    saved("risks", { measures: "Проверка программ", likelihood: "2" }, recordId);
    expect(rowsOf("risks")[0]).toMatchObject({ id: recordId, measures: "Проверка программ", likelihood: 2 });
    host.done("undoLastOperation", {});
    expect(rowsOf("risks")).toEqual(added);

    host.done("removeRecord", { table: "risks", recordId });
    expect(rowsOf("risks")).toEqual(before);
    host.done("undoLastOperation", {});
    expect(rowsOf("risks")).toEqual(added);
    const actions = host.shown("Журнал").map((row) => row[3]);
    expect(actions).toContain("Запись внесена");
    expect(actions).toContain("Запись удалена");
  });

  test("keeps whatever text is typed as text", () => {
    const { recordId } = saved("recommendations", { advice: "Текст", issuedOn: "2026-10-01", status: "выдана" });
    for (const payload of payloads.filter((text) => text.startsWith("=") || text.startsWith("+")).slice(0, 3)) {
      saved("recommendations", { ground: payload }, recordId);
      const form = host.done<RecordForm>("showRecord", { table: "recommendations", recordId });
      expect(form.values["ground"]).toBe(payload.trim());
    }
    const sheetId = host.sheetId("Рекомендации");
    const formulas = host.workbook.formulas({ sheetId, row: 3, column: 1, rows: 1, columns: 12 })[0] ?? [];
    expect(formulas.filter((formula) => String(formula ?? "").includes("IMPORT"))).toEqual([]);
  });

  test("that somebody has changed meanwhile is not written over", () => {
    const { recordId } = saved("documents", {
      title: "Положение",
      kind: "положение",
      level: "муниципальный",
      status: "проект",
    });
    const { values } = host.done<RecordForm>("showRecord", { table: "documents", recordId });
    saved("documents", { status: "действует" }, recordId);
    const typed = { ...values, status: "утратил силу", note: "Уточнено" };
    const late = host.refused("saveRecord", { table: "documents", recordId, values: typed, shown: values });
    expect(late.sentence).toContain("«Состояние»");
    expect(rowsOf("documents")[0]).toMatchObject({ status: "действует", note: "" });
  });

  test("of a new person brings the first place of work, and both go when it is undone", () => {
    const values = {
      name: "Новикова Нина Игоревна",
      "job.organisationId": organisationId,
      "job.position": "учитель",
      "job.teacher": true,
      "job.kind": "основное место",
      "job.startedOn": "2026-09-01",
    };
    const made = host.done<RecordSaved>("saveRecord", { table: "people", values }, curator);
    expect(rowsOf("employments")).toMatchObject([{ personId: made.recordId, organisationId, position: "учитель" }]);
    const own = host.done<RecordList>("listRecords", { table: "people", query: "новик", limit: 10 }, curator);
    expect(own.rows).toMatchObject([{ recordId: made.recordId, subtitle: "МБОУ «СОШ № 1» · учитель" }]);
    expect(host.refused("saveRecord", { table: "people", values }, curator).code).toBe("personMayBeDouble");
    host.done("undoLastOperation", {}, curator);
    expect(rowsOf("people")).toEqual([]);
    expect(rowsOf("employments")).toEqual([]);
  });

  test("takes few calls, however many registers there are", () => {
    const input = {
      table: "organisations",
      recordId: organisationId,
      values: { headName: "Громов Пётр Ильич" },
    } as const;
    const { meter } = host.run("saveRecord", input);
    const list = host.run("listRecords", { table: "risks", query: "", limit: 50 });
    // Settings, organisations, the ledger and the journal; the ledger and the table once more under the lock.
    expect(meter.reads).toBeLessThanOrEqual(16);
    expect(list.meter.reads).toBeLessThanOrEqual(8);
    expect(list.meter.cellsWritten).toBe(0);
  });
});

describe("an organisation", () => {
  test("hands its roadmap in, has it returned, mends it and has it approved", () => {
    const review = (decision: "approved" | "returned", note?: string) =>
      host.done("reviewRoadmap", {
        organisationId,
        decision,
        on: "2026-11-20",
        ...(note === undefined ? {} : { note }),
      });
    expect(host.refused("submitRoadmap", { organisationId }, curator).code).toBe("roadmapMissing");
    const typed = { roadmapOrderNumber: "184-о", roadmapOrderOn: "02.09.2026" };
    host.done("saveRecord", { table: "organisations", recordId: organisationId, values: typed }, curator);
    host.done("submitRoadmap", { organisationId }, curator);
    expect(
      host.refused("reviewRoadmap", { organisationId, decision: "approved", on: "2026-11-20" }, curator).code,
    ).toBe("departmentOnly");
    review("returned", "Добавьте сроки");
    host.done("submitRoadmap", { organisationId }, curator);
    review("approved");
    expect(host.done("showOrganisation", { organisationId }, curator)).toMatchObject({
      roadmap: { status: "approved", maySubmit: false, mayReview: false },
    });
  });

  test("saves its self-audit at once, and undoes it at once", () => {
    const answers = [
      { item: "curator", answer: "yes" },
      { item: "room", answer: "no", measures: "Найти кабинет" },
    ] as const;
    host.done("saveConditions", { organisationId, checkedOn: "2026-11-20", answers: [...answers] }, curator);
    expect(rowsOf("conditions")).toHaveLength(2);
    host.done("undoLastOperation", {}, curator);
    expect(rowsOf("conditions")).toEqual([]);
  });
});
