import { expect, test } from "vitest";
import {
  type AgreedAccess,
  agreedBefore,
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
const none: NonNullable<AgreedAccess> = { "access:settings:departmentEmails": [""] };

test("what the department gives itself counts, and what it has replaced is kept beside it", () => {
  expect(agreementTo([setting("office@office.example")], none, "given")).toEqual({
    "access:settings:departmentEmails": '["office@office.example",""]',
  });
  const agreed: AgreedAccess = {
    ...none,
    "access:organisations:О-001": ["second@school.example", "first@school.example"],
  };
  expect(agreementTo([curator("О-001", "third@school.example")], agreed, "given")).toEqual({
    "access:organisations:О-001": '["third@school.example","second@school.example"]',
  });
  expect(agreementTo([curator("О-001", "second@school.example")], agreed, "given")).toEqual({});
  expect(agreementTo([curator("О-001", null)], agreed, "given")).toEqual({
    "access:organisations:О-001": '["","second@school.example"]',
  });
});

test("an undoing agrees to what the last agreement has replaced and to nothing else; what comes from cells to nothing", () => {
  const agreed: AgreedAccess = {
    ...none,
    "access:organisations:О-001": ["second@school.example", "first@school.example"],
  };
  const back = [curator("О-001", "first@school.example")];
  expect(agreementTo(back, agreed, "undone")).toEqual({
    "access:organisations:О-001": '["first@school.example","second@school.example"]',
  });
  expect(agreementTo(back, agreed, "cells")).toEqual({});
  for (const source of ["undone", "cells"] as const) {
    expect(agreementTo([curator("О-001", "third@school.example")], agreed, source)).toEqual({});
    expect(agreementTo([curator("О-001", null)], agreed, source)).toEqual({});
    expect(agreementTo([curator("О-002", "first@school.example")], agreed, source)).toEqual({});
  }
});

test("a row that was taken away gives nothing to the next one of its code", () => {
  const agreed: AgreedAccess = { ...none, "access:organisations:О-001": ["first@school.example"] };
  const removed: Change = { table: "organisations", put: { id: "О-001" }, removed: true };
  expect(agreementTo([removed], agreed, "cells")).toEqual({
    "access:organisations:О-001": '["","first@school.example"]',
  });
});

test("an organisation of a setting's name decides nothing about the department", () => {
  expect(agreementTo([curator("departmentEmails", "typed@school.example")], none, "given")).toEqual({
    "access:organisations:departmentEmails": '["typed@school.example",""]',
  });
  const rows = {
    organisations: [aRow("organisations", { id: "departmentEmails", curatorEmail: "typed@school.example" })],
    settings: [],
  };
  expect(disputedAccess(rows, none)).toEqual([{ table: "organisations", key: "departmentEmails", agreed: null }]);
  expect(inForce(rows, none).settings.map((row) => row.value)).toEqual([null]);
});

test("who was in force before an operation that was cut short after it had agreed", () => {
  const agreed: AgreedAccess = { "access:settings:departmentEmails": ["", "office@office.example"] };
  expect(agreedBefore(agreed, [setting("")])).toEqual({
    "access:settings:departmentEmails": ["office@office.example"],
  });
  expect(agreedBefore(agreed, [setting("other@office.example")])).toEqual(agreed);
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
    "access:settings:departmentEmails": ["office@office.example"],
    "access:organisations:О-001": ["first@school.example"],
    "access:organisations:О-002": ["second@school.example"],
  };
  const { organisations, settings } = inForce(rows, agreed);
  expect(organisations.map((row) => row.curatorEmail)).toEqual(["first@school.example", "second@school.example", null]);
  expect(settings.map((row) => row.value)).toEqual(["office@office.example"]);
  expect(disputedAccess(rows, agreed)).toEqual([
    { table: "organisations", key: "О-001", agreed: "first@school.example" },
    { table: "organisations", key: "О-003", agreed: null },
    { table: "settings", key: "departmentEmails", agreed: "office@office.example" },
  ]);
  expect([inForce(rows, null), disputedAccess(rows, null)]).toEqual([rows, []]);
});
