import { describe, expect, test } from "vitest";
import { curator, openScript, owner, type Script, withScript } from "../../support/script.ts";

const code = `
  function note(text) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Log").appendRow([text]); }
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join("/"); }
  function onOpen(e) {
    SpreadsheetApp.getUi().createMenu("Меню").addItem("Пункт", "choose").addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu("Ещё").addItem("Второй", "choose")).addToUi();
    console.log([e.authMode === ScriptApp.AuthMode.LIMITED, e.source.getName(), who()].join(" "));
  }
  function onEdit(e) { note(["simple", e.range.getA1Notation(), e.value, e.oldValue, who()].join(" ")); }
  function edited(e) { note(["installed", e.range.getA1Notation(), who(), typeof e.triggerUid].join(" ")); }
  function changed(e) { note("change " + e.changeType); }
  function opened() { SpreadsheetApp.getUi().createMenu("Установлено").addItem("Пункт", "choose").addToUi(); }
  function choose() { return "chosen"; }
  function hourly(e) { note([Utilities.formatDate(new Date(), "Europe/London", "MM-dd HH:mm"), e.hour, e["day-of-week"], who()].join(" ")); }
  function log() { const ss = SpreadsheetApp.getActiveSpreadsheet(); if (!ss.getSheetByName("Log")) ss.insertSheet("Log", 1); }
  function install() { log(); const ss = SpreadsheetApp.getActive();
    ScriptApp.newTrigger("edited").forSpreadsheet(ss).onEdit().create();
    ScriptApp.newTrigger("changed").forSpreadsheet(ss).onChange().create();
    ScriptApp.newTrigger("opened").forSpreadsheet(ss).onOpen().create(); }
  function every(kind, n) { log(); const t = ScriptApp.newTrigger("hourly").timeBased(); t[kind](n).create(); }
  function daily(hour) { log(); ScriptApp.newTrigger("hourly").timeBased().everyDays(1).atHour(hour).create(); }
  function weekly() { log(); ScriptApp.newTrigger("hourly").timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(7).create(); }
  function once(ms) { log(); ScriptApp.newTrigger("hourly").timeBased().after(ms).create(); }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())].join(" ")); }
  function removeAll() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function many() { for (let i = 0; i < 21; i++) ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create(); }
  function forbidden() { ScriptApp.newTrigger("x").timeBased().everyMinutes(7); }
  function writes() { log(); SpreadsheetApp.getActive().getSheets()[0].getRange("A1").setValue("by script"); }`;

function typeInto(script: Script, row: number, text: string, as = owner) {
  const { workbook, executions, session } = script;
  const sheetId = workbook.info().sheets[0]?.sheetId ?? 0;
  const at = { sheetId, row, column: 1, rows: 1, columns: 1 };
  const before = workbook.editTexts(at)[0]?.[0] ?? "";
  const inputs = [[{ kind: "typed" as const, text }]];
  const change = workbook.apply([{ do: "setCells", at, inputs }], { email: as, source: "edit" });
  return executions.edited(change, { before, after: text }, session(as));
}

function logged(script: Script): string[] {
  const { lastRow = 0 } = script.workbook.info().sheets.find((sheet) => sheet.name === "Log") ?? {};
  return lastRow === 0
    ? []
    : script.cells({ sheet: "Log", row: 1, column: 1, rows: lastRow }).map(([text]) => text ?? "");
}

describe("opening", () => {
  test("runs onOpen without rights and shows the menus", () => {
    withScript(code, ({ executions, session, value }) => {
      value("install");
      const result = executions.open(session());
      expect(result.log).toEqual(["true Book owner@example.org/owner@example.org"]);
      expect(result.effects).toEqual([
        {
          show: "menu",
          title: "Меню",
          items: [
            { title: "Пункт", functionName: "choose" },
            { title: "", separator: true },
            { title: "Ещё", items: [{ title: "Второй", functionName: "choose" }] },
          ],
        },
        { show: "menu", title: "Установлено", items: [{ title: "Пункт", functionName: "choose" }] },
      ]);
      expect(executions.choose("choose", session()).ok).toBe(true);
    });
  });
});

describe("editing", () => {
  test("fires the simple trigger as the person and the installed one as its owner", () => {
    const script = openScript(code);
    script.value("install");
    const results = typeInto(script, 2, "пять", curator);
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    typeInto(script, 2, "six", curator);
    expect(logged(script)).toEqual([
      `simple A2 пять  ${curator}/${curator}`,
      `installed A2 ${curator}/${owner} string`,
      "change EDIT",
      `simple A2 six пять ${curator}/${curator}`,
      `installed A2 ${curator}/${owner} string`,
      "change EDIT",
    ]);
    script.close();
  });

  test("hides the person from simple triggers between ordinary accounts", () => {
    const script = openScript(code, { identity: "consumer" });
    script.value("install");
    typeInto(script, 2, "x", curator);
    expect(logged(script)).toEqual([`simple A2 x  /${curator}`, `installed A2 /${owner} string`, "change EDIT"]);
    script.close();
  });

  test("is not what scripts do: their writes fire nothing", () => {
    const script = openScript(code);
    script.value("install");
    script.value("writes");
    expect(logged(script)).toEqual([]);
    script.close();
  });
});

describe("time-driven triggers", () => {
  const ticks = (install: (script: Script) => void, until: string): string[] => {
    const script = openScript(code, { now: "2025-09-01T09:00:00+01:00" });
    install(script);
    script.executions.tick(until);
    const lines = logged(script);
    script.close();
    return lines;
  };

  test("run at every due moment as their owner, with the moment's clock", () => {
    expect(ticks(({ value }) => value("every", ["everyHours", 2], curator), "2025-09-01T14:00")).toEqual([
      `09-01 11:00 11 1 ${curator}/${curator}`,
      `09-01 13:00 13 1 ${curator}/${curator}`,
    ]);
    expect(ticks(({ value }) => value("every", ["everyMinutes", 30]), "2025-09-01T10:00")).toHaveLength(2);
  });

  test("run daily at their hour, weekly on their day, once when asked once", () => {
    const daily = ticks(({ value }) => value("daily", [6]), "2025-09-04T05:59");
    expect(daily.map((line) => line.slice(0, 11))).toEqual(["09-02 06:00", "09-03 06:00"]);
    const weekly = ticks(({ value }) => value("weekly"), "2025-09-12T08:00");
    expect(weekly.map((line) => line.slice(0, 11))).toEqual(["09-05 07:00", "09-12 07:00"]);
    expect(ticks(({ value }) => value("once", [60_000]), "2025-09-30T00:00")).toHaveLength(1);
  });

  test("do not run again for moments that are past", () => {
    const script = openScript(code, { now: "2025-09-01T09:00:00+01:00" });
    script.value("every", ["everyHours", 1]);
    expect(script.executions.tick("2025-09-01T11:00")).toHaveLength(2);
    expect(script.executions.tick("2025-09-01T11:59")).toHaveLength(0);
    expect(() => script.executions.tick("tomorrow")).toThrow("Not a local date");
    script.close();
  });

  test("make up the last 200 runs of an interval when the workbook lay closed for long", () => {
    const script = openScript(code, { now: "2025-09-01T09:00:00+01:00" });
    script.value("every", ["everyHours", 1]);
    expect(script.executions.tick("2025-12-01T09:30")).toHaveLength(200);
    expect(logged(script).at(-1)).toMatch(/^12-01 09:00/);
    script.close();
  });

  test("keep to Google's rules: 20 for a user, own ones visible alone, known intervals", () => {
    withScript(code, ({ value, failure }) => {
      value("install");
      expect(value("list")).toEqual([
        "edited ON_EDIT SPREADSHEETS",
        "changed ON_CHANGE SPREADSHEETS",
        "opened ON_OPEN SPREADSHEETS",
      ]);
      expect(value("list", [], curator)).toEqual([]);
      expect(failure("many")).toContain("too many triggers");
      expect(value("list")).toHaveLength(20);
      value("removeAll");
      expect(value("list")).toEqual([]);
      expect(failure("forbidden")).toContain("1, 5, 10, 15 or 30");
    });
  });
});

describe("rights", () => {
  const services = `
    function attempt(f) { try { f(); return "allowed"; } catch (error) { return error.message; } }
    function all() { return [
      attempt(() => FormApp.create("x")), attempt(() => MailApp.sendEmail("a@example.org", "s", "b")),
      attempt(() => ScriptApp.newTrigger("x")), attempt(() => SpreadsheetApp.openById("x")),
      attempt(() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))),
      attempt(() => PropertiesService.getDocumentProperties().getProperty("x")),
      attempt(() => SpreadsheetApp.getActiveSheet().getName()),
      attempt(() => SpreadsheetApp.getUi().createMenu("x").addToUi())]; }
    function onOpen() { console.log(JSON.stringify(all())); }`;
  const opened = (openAuthMode: "NONE" | "LIMITED") =>
    withScript(services, ({ executions, session }) => JSON.parse(executions.open(session()).log[0] ?? ""), {
      openAuthMode,
    });

  test("a simple trigger may not call what needs consent", () => {
    const [form, mail, trigger, byId, sidebar, properties, sheet, menu] = opened("LIMITED");
    expect(form).toContain("You do not have permission to call FormApp.create");
    expect(mail).toContain("MailApp.sendEmail");
    expect(trigger).toContain("ScriptApp.newTrigger");
    expect(byId).toContain("SpreadsheetApp.openById");
    expect(sidebar).toContain("Ui.showSidebar");
    expect([properties, sheet, menu]).toEqual(["allowed", "allowed", "allowed"]);
  });

  test("an add-on that is not enabled may build its menu and nothing else", () => {
    const [, , , , , properties, sheet, menu] = opened("NONE");
    expect(properties).toContain("PropertiesService.getDocumentProperties");
    expect(sheet).toContain("SpreadsheetApp.getActiveSheet");
    expect(menu).toBe("allowed");
  });
});
