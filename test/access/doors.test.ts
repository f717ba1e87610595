/** The other ways in: menu commands, triggers' functions, repeated operations, codes of somebody else's people. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandName, commands } from "../../src/shared/lists/commands.ts";
import { triggers } from "../../src/shared/lists/triggers.ts";
import type { Access } from "../../src/shared/request/request.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { openHost } from "../support/host.ts";
import { tried } from "../support/proof.ts";
import { linkCode } from "../support/surveyTown.ts";
import { emails, nameOf, openTwoSchools, type Town } from "../support/twoSchools.ts";

type Role = keyof typeof emails;
const roles = Object.keys(emails) as Role[];

let town: Town;
beforeAll(() => {
  town = openTwoSchools({ identity: "consumer" });
});
afterAll(() => town.close());

const session = (role: Role) => ({ email: emails[role], tab: "test" });
/** The alert or the toast, wherever the run tells it. */
function saidBy(result: ExecutionResult): string {
  const shown = result.effects.flatMap((effect) => ("message" in effect ? [effect.message] : []));
  return [...shown, result.waiting?.message ?? result.value ?? ""].map(String).find((text) => text !== "") ?? "";
}

/** What a refused command says begins so. */
const refusals = {
  blankEmail: "Таблица не сообщает, кто вы",
  unknownUser: "Адрес",
  departmentOnly: "Это действие доступно только департаменту",
} as const;

function refusalOf(access: Access, role: Role): keyof typeof refusals | null {
  if (access.who === "anyone" || role === "owner" || role === "department") return null;
  if (role === "blank") return "blankEmail";
  if (role === "mentor" || role === "nobody") return "unknownUser";
  return access.who === "department" ? "departmentOnly" : null;
}

describe("menu commands", () => {
  const names = (Object.keys(commands) as CommandName[]).sort(
    (one, other) => Number(one === "setUp") - Number(other === "setUp"),
  );
  const cells = names.flatMap((name) =>
    roles.map((role) => ({ name, role, refusal: refusalOf(commands[name].access, role) })),
  );

  test("are refused to whoever may not choose them, from the menu and when called by name, and write nothing", () => {
    const before = town.canonical();
    for (const { name, role, refusal } of cells.filter((cell) => cell.refusal !== null)) {
      for (const way of ["choose", "call"] as const) {
        const { functionName } = commands[name];
        const result =
          way === "choose"
            ? town.executions.choose(functionName, session(role))
            : town.executions.call(functionName, [], session(role));
        expect(saidBy(result), `${name} as ${role}`).toContain(refusals[refusal as keyof typeof refusals]);
        expect(result.meter.cellsWritten, `${name} as ${role}`).toBe(0);
      }
    }
    expect(town.canonical()).toEqual(before);
  });

  test("are refused to nobody who may choose them", () => {
    const may = cells.filter((cell) => cell.refusal === null && (cell.name !== "setUp" || cell.role === "department"));
    for (const { name, role } of may) {
      const result = town.executions.choose(commands[name].functionName, session(role));
      expect(result.ok || result.waiting !== undefined, `${name} as ${role}: ${result.error?.message}`).toBe(true);
      for (const sentence of Object.values(refusals))
        expect(saidBy(result), `${name} as ${role}`).not.toContain(sentence);
    }
    tried("matrix cells", cells.length);
  });

  test("set up an empty workbook for its owner and for nobody else", () => {
    const empty = openHost({ start: "empty", editors: [emails.nobody] });
    try {
      expect(saidBy(empty.menu("menuSetUp", emails.nobody))).toBe("Настроить книгу может её владелец или департамент.");
      expect(empty.workbook.info().sheets).toHaveLength(1);
      expect(empty.menu("menuSetUp").ok).toBe(true);
    } finally {
      empty.close();
    }
  });

  test("let the department set up again when the sheet of organisations is gone", () => {
    const small = openHost({ editors: [emails.department] });
    try {
      small.done("changeSetting", { id: "departmentEmails", value: emails.department });
      small.workbook.apply([{ do: "deleteSheet", sheetId: small.sheetId("Организации") }], {
        email: emails.department,
        source: "edit",
      });
      expect(saidBy(small.menu("menuSetUp", emails.department))).toContain(
        "Книга готова: листы, проверки и защита на месте. Созданы заново, и прежних данных в них нет: лист «Организации».",
      );
    } finally {
      small.close();
    }
  });
});

describe("whoever the settings name as the department", () => {
  test("may at once change what only the department may", () => {
    expect(town.done("changeSetting", { id: "mentorYears", value: "4" }, emails.department)).toMatchObject({
      value: "4",
    });
  });
});

describe("functions of triggers", () => {
  const installed = Object.entries(triggers).flatMap(([name, rights]) => (rights === "installed" ? [name] : []));
  const events = [
    undefined,
    {},
    { triggerUid: "1" },
    { triggerUid: ["1"] },
    "trigger",
    null,
    { authMode: "FULL", triggerUid: "0".repeat(36) },
  ];

  function unreadAnswer(): void {
    const form = town.executions.forms()[0];
    const areas = form?.items.find((item) => item.rows !== undefined);
    const answers: Record<string, unknown> = {
      "Код участника": linkCode(town, town.ids.mentee, town.surveyId),
      "Довольны ли вы уровнем своей подготовки?": "частично",
      "Насколько вы довольны работой?": "7",
      [areas?.title ?? ""]: Object.fromEntries((areas?.rows ?? []).map((row) => [row, areas?.columns?.[0]])),
    };
    for (const trigger of triggersOff()) trigger();
    expect(town.executions.submit(form?.id ?? "", answers, { email: "", tab: "form" }).problems).toEqual([]);
  }

  /** Takes the installed triggers away, so that the answer stays unread. */
  function triggersOff(): (() => void)[] {
    return town.workbook.state.entries("trigger").map(
      ([key]) =>
        () =>
          town.workbook.state.set("trigger", key, null),
    );
  }

  test("called by a person have no more than the person's rights, whatever event they are given", () => {
    const kept = town.workbook.state.entries("trigger");
    unreadAnswer();
    const before = town.canonical();
    for (const name of installed) {
      for (const role of ["nobody", "mentor", "blank"] as const) {
        for (const event of events) {
          const result = town.executions.call(name, event === undefined ? [] : [event], session(role));
          expect(result.meter.cellsWritten, `${name} as ${role} with ${JSON.stringify(event)}`).toBe(0);
        }
      }
    }
    for (const [key, value] of kept) town.workbook.state.set("trigger", key, value);
    for (const [, value] of kept) {
      const { id, functionName } = JSON.parse(value) as { id: string; functionName: string };
      const result = town.executions.call(functionName, [{ triggerUid: id }], session("nobody"));
      expect(result.meter.cellsWritten, `${functionName} with the owner's own trigger`).toBe(0);
    }
    expect(town.canonical()).toEqual(before);
  });

  test("woken by their trigger work for the department", () => {
    const before = town.canonical().responses?.length ?? 0;
    town.executions.tick("2025-09-20T11:00");
    expect(town.canonical().responses?.length).toBeGreaterThan(before);
  });

  test("are not the only functions: names that end in an underscore and inner ones cannot be called", () => {
    for (const name of ["App_", "serve", "runCommand", "computeFunction", "toString", "constructor", "__proto__"]) {
      expect(town.executions.call(name, ["exportCanonical", {}], session("nobody")).ok, name).toBe(false);
    }
  });
});

describe("operation numbers", () => {
  const input = () => ({ personId: town.ids.waiting, categories: ["young" as const], deficits: [] });

  test("may be absent or nonsense: the request is then a new operation", () => {
    for (const [index, sent] of [undefined, "", "x", "=1+1", "a".repeat(61), 7, { $gt: "" }, ["12345678"]].entries()) {
      const value = String(index + 1);
      const result = town.executions.call("changeSetting", [{ id: "mentorLimit", value }, sent], session("owner"));
      expect(result.value).toMatchObject({ done: { value } });
    }
  });

  test("of somebody else tell a stranger nothing", () => {
    const operationId = "5f2b1c7e-0000-4000-8000-000000000001";
    const note = "Секретная пометка";
    town.done("leaveUnmatched", { menteeId: town.ids.waiting, reason: note }, emails.curator, operationId);
    const again = (role: Role) =>
      town.executions.call("leaveUnmatched", [{ menteeId: town.ids.waiting, reason: note }, operationId], session(role))
        .value;
    expect(again("nobody")).toMatchObject({ refused: { code: "unknownUser" } });
    expect(again("blank")).toMatchObject({ refused: { code: "blankEmail" } });
    expect(again("otherCurator")).toMatchObject({ refused: { code: "otherOrganisation" } });
    expect(again("curator")).toHaveProperty("done");
    const other = town.executions.call("markMentee", [input(), operationId], session("curator")).value;
    expect(other).toHaveProperty("refused");
  });
});

describe("codes of somebody else's people", () => {
  test("tell a curator no names, wherever in a request they stand", () => {
    const { ids, pairs } = town;
    const foreign = [nameOf.otherPlain, nameOf.otherMentee];
    const [otherId, own] = [ids.otherPlain, ids.waiting];
    const asked = [
      town.ask(
        "formPair",
        {
          mentorId: otherId,
          menteeId: own,
          form: "teacherTeacher",
          kind: "traditional",
          startedOn: "2025-09-22",
          dueOn: "2026-05-31",
        },
        emails.curator,
      ),
      town.ask(
        "replaceMentor",
        { pairId: pairs.own, newMentorId: otherId, ground: "transfer", finishedOn: "2025-09-19" },
        emails.curator,
      ),
      town.ask("setNotTogether", { personId: own, otherId, apart: false }, emails.curator),
      town.ask("setNotTogether", { personId: own, otherId, apart: true }, emails.curator),
      town.ask("setNotTogether", { personId: own, otherId, apart: true }, emails.curator),
      town.ask("findPeople", { query: otherId, only: "all", limit: 200 }, emails.curator),
      town.ask("findPeople", { query: "", only: "all", limit: 200 }, emails.curator),
      town.ask("listPairs", { query: pairs.other, limit: 500 }, emails.curator),
      town.ask("listSurveyLinks", { surveyId: town.surveyId }, emails.curator),
      town.ask("showIndicators", {}, emails.curator),
    ];
    for (const outcome of asked) for (const name of foreign) expect(JSON.stringify(outcome)).not.toContain(name);
  });

  test("of a mentor in the bank are shown with name, organisation and position, and nothing personal", () => {
    const outcome = town.done<{ suggestions: Record<string, unknown>[] }>(
      "suggestMentors",
      { menteeId: town.ids.waiting, kind: "traditional", limit: 50 },
      emails.curator,
    );
    const foreign = outcome.suggestions.find((line) => line.personId === town.ids.otherMentor);
    expect(foreign).toMatchObject({ name: nameOf.otherMentor, organisation: "МБОУ «СОШ № 2»", position: "учитель" });
    expect(Object.keys(foreign ?? {}).sort()).toEqual([
      "limit",
      "name",
      "organisation",
      "personId",
      "position",
      "reasons",
      "running",
      "score",
    ]);
    expect(JSON.stringify(foreign)).not.toMatch(/@|\d\d\.\d\d\.\d{4}|\d{4}-\d\d-\d\d/);
  });
});
