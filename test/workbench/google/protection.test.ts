import { describe, expect, test } from "vitest";
import { curator, openScript } from "../../support/script.ts";

const stranger = "stranger@example.org";
const foreigner = "foreigner@elsewhere.example";

const code = `
  const first = () => SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
  function protect() { return SpreadsheetApp.getActiveSheet().getRange("A1").protect().canDomainEdit(); }
  function others() { const p = first(); p.removeEditors(p.getEditors()); return p.getEditors().map((user) => user.getEmail()); }
  function close() { first().setDomainEdit(false); return first().canDomainEdit(); }
  function may() { return first().canEdit(); }
  function write() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); }`;

describe("a protected range of a workbook that its domain may edit", () => {
  test("is still open to the domain when every single editor is removed, until that is taken away", () => {
    const script = openScript(code, { linkAccess: "edit" });
    expect(script.value("protect")).toBe(true);
    expect(script.value("others")).toEqual(["owner@example.org"]);
    expect([script.value("may", [], stranger), script.run("write", [], stranger).ok]).toEqual([true, true]);
    expect([script.value("may", [], foreigner), script.run("write", [], foreigner).ok]).toEqual([false, false]);
    expect(script.value("close")).toBe(false);
    expect([script.value("may", [], stranger), script.run("write", [], stranger).ok]).toEqual([false, false]);
    script.close();
  });

  test("whoever removes the others stays", () => {
    const script = openScript(code);
    expect(script.value("protect", [], curator)).toBe(false);
    expect(script.value("others", [], curator)).toEqual(["owner@example.org", curator]);
    script.close();
  });

  test("in an account without a domain there is no such right", () => {
    const script = openScript(code, { identity: "consumer", linkAccess: "edit" });
    expect(script.value("protect")).toBe(false);
    expect(script.failure("close")).toBe("The spreadsheet is not owned by a member of a domain.");
    script.close();
  });
});
