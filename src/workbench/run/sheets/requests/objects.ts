/** Requests about named and protected ranges, rules of colour, filters, charts and metadata. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type {
  Banding,
  ChartSpec,
  ConditionalFormat,
  DeveloperMetadata,
  Protection,
  SheetInfo,
} from "../../../kernel/api.ts";
import { embeddedChartOf, withPosition, withSpec } from "../charts.ts";
import {
  bandedRangeOf,
  bandingOf,
  conditionalFormatOf,
  conditionalFormatRuleOf,
  developerMetadataOf,
  isLookedUp,
  metadataOf,
  namedRangeId,
  placeOf,
  protectedRangeOf,
} from "../decorations.ts";
import { fail, MissingHere } from "../errors.ts";
import { has, requestMask } from "../mask.ts";
import { gridRange, isWholeSheet, sheetOf, toGridRange } from "../ranges.ts";
import type { Batch, Handlers } from "./batch.ts";

function namedById(batch: Batch, id: string | null | undefined): string {
  const ids = batch.workbook.namedRangeIds();
  const found = Object.keys(batch.info.namedRanges).find((name) => namedRangeId(ids, name) === id);
  return found ?? fail(`No named range with id: ${id ?? ""}`);
}

function checkFreeName(batch: Batch, name: string, own?: string): void {
  const same = Object.keys(batch.info.namedRanges).some(
    (known) => known !== own && known.toLowerCase() === name.toLowerCase(),
  );
  if (same) fail(`Cannot add named range with name: ${name}. Named range with that name already exists.`);
}

function isInFormulas({ info, workbook }: Batch, name: string): boolean {
  const wanted = name.toLowerCase();
  return info.sheets.some(({ sheetId, lastRow, lastColumn }) => {
    if (lastRow === 0 || lastColumn === 0) return false;
    const at = { sheetId, row: 1, column: 1, rows: lastRow, columns: lastColumn };
    return workbook.formulas(at).some((row) => row.some((formula) => formula.toLowerCase().includes(wanted)));
  });
}

function protectionById(batch: Batch, id: number | null | undefined): Protection {
  const found = batch.workbook.protections().find((protection) => protection.id === String(id));
  return found ?? fail(`No protected range with id: ${id ?? 0}`);
}

/** Whole sheets have no range of their own. */
function protectedPlace(batch: Batch, range: v4.Schema$GridRange): Pick<Protection, "sheetId" | "range"> {
  const at = gridRange(batch.info, range) ?? fail("A protected range must not be empty.");
  return isWholeSheet(range) ? { sheetId: at.sheetId } : { sheetId: at.sheetId, range: at };
}

/** The owner always may edit; whoever asks cannot shut themselves out. */
function editorsOf(batch: Batch, editors: v4.Schema$Editors): Pick<Protection, "editors" | "domainEdit"> {
  if (editors.groups?.length) throw new MissingHere("Editors.groups");
  const { owner } = batch.info;
  const users = [...new Set([owner, ...(editors.users ?? [])])];
  const domainEdit = Boolean(editors.domainUsersCanEdit);
  const domain = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const me = batch.email.toLowerCase();
  const stays = users.some((email) => email.toLowerCase() === me) || (domainEdit && domain(me) === domain(owner));
  if (!stays) fail("You can't remove yourself as an editor.");
  return { editors: users, domainEdit };
}

function unprotectedOf(batch: Batch, ranges: v4.Schema$GridRange[] | undefined) {
  return (ranges ?? []).map((range) => gridRange(batch.info, range)).filter((range) => range !== null);
}

function rulesOf(batch: Batch, sheetId: number | null | undefined): { sheet: SheetInfo; rules: ConditionalFormat[] } {
  const sheet = sheetOf(batch.info, sheetId);
  const { conditionalFormats } = batch.workbook.decoration();
  return { sheet, rules: conditionalFormats.filter(({ ranges }) => ranges[0]?.sheetId === sheet.sheetId) };
}

function ruleAt(rules: ConditionalFormat[], index: number | null | undefined, sheet: SheetInfo): ConditionalFormat {
  return rules[index ?? 0] ?? fail(`No conditional format on sheet: ${sheet.sheetId} at index: ${index ?? 0}`);
}

function bandingById(batch: Batch, id: number | null | undefined): Banding {
  const found = batch.workbook.decoration().bandings.find((banding) => banding.id === id);
  return found ?? fail(`No banding with id: ${id ?? 0}`);
}

function chartById(batch: Batch, id: number | null | undefined): ChartSpec {
  const charts = batch.info.sheets.flatMap(({ sheetId }) => batch.workbook.charts(sheetId));
  return charts.find((chart) => chart.id === id) ?? fail(`No embedded object with id: ${id ?? 0}`);
}

function lookedUp(batch: Batch, filter: v4.Schema$DataFilter | undefined): DeveloperMetadata[] {
  if (!filter?.developerMetadataLookup) throw new MissingHere("DataFilter by range for developer metadata");
  const lookup = filter.developerMetadataLookup;
  return batch.workbook.decoration().metadata.filter((entry) => isLookedUp(entry, lookup));
}

function checkPlace(batch: Batch, at: DeveloperMetadata["at"]): void {
  if (!at) return;
  const sheet = sheetOf(batch.info, at.sheetId);
  const lines = at.axis === "row" ? sheet.maxRows : sheet.maxColumns;
  if (at.axis && at.line > lines) fail("The location of the developer metadata is outside the grid.");
}

const namedRequests: Handlers = {
  addNamedRange(batch, { namedRange = {} }) {
    const { name, range, namedRangeId: id } = namedRange;
    if (!name) fail("NamedRange.name must be set.");
    checkFreeName(batch, name);
    const at = gridRange(batch.info, range) ?? fail("A named range must not be empty.");
    const given = id || String(batch.newId());
    batch.step({ do: "setNamedRange", name, at, id: given });
    return { addNamedRange: { namedRange: { namedRangeId: given, name, range: toGridRange(at) } } };
  },
  updateNamedRange(batch, { namedRange = {}, fields }) {
    const mask = requestMask(fields, "NamedRange");
    const before = namedById(batch, namedRange.namedRangeId);
    const name = has(mask, "name") ? namedRange.name || fail("NamedRange.name must be set.") : before;
    const known = batch.info.namedRanges[before];
    const at = has(mask, "range") ? gridRange(batch.info, namedRange.range) : (known ?? null);
    if (!at) fail("A named range must not be empty.");
    checkFreeName(batch, name, before);
    if (name !== before && isInFormulas(batch, before))
      throw new MissingHere("UpdateNamedRangeRequest.name that formulas use");
    if (name !== before) batch.step({ do: "setNamedRange", name: before, at: null });
    batch.step({ do: "setNamedRange", name, at, id: namedRange.namedRangeId ?? "" });
  },
  deleteNamedRange(batch, { namedRangeId: id }) {
    batch.step({ do: "setNamedRange", name: namedById(batch, id), at: null });
  },
};

const protectionRequests: Handlers = {
  addProtectedRange(batch, { protectedRange = {} }) {
    const {
      protectedRangeId,
      range,
      namedRangeId: named,
      tableId,
      description,
      warningOnly,
      unprotectedRanges,
      editors,
    } = protectedRange;
    if (named || tableId) throw new MissingHere("ProtectedRange of a named range or table");
    if (!range) fail("ProtectedRange.range must be set.");
    const id = String(protectedRangeId ?? batch.newId());
    if (batch.workbook.protections().some((known) => known.id === id))
      fail(`A protected range with id ${id} already exists.`);
    if (warningOnly && editors) fail("Editors are not supported with warning_only protection.");
    const { email } = batch;
    const protection: Protection = {
      id,
      description: description ?? "",
      ...protectedPlace(batch, range),
      unprotected: unprotectedOf(batch, unprotectedRanges),
      warningOnly: Boolean(warningOnly),
      ...editorsOf(batch, editors ?? { users: [email] }),
    };
    batch.step({ do: "setProtection", protection });
    return { addProtectedRange: { protectedRange: { ...protectedRangeOf(protection), requestingUserCanEdit: true } } };
  },
  updateProtectedRange(batch, { protectedRange = {}, fields }) {
    const mask = requestMask(fields, "ProtectedRange");
    const {
      namedRangeId: named,
      tableId,
      range,
      description,
      warningOnly,
      unprotectedRanges,
      editors,
    } = protectedRange;
    if (named || tableId) throw new MissingHere("ProtectedRange of a named range or table");
    let next = protectionById(batch, protectedRange.protectedRangeId);
    if (has(mask, "range") && range) {
      const { range: _, ...rest } = next;
      next = { ...rest, ...protectedPlace(batch, range) };
    }
    if (has(mask, "description")) next = { ...next, description: description ?? "" };
    if (has(mask, "warningOnly")) next = { ...next, warningOnly: Boolean(warningOnly) };
    if (has(mask, "unprotectedRanges")) next = { ...next, unprotected: unprotectedOf(batch, unprotectedRanges) };
    const restricts = has(mask, "editors") && (mask !== "all" || editors);
    if (restricts && next.warningOnly && editors) fail("Editors are not supported with warning_only protection.");
    if (restricts && !next.warningOnly) next = { ...next, ...editorsOf(batch, editors ?? {}) };
    batch.step({ do: "setProtection", protection: next });
  },
  deleteProtectedRange(batch, { protectedRangeId }) {
    batch.step({ do: "removeProtection", id: protectionById(batch, protectedRangeId).id });
  },
};

const colourRequests: Handlers = {
  addConditionalFormatRule(batch, { rule = {}, index }) {
    const made = conditionalFormatOf(rule, batch.reading);
    const { sheet, rules } = rulesOf(batch, made.ranges[0]?.sheetId);
    const place = index ?? 0;
    if (place < 0 || place > rules.length) fail(`Invalid index: ${place}`);
    batch.step({
      do: "setConditionalFormats",
      sheetId: sheet.sheetId,
      rules: [...rules.slice(0, place), made, ...rules.slice(place)],
    });
  },
  updateConditionalFormatRule(batch, { index, sheetId, rule, newIndex }) {
    if (Boolean(rule) === (newIndex !== undefined && newIndex !== null))
      fail("Exactly one of rule and newIndex must be set.");
    const made = rule ? conditionalFormatOf(rule, batch.reading) : null;
    const { sheet, rules } = rulesOf(batch, made ? made.ranges[0]?.sheetId : sheetId);
    const old = ruleAt(rules, index, sheet);
    const from = index ?? 0;
    const to = made ? from : (newIndex ?? 0);
    if (to < 0 || to >= rules.length) fail(`Invalid newIndex: ${to}`);
    const others = rules.filter((rule) => rule !== old);
    const next = [...others.slice(0, to), made ?? old, ...others.slice(to)];
    batch.step({ do: "setConditionalFormats", sheetId: sheet.sheetId, rules: next });
    const told = conditionalFormatRuleOf(made ?? old);
    return {
      updateConditionalFormatRule: made
        ? { newRule: told, newIndex: to, oldRule: conditionalFormatRuleOf(old) }
        : { newRule: told, newIndex: to, oldIndex: from },
    };
  },
  deleteConditionalFormatRule(batch, { index, sheetId }) {
    const { sheet, rules } = rulesOf(batch, sheetId);
    const old = ruleAt(rules, index, sheet);
    batch.step({ do: "setConditionalFormats", sheetId: sheet.sheetId, rules: rules.filter((rule) => rule !== old) });
    return { deleteConditionalFormatRule: { rule: conditionalFormatRuleOf(old) } };
  },
  addBanding(batch, { bandedRange = {} }) {
    const at = gridRange(batch.info, bandedRange.range) ?? fail("A banded range must not be empty.");
    const id = bandedRange.bandedRangeId ?? batch.newId();
    if (batch.workbook.decoration().bandings.some((known) => known.id === id))
      fail(`A banding with id ${id} already exists.`);
    const banding = bandingOf(bandedRange, id, at);
    batch.step({ do: "setBanding", banding });
    return { addBanding: { bandedRange: bandedRangeOf(banding) } };
  },
  updateBanding(batch, { bandedRange = {}, fields }) {
    const mask = requestMask(fields, "BandedRange");
    const known = bandingById(batch, bandedRange.bandedRangeId);
    const merged = { ...bandedRangeOf(known) };
    for (const name of ["range", "rowProperties", "columnProperties"] as const) {
      if (!has(mask, name)) continue;
      if (bandedRange[name]) Object.assign(merged, { [name]: bandedRange[name] });
      else delete merged[name];
    }
    const at = gridRange(batch.info, merged.range) ?? fail("A banded range must not be empty.");
    batch.step({ do: "setBanding", banding: bandingOf(merged, known.id, at) });
  },
  deleteBanding(batch, { bandedRangeId }) {
    batch.step({ do: "removeBanding", id: bandingById(batch, bandedRangeId).id });
  },
};

const filterRequests: Handlers = {
  setBasicFilter(batch, { filter }) {
    if (!filter) fail("filter must be set.");
    const { range, sortSpecs, tableId, criteria, filterSpecs } = filter;
    if (tableId || sortSpecs?.length) throw new MissingHere(tableId ? "BasicFilter.tableId" : "BasicFilter.sortSpecs");
    const at = gridRange(batch.info, range) ?? fail("A filter must not be empty.");
    const byColumn: [number, v4.Schema$FilterCriteria][] = filterSpecs
      ? filterSpecs.map((spec) => [spec.columnIndex ?? 0, spec.filterCriteria ?? {}])
      : Object.entries((criteria ?? {}) as Record<string, v4.Schema$FilterCriteria>).map(([column, one]) => [
          Number(column),
          one,
        ]);
    const hiddenValues: Record<number, string[]> = {};
    for (const [column, given] of byColumn) {
      const odd = Object.keys(given).find((name) => name !== "hiddenValues");
      if (odd) throw new MissingHere(`FilterCriteria.${odd}`);
      if (column + 1 < at.column || column + 1 >= at.column + at.columns)
        fail(`Filter column ${column} is outside the range.`);
      hiddenValues[column + 1] = given.hiddenValues ?? [];
    }
    batch.step({ do: "setSheet", sheetId: at.sheetId, patch: { filter: { range: at, hiddenValues } } });
  },
  clearBasicFilter(batch, { sheetId }) {
    const sheet = sheetOf(batch.info, sheetId);
    if (sheet.filter) batch.step({ do: "setSheet", sheetId: sheet.sheetId, patch: { filter: null } });
  },
};

const chartRequests: Handlers = {
  addChart(batch, { chart }) {
    if (!chart?.spec) fail("Chart spec must be set.");
    if (chart.border) throw new MissingHere("EmbeddedChart.border");
    const id = chart.chartId ?? batch.newId();
    const all = batch.info.sheets.flatMap(({ sheetId }) => batch.workbook.charts(sheetId));
    if (all.some((known) => known.id === id)) fail(`An embedded object with id ${id} already exists.`);
    const overlay = chart.position?.overlayPosition;
    if (!overlay && !chart.position?.newSheet) fail("The position of a new chart must be set.");
    const sheet = sheetOf(batch.info, overlay?.anchorCell?.sheetId);
    const empty: ChartSpec = {
      id,
      sheetId: sheet.sheetId,
      type: "",
      ranges: [],
      row: 1,
      column: 1,
      offsetX: 0,
      offsetY: 0,
      width: 600,
      height: 371,
      options: {},
      headers: 0,
    };
    const made = withSpec(withPosition(empty, chart.position, batch.info), chart.spec, batch.info);
    batch.step({ do: "setChart", chart: made });
    return { addChart: { chart: embeddedChartOf(made) } };
  },
  updateChartSpec(batch, { chartId, spec }) {
    const known = chartById(batch, chartId);
    if (!spec) fail("Chart spec must be set.");
    batch.step({ do: "setChart", chart: withSpec(known, spec, batch.info) });
  },
  updateEmbeddedObjectPosition(batch, { objectId, newPosition, fields }) {
    const known = chartById(batch, objectId);
    const given = newPosition?.overlayPosition;
    if (newPosition && !given) withPosition(known, newPosition, batch.info);
    if (!given) fail("newPosition must be set.");
    const mask = requestMask(fields, "OverlayPosition");
    const now = embeddedChartOf(known).position?.overlayPosition ?? {};
    const merged: v4.Schema$OverlayPosition = { ...now };
    for (const name of ["anchorCell", "offsetXPixels", "offsetYPixels", "widthPixels", "heightPixels"] as const) {
      if (has(mask, name)) Object.assign(merged, { [name]: given[name] });
    }
    const moved = withPosition(known, { overlayPosition: merged }, batch.info);
    batch.step({ do: "setChart", chart: moved });
    return { updateEmbeddedObjectPosition: { position: embeddedChartOf(moved).position ?? {} } };
  },
  deleteEmbeddedObject(batch, { objectId }) {
    batch.step({ do: "removeChart", id: chartById(batch, objectId).id });
  },
};

const metadataRequests: Handlers = {
  createDeveloperMetadata(batch, { developerMetadata = {} }) {
    const id = developerMetadata.metadataId ?? batch.newId();
    if (batch.workbook.decoration().metadata.some((known) => known.id === id))
      fail(`Developer metadata with id ${id} already exists.`);
    const entry = metadataOf(developerMetadata, id);
    checkPlace(batch, entry.at);
    batch.step({ do: "setMetadata", entry });
    return { createDeveloperMetadata: { developerMetadata: developerMetadataOf(entry) } };
  },
  updateDeveloperMetadata(batch, { dataFilters, developerMetadata = {}, fields }) {
    const mask = requestMask(fields, "DeveloperMetadata");
    const found = (dataFilters ?? []).flatMap((filter) => lookedUp(batch, filter));
    const changed = found.map((entry): DeveloperMetadata => {
      const next = { ...entry };
      if (has(mask, "metadataKey")) next.key = developerMetadata.metadataKey || fail("metadataKey must be set.");
      if (has(mask, "metadataValue")) next.value = developerMetadata.metadataValue ?? "";
      if (has(mask, "visibility") && developerMetadata.visibility) {
        next.visibility = metadataOf(
          { ...developerMetadata, metadataKey: next.key, location: { spreadsheet: true } },
          0,
        ).visibility;
      }
      if (has(mask, "location") && developerMetadata.location) next.at = placeOf(developerMetadata.location);
      checkPlace(batch, next.at);
      return next;
    });
    for (const entry of changed) batch.step({ do: "setMetadata", entry });
    return { updateDeveloperMetadata: { developerMetadata: changed.map(developerMetadataOf) } };
  },
  deleteDeveloperMetadata(batch, { dataFilter }) {
    const found = lookedUp(batch, dataFilter);
    for (const { id } of found) batch.step({ do: "removeMetadata", id });
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: found.map(developerMetadataOf) } };
  },
};

export const objectRequests: Handlers = {
  ...namedRequests,
  ...protectionRequests,
  ...colourRequests,
  ...filterRequests,
  ...chartRequests,
  ...metadataRequests,
};
