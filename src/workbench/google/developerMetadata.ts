import type { BookDecoration, DeveloperMetadata as Kept } from "../kernel/api.ts";
import { newId, sheetInfo, write } from "./document.ts";
import { define, enumeration, extend, type Service, signatureError } from "./guard.ts";
import { Range } from "./range.ts";
import { ask, exception } from "./realm.ts";
import { Sheet } from "./sheet.ts";
import { Spreadsheet } from "./spreadsheet.ts";

export const DeveloperMetadataVisibility = enumeration("DeveloperMetadataVisibility", ["DOCUMENT", "PROJECT"]);
export const DeveloperMetadataLocationType = enumeration("DeveloperMetadataLocationType", [
  "SPREADSHEET",
  "SHEET",
  "ROW",
  "COLUMN",
]);

type Place = Kept["at"];

function typeOf(at: Place): string {
  if (!at) return "SPREADSHEET";
  return at.axis === null ? "SHEET" : at.axis === "row" ? "ROW" : "COLUMN";
}

class DeveloperMetadataLocation {
  readonly at: Place;
  constructor(at: Place) {
    this.at = at;
  }
  getLocationType(): unknown {
    return (DeveloperMetadataLocationType as Service)[typeOf(this.at)];
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.at ? null : new Spreadsheet();
  }
  getSheet(): Sheet | null {
    return this.at && this.at.axis === null ? new Sheet(this.at.sheetId) : null;
  }
  getRow(): Range | null {
    return this.at?.axis === "row" ? rangeOf(this.at) : null;
  }
  getColumn(): Range | null {
    return this.at?.axis === "column" ? rangeOf(this.at) : null;
  }
}
define("DeveloperMetadataLocation", DeveloperMetadataLocation);

function rangeOf({ sheetId, axis, line }: NonNullable<Place>): Range {
  const { maxRows, maxColumns } = sheetInfo(sheetId);
  const row = axis === "row";
  return new Range({
    sheetId,
    row: row ? line : 1,
    column: row ? 1 : line,
    rows: row ? 1 : maxRows,
    columns: row ? maxColumns : 1,
  });
}

/** A fact tied to the spreadsheet, a sheet, a row or a column; every change is written whole. */
class DeveloperMetadata {
  kept: Kept;
  constructor(kept: Kept) {
    this.kept = kept;
  }
  getId(): number {
    return this.kept.id;
  }
  getKey(): string {
    return this.kept.key;
  }
  getValue(): string | null {
    return this.kept.value === "" ? null : this.kept.value;
  }
  getVisibility(): unknown {
    return (DeveloperMetadataVisibility as Service)[this.kept.visibility];
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.kept.at);
  }
  setKey(key: unknown): this {
    return change(this, { key: String(key) });
  }
  setValue(value: unknown): this {
    return change(this, { value: String(value) });
  }
  setVisibility(visibility: unknown): this {
    return change(this, { visibility: visibilityOf(visibility) });
  }
  moveToSpreadsheet(): this {
    return change(this, { at: null });
  }
  moveToSheet(sheet: Sheet): this {
    return change(this, { at: { sheetId: sheet.sheetId, axis: null, line: 0 } });
  }
  moveToRow(row: Range): this {
    return change(this, { at: placeOf(row, "row") });
  }
  moveToColumn(column: Range): this {
    return change(this, { at: placeOf(column, "column") });
  }
  remove(): void {
    write({ do: "removeMetadata", id: this.kept.id });
  }
}
define("DeveloperMetadata", DeveloperMetadata);

function change<M extends DeveloperMetadata>(metadata: M, patch: Partial<Kept>): M {
  metadata.kept = { ...metadata.kept, ...patch };
  write({ do: "setMetadata", entry: metadata.kept });
  return metadata;
}

function visibilityOf(visibility: unknown): Kept["visibility"] {
  if (visibility === undefined) return "DOCUMENT";
  const name = String(visibility);
  if (name !== "DOCUMENT" && name !== "PROJECT") throw signatureError([visibility]);
  return name;
}

/** A range holds metadata only where it is one whole row or column. */
function placeOf({ at }: Range, wanted?: "row" | "column"): NonNullable<Place> {
  const { maxRows, maxColumns } = sheetInfo(at.sheetId);
  const row = at.rows === 1 && at.column === 1 && at.columns === maxColumns;
  const column = at.columns === 1 && at.row === 1 && at.rows === maxRows;
  const axis = row && wanted !== "column" ? "row" : column && wanted !== "row" ? "column" : null;
  if (!axis) throw exception("Adding developer metadata to arbitrary ranges is not currently supported.");
  return { sheetId: at.sheetId, axis, line: axis === "row" ? at.row : at.column };
}

function add(place: Place, given: unknown[]): void {
  const [key, second, third] = given;
  if (typeof key !== "string" || key === "") throw signatureError(given);
  const valued = typeof second === "string";
  const visibility = visibilityOf(valued ? third : second);
  write({ do: "setMetadata", entry: { id: newId(), key, value: valued ? second : "", visibility, at: place } });
}

function entries(): Kept[] {
  return ask<BookDecoration>("doc.decoration").metadata;
}

function same(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Everything that is looked for has to fit; `scope` is where. */
class DeveloperMetadataFinder {
  readonly scope: (at: Place) => boolean;
  readonly wanted: { [Key in keyof Kept]?: unknown } & { type?: string } = {};
  constructor(scope: (at: Place) => boolean) {
    this.scope = scope;
  }
  withId(id: number): this {
    this.wanted.id = id;
    return this;
  }
  withKey(key: string): this {
    this.wanted.key = key;
    return this;
  }
  withValue(value: string): this {
    this.wanted.value = value;
    return this;
  }
  withVisibility(visibility: unknown): this {
    this.wanted.visibility = visibilityOf(visibility);
    return this;
  }
  withLocationType(type: unknown): this {
    this.wanted.type = String(type);
    return this;
  }
  find(): DeveloperMetadata[] {
    const { type, ...fields } = this.wanted;
    const fits = (entry: Kept) =>
      this.scope(entry.at) &&
      (type === undefined || typeOf(entry.at) === type) &&
      Object.entries(fields).every(([name, value]) => entry[name as keyof Kept] === value);
    return entries()
      .filter(fits)
      .map((kept) => new DeveloperMetadata(kept));
  }
}
define("DeveloperMetadataFinder", DeveloperMetadataFinder);

const made = (wanted: (at: Place) => boolean) =>
  entries()
    .filter(({ at }) => wanted(at))
    .map((kept) => new DeveloperMetadata(kept));

extend("Spreadsheet", Spreadsheet, {
  addDeveloperMetadata(this: Spreadsheet, ...given: unknown[]) {
    add(null, given);
    return this;
  },
  getDeveloperMetadata: () => made((at) => at === null),
  createDeveloperMetadataFinder: () => new DeveloperMetadataFinder(() => true),
});

const sheetPlace = (sheet: Sheet): Place => ({ sheetId: sheet.sheetId, axis: null, line: 0 });

extend("Sheet", Sheet, {
  addDeveloperMetadata(this: Sheet, ...given: unknown[]) {
    add(sheetPlace(this), given);
    return this;
  },
  getDeveloperMetadata(this: Sheet) {
    return made((at) => same(at, sheetPlace(this)));
  },
  createDeveloperMetadataFinder(this: Sheet) {
    return new DeveloperMetadataFinder((at) => at?.sheetId === this.sheetId);
  },
});

extend("Range", Range, {
  addDeveloperMetadata(this: Range, ...given: unknown[]) {
    add(placeOf(this), given);
    return this;
  },
  getDeveloperMetadata(this: Range) {
    const place = placeOf(this);
    return made((at) => same(at, place));
  },
});
