import type { Meter } from "./api.ts";

/** Structure (names and sizes of sheets) is a numbered call but no read; reading cells, extents, formats and charts is. */
export function newMeter(): Meter {
  return {
    executions: 0,
    reads: 0,
    flushes: 0,
    locks: 0,
    properties: 0,
    cache: 0,
    cellsRead: 0,
    cellsWritten: 0,
    sheetsReads: 0,
    sheetsWrites: 0,
    calls: 0,
    callsInLock: 0,
  };
}
