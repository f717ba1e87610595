import type { PageCommand, WarnedArea } from "../protocol.ts";
import { type Area, meet } from "./address.ts";
import { confirm } from "./notices.ts";
import { texts } from "./texts.ru.ts";

/** As in Google Sheets, a yes holds for five minutes. */
const yesHoldsMs = 5 * 60_000;
const most = 10_000_000;

/** How many rows of the sheet a block of typed lines takes. */
type Reach = (row: number, rows: number) => number;
type Place = Area & { sheetId: number };

/** Asks before cells are changed whose protection only warns, and before what is protected from others is removed. */
export class Warnings {
  private readonly agreed = new Map<string, number>();

  /** Whether the commands may go on. */
  async pass(commands: PageCommand[], warned: readonly WarnedArea[], reach: Reach): Promise<boolean> {
    const now = Date.now();
    const removed = warned.find((one) => one.removalOnly && touches(commands.filter(removes), reach, one));
    if (removed !== undefined) {
      const { title, ask, yes } = texts.removal;
      if (!(await confirm(title, ask(removed.description), yes))) return false;
    }
    const met = warned.filter(
      (one) =>
        !one.removalOnly &&
        now - (this.agreed.get(one.id) ?? Number.NEGATIVE_INFINITY) > yesHoldsMs &&
        touches(commands, reach, one),
    );
    const [first] = met;
    if (first === undefined) return true;
    if (!(await confirm(texts.warning.title, texts.warning.ask(first.description), texts.warning.yes))) return false;
    for (const { id } of met) this.agreed.set(id, now);
    return true;
  }
}

function removes(command: PageCommand): boolean {
  return command.do === "deleteRows" || command.do === "deleteColumns" || (command.do === "clear" && command.contents);
}

function touches(commands: PageCommand[], reach: Reach, { sheetId, area }: WarnedArea): boolean {
  return commands.some((command) => changed(command, reach).some((one) => one.sheetId === sheetId && meet(one, area)));
}

/** The cells whose contents a command changes or removes. */
function changed(command: PageCommand, reach: Reach): Place[] {
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
