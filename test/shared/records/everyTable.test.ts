/** One engine for every table of records: added, shown, changed, refused and removed by the columns' own rules. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { readsForForm, readsForRemoving, readsForShowing } from "../../../src/shared/facts/rows/rowReads.ts";
import { fieldLabel, formColumns, typedRow } from "../../../src/shared/facts/rows/rowValues.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { requests } from "../../../src/shared/lists/requests.ts";
import { removeRecord } from "../../../src/shared/records/removeRecord.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import { showRecord } from "../../../src/shared/records/showRecord.ts";
import { type RecordTable, recordTables } from "../../../src/shared/register/recordTables.ts";
import { referringTables } from "../../../src/shared/register/references.ts";
import { sampleRow, type Table } from "../../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../../src/shared/register/tables.ts";
import { refusalFor } from "../../../src/shared/request/authorise.ts";
import { aContext, aCurator, department, done, refused } from "../../support/factories.ts";
import { emptied, plainToday as today, typedSample } from "../../support/plainTown.ts";
import { deepFreeze } from "../../support/rows.ts";

const atDepartment = aContext(today, department);

/** The register of a request that has declared these reads; any other table throws. */
function reading(rows: Record<TableName, Record<string, unknown>[]>, reads: readonly TableName[]): Register {
  const register = {};
  for (const name of tableNames) {
    const known = reads.includes(name) || name === "settings" || name === "organisations";
    Object.defineProperty(register, name, {
      enumerable: known,
      get: () => {
        if (!known) throw new Error(`${name} is not declared`);
        return deepFreeze(rows[name]);
      },
    });
  }
  return register as Register;
}

function added(table: RecordTable) {
  const rows = emptied(table);
  const { reads, writes } = readsForForm(table);
  const decision = done(
    saveRecord.decide(reading(rows, [...reads, ...writes]), { table, values: typedSample(table) }, atDepartment),
  );
  const [change] = decision.changes;
  const put = change?.put as unknown as Record<string, unknown>;
  const whole = { ...sampleRow(tables[table] as Table), ...put };
  return { ...decision, put, rows: { ...rows, [table]: [...rows[table], whole] }, id: decision.answer.recordId };
}

describe.each(recordTables)("%s", (table) => {
  const definition: Table = tables[table];
  const { reads, writes } = readsForForm(table);
  const columns = formColumns(definition);

  test("takes its own sample as a person would type it, and shows it as typed", () => {
    const { changes, put, rows, id, answer } = added(table);
    expect(changes).toHaveLength(1);
    expect(id).toMatch(new RegExp(`^${definition.letter}-\\d{3}$`));
    expect(answer.changed).toBe(true);
    const typed = typedSample(table);
    expect(typedRow(definition, put, () => true)).toEqual(typed);
    const form = done(
      showRecord.decide(reading(rows, readsForShowing(table)), { table, recordId: id }, atDepartment),
    ).answer;
    expect(form.values).toEqual(typed);
    expect(form.title).not.toBe("");
    expect(form.fields.map((field) => field.name)).toEqual(columns.map(([name]) => name));
    for (const field of form.fields.filter((one) => one.input === "choice"))
      if (form.values[field.name] !== "") expect(field.options).toContain(form.values[field.name]);
    for (const field of form.fields.filter((one) => one.input === "reference"))
      if (form.values[field.name] !== "")
        expect(field.references?.map((one) => one.id) ?? []).toContain(form.values[field.name]);
  });

  test("names the required field that is left empty", () => {
    for (const [name] of columns.filter(([, one]) => one.required && !one.guarded)) {
      for (const empty of ["", " \u00a0\u200b"]) {
        const outcome = refused(
          saveRecord.decide(
            reading(emptied(table), [...reads, ...writes]),
            { table, values: { ...typedSample(table), [name]: empty } },
            atDepartment,
          ),
        );
        expect(refusalSentence(outcome), name).toContain(`«${fieldLabel(definition, name)}»`);
        expect(outcome.refused).toBe("recordField");
      }
    }
  });

  test("says which field cannot be read", () => {
    const hostile = {
      day: "32.13.2025",
      number: "много",
      list: "нет такого",
      email: "не почта",
      checkbox: "может быть",
    };
    for (const [name, column] of columns) {
      const { rule } = column.rule;
      if (rule === "none" || column.guarded) continue;
      const outcome = refused(
        saveRecord.decide(
          reading(emptied(table), [...reads, ...writes]),
          { table, values: { ...typedSample(table), [name]: hostile[rule] } },
          atDepartment,
        ),
      );
      expect(refusalSentence(outcome), name).toContain(`«${fieldLabel(definition, name)}»`);
    }
  });

  test("keeps a text that begins as a formula, and refuses the mark of a failed one", () => {
    const found = columns.find(([, column]) => column.limit !== undefined && !column.guarded);
    if (found === undefined) throw new Error("no text");
    const [name] = found;
    const { rows, id } = added(table);
    const save = (value: string) =>
      saveRecord.decide(
        reading(rows, [...reads, ...writes]),
        { table, recordId: id, values: { [name]: value } },
        atDepartment,
      );
    if (name !== "youngOverride")
      expect(done(save("=HYPERLINK(1)")).changes[0]?.put).toEqual({ id, [name]: "=HYPERLINK(1)" });
    expect(refusalSentence(refused(save("#REF!")))).toContain(`«${tables[table].columns[name as never]["header"]}»`);
  });

  test("writes only what was changed, and refuses by name what somebody else has changed meanwhile", () => {
    const { rows, id } = added(table);
    const [name, column] =
      columns.find(([, one]) => one.header === "Примечание") ??
      columns.find(([, one]) => one.limit !== undefined && !one.guarded) ??
      [];
    if (name === undefined || column === undefined) throw new Error("no text");
    const shown = typedRow(definition, rows[table].at(-1) as Record<string, unknown>, () => true);
    const save = (text: string, before: Record<string, string | boolean>) =>
      saveRecord.decide(
        reading(rows, [...reads, ...writes]),
        { table, recordId: id, values: { ...before, [name]: text }, shown: before },
        atDepartment,
      );
    expect(done(save("Иначе", shown)).changes).toEqual([{ table, put: { id, [name]: "Иначе" } }]);
    expect(done(save(String(shown[name]), shown)).changes).toEqual([]);
    const stale = refused(save("Иначе", { ...shown, [name]: "прежнее" }));
    expect(stale).toEqual({ refused: "recordChanged", facts: { fields: [fieldLabel(definition, name)] } });
    // What somebody else has changed and this person has not touched is nobody's quarrel.
    const other = columns.find(([key]) => key !== name && typeof shown[key] === "string" && shown[key] !== "");
    if (other !== undefined)
      expect(done(save("Иначе", { ...shown, [other[0]]: "прежнее" })).changes).toEqual([
        { table, put: { id, [name]: "Иначе" } },
      ]);
  });

  test("refuses a code that is not in the register, a column that is not there, and the key", () => {
    const { rows, id } = added(table);
    const save = (values: Record<string, string>) =>
      saveRecord.decide(reading(rows, [...reads, ...writes]), { table, recordId: id, values }, atDepartment);
    for (const [name, one] of columns.filter(([, column]) => column.refers !== undefined)) {
      expect(refused(save({ [name]: "Ы-999" })), name).toEqual({
        refused: "recordReference",
        facts: { field: fieldLabel(definition, name), found: "Ы-999", sheet: one.refers?.().sheet },
      });
    }
    for (const name of ["нетТакого", "id", "__proto__", "constructor", "personName"])
      expect(refused(save(Object.fromEntries([[name, "С-001"]]))).refused).toBe("recordUnknownField");
  });

  test("is removed when nothing refers to it, and not otherwise", () => {
    const { rows, id } = added(table);
    const known = [...readsForRemoving(table).reads, ...readsForRemoving(table).writes];
    const bare = reading(rows, known);
    expect(done(removeRecord.decide(bare, { table, recordId: id }, atDepartment)).changes).toEqual([
      { table, put: { id }, removed: true },
    ]);
    expect(refused(removeRecord.decide(bare, { table, recordId: "Ы-999" }, atDepartment)).refused).toBe("notFound");
    for (const other of referringTables(table)) {
      const refers = Object.keys(tables[other].columns).filter(
        (name) => (tables[other].columns as Table["columns"])[name]?.refers?.().sheet === definition.sheet,
      );
      const [column = ""] = refers;
      const row = { ...sampleRow(tables[other] as Table), id: "ЯЯ-777", [column]: id };
      const used = reading({ ...rows, [other]: [...rows[other], row] }, known);
      expect(refused(removeRecord.decide(used, { table, recordId: id }, atDepartment)), other).toEqual({
        refused: "recordInUse",
        facts: { key: id, by: ["ЯЯ-777"], more: 0 },
      });
    }
  });

  test("is not for the curator of another organisation", () => {
    const { rows, id } = added(table);
    const register = reading(rows, [...reads, ...writes, ...readsForRemoving(table).reads]);
    const stranger = aCurator("О-777");
    for (const input of [
      { table, recordId: id, values: { note: "x" } },
      { table, recordId: "Ы-999", values: { note: "x" } },
    ])
      expect(refusalFor(register, requests.saveRecord.access, input, stranger, today)?.refused).toBe(
        "otherOrganisation",
      );
    const fresh = refusalFor(
      register,
      requests.saveRecord.access,
      { table, values: typedSample(table) },
      stranger,
      today,
    );
    expect(fresh?.refused).toBe("recordNotOwn");
  });
});
