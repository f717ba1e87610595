/** Who may act as whom: what somebody types into the sheets counts for nothing until the department has agreed to it. */
import { afterEach, describe, expect, test } from "vitest";
import type { HandsShown } from "../../src/shared/hands/showHands.ts";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { believeCells, shareWith } from "../support/curators.ts";
import { department, type Host } from "../support/host.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

const stranger = "stranger@elsewhere.example";

let host: Host;
afterEach(() => host.close());

function town(identity: "domain" | "consumer" = "domain"): Town {
  const made = openTwoSchools({ identity });
  host = made;
  shareWith(made, [emails.department, emails.curator, emails.otherCurator, stranger]);
  host.done("acceptHands", { hands: shown().lines.map(({ id }) => id) });
  return made;
}

const shown = () => host.done<HandsShown>("showHands", {});
const roleOf = (email: string) => host.done<{ role: string }>("whoAmI", {}, email).role;
const findings = () => host.done<BookCheck>("checkBook", {}).findings.filter(({ code }) => code === "accessDisputed");

function place(sheet: string, key: string, column: string) {
  const rows = host.shown(sheet);
  const row = rows.findIndex((cells) => cells[0] === key) + 1;
  expect(row, `${sheet} ${key}`).toBeGreaterThan(0);
  return { sheetId: host.sheetId(sheet), row, column: (rows[1] ?? []).indexOf(column) + 1, rows: 1, columns: 1 };
}

/** As a script of somebody who may edit writes: past every protection and trigger. */
function write(sheet: string, key: string, column: string, text: string): void {
  apply([{ do: "setCells", at: place(sheet, key, column), inputs: [[{ kind: "typed", text }]] }], department, "script");
}

function apply(commands: Command[], email: string, source: "edit" | "script"): ReturnType<Host["workbook"]["apply"]> {
  return host.workbook.apply(commands, { email, source });
}

/** In the grid, and the installed triggers hear of it. */
function type(sheet: string, key: string, column: string, text: string, as: string): void {
  const at = place(sheet, key, column);
  const before = host.workbook.displayValues(at)[0]?.[0] ?? "";
  const change = apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text }]] }], as, "edit");
  for (const result of host.executions.edited(change, { before, after: text }, { email: as, tab: "test" }))
    expect(result.error).toBeUndefined();
}

describe("an address in a cell", () => {
  test("gives nothing to whoever stands there, takes nothing from the curator, and is named", () => {
    const { organisations } = town();
    write("Организации", organisations.own, "curatorEmail", stranger);
    expect(roleOf(stranger)).toBe("none");
    expect(roleOf(emails.curator)).toBe("curator");
    const refused = host.refused("listBank", { bank: "mentors" }, stranger);
    expect(refused.code).toBe("accessNotAgreed");
    expect(refused.sentence).toContain("вписан в книгу вручную");
    expect(findings().map(({ sheet, sentence }) => [sheet, sentence])).toEqual([
      ["Организации", `Адрес в строке ${organisations.own} вписан мимо регистра и не действует: действует прежний.`],
    ]);
    expect(shown().lines.map(({ key, cells }) => [key, cells])).toEqual([
      [organisations.own, [{ header: "E-mail куратора", before: emails.curator, after: stranger }]],
    ]);
  });

  test("counts once the department has accepted it, and not by a curator's acceptance", () => {
    const { organisations } = town();
    write("Организации", organisations.own, "curatorEmail", stranger);
    const hands = shown().lines.map(({ id }) => id);
    expect(host.refused("acceptHands", { hands }, emails.curator).code).toBe("departmentOnly");
    host.done("acceptHands", { hands }, emails.department);
    expect(roleOf(stranger)).toBe("curator");
    expect(roleOf(emails.curator)).toBe("none");
    expect(findings()).toEqual([]);
  });

  test("of the department opens what is closed to others once it counts: by acceptance, by the setting, by its own hand", () => {
    town();
    const mayEdit = () =>
      host.workbook
        .protections()
        .flatMap(({ warningOnly, editors }) => (warningOnly ? [] : [editors.includes(stranger)]));
    const open = () => new Set(mayEdit());
    write("Настройки", "departmentEmails", "value", `${emails.department}; ${stranger}`);
    expect(open()).toEqual(new Set([false]));
    host.done("acceptHands", { hands: shown().lines.map(({ id }) => id) }, emails.department);
    expect(open()).toEqual(new Set([true]));
    host.done("changeSetting", { id: "departmentEmails", value: emails.department }, emails.department);
    expect(open()).toEqual(new Set([false]));
    type("Настройки", "departmentEmails", "value", `${emails.department}; ${stranger}`, emails.department);
    expect([roleOf(stranger), open()]).toEqual(["department", new Set([true])]);
  });

  test("put back is the former one again, and nothing has counted meanwhile", () => {
    const { organisations } = town();
    write("Организации", organisations.own, "curatorEmail", stranger);
    const hands = shown().lines.map(({ id }) => id);
    host.done("putBackHands", { hands, tables: ["organisations"] });
    expect(host.canonical()["organisations"]?.map((row) => row["curatorEmail"])).toContain(emails.curator);
    expect(roleOf(emails.curator)).toBe("curator");
    expect(findings()).toEqual([]);
  });

  test("put back by a curator to what a hand has typed before does not count either", () => {
    const { organisations } = town();
    write("Организации", organisations.own, "curatorEmail", stranger);
    expect(shown().lines).toHaveLength(1);
    write("Организации", organisations.own, "curatorEmail", emails.curator);
    const second = shown().lines[0];
    expect(second?.cells).toEqual([{ header: "E-mail куратора", before: stranger, after: emails.curator }]);
    for (const as of [emails.curator, emails.department]) {
      const asked = { hands: [String(second?.id)], tables: ["organisations" as const] };
      const outcome = host.ask("putBackHands", asked, as);
      expect(roleOf(stranger)).toBe("none");
      expect(roleOf(emails.curator)).toBe("curator");
      if ("done" in outcome) break;
    }
  });

  test("typed into the department's setting, into an empty cell or into a new row makes nobody anything", () => {
    const { organisations } = town();
    write("Настройки", "departmentEmails", "value", `${emails.department}; ${stranger}`);
    expect(roleOf(stranger)).toBe("none");
    expect(host.refused("changeSetting", { id: "youngYears", value: "2" }, stranger).code).toBe("accessNotAgreed");
    host.done("saveRecord", { table: "organisations", recordId: organisations.other, values: { curatorEmail: "" } });
    expect(roleOf(emails.otherCurator)).toBe("none");
    write("Организации", organisations.other, "curatorEmail", stranger);
    expect(roleOf(stranger)).toBe("none");
    const rows = host.shown("Организации").length;
    const at = { sheetId: host.sheetId("Организации"), row: rows + 1, column: 1, rows: 1, columns: 1 };
    const keys = host.shown("Организации")[1] ?? [];
    const typed = { id: "О-777", shortName: "МБОУ «СОШ № 77»", curatorEmail: stranger };
    const texts: Record<string, string> = {
      ...typed,
      kind: "общеобразовательная",
      role: "образовательная организация",
    };
    apply(
      [
        {
          do: "setCells",
          at: { ...at, columns: keys.length },
          inputs: [keys.map((key) => ({ kind: "typed", text: texts[key] ?? "" }))],
        },
      ],
      department,
      "script",
    );
    expect(host.canonical()["organisations"]?.map((row) => row["id"])).toContain("О-777");
    expect(roleOf(stranger)).toBe("none");
    expect(findings()).toHaveLength(3);
  });

  test("a formula does not become an address by the doctor's repair, which brings the agreed one back", () => {
    const { organisations } = town();
    const at = place("Организации", organisations.own, "curatorEmail");
    const text = `="${stranger}"`;
    apply([{ do: "setCells", at, inputs: [[{ kind: "formula", text }]] }], department, "script");
    expect(host.canonical()["organisations"]?.map((row) => row["curatorEmail"])).toContain(stranger);
    expect(roleOf(stranger)).toBe("none");
    host.done("repairBook", {});
    expect(roleOf(stranger)).toBe("none");
    host.done("repairBook", {});
    expect(roleOf(emails.curator)).toBe("curator");
    expect(findings()).toEqual([]);
    expect(host.canonical()["organisations"]?.map((row) => row["curatorEmail"])).not.toContain(stranger);
  });

  test("does not come into force beside another setting, nor by what the panel shows of the department's own", () => {
    town();
    const typed = `${emails.department}; ${stranger}`;
    write("Настройки", "departmentEmails", "value", typed);
    write("Настройки", "departmentEmails", "source", "вписано");
    host.done("changeSetting", { id: "preset", value: "свой" });
    host.done("applyPreset", { preset: "own" });
    expect(roleOf(stranger)).toBe("none");
    const lines = host.done<{ id: string; value: string }[]>("listSettings", {});
    expect(lines.find(({ id }) => id === "departmentEmails")?.value).toBe(emails.department);
    expect(roleOf(emails.department)).toBe("department");
  });

  test("counts by itself in a workbook of before, and the doctor says so until it is set up", () => {
    const { organisations } = town();
    const unsealed = () =>
      host
        .done<BookCheck>("checkBook", {})
        .findings.flatMap(({ code, sheet, repairable }) => (code === "accessUnsealed" ? [[sheet, repairable]] : []));
    expect(unsealed()).toEqual([]);
    believeCells(host.workbook);
    write("Организации", organisations.own, "curatorEmail", stranger);
    expect([roleOf(stranger), unsealed()]).toEqual(["curator", [["Организации", false]]]);
    host.menu("menuSetUp");
    expect(unsealed()).toEqual([]);
  });

  test("emptied in the department's setting takes nobody's right, also when the book is set up again", () => {
    town();
    write("Настройки", "departmentEmails", "value", "");
    host.menu("menuSetUp");
    expect(roleOf(emails.department)).toBe("department");
    expect(findings()).toHaveLength(1);
  });

  test("that was in force once does not come back by a formula that the doctor makes a value, nor by putting back", () => {
    const { organisations } = town();
    const save = (curatorEmail: string) =>
      host.done("saveRecord", { table: "organisations", recordId: organisations.own, values: { curatorEmail } });
    save(stranger);
    save(emails.curator);
    expect(roleOf(stranger)).toBe("none");
    const at = place("Организации", organisations.own, "curatorEmail");
    const text = `="${stranger}"`;
    apply([{ do: "setCells", at, inputs: [[{ kind: "formula", text }]] }], department, "script");
    host.done("repairBook", {});
    expect(roleOf(stranger)).toBe("none");
    host.done("repairBook", {});
    expect(roleOf(emails.curator)).toBe("curator");
    write("Организации", organisations.own, "curatorEmail", stranger);
    shown();
    write("Организации", organisations.own, "curatorEmail", emails.nobody);
    const last = shown().lines[0];
    host.ask("putBackHands", { hands: [String(last?.id)], tables: ["organisations"] });
    expect([stranger, emails.nobody, emails.curator].map(roleOf)).toEqual(["none", "none", "curator"]);
  });

  test("is shown before it is accepted, however much else was changed in the row; and accepting is final", () => {
    const { organisations } = town();
    const others = ["shortName", "fullName", "headName", "curatorName", "note", "regulationLink", "roadmapReviewNote"];
    for (const column of [...others, "pairsOrderNumber", "regulationOrderNumber"])
      write("Организации", organisations.own, column, "Иное");
    write("Организации", organisations.own, "curatorEmail", stranger);
    const [line] = shown().lines;
    expect(line?.cells[0]).toEqual({ header: "E-mail куратора", before: emails.curator, after: stranger });
    expect(line?.cells).toHaveLength(9);
    host.done("acceptHands", { hands: [String(line?.id)] });
    expect(roleOf(stranger)).toBe("curator");
    expect(host.refused("undoLastOperation", {}).code).toBe("undoImpossible");
  });

  test("that undoing brings back counts only where it has counted before", () => {
    const { organisations } = town();
    const save = (curatorEmail: string) =>
      host.done("saveRecord", { table: "organisations", recordId: organisations.own, values: { curatorEmail } });
    save("third@demograd.example");
    expect(roleOf("third@demograd.example")).toBe("curator");
    host.done("undoLastOperation", {});
    expect(roleOf(emails.curator)).toBe("curator");
    expect(roleOf("third@demograd.example")).toBe("none");
    write("Организации", organisations.own, "curatorEmail", stranger);
    save("third@demograd.example");
    host.done("undoLastOperation", {});
    expect(roleOf(stranger)).toBe("none");
  });
});

describe("the department's own hand", () => {
  test("counts at once where the trigger tells who it was; a curator's cell is closed", () => {
    const { organisations } = town();
    type("Организации", organisations.own, "curatorEmail", stranger, emails.department);
    expect(roleOf(stranger)).toBe("curator");
    expect(roleOf(emails.curator)).toBe("none");
    const at = place("Организации", organisations.other, "curatorEmail");
    const cells: Command[] = [{ do: "setCells", at, inputs: [[{ kind: "typed", text: stranger }]] }];
    expect(() => apply(cells, emails.otherCurator, "edit")).toThrow();
    expect(findings()).toEqual([]);
  });

  test("does not count at once where nobody tells, nor in columns beside", () => {
    const { organisations } = town("consumer");
    type("Организации", organisations.own, "curatorEmail", stranger, emails.department);
    expect(roleOf(stranger)).toBe("none");
  });

  test("in another column agrees to no address that a script has typed into the row", () => {
    const { organisations } = town();
    write("Организации", organisations.own, "curatorEmail", stranger);
    type("Организации", organisations.own, "note", "проверено", emails.department);
    expect(roleOf(stranger)).toBe("none");
  });
});

describe("letters", () => {
  test("of the day go to whom the department has agreed to", () => {
    const { organisations } = town();
    write("Организации", organisations.own, "curatorEmail", stranger);
    host.menu("menuSendReminders");
    const recipients = host.shown("Письма").slice(2).flat();
    expect(recipients).not.toContain(stranger);
  });
});

describe("a workbook of before", () => {
  test("believes its cells until it is set up anew", () => {
    const { organisations } = town();
    believeCells(host.workbook);
    write("Организации", organisations.own, "curatorEmail", stranger);
    expect(roleOf(stranger)).toBe("curator");
    host.menu("menuSetUp");
    write("Организации", organisations.own, "curatorEmail", emails.nobody);
    expect(roleOf(stranger)).toBe("curator");
    expect(roleOf(emails.nobody)).toBe("none");
  });
});
