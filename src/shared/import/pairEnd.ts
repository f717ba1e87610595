/** By which order a pair began, and how, why and when it ended. */

import { showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import type { Person } from "../register/people.ts";
import { closingGrounds, replacementGrounds } from "../register/vocabulary.ts";
import type { CellReader } from "./cellReader.ts";
import { cutTo } from "./cutTo.ts";
import type { PersonFinder } from "./findPerson.ts";
import { formOf } from "./formOf.ts";
import {
  closingWords,
  dayAfterNumber,
  dayBeforeNumber,
  orderForm,
  replacementWords,
  resultWords,
} from "./importBankWords.ru.ts";
import { pendingWords } from "./importWords.ru.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import type { PairField, PairReading } from "./pairReading.ts";
import { isPlaceholder, readDay, youngestYear } from "./readDay.ts";
import type { SheetRow } from "./sheetRows.ts";
import { dayLikeNumber } from "./valueWords.ru.ts";

const pending = new Set(pendingWords.map(formOf));

/** In one cell or two; a promise or a dash is no order. */
export function readOrder(
  cells: CellReader<PairField>,
  row: SheetRow,
  startedOn: string | null,
  today: string,
): { number: string | null; on: string | null } {
  const field: PairField = cells.has("order") ? "order" : "orderNumber";
  const dayField: PairField = cells.has("orderOn") ? "orderOn" : field;
  const said = cells.seen(row, field);
  if (isDayInstead(cells, row, field)) {
    cells.say("order-is-date", row, field, said);
    return { number: null, on: cells.has("orderOn") ? cells.day(row, "orderOn", "event").day : null };
  }
  const parts = said === "" || isPlaceholder(said) || pending.has(formOf(said)) ? null : partsOfOrder(said);
  const number = cutTo(parts?.[1] ?? "", 60);
  if (parts === null || number === "") {
    cells.say("pair-draft", row, field, said);
    return { number: null, on: null };
  }
  const inCell = readDay(parts[2], youngestYear("event", today)).day;
  const own = cells.has("orderOn") ? cells.day(row, "orderOn", "event") : { day: null, broken: false };
  const on = own.day ?? inCell;
  if (on !== null && on > today) {
    cells.say("day-ahead", row, dayField, showDay(on));
    return { number, on: null };
  }
  if (on === null && !own.broken) cells.say("pair-order-no-date", row, dayField, cells.seen(row, dayField));
  if (on !== null && startedOn !== null && on > startedOn)
    cells.say("pair-backdated", row, dayField, showDay(on), { other: showDay(startedOn) });
  return { number, on };
}

/** Number and day, in either order. */
function partsOfOrder(said: string): readonly (string | undefined)[] | null {
  const turned = dayBeforeNumber.exec(said);
  if (turned !== null) return ["", turned[2], turned[1]];
  return orderForm.exec(said.replace(dayAfterNumber, " от $1"));
}

/** What a spreadsheet makes of «12-10», or its text in a file without formats. */
function isDayInstead(cells: CellReader<PairField>, row: SheetRow, field: PairField): boolean {
  const raw = cells.raw(row, field);
  if (typeof raw === "object" && raw !== null && "serial" in raw) return true;
  return dayLikeNumber.test(formOf(cells.seen(row, field)));
}

export interface PairEnd extends Pick<Pair, "status" | "finishedOn" | "replacementGround" | "closingGround"> {
  /** Null when the row does not say until when. */
  dueOn: string | null;
  note: string | null;
}

export function readEnd(
  cells: CellReader<PairField>,
  row: SheetRow,
  pair: { startedOn: string | null; mentee: Person | null; draft: boolean; reading: PairReading },
): PairEnd {
  const { startedOn, mentee, draft, reading } = pair;
  const finish = readFinish(cells, row, startedOn);
  const open: PairEnd = {
    status: "running",
    finishedOn: null,
    dueOn: finish,
    replacementGround: null,
    closingGround: null,
    note: null,
  };
  if (draft) return { ...open, status: "draft" };
  const said = cells.seen(row, "result");
  const result = resultWords.find(([pattern]) => pattern.test(formOf(inCyrillicLetters(said))))?.[1] ?? null;
  const ground = readGround(cells, row);
  const ended =
    result === "full" || result === "partly" || ground.replacementGround !== null || ground.closingGround !== null;
  const isOver = finish !== null && finish <= reading.today;
  if (result === "running" || !ended || !isOver) {
    const unclear = result === null && said !== "" && !isPlaceholder(said);
    if (result !== "running" && ended) cells.say("pair-end-missing", row, "finishedOn");
    else if (result !== "running" && (isOver || unclear)) cells.say("pair-result-unclear", row, "result");
    return startedOn !== null && startedOn > reading.today ? { ...open, status: "approved" } : open;
  }
  const left = mentee === null || startedOn === null ? null : dismissedOn(mentee, startedOn, finish, reading.finder);
  if (left !== null) {
    cells.say("pair-after-dismissal", row, "finishedOn", undefined, { value: showDay(left) });
    return { ...open, status: "closedEarly", finishedOn: left, closingGround: "menteeLeft" };
  }
  if (ground.replacementGround !== null) return { ...open, ...ground, status: "replaced", finishedOn: finish };
  const early = result === "partly" || (ground.closingGround !== null && ground.closingGround !== "planFulfilled");
  return { ...open, ...ground, status: early ? "closedEarly" : "completed", finishedOn: finish };
}

function readFinish(cells: CellReader<PairField>, row: SheetRow, startedOn: string | null): string | null {
  const { day } = cells.day(row, "finishedOn", "event");
  if (day === null || startedOn === null || day >= startedOn) return day;
  cells.say("pair-end-order", row, "finishedOn", undefined, { other: showDay(startedOn) });
  return null;
}

function readGround(
  cells: CellReader<PairField>,
  row: SheetRow,
): Pick<PairEnd, "replacementGround" | "closingGround" | "note"> {
  const nothing = { replacementGround: null, closingGround: null, note: null };
  const said = cells.seen(row, "ground");
  if (said === "" || isPlaceholder(said)) return nothing;
  const form = formOf(inCyrillicLetters(said));
  const replacement = replacementGrounds.codeOf(said) ?? replacementWords.find(([pattern]) => pattern.test(form))?.[1];
  if (replacement !== undefined) return { ...nothing, replacementGround: replacement };
  const closing = closingGrounds.codeOf(said) ?? closingWords.find(([pattern]) => pattern.test(form))?.[1];
  if (closing !== undefined) return { ...nothing, closingGround: closing };
  cells.say("pair-ground-unknown", row, "ground", said, {
    other: [...replacementGrounds.labels, ...closingGrounds.labels].join(", "),
  });
  return { ...nothing, closingGround: "other", note: cutTo(said, 200) };
}

/** The last day of work of a mentee who left before the stated end and works nowhere on it. */
function dismissedOn(mentee: Person, startedOn: string, finishedOn: string, { index }: PersonFinder): string | null {
  if (index.employedOn(mentee.id, finishedOn)) return null;
  const ends = index.employmentsOf(mentee.id).flatMap((job) => job.finishedOn ?? []);
  const before = ends.filter((day) => day >= startedOn && day < finishedOn);
  return before.sort().at(-1) ?? null;
}
