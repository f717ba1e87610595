import type { PageCommand, WarnedArea } from "../protocol.ts";
import { type Area, meet } from "./address.ts";
import { confirm } from "./notices.ts";
import { texts } from "./texts.ru.ts";

/** As in Google Sheets, a yes holds for five minutes. */
const yesHoldsMs = 5 * 60_000;
const most = 10_000_000;

/** Asks before cells are changed whose protection only warns. */
export class Warnings {
  private readonly agreed = new Map<string, number>();

  /** Whether the commands may go on. `reach` tells how many rows of the sheet a block of typed lines takes. */
  async pass(
    commands: PageCommand[],
    warned: readonly WarnedArea[],
    reach: (row: number, rows: number) => number,
  ): Promise<boolean> {
    const now = Date.now();
    const touched = commands.flatMap((command) => changed(command, reach));
    const met = warned.filter(
      ({ id, sheetId, area }) =>
        now - (this.agreed.get(id) ?? Number.NEGATIVE_INFINITY) > yesHoldsMs &&
        touched.some((one) => one.sheetId === sheetId && meet(one, area)),
    );
    const [first] = met;
    if (first === undefined) return true;
    if (!(await confirm(texts.warning.title, texts.warning.ask(first.description), texts.warning.yes))) return false;
    for (const { id } of met) this.agreed.set(id, now);
    return true;
  }
}

/** The cells whose contents a command changes or removes. */
function changed(command: PageCommand, reach: (row: number, rows: number) => number): (Area & { sheetId: number })[] {
  switch (command.do) {
    case "setCells":
      return [{ ...command.at, rows: reach(command.at.row, command.at.rows) }];
    case "clear":
      return [command.at];
    case "copyRange":
      return [command.to];
    case "deleteRows":
      return [{ sheetId: command.sheetId, row: command.from, rows: command.count, column: 1, columns: most }];
    case "deleteColumns":
      return [{ sheetId: command.sheetId, row: 1, rows: most, column: command.from, columns: command.count }];
    default:
      return [];
  }
}
