import type { BandColours, BookDecoration, Banding as Kept, RangeAddress } from "../kernel/api.ts";
import { hexColour } from "./colours.ts";
import { newId, write } from "./document.ts";
import { define, enumeration, extend, type Service } from "./guard.ts";
import { Range } from "./range.ts";
import { ask } from "./realm.ts";
import { Sheet } from "./sheet.ts";
import { Spreadsheet } from "./spreadsheet.ts";

/** Header, first, second and footer colour of Google's themes. */
const themes: Record<string, [string, string, string, string]> = {
  LIGHT_GREY: ["#bdbdbd", "#ffffff", "#f3f3f3", "#dedede"],
  CYAN: ["#4dd0e1", "#ffffff", "#e0f7fa", "#a2e8f1"],
  GREEN: ["#63d297", "#ffffff", "#e7f9ef", "#afe9ca"],
  YELLOW: ["#f7cb4d", "#ffffff", "#fef8e3", "#fce8b2"],
  ORANGE: ["#f46524", "#ffffff", "#ffe6dd", "#ffccbc"],
  BLUE: ["#5b95f9", "#ffffff", "#e8f0fe", "#acc9fe"],
  TEAL: ["#26a69a", "#ffffff", "#ddf2f0", "#8cd3cd"],
  GREY: ["#78909c", "#ffffff", "#ebeff1", "#bbc8ce"],
  BROWN: ["#cca677", "#ffffff", "#f8f2eb", "#e6d3ba"],
  LIGHT_GREEN: ["#8bc34a", "#ffffff", "#eef7e3", "#c4e2a0"],
  INDIGO: ["#8989eb", "#ffffff", "#e8e7fc", "#c4c3f7"],
  PINK: ["#e91d63", "#ffffff", "#fddce8", "#f68ab0"],
};

export const BandingTheme = enumeration("BandingTheme", [
  "LIGHT_GREY",
  "CYAN",
  "GREEN",
  "YELLOW",
  "ORANGE",
  "BLUE",
  "TEAL",
  "GREY",
  "BROWN",
  "LIGHT_GREEN",
  "INDIGO",
  "PINK",
]);

/** Alternating colours of a range; every change is written whole. */
class Banding {
  kept: Kept;
  constructor(kept: Kept) {
    this.kept = kept;
  }
  getRange(): Range {
    return new Range(this.kept.range);
  }
  setRange(range: Range): this {
    return change(this, { range: range.at });
  }
  remove(): void {
    write({ do: "removeBanding", id: this.kept.id });
  }
}

function change<B extends Banding>(banding: B, patch: Partial<Kept>): B {
  banding.kept = { ...banding.kept, ...patch };
  write({ do: "setBanding", banding: banding.kept });
  return banding;
}

const none: BandColours = { header: null, first: null, second: null, footer: null };
const colours: Service = {};
for (const [axis, key] of [
  ["Row", "rows"],
  ["Column", "columns"],
] as const) {
  for (const part of ["header", "first", "second", "footer"] as const) {
    const name = `${part[0]?.toUpperCase()}${part.slice(1)}${axis}Color`;
    colours[`get${name}`] = function get(this: Banding) {
      return this.kept[key]?.[part] ?? null;
    };
    colours[`set${name}`] = function set(this: Banding, colour: unknown) {
      const hex = colour === null ? null : hexColour(String(colour));
      return change(this, { [key]: { ...(this.kept[key] ?? none), [part]: hex } });
    };
  }
}
define("Banding", Banding, colours);

function apply(range: Range, key: "rows" | "columns", theme: unknown, header: unknown, footer: unknown): Banding {
  const [head, first, second, foot] =
    themes[theme === undefined ? "LIGHT_GREY" : String(theme)] ?? themes.LIGHT_GREY ?? [];
  const bands: BandColours = {
    header: header === false ? null : (head ?? null),
    first: first ?? null,
    second: second ?? null,
    footer: footer === true ? (foot ?? null) : null,
  };
  const kept: Kept = { id: newId(), range: range.at, rows: null, columns: null, [key]: bands };
  write({ do: "setBanding", banding: kept });
  return new Banding(kept);
}

function bandings(wanted: (range: RangeAddress) => boolean): Banding[] {
  return ask<BookDecoration>("doc.decoration")
    .bandings.filter(({ range }) => wanted(range))
    .map((kept) => new Banding(kept));
}

extend("Range", Range, {
  applyRowBanding(this: Range, theme?: unknown, header?: unknown, footer?: unknown) {
    return apply(this, "rows", theme, header, footer);
  },
  applyColumnBanding(this: Range, theme?: unknown, header?: unknown, footer?: unknown) {
    return apply(this, "columns", theme, header, footer);
  },
  getBandings(this: Range) {
    const { sheetId, row, column, rows, columns } = this.at;
    return bandings(
      (range) =>
        range.sheetId === sheetId &&
        range.row < row + rows &&
        row < range.row + range.rows &&
        range.column < column + columns &&
        column < range.column + range.columns,
    );
  },
});
extend("Sheet", Sheet, {
  getBandings(this: Sheet) {
    return bandings(({ sheetId }) => sheetId === this.sheetId);
  },
});
extend("Spreadsheet", Spreadsheet, {
  getBandings: () => bandings(() => true),
});
