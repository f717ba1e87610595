import type { RangeAddress, Value } from "../kernel/api.ts";
import { writeCells } from "./document.ts";
import { escaped } from "./escaped.ts";
import { define } from "./guard.ts";
import { Range } from "./range.ts";
import { ask } from "./realm.ts";

/** Finds cells by what they display, or by their formulas. */
export class TextFinder {
  readonly within: RangeAddress;
  readonly text: string;
  caseMatters = false;
  entireCell = false;
  pattern = false;
  inFormulas = false;
  position = -1;
  constructor(within: RangeAddress, text: string) {
    this.within = within;
    this.text = text;
  }
  matchCase(on: boolean): this {
    this.caseMatters = on;
    return this;
  }
  matchEntireCell(on: boolean): this {
    this.entireCell = on;
    return this;
  }
  matchFormulaText(on: boolean): this {
    this.inFormulas = on;
    return this;
  }
  useRegularExpression(on: boolean): this {
    this.pattern = on;
    return this;
  }
  findAll(): Range[] {
    return found(this);
  }
  findNext(): Range | null {
    return found(this)[++this.position] ?? null;
  }
  findPrevious(): Range | null {
    const all = found(this);
    this.position = this.position <= 0 ? all.length - 1 : this.position - 1;
    return all[this.position] ?? null;
  }
  getCurrentMatch(): Range | null {
    return this.position < 0 ? null : (found(this)[this.position] ?? null);
  }
  replaceAllWith(text: string): number {
    let count = 0;
    for (const range of found(this)) {
      const value = ask<Value[][]>("doc.values", range.at)[0]?.[0];
      const held = typeof value === "string" ? value : (ask<string[][]>("doc.displayValues", range.at)[0]?.[0] ?? "");
      count += held.match(expression(this, "g"))?.length ?? 0;
      writeCells(range.at, [[replaced(this, held, text)]]);
    }
    return count;
  }
  replaceWith(text: string): number {
    const range = found(this)[Math.max(this.position, 0)];
    if (!range) return 0;
    const held = ask<string[][]>("doc.displayValues", range.at)[0]?.[0] ?? "";
    writeCells(range.at, [[replaced(this, held, text)]]);
    return 1;
  }
}
define("TextFinder", TextFinder);

function expression(finder: TextFinder, flags: string): RegExp {
  const source = finder.pattern ? finder.text : escaped(finder.text);
  return new RegExp(finder.entireCell ? `^(?:${source})$` : source, finder.caseMatters ? flags : `${flags}i`);
}

/** In a plain search the new text is literal; in a pattern search "$1" refers to a group. */
function replaced(finder: TextFinder, held: string, text: string): string {
  const literal = finder.pattern ? text : text.replaceAll("$", "$$$$");
  return held.replace(expression(finder, "g"), literal);
}

function found(finder: TextFinder): Range[] {
  const texts = ask<string[][]>(finder.inFormulas ? "doc.formulas" : "doc.displayValues", finder.within);
  const wanted = expression(finder, "");
  return texts.flatMap((row, r) =>
    row.flatMap((text, c) => {
      if (text === "" || !wanted.test(text)) return [];
      return [
        new Range({
          ...finder.within,
          row: finder.within.row + r,
          column: finder.within.column + c,
          rows: 1,
          columns: 1,
        }),
      ];
    }),
  );
}
