import { expect, test } from "vitest";
import {
  type AgreedAccess,
  agreedAmong,
  agreementTo,
  disputedAccess,
  inForce,
} from "../../../src/shared/facts/agreedAccess.ts";
import type { Change } from "../../../src/shared/facts/register.ts";
import { aRow } from "../../support/rows.ts";

const setting = (value: string): Change => ({ table: "settings", put: { id: "departmentEmails", value } });
const curator = (id: string, curatorEmail: string | null): Change => ({
  table: "organisations",
  put: { id, curatorEmail },
});
const none: NonNullable<AgreedAccess> = { "access:departmentEmails": [""] };

/** What is agreed after the department has changed its setting to each of these, one after the other. */
function settled(values: readonly string[]): { agreed: NonNullable<AgreedAccess>; text: string } {
  let agreed = none;
  let text = "";
  for (const value of values) {
    const kept = agreementTo([setting(value)], agreed, true);
    text = kept["access:departmentEmails"] ?? text;
    agreed = { ...agreed, ...agreedAmong(kept) };
  }
  return { agreed, text };
}

test("former addresses are kept as far as a property of 9 KB holds them, the latest for certain", () => {
  const long = (letter: string) => letter.repeat(1_990);
  const { agreed, text } = settled([long("а"), long("б"), long("в")]);
  // Two brackets, four quotes and a comma around 3,980 letters; a third text does not fit.
  expect(text).toHaveLength(3_987);
  expect(agreed["access:departmentEmails"]).toEqual([long("в"), long("б")]);
  const longest = "г".repeat(3_996);
  expect(settled([long("а"), longest]).agreed["access:departmentEmails"]).toEqual([longest]);
});

test("without the department's own input only an address that has counted before counts again", () => {
  const agreed: AgreedAccess = { ...none, "access:О-001": ["second@school.example", "first@school.example"] };
  expect(agreementTo([curator("О-001", "third@school.example")], agreed, false)).toEqual({});
  expect(agreementTo([curator("О-001", "first@school.example")], agreed, false)).toEqual({
    "access:О-001": '["first@school.example","second@school.example"]',
  });
  expect(agreementTo([curator("О-002", "first@school.example")], agreed, false)).toEqual({});
  expect(agreementTo([curator("О-001", null)], agreed, false)).toEqual({
    "access:О-001": '["","second@school.example","first@school.example"]',
  });
  expect(agreementTo([curator("О-001", "second@school.example")], agreed, true)).toEqual({});
});

test("a row that was taken away gives nothing to the next one of its code", () => {
  const agreed: AgreedAccess = { ...none, "access:О-001": ["first@school.example"] };
  const removed: Change = { table: "organisations", put: { id: "О-001" }, removed: true };
  expect(agreementTo([removed], agreed, false)).toEqual({ "access:О-001": '["","first@school.example"]' });
});

test("the rows count as agreed; each cell that says otherwise is told, also of a row that nobody knows", () => {
  const rows = {
    organisations: [
      aRow("organisations", { id: "О-001", curatorEmail: "typed@school.example" }),
      aRow("organisations", { id: "О-002", curatorEmail: "second@school.example" }),
      aRow("organisations", { id: "О-003", curatorEmail: "third@school.example" }),
    ],
    settings: [aRow("settings", { id: "departmentEmails", value: "typed@office.example" })],
  };
  const agreed: AgreedAccess = {
    "access:departmentEmails": ["office@office.example"],
    "access:О-001": ["first@school.example"],
    "access:О-002": ["second@school.example"],
  };
  const { organisations, settings } = inForce(rows, agreed);
  expect(organisations.map((row) => row.curatorEmail)).toEqual(["first@school.example", "second@school.example", null]);
  expect(settings.map((row) => row.value)).toEqual(["office@office.example"]);
  expect(disputedAccess(rows, agreed)).toEqual([
    { table: "settings", key: "departmentEmails", agreed: "office@office.example" },
    { table: "organisations", key: "О-001", agreed: "first@school.example" },
    { table: "organisations", key: "О-003", agreed: null },
  ]);
  expect([inForce(rows, null), disputedAccess(rows, null)]).toEqual([rows, []]);
});
