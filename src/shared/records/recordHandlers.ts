import { organisationHandlers } from "../organisations/organisationHandlers.ts";
import { type Handlers, handler } from "../request/handler.ts";
import { findReferences } from "./findReferences.ts";
import { listRecords } from "./listRecords.ts";
import { readsForRemoving, readsForSaving, readsForShowing } from "./recordReads.ts";
import { removeRecord } from "./removeRecord.ts";
import type { recordRequests } from "./requests.ts";
import { saveRecord } from "./saveRecord.ts";
import { showRecord } from "./showRecord.ts";

export const recordHandlers: Handlers<keyof typeof recordRequests> = {
  ...organisationHandlers,
  listRecords: handler<"listRecords">({
    reads: [],
    writes: [],
    tablesOf: ({ table }) => ({ reads: readsForShowing(table), writes: [] }),
    decide: listRecords,
  }),
  showRecord: handler<"showRecord">({
    reads: [],
    writes: [],
    tablesOf: ({ table }) => ({ reads: readsForShowing(table), writes: [] }),
    decide: showRecord,
  }),
  findReferences: handler<"findReferences">({
    reads: [],
    writes: [],
    tablesOf: ({ table }) => ({ reads: readsForShowing(table), writes: [] }),
    decide: findReferences,
  }),
  saveRecord: handler<"saveRecord">({
    reads: [],
    writes: [],
    tablesOf: ({ table }) => readsForSaving(table),
    decide: saveRecord,
  }),
  removeRecord: handler<"removeRecord">({
    reads: [],
    writes: [],
    tablesOf: ({ table }) => readsForRemoving(table),
    decide: removeRecord,
  }),
};
