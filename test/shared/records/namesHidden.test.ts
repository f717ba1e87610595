/** «Показывать фамилии: нет»: a name typed where a code belongs is neither shown nor quoted, and what is not shown is not lost. */
import { describe, expect, test } from "vitest";
import { updateMentor } from "../../../src/shared/banks/updateMentor.ts";
import { namesOf, refusalToShow, tellsNobody } from "../../../src/shared/facts/names.ts";
import { isRefusal, refuse } from "../../../src/shared/facts/refusal.ts";
import type { Context } from "../../../src/shared/facts/register.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import { showRecord } from "../../../src/shared/records/showRecord.ts";
import { exportCanonical } from "../../../src/shared/workbook/exportCanonical.ts";
import { aMentor } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const actor = { email: "d@department.example", role: "department", organisationIds: [] } as const;
const context: Context = { today, now: `${today}T10:00:00`, actor, operationId: "op-1" };
const settings = (value: string) => [aRow("settings", { id: "names", value })];
const page = "https://school1.example/petrova";
const town = (value: string) =>
  smallTown({
    settings: settings(value),
    mentors: [aMentor({ id: "Н-001", personId: mentor, evidence: page })],
    awards: [
      aRow("awards", { id: "ПО-001", personId: "Снегирёва" }),
      aRow("awards", { id: "ПО-002", personId: mentee }),
    ],
  });

describe.each(["да", "нет"])("with names shown: %s", (value) => {
  const hidden = value === "нет";
  const register = town(value);

  test("a refusal quotes a code, a number or a day, and a name only where names are shown", () => {
    const refusalOf = (values: Record<string, string>) => {
      const decision = saveRecord.decide(register, { table: "awards", recordId: "ПО-002", values }, context);
      if (!isRefusal(decision)) throw new Error("taken");
      return refusalSentence(decision);
    };
    for (const personId of ["Снегирёва", "Снегирёва Анна"])
      expect(refusalOf({ personId }).includes("Снегирёва")).toBe(!hidden);
    expect(refusalOf({ awardedOn: "вчера, Снегирёвой" }).includes("Снегирёв")).toBe(!hidden);
    expect(refusalOf({ personId: "С-999" })).toContain("С-999");
    expect(refusalOf({ awardedOn: "31.02.2025" })).toContain("31.02.2025");
  });

  test("a name that a hand has typed as a code stays empty in the form, which does not write over it", () => {
    const input = { table: "awards", recordId: "ПО-001" } as const;
    const shown = showRecord.decide(register, input, context);
    if (isRefusal(shown)) throw new Error(shown.refused);
    expect(JSON.stringify(shown.answer).includes("Снегирёва")).toBe(!hidden);
    expect(shown.answer.fields.find(({ name }) => name === "personId")?.readOnly).toBe(hidden);
    expect(showRecord.decide(register, { ...input, recordId: "ПО-002" }, context)).toMatchObject({
      answer: { values: { personId: mentee } },
    });
    const { values } = shown.answer;
    const note = saveRecord.decide(
      register,
      { ...input, values: { ...values, note: "вручена" }, shown: values },
      context,
    );
    expect(isRefusal(note) ? note.refused : note.changes).toEqual([
      { table: "awards", put: { id: "ПО-001", note: "вручена" } },
    ]);
    const moved = saveRecord.decide(register, { ...input, values: { personId: mentor }, shown: values }, context);
    expect(isRefusal(moved) ? moved.refused : "done").toBe(hidden ? "recordHidden" : "done");
    const whole = exportCanonical.decide(register, {}, context);
    if (isRefusal(whole)) throw new Error(whole.refused);
    expect(JSON.stringify(whole.answer).includes("Снегирёва")).toBe(!hidden);
    expect(whole.answer["awards"]?.[1]).toMatchObject({ personId: mentee });
  });

  test("somebody's page is kept by a form that has not shown it", () => {
    const emptied = updateMentor.decide(register, { personId: mentor, evidence: null, note: "новое" }, context);
    if (isRefusal(emptied)) throw new Error(emptied.refused);
    const change = emptied.changes[0] as unknown as { put: Record<string, unknown> };
    expect(change.put["note"]).toBe("новое");
    expect("evidence" in change.put).toBe(!hidden);
    const other = updateMentor.decide(register, { personId: mentor, evidence: "https://school1.example" }, context);
    expect(isRefusal(other) ? other.refused : "done").toBe(hidden ? "recordHidden" : "done");
  });

  test("what was sent is given back by a refusal only where it is surely no name", () => {
    const told = (id: string) =>
      refusalSentence(refusalToShow(register, refuse("notFound", { what: "person", id }), { personId: id }));
    expect(told("Снегирёва").includes("Снегирёва")).toBe(!hidden);
    const spaced = refuse("badInput", { field: "Стаж", found: "Снегирёва Анна" });
    const quoted = refusalSentence(refusalToShow(register, spaced, { value: "  Снегирёва   Анна " }));
    expect(quoted.includes("Снегирёва")).toBe(!hidden);
    expect(told("С-999")).toContain("С-999");
    expect(namesOf(register).of("Снегирёва")).toBe(hidden ? "…" : "Снегирёва");
    expect(namesOf(register).of(mentee)).toBe(hidden ? mentee : "Иванова Мария Сергеевна");
  });
});

test.each([
  ["С-001", true],
  ["ИМ-12", true],
  ["31.02.2025", true],
  ["", true],
  ["Снегирёва", false],
  ["СНЕГ-1", false],
  ["a@b.example", false],
  ["214-о", false],
])("«%s» tells nobody: %s", (text, nobody) => {
  expect(tellsNobody(text)).toBe(nobody);
});
