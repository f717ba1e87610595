/** What the services ask of the document. */

import { randomInt } from "node:crypto";
import type { Command, RangeAddress, Workbook } from "../kernel/api.ts";
import { type CellInput, cellCount, inputOf } from "./buffer.ts";
import { ServiceError } from "./errors.ts";
import type { Execution, Operation } from "./execution.ts";

type Reader = (workbook: Workbook, at: RangeAddress) => unknown[][];

/** A read closes the run of writes before it, so that it sees them; what was read before is answered again. */
function reading(read: Reader): Operation {
  return (run: Execution, at: RangeAddress) => {
    run.commit();
    return run.number(() => {
      run.meter.reads++;
      run.meter.cellsRead += cellCount(at);
      const { cache } = run;
      const fresh = () => read(run.world.workbook, at);
      return cache ? cache.grid(run.operation, at, fresh) : fresh();
    });
  };
}

function readingAll<T>(read: (run: Execution, argument: T) => unknown): Operation {
  return (run: Execution, argument: T) => {
    run.commit();
    return run.number(() => {
      run.meter.reads++;
      const { cache } = run;
      const fresh = () => read(run, argument);
      return cache ? cache.kept(run.operation, argument ?? null, fresh) : fresh();
    });
  };
}

function refuseCustom(run: Execution): void {
  if (run.spec.authMode === "FULL" || run.spec.authMode === "LIMITED") return;
  throw new ServiceError(`You do not have permission to call ${run.method.split(".").at(-1)}`);
}

function structure(run: Execution, need: "grid" | "all", version: number, sheetId?: number): unknown {
  if (run.buffer.changes(need, sheetId)) run.commit();
  if (version === run.world.structureVersion) return null;
  return run.number(() => ({ version: run.world.structureVersion, info: run.world.workbook.info() }));
}

function write(run: Execution, commands: Command[]): void {
  refuseCustom(run);
  run.number(() => run.write(commands));
}

function setCells(run: Execution, at: RangeAddress, cells: CellInput[][]): void {
  refuseCustom(run);
  run.number(() => {
    run.meter.cellsWritten += cellCount(at);
    run.write([{ do: "setCells", at, inputs: cells.map((row) => row.map(inputOf)) }]);
  });
}

/** Below the last filled row; the sheet grows when it is full. */
function appendRow(run: Execution, sheetId: number, cells: CellInput[]): void {
  refuseCustom(run);
  run.commit();
  run.number(() => {
    const { lastRow, maxRows, maxColumns } = sheetOf(run, sheetId);
    const row = lastRow + 1;
    const columns = Math.max(cells.length, 1);
    run.meter.cellsWritten += columns;
    if (row > maxRows) run.write([{ do: "insertRows", sheetId, before: row, count: 1 }]);
    if (columns > maxColumns) {
      run.write([{ do: "insertColumns", sheetId, before: maxColumns + 1, count: columns - maxColumns }]);
    }
    const at = { sheetId, row, column: 1, rows: 1, columns };
    run.write([{ do: "setCells", at, inputs: [(cells.length ? cells : [null]).map(inputOf)] }]);
  });
}

function sheetOf(run: Execution, sheetId: number) {
  const sheet = run.world.workbook.info().sheets.find((one) => one.sheetId === sheetId);
  if (!sheet) throw new ServiceError(`Sheet ${sheetId} not found`);
  return sheet;
}

export const documentOperations: Record<string, Operation> = {
  "doc.structure": structure,
  "doc.extent": readingAll<number>((run, sheetId) => {
    const { lastRow, lastColumn } = sheetOf(run, sheetId);
    return { lastRow, lastColumn };
  }),
  "doc.values": reading((workbook, at) => workbook.values(at)),
  "doc.filledValues": reading((workbook, at) => workbook.filledValues(at)),
  "doc.displayValues": reading((workbook, at) => workbook.displayValues(at)),
  "doc.formulas": reading((workbook, at) => workbook.formulas(at)),
  "doc.styles": reading((workbook, at) => workbook.styles(at)),
  "doc.notes": reading((workbook, at) => workbook.notes(at)),
  "doc.validations": reading((workbook, at) => workbook.validations(at)),
  "doc.protections": readingAll((run) => run.world.workbook.protections()),
  "doc.decoration": readingAll((run) => run.world.workbook.decoration()),
  "doc.charts": readingAll<number>((run, sheetId) => run.world.workbook.charts(sheetId)),
  "doc.mayEdit": readingAll<RangeAddress>((run, at) => run.world.workbook.mayEdit(at, run.spec.effectiveUser)),
  "doc.write": write,
  "doc.setCells": setCells,
  "doc.appendRow": appendRow,
  "doc.flush": (run) => run.flush(),
  "doc.newId": () => randomInt(1, 2 ** 31),
};
