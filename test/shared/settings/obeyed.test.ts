/** Settings that resolve contradictions are obeyed where pairs are formed (C01, C02, C04). */
import { describe, expect, test } from "vitest";
import { extendPair } from "../../../src/shared/pairs/extendPair.ts";
import { formPair } from "../../../src/shared/pairs/formPair.ts";
import { readSettings, settingProblems } from "../../../src/shared/register/settingsCatalogue.ts";
import { aContext, aPair, done } from "../../support/factories.ts";
import { midYear, pairTown } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

type Input = Parameters<typeof formPair.decide>[1];
type Values = Record<string, string>;

const input: Input = {
  mentorId: mentor,
  menteeId: mentee,
  form: "teacherTeacher",
  kind: "traditional",
  startedOn: "2025-09-15",
  dueOn: "2026-05-31",
};
const rows = (values: Values) => Object.entries(values).map(([id, value]) => aRow("settings", { id, value }));
const form = (values: Values, changes: Partial<Input> = {}, pairs: ReturnType<typeof aPair>[] = []) =>
  formPair.decide(smallTown({ settings: rows(values), pairs }), { ...input, ...changes }, aContext(today));
const codeOf = (...asked: Parameters<typeof form>) => {
  const outcome = form(...asked);
  return "refused" in outcome ? outcome.refused : null;
};
const busy = (id: string, columns: Parameters<typeof aPair>[0] = {}) =>
  aPair({
    id,
    mentorId: mentor,
    menteeId: `С-${id}`,
    status: "running",
    startedOn: "2025-09-01",
    dueOn: "2026-05-31",
    ...columns,
  });
const group = (id: string, startedOn = "2025-09-01") => busy(id, { kind: "group", startedOn });

describe("the length of a programme (C01)", () => {
  const short = { dueOn: "2025-10-14" };
  test("of a month is too short unless the territory allows it", () => {
    expect(codeOf({}, short)).toBe("programmeLength");
    expect(codeOf({ lengthTraditional: "от одного дня до года" }, short)).toBeNull();
    expect(codeOf({ lengthGroup: "от одного дня до года" }, short)).toBe("programmeLength");
  });

  test("is a year at most, whatever the territory", () => {
    const lengthTraditional = "от одного дня до года";
    expect(codeOf({ lengthTraditional }, { dueOn: "2026-09-15" })).toBeNull();
    expect(codeOf({ lengthTraditional }, { dueOn: "2026-09-16" })).toBe("programmeLength");
  });

  test("of one day cannot be extended", () => {
    const register = pairTown({ dueOn: "2025-09-15" }, { settings: rows({ lengthTraditional: "один день" }) });
    const asked = { pairId: "П-007", dueOn: "2026-02-01", mentorAgreedOn: midYear, menteeAgreedOn: midYear };
    expect(extendPair.decide(register, asked, aContext(midYear))).toMatchObject({ refused: "programmeLength" });
  });
});

describe("the time for which a mentor is appointed (C02)", () => {
  test.each([
    ["0", "2026-05-31", 0],
    ["12", "2026-09-13", 1],
    ["12", "2026-09-14", 0],
  ])("of %s months: a pair to %s has %i notes", (appointmentMonths, dueOn, notes) => {
    expect(done(form({ appointmentMonths }, { dueOn })).answer.notes).toHaveLength(notes);
  });
});

describe("the limit of mentees and groups (C04)", () => {
  const three = [group("П-101"), group("П-102"), group("П-103")];

  test("usually a group takes no place", () => {
    expect(codeOf({}, {}, three)).toBeNull();
    expect(codeOf({ groupLimit: "3" }, { kind: "group" }, three)).toBe("mentorFull");
    expect(codeOf({ groupLimit: "4" }, { kind: "group" }, three)).toBeNull();
  });

  test("counted by heads, each takes one", () => {
    const groupCount = "каждый участник группы занимает место";
    expect(codeOf({ groupCount }, {}, three.slice(0, 1))).toBeNull();
    expect(codeOf({ groupCount }, {}, three.slice(0, 2))).toBe("mentorFull");
    expect(codeOf({ groupCount }, { kind: "group" }, three.slice(0, 2))).toBe("mentorFull");
  });

  test("counted as one, the whole group takes one, and who joins it none", () => {
    const groupCount = "вся группа занимает одно место";
    expect(codeOf({ groupCount }, {}, three)).toBeNull();
    expect(codeOf({ groupCount }, {}, [...three, busy("П-104")])).toBe("mentorFull");
    const joining = { kind: "group" as const, startedOn: "2025-09-15" };
    const mine = [group("П-101", "2025-09-15"), busy("П-104")];
    expect(codeOf({ groupCount }, joining, mine)).toBeNull();
    expect(codeOf({ groupCount }, joining, [...three, busy("П-104")])).toBe("mentorFull");
  });

  test("a kind with a limit of its own is counted by itself", () => {
    const kindLimits = "виртуальное — 3";
    const two = [busy("П-101", { kind: "virtual" }), busy("П-102", { kind: "virtual" })];
    expect(codeOf({ kindLimits }, { kind: "virtual" }, two)).toBeNull();
    expect(codeOf({ kindLimits }, {}, [...two, busy("П-104")])).toBeNull();
    expect(codeOf({ kindLimits }, { kind: "virtual" }, [...two, busy("П-103", { kind: "virtual" })])).toBe(
      "mentorFull",
    );
    expect(codeOf({}, { kind: "virtual" }, two)).toBe("mentorFull");
  });
});

describe("settings that hold several values", () => {
  test.each([
    ["методкомиссия; Педсовет;", ["methodCommission", "council"]],
    ["руководитель", ["head"]],
    ["", ["head"]],
  ])("the chain of approval «%s»", (approvalChain, expected) => {
    expect(readSettings(rows({ approvalChain })).approvalChain).toEqual(expected);
  });

  test.each([
    ["Виртуальное — 4; скоростное: 10", { virtual: 4, speed: 10 }],
    ["виртуальное - 30", { virtual: 30 }],
    ["—", {}],
  ])("limits by kind «%s»", (kindLimits, expected) => {
    expect(readSettings(rows({ kindLimits })).kindLimits).toEqual(expected);
  });

  test.each([
    ["kindLimits", "виртуальное — 0", "outOfRange"],
    ["kindLimits", "виртуальное — 31", "outOfRange"],
    ["kindLimits", "виртуальное", "notInList"],
    ["kindLimits", "летучее — 3", "notInList"],
    ["approvalChain", "методкомиссия; сосед", "notInList"],
    ["preset", "Марс", "notInList"],
  ])("%s «%s» is reported", (id, value, reason) => {
    expect(settingProblems(rows({ [id]: value }))).toMatchObject([{ reason }]);
    expect(readSettings(rows({ [id]: value }))).toEqual(readSettings([]));
  });
});
