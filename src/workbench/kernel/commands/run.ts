/** Every command by its name. */

import type { Command, RangeAddress, Value } from "../api.ts";
import type { Transaction } from "../transaction.ts";
import type { ValidationWorld } from "../validation.ts";
import * as cells from "./cells.ts";
import * as decoration from "./decoration.ts";
import * as objects from "./objects.ts";
import * as rearrange from "./rearrange.ts";
import * as sheets from "./sheets.ts";
import * as structure from "./structure.ts";

export interface CommandWorld {
  email: string;
  validation: ValidationWorld;
  awaiting: cells.Awaiting;
  /** Current values, recalculated. */
  read(at: RangeAddress): Value[][];
}

export function runCommand(tx: Transaction, command: Command, world: CommandWorld): void {
  switch (command.do) {
    case "setCells":
      return cells.setCells(tx, command, world.validation, world.awaiting);
    case "clear":
      return cells.clear(tx, command);
    case "setStyles":
      return cells.setStyles(tx, command);
    case "setStyle":
      return cells.setStyle(tx, command);
    case "setNotes":
      return cells.setNotes(tx, command);
    case "setValidation":
      return cells.setValidation(tx, command);
    case "merge":
      return cells.merge(tx, command);
    case "insertSheet":
      return sheets.insertSheet(tx, command);
    case "deleteSheet":
      return sheets.deleteSheet(tx, command);
    case "copySheet":
      return sheets.copySheet(tx, command);
    case "renameSheet":
      return sheets.renameSheet(tx, command);
    case "moveSheet":
      return sheets.moveSheet(tx, command);
    case "setSheet":
      return sheets.setSheet(tx, command);
    case "insertRows":
    case "insertColumns":
      return structure.insertLines(tx, command);
    case "deleteRows":
    case "deleteColumns":
      return structure.deleteLines(tx, command);
    case "moveRows":
    case "moveColumns":
      return structure.moveLines(tx, command);
    case "hideRows":
    case "hideColumns":
      return sheets.hideLines(tx, command);
    case "resize":
      return sheets.resize(tx, command);
    case "sort":
      return rearrange.sort(tx, command, world.read);
    case "copyRange":
      return rearrange.copyRange(tx, command, world.read);
    case "setProtection":
      return objects.setProtection(tx, command);
    case "removeProtection":
      return objects.removeProtection(tx, command);
    case "setChart":
      return objects.setChart(tx, command);
    case "removeChart":
      return objects.removeChart(tx, command);
    case "setNamedRange":
      return objects.setNamedRange(tx, command);
    case "setConditionalFormats":
      return decoration.setConditionalFormats(tx, command);
    case "setBanding":
      return decoration.setBanding(tx, command);
    case "removeBanding":
      return decoration.removeBanding(tx, command);
    case "setMetadata":
      return decoration.setMetadata(tx, command);
    case "removeMetadata":
      return decoration.removeMetadata(tx, command);
    case "setWorkbook":
      return objects.setWorkbook(tx, command, world.email);
    default:
      return unknownCommand(command);
  }
}

function unknownCommand(command: never): never {
  throw new Error(`The kernel has no command "${(command as { do: string }).do}".`);
}
