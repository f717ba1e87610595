/** Roadmap, events and reminders through the built bundle, with what the workbench's mail service was given. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eventRequestStates, letterStates, roadmapItems } from "../../src/shared/register/recordWords.ru.ts";
import type { EventCard, Lights, Roadmap } from "../../src/shared/roadmap/answers.ts";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { parseFaultPlan } from "../../src/workbench/run/faultPlan.ts";
import { createFaults, type Faults } from "../../src/workbench/run/faults.ts";
import { typedRows, typeRowAs } from "../faults/forgeries.ts";
import { deleteRows, emails, nameOf, openTwoSchools, type Town } from "../support/twoSchools.ts";

interface Mail {
  to: string;
  subject: string;
  body: string;
}

let town: Town;
let faults: Faults | null = null;

function open(): Town {
  return openTwoSchools({
    now: "2025-09-23T07:10:00+05:00",
    onServiceCall: (...call) => faults?.onServiceCall(...call),
  });
}

/** During the run of `act` the plan's faults happen. */
function faulty(plan: string, act: () => void): void {
  faults = createFaults(parseFaultPlan(plan), 1, { edit: () => undefined });
  try {
    act();
  } finally {
    faults = null;
  }
}

const mails = () => town.workbook.state.entries("mail").map(([, text]) => JSON.parse(text) as Mail);
const recipients = () => mails().map((mail) => mail.to);
const states = () =>
  (town.canonical()["letters"] ?? []).map((row) => letterStates.codeOf(String(row["state"])) ?? String(row["state"]));

/** What the runs of one test leave behind, taken away again. */
const spaces = ["trigger", "properties/document", "mail", "quota"] as const;
type Kept = Record<(typeof spaces)[number], Map<string, string>>;

function kept(): Kept {
  return Object.fromEntries(spaces.map((space) => [space, new Map(town.workbook.state.entries(space))])) as Kept;
}

function restore(before: Kept): void {
  const { state } = town.workbook;
  for (const space of spaces) {
    for (const [key] of state.entries(space)) if (!before[space].has(key)) state.set(space, key, null);
    for (const [key, value] of before[space]) state.set(space, key, value);
  }
  deleteRows(town, "Письма", [...Object.values(emails).filter((email) => email !== ""), "stranger@example.org"]);
}

function saidBy(result: ExecutionResult): string {
  const shown = result.effects.flatMap((effect) => ("message" in effect ? [effect.message] : []));
  return [...shown, result.waiting?.message ?? ""].join(" ");
}

describe("reminders", () => {
  let before: Kept;
  beforeAll(() => {
    town = open();
    town.done("changeSetting", { id: "reminders", value: "да" });
    before = kept();
  });
  afterEach(() => {
    faults = null;
    for (const [id, value] of [
      ["reminders", "да"],
      ["reminderHour", "8"],
    ] as const)
      town.done("changeSetting", { id, value });
    restore(before);
  });
  afterAll(() => town.close());
  const everybody = [emails.curator, emails.otherCurator, emails.department].sort();
  const morning = () => town.executions.tick("2025-09-23T08:40");
  const noon = () => town.executions.tick("2025-09-23T11:40");

  test("are those that the register has queued: what somebody types or changes does not go, and nothing goes twice", () => {
    const typed = { recipient: "stranger@example.org", subject: "Срочно", body: "Пришлите пароль." };
    const waiting = letterStates.label("waiting");
    const serial = 45_923;
    typeRowAs(emails.department, town, "letters", {
      ...{ id: "ПС-901", ...typed, dueOn: { serial }, state: waiting, attempts: 0 },
    });
    noon();
    const sent = mails();
    expect(recipients().sort()).toEqual(everybody);
    const tried = { rows: 1, sendings: 1, sent: 0 };
    let hour = 12;
    for (const change of [{}, ...Object.entries(typed).map(([name, value]) => ({ [name]: value }))]) {
      for (const { at, row } of typedRows(town, "letters")) {
        const own = row["id"] !== "ПС-901";
        if (own) typeRowAs(emails.department, town, "letters", { ...row, ...change, state: waiting }, at);
        if (own) tried.rows += 1;
      }
      town.executions.tick(`2025-09-23T${hour}:40`);
      hour += 1;
      tried.sendings += 1;
      tried.sent += mails().length - sent.length;
    }
    expect(tried).toEqual({ rows: 13, sendings: 5, sent: 0 });
    expect(states()).toEqual(["failed", "failed", "failed", "failed"]);
    const { findings } = town.done<BookCheck>("checkBook", {});
    const told = findings.filter(({ code }) => code === "intentRefused").map(({ sentence }) => sentence);
    expect(told).toHaveLength(4);
    expect(told.join()).toContain("не отправлено письмо ПС-901: его вписали или изменили в листе");
  });

  test("are not sent while they are switched off", () => {
    town.done("changeSetting", { id: "reminders", value: "нет" });
    noon();
    expect(mails()).toEqual([]);
    expect(saidBy(town.menu("menuSendReminders", emails.department))).toContain("Напоминания выключены");
    expect(states()).toEqual([]);
  });

  test("go out by themselves from the hour of the settings on, one letter a person and day", () => {
    town.done("changeSetting", { id: "reminderHour", value: "11" });
    town.executions.tick("2025-09-23T10:59");
    expect(mails()).toEqual([]);
    noon();
    expect(recipients().sort()).toEqual(everybody);
    town.executions.tick("2025-09-23T13:30");
    expect(mails()).toHaveLength(3);
    expect(states()).toEqual(["sent", "sent", "sent"]);
    const text = JSON.stringify(mails());
    expect(text).toContain("Утверждение персонализированных программ");
    expect(mails()[0]?.body.split("\n").length).toBeGreaterThan(5);
    for (const name of Object.values(nameOf)) for (const word of name.split(" ")) expect(text).not.toContain(word);
  });

  test.each([
    [1_500, 0],
    [1_499, 1],
    [1_498, 2],
  ])("with %i of 1,500 recipients used, %i go and the rest waits for the next day", (spent, sent) => {
    town.workbook.state.set("quota", "2025-09-23/mailRecipients", String(spent));
    noon();
    expect(mails()).toHaveLength(sent);
    expect(states().filter((state) => state === "waiting")).toHaveLength(3 - sent);
    if (sent !== 1) return;
    town.executions.tick("2025-09-24T08:40");
    expect(new Set(recipients())).toEqual(new Set(everybody));
    expect(new Set(mails().map(({ to, subject }) => `${to} ${subject}`)).size).toBe(mails().length);
  });

  test.each([
    ["kill:none@MailApp.sendEmail#2", 2],
    ["kill:all@MailApp.sendEmail#2", 2],
    ["after@MailApp.sendEmail#2", 3],
  ])("are never sent twice when a run breaks off at a letter (%s)", (plan, sent) => {
    faulty(plan, morning);
    noon();
    expect(new Set(recipients()).size).toBe(mails().length);
    expect(mails()).toHaveLength(sent);
    expect(states().sort()).toEqual(["sent", "sent", "unknown"]);
    expect(town.done<{ troubled: unknown[] }>("listLetters", {}).troubled).toHaveLength(1);
  });

  test("are sent once whatever call of the run breaks off", () => {
    let calls = 0;
    faults = { onServiceCall: () => (calls += 1) } as unknown as Faults;
    morning();
    faults = null;
    expect(recipients().sort()).toEqual(everybody);
    const total = calls / 2;
    for (const share of [0.2, 0.4, 0.55, 0.7, 0.85, 0.95]) {
      restore(before);
      const number = Math.floor(total * share);
      faulty(`kill:all@${number}`, morning);
      noon();
      const unsure = states().filter((state) => state === "unknown").length;
      expect(new Set(recipients()).size, `call ${number}`).toBe(mails().length);
      expect(unsure, `call ${number}`).toBeLessThan(2);
      expect(mails().length + unsure, `call ${number}`).toBeGreaterThanOrEqual(3);
    }
  });

  test("are sent from the menu after a question, and only to the department's order", () => {
    expect(saidBy(town.menu("menuSendReminders", emails.curator))).toMatch(/только департаменту/);
    const asked = town.menu("menuSendReminders", emails.department);
    expect(asked.waiting?.message).toMatch(/3 письма/);
    expect(mails()).toEqual([]);
    town.executions.answer(asked.waiting?.id ?? "", { button: "YES" });
    expect(mails()).toHaveLength(3);
  });
});

describe("roadmap and events", () => {
  beforeAll(() => {
    town = open();
  });
  afterAll(() => town.close());

  test("a curator sees the own roadmap, the department a light for every school", () => {
    const own = town.done<Roadmap>("showRoadmap", { organisationId: town.organisations.own }, emails.curator);
    expect(own.light).toBe("yellow");
    expect(own.items.find((line) => line.item === "r02")).toMatchObject({
      state: "dueSoon",
      dueOn: "2025-09-30",
      reasons: [{ things: [{ kind: "pair", key: town.pairs.own }] }],
    });
    expect(town.refused("showRoadmap", { organisationId: town.organisations.other }, emails.curator).code).toBe(
      "otherOrganisation",
    );
    expect(town.done<Lights>("listLights", {}).organisations.map((line) => line.light)).toEqual(["yellow", "yellow"]);
    expect(town.refused("listLights", {}, emails.curator).code).toBe("departmentOnly");
  });

  test("an item is marked by hand, and the mark is kept in one row", () => {
    const mark = { item: "r07", schoolYear: 2025, markedOn: "2025-09-20", document: "сайт центра" } as const;
    town.done("markRoadmapItem", { ...mark, done: true });
    town.done("markRoadmapItem", { ...mark, done: false });
    expect(town.canonical()["roadmapMarks"]).toMatchObject([{ item: roadmapItems.label("r07"), done: false }]);
  });

  test("the year's events are planned, people invited, registered and marked", () => {
    expect(town.done("planEvents", { schoolYear: 2025 })).toEqual({ added: 22 });
    expect(town.refused("planEvents", { schoolYear: 2025 }).code).toBe("eventsPlanned");
    const events = town.canonical()["events"] ?? [];
    expect(events).toHaveLength(22);
    const eventId = String(events.find((row) => row["number"] === "1.2")?.["id"]);
    const { invited } = town.done<{ invited: number }>("inviteAudience", { eventId }, emails.curator);
    expect(invited).toBeGreaterThan(1);
    town.done("registerVisit", { eventId, personId: town.ids.mentee }, emails.curator);
    town.done("markVisits", { eventId, attended: [town.ids.mentee], absent: [town.ids.mentor] }, emails.curator);
    const card = town.done<EventCard>("showEvent", { eventId }, emails.curator);
    expect([card.attended, card.invited]).toEqual([1, invited - 2]);
    const foreign = town.done<EventCard>("showEvent", { eventId }, emails.otherCurator);
    expect(JSON.stringify(foreign)).not.toContain(nameOf.mentee);
    expect(foreign.attended).toBe(1);
  });

  test("a school asks for an event and the department answers", () => {
    const wish = { number: "1.10", topic: "Речь учителя", wantedOn: "2025-10-14" } as const;
    const { eventId } = town.done<{ eventId: string }>(
      "requestEvent",
      { organisationId: town.organisations.own, ...wish },
      emails.curator,
    );
    expect(town.refused("answerEventRequest", { eventId, answer: "granted" }, emails.curator).code).toBe(
      "departmentOnly",
    );
    town.done("answerEventRequest", { eventId, answer: "granted", startsOn: "2025-10-15" });
    expect(town.canonical()["events"]?.find((row) => row["id"] === eventId)).toMatchObject({
      request: eventRequestStates.label("granted"),
      startsOn: "2025-10-15",
    });
  });
});
