import { describe, expect, test } from "vitest";
import { evaluated, refusal, withScript } from "../../support/script.ts";

describe("rules of colour", () => {
  test("are built, kept and read back in their order", () => {
    const body = `
      const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberBetween(1.5, 10).setBackground("red").setBold(true).setRanges([sheet.getRange("A1:B5")]).build();
      const formula = rule.copy().whenFormulaSatisfied("=$A1>1").setBackground(null).setFontColor("#00ff00").build();
      const today = rule.copy().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).build();
      sheet.setConditionalFormatRules([rule, formula, today]);
      const told = sheet.getConditionalFormatRules().map((one) => {
        const condition = one.getBooleanCondition();
        return [String(condition.getCriteriaType()), condition.getCriteriaValues().map(String), condition.getBackground(), condition.getFontColor(), condition.getBold(),
          one.getRanges()[0].getA1Notation(), one.getGradientCondition()];
      });
      sheet.clearConditionalFormatRules();
      return [told, sheet.getConditionalFormatRules().length];`;
    expect(evaluated(body, { locale: "ru_RU" })).toEqual([
      [
        ["NUMBER_BETWEEN", ["1.5", "10"], "#ff0000", null, true, "A1:B5", null],
        ["CUSTOM_FORMULA", ["=$A1>1"], null, "#00ff00", true, "A1:B5", null],
        ["DATE_BEFORE_RELATIVE", ["TODAY"], "#ff0000", null, true, "A1:B5", null],
      ],
      0,
    ]);
  });

  test("may be a gradient", () => {
    const body = `const rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("white")
        .setGradientMidpointWithValue("yellow", SpreadsheetApp.InterpolationType.PERCENT, "50").setGradientMaxpoint("red").setRanges([sheet.getRange("A1:A5")]).build();
      sheet.setConditionalFormatRules([rule]);
      const told = sheet.getConditionalFormatRules()[0].getGradientCondition();
      return [told.getMinColor(), String(told.getMidType()), told.getMidValue(), told.getMaxColor()];`;
    expect(evaluated(body)).toEqual(["#ffffff", "PERCENT", "50", "#ff0000"]);
  });

  test.each([
    ["SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()", "at least one range"],
    [`SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A1")]).build()`, "must have a condition"],
    [`SpreadsheetApp.newConditionalFormatRule().setRanges("A1")`, "don't match the method signature"],
    [`sheet.setConditionalFormatRules([1])`, "don't match the method signature"],
  ])("%s is refused", (body, message) => expect(refusal(body)).toContain(message));
});

describe("alternating colours", () => {
  test("are applied, changed, found and taken away", () => {
    const body = `const banding = sheet.getRange("A1:C5").applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
      banding.setHeaderRowColor("navy").setRange(sheet.getRange("A1:C6"));
      const [told] = sheet.getRange("B2").getBandings();
      const found = [told.getRange().getA1Notation(), told.getHeaderRowColor(), told.getSecondRowColor(), told.getFooterRowColor(), told.getFirstColumnColor(), sheet.getRange("E9").getBandings().length];
      told.remove();
      return [found, ss.getBandings().length];`;
    expect(evaluated(body)).toEqual([["A1:C6", "#000080", "#e0f7fa", null, null, 0], 0]);
  });

  test("do not overlap", () => {
    const body = `sheet.getRange("A1:C5").applyRowBanding(); sheet.getRange("C5:D6").applyColumnBanding(); SpreadsheetApp.flush();`;
    expect(refusal(body)).toContain("already has alternating background colors");
  });
});

test("a menu of the older kind is shown", () => {
  const code = `function onOpen() { SpreadsheetApp.getActive().addMenu("M", [{ name: "One", functionName: "one" }, null, { name: "Two", functionName: "two" }]); }`;
  withScript(code, ({ executions, session }) => {
    expect(executions.open(session()).effects).toEqual([
      {
        show: "menu",
        title: "M",
        items: [
          { title: "One", functionName: "one" },
          { title: "", separator: true },
          { title: "Two", functionName: "two" },
        ],
      },
    ]);
  });
});

test("the code of a template makes what the template makes", () => {
  const body = `const template = HtmlService.createTemplate("<b><?= 1 + 1 ?></b><? if (true) { ?><?!= '<i>' ?><? } ?>");
    return [template.evaluate().getContent(), (0, eval)(template.getCode()).getContent()];`;
  expect(evaluated(body)).toEqual(["<b>2</b><i>", "<b>2</b><i>"]);
});

describe("developer metadata", () => {
  test("are added, found, moved along with their row, changed and taken away", () => {
    const body = `
      ss.addDeveloperMetadata("book", "1"); sheet.addDeveloperMetadata("sheet", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.getRange("3:3").addDeveloperMetadata("row", "x"); sheet.insertRowBefore(1);
      const [row] = ss.createDeveloperMetadataFinder().withKey("row").find();
      row.setValue("y");
      const told = [ss.getDeveloperMetadata().map((one) => one.getValue()), sheet.getDeveloperMetadata().map((one) => String(one.getVisibility())),
        row.getLocation().getRow().getA1Notation(), String(row.getLocation().getLocationType()), sheet.getRange("4:4").getDeveloperMetadata()[0].getValue(),
        sheet.createDeveloperMetadataFinder().withLocationType("ROW").find().length];
      row.remove();
      return [told, ss.createDeveloperMetadataFinder().find().length];`;
    expect(evaluated(body)).toEqual([[["1"], ["PROJECT"], "A4:Z4", "ROW", "y", 1], 2]);
  });

  test("belong to no arbitrary range", () => {
    expect(refusal(`sheet.getRange("A1:B2").addDeveloperMetadata("k");`)).toBe(
      "Adding developer metadata to arbitrary ranges is not currently supported.",
    );
  });
});
