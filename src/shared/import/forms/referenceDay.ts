/** The day that lengths of service refer to, where no header says it: stated by the file, or proven by whom the book knows already. */
import type { Register } from "../../facts/register.ts";
import { schoolYearOf, schoolYearStart } from "../../language/schoolYear.ts";
import type { FoundList } from "../fileKind.ts";
import { cellText } from "../importedFile.ts";
import { nameKey, readName } from "../personName.ts";
import { agrees, readService } from "../readLength.ts";
import { dayOfLists } from "../schoolPlace.ts";
import type { StaffField } from "../staffField.ts";

type List = FoundList<StaffField>;
type People = Pick<Register, "people">;

export interface Lengths {
  /** The day for this list; null where nothing says it. */
  day: string | null;
  /** Lengths are here that say nothing without the day, and somebody would get them. */
  matter: boolean;
}

interface Known {
  /** The length, if it refers to the day, gives the very day that the book holds. */
  sharp(day: string): boolean;
  /** It gives the same but for what the list has rounded. */
  near(day: string): boolean;
}

const fewestSharp = 2;
const fewestNear = 3;

/**
 * Schools often count at the beginning of the year in a list of another day: people whose career the book knows show which
 * of both it is.
 */
export function lengthsOf(register: People, lists: readonly List[], stated: string | null, today: string): Lengths {
  const read = lists.map((list) => lengthsIn(register, list, today));
  const known = read.flatMap((one) => one.known);
  const matter = read.some((one) => one.strangers);
  const day = stated ?? dayOfLists(lists, today);
  const start = day === null ? null : schoolYearStart(schoolYearOf(day));
  return { day: start !== null && isProven(known, start, stated) ? start : stated, matter };
}

function isProven(known: readonly Known[], day: string, stated: string | null): boolean {
  const sharp = (one: string | null) => (one === null ? 0 : known.filter((row) => row.sharp(one)).length);
  const most = sharp(day);
  if (stated !== null) return most >= fewestSharp && most * 2 >= known.length && most > sharp(stated);
  const near = known.filter((row) => row.near(day)).length;
  return (most >= fewestSharp || near >= fewestNear) && near * 2 >= known.length;
}

function lengthsIn(register: People, list: List, today: string): { known: Known[]; strangers: boolean } {
  const places = ["careerStartedOn", "subjectStartedOn"].flatMap(
    (field) => list.header.places.get(field as StaffField) ?? [],
  );
  const career = list.header.places.get("careerStartedOn");
  const careers = new Map(register.people.map(({ name, careerStartedOn }) => [nameKey(name), careerStartedOn]));
  const known: Known[] = [];
  let strangers = false;
  for (const { cells } of list.rows.data) {
    const lengths = places.some((place) => needsDay(readService(cells[place], null, today)));
    if (!lengths) continue;
    const start = careers.get(keyOf(list, cells)) ?? null;
    if (start === null) strangers = true;
    else if (career !== undefined) {
      const on = (day: string) => readService(cells[career], day, today);
      known.push({ sharp: (day) => on(day).day === start, near: (day) => agrees(on(day), start, day) });
    }
  }
  return { known, strangers };
}

function needsDay(reading: ReturnType<typeof readService>): boolean {
  return reading.how === "trouble" && reading.trouble === "no-reference";
}

function keyOf({ header }: List, cells: List["rows"]["data"][number]["cells"]): string {
  const fields = header.places.has("name") ? (["name"] as const) : (["surname", "firstName", "patronymic"] as const);
  return readName(fields.map((field) => cellText(cells[header.places.get(field) ?? -1])).join(" ")).key;
}
