/** Conditional formats, alternating colours, protections, named ranges and metadata as the interface tells them. */
import { createHash } from "node:crypto";
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type {
  BandColours,
  Banding,
  ConditionalFormat,
  DeveloperMetadata,
  GradientPoint,
  Protection,
  RangeAddress,
} from "../../kernel/api.ts";
import { formatOf, stylePatch } from "./cellFormat.ts";
import { colourOf, hexOf } from "./colours.ts";
import { booleanConditionOf, conditionOf, type Reading } from "./conditions.ts";
import { fail, MissingHere } from "./errors.ts";
import { gridRange, toGridRange } from "./ranges.ts";

/** Digits derived from the name, for ranges that nobody has given an id. */
export function namedRangeId(ids: Record<string, string>, name: string): string {
  return ids[name] ?? String(createHash("sha256").update(name).digest().readUInt32BE(0));
}

export function protectedRangeOf(protection: Protection): v4.Schema$ProtectedRange {
  const { id, range, sheetId, description, warningOnly, unprotected, editors, domainEdit } = protection;
  return {
    protectedRangeId: Number(id),
    range: range ? toGridRange(range) : sheetId === 0 ? {} : { sheetId },
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    ...(unprotected.length > 0 ? { unprotectedRanges: unprotected.map(toGridRange) } : {}),
    ...(warningOnly ? {} : { editors: { users: editors, ...(domainEdit ? { domainUsersCanEdit: true } : {}) } }),
  };
}

/** What a conditional format may change of a cell. */
const allowed = new Set(["backgroundColor", "backgroundColorStyle", "textFormat"]);
const allowedText = new Set([
  "bold",
  "italic",
  "strikethrough",
  "underline",
  "foregroundColor",
  "foregroundColorStyle",
]);

export function conditionalFormatOf(rule: v4.Schema$ConditionalFormatRule, reading: Reading): ConditionalFormat {
  const ranges = (rule.ranges ?? []).map((range) => gridRange(reading.info, range)).filter((range) => range !== null);
  if (ranges.length === 0) fail("ConditionalFormatRule.ranges must not be empty.");
  if (new Set(ranges.map(({ sheetId }) => sheetId)).size > 1) fail("All ranges of a rule must be on the same sheet.");
  const { booleanRule, gradientRule } = rule;
  if (Boolean(booleanRule) === Boolean(gradientRule)) fail("Exactly one of booleanRule and gradientRule must be set.");
  if (gradientRule) {
    const { minpoint, midpoint, maxpoint } = gradientRule;
    if (!minpoint || !maxpoint) fail("A gradient rule must have a minpoint and a maxpoint.");
    const gradient = { min: pointOf(minpoint), mid: midpoint ? pointOf(midpoint) : null, max: pointOf(maxpoint) };
    return { ranges, condition: null, style: {}, gradient };
  }
  if (!booleanRule?.condition) fail("A boolean rule must have a condition.");
  const format = booleanRule.format ?? {};
  const odd =
    Object.keys(format).find((name) => !allowed.has(name)) ??
    Object.keys(format.textFormat ?? {}).find((name) => !allowedText.has(name));
  if (odd) fail(`Conditional format rules cannot set ${odd}.`);
  const patch = stylePatch(format, "all", reading.rules);
  const style = Object.fromEntries(Object.entries(patch).filter(([, value]) => (value as unknown) !== ""));
  return { ranges, condition: conditionOf(booleanRule.condition), style, gradient: null };
}

const pointTypes = ["MIN", "MAX", "NUMBER", "PERCENT", "PERCENTILE"];

function pointOf({ type, value, color, colorStyle }: v4.Schema$InterpolationPoint): GradientPoint {
  if (!type || !pointTypes.includes(type)) fail(`Invalid InterpolationPointType: ${type ?? "unspecified"}.`);
  const colour = hexOf(color, colorStyle) ?? fail("An interpolation point must have a color.");
  return { type, value: value ?? "", colour };
}

export function conditionalFormatRuleOf({
  ranges,
  condition,
  style,
  gradient,
}: ConditionalFormat): v4.Schema$ConditionalFormatRule {
  const told = ranges.map(toGridRange);
  if (gradient) {
    const point = ({ type, value, colour }: GradientPoint) => ({
      type,
      color: colourOf(colour),
      colorStyle: { rgbColor: colourOf(colour) },
      ...(value ? { value } : {}),
    });
    const { min, mid, max } = gradient;
    return {
      ranges: told,
      gradientRule: { minpoint: point(min), ...(mid ? { midpoint: point(mid) } : {}), maxpoint: point(max) },
    };
  }
  const format = formatOf(style);
  return {
    ranges: told,
    booleanRule: { ...(condition ? { condition: booleanConditionOf(condition) } : {}), ...(format ? { format } : {}) },
  };
}

export function bandingOf(range: v4.Schema$BandedRange, id: number, at: RangeAddress): Banding {
  const rows = range.rowProperties ? bandsOf(range.rowProperties) : null;
  const columns = range.columnProperties ? bandsOf(range.columnProperties) : null;
  if (!rows && !columns) fail("At least one of rowProperties and columnProperties must be specified.");
  return { id, range: at, rows, columns };
}

function bandsOf(bands: v4.Schema$BandingProperties): BandColours {
  const first = hexOf(bands.firstBandColor, bands.firstBandColorStyle) ?? null;
  const second = hexOf(bands.secondBandColor, bands.secondBandColorStyle) ?? null;
  if (first === null || second === null) fail("firstBandColor and secondBandColor must be set.");
  return {
    header: hexOf(bands.headerColor, bands.headerColorStyle) ?? null,
    first,
    second,
    footer: hexOf(bands.footerColor, bands.footerColorStyle) ?? null,
  };
}

export function bandedRangeOf({ id, range, rows, columns }: Banding): v4.Schema$BandedRange {
  const told = ({ header, first, second, footer }: BandColours): v4.Schema$BandingProperties => {
    const parts = { header, firstBand: first, secondBand: second, footer };
    const pairs = Object.entries(parts).flatMap(([name, hex]) =>
      hex === null
        ? []
        : [[`${name}Color`, colourOf(hex)] as const, [`${name}ColorStyle`, { rgbColor: colourOf(hex) }] as const],
    );
    return Object.fromEntries(pairs);
  };
  return {
    bandedRangeId: id,
    range: toGridRange(range),
    ...(rows ? { rowProperties: told(rows) } : {}),
    ...(columns ? { columnProperties: told(columns) } : {}),
  };
}

export function developerMetadataOf({
  id,
  key,
  value,
  visibility,
  at,
}: DeveloperMetadata): v4.Schema$DeveloperMetadata {
  return {
    metadataId: id,
    metadataKey: key,
    ...(value === "" ? {} : { metadataValue: value }),
    location: locationOf(at),
    visibility,
  };
}

function locationOf(at: DeveloperMetadata["at"]): v4.Schema$DeveloperMetadataLocation {
  if (!at) return { locationType: "SPREADSHEET", spreadsheet: true };
  if (!at.axis) return { locationType: "SHEET", sheetId: at.sheetId };
  const dimension = at.axis === "row" ? "ROWS" : "COLUMNS";
  return {
    locationType: at.axis === "row" ? "ROW" : "COLUMN",
    dimensionRange: { sheetId: at.sheetId, dimension, startIndex: at.line - 1, endIndex: at.line },
  };
}

export function metadataOf(given: v4.Schema$DeveloperMetadata, id: number): DeveloperMetadata {
  const { metadataKey, metadataValue, visibility, location } = given;
  if (!metadataKey) fail("DeveloperMetadata.metadataKey must be set.");
  if (visibility !== "DOCUMENT" && visibility !== "PROJECT") fail("DeveloperMetadata.visibility must be set.");
  return { id, key: metadataKey, value: metadataValue ?? "", visibility, at: placeOf(location ?? {}) };
}

export function placeOf(location: v4.Schema$DeveloperMetadataLocation): DeveloperMetadata["at"] {
  const { spreadsheet, sheetId, dimensionRange } = location;
  const given = [spreadsheet, sheetId, dimensionRange].filter((one) => one !== undefined && one !== null);
  if (given.length !== 1) fail("Exactly one location of the developer metadata must be set.");
  if (spreadsheet) return null;
  if (!dimensionRange) return { sheetId: sheetId ?? 0, axis: null, line: 0 };
  const { dimension, startIndex, endIndex } = dimensionRange;
  if (endIndex !== (startIndex ?? 0) + 1) fail("Developer metadata must be on exactly one row or column.");
  if (dimension !== "ROWS" && dimension !== "COLUMNS") fail("dimension must be set.");
  return {
    sheetId: dimensionRange.sheetId ?? 0,
    axis: dimension === "ROWS" ? "row" : "column",
    line: (startIndex ?? 0) + 1,
  };
}

/** Whether an entry is what a lookup asks for. */
export function isLookedUp(entry: DeveloperMetadata, lookup: v4.Schema$DeveloperMetadataLookup): boolean {
  const {
    metadataId,
    metadataKey,
    metadataValue,
    visibility,
    locationType,
    metadataLocation,
    locationMatchingStrategy,
  } = lookup;
  if (metadataLocation && locationMatchingStrategy === "INTERSECTING_LOCATION") {
    throw new MissingHere("DeveloperMetadataLookup.locationMatchingStrategy INTERSECTING_LOCATION");
  }
  const told = developerMetadataOf(entry);
  const fits = (wanted: unknown, has: unknown) => wanted === undefined || wanted === null || wanted === has;
  return (
    fits(metadataId, entry.id) &&
    fits(metadataKey, entry.key) &&
    fits(metadataValue, entry.value) &&
    fits(visibility, entry.visibility) &&
    fits(locationType, told.location?.locationType) &&
    (!metadataLocation || JSON.stringify(placeOf(metadataLocation)) === JSON.stringify(entry.at))
  );
}
