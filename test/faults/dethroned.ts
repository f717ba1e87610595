/** What somebody has begun and may not do any more: it is not finished, and the department is told. */
import { tables } from "../../src/shared/register/tables.ts";
import { refusedIn, typedRows } from "./forgeries.ts";
import { department, type Town } from "./town.ts";

/** A curator begins to write; before anybody comes by, another takes their place, as the department has agreed. Null when what was begun is left undone. */
export function dethroned(town: Town): string | null {
  town.rewind();
  const { at, row } = typedRows(town, "organisations")[0] ?? { at: 0, row: {} };
  const curator = String(row["curatorEmail"]);
  begin(town, curator);
  if (town.dump().pending.join() !== begun) return "it was not begun";
  const { sheetId } = town.workbook.info().sheets.find(({ name }) => name === tables.organisations.sheet) ?? {
    sheetId: 0,
  };
  const place = Object.keys(row).indexOf("curatorEmail") + 1;
  const cell = { sheetId, row: at, column: place, rows: 1, columns: 1 };
  const inputs = [[{ kind: "value" as const, value: department }]];
  town.workbook.apply([{ do: "setCells", at: cell, inputs }], { email: department, source: "edit" });
  town.workbook.state.set(
    "properties/document",
    `access:organisations:${row["id"]}`,
    JSON.stringify([department, curator]),
  );
  const wanted = town.dump();
  const said = town.request("changeSetting", { id: "youngYears", value: "2" }, "dethroned-next-1");
  if (!("done" in said)) return `the next request said ${JSON.stringify(said)}`;
  const found = town.dump();
  const banked = tables.mentors.sheet;
  if (JSON.stringify(found.facts["mentors"]) !== JSON.stringify(wanted.facts["mentors"]))
    return `«${banked}» has changed`;
  if (!refusedIn(town).includes(begun)) return "nobody was told";
  return found.pending.length > 0 ? "it is still begun" : null;
}

const begun = "dethroned-begun-1";

/** Marks somebody of their school as a mentor, and is cut short once that is promised. */
function begin(town: Town, curator: string): void {
  const act = () => town.request("markMentor", markedBy(town, curator), begun, curator);
  const { faults } = town.faulty("", act);
  const flushed = faults.calls.findIndex((call) => call.method === "flush");
  town.rewind();
  town.faulty(`kill@${flushed + 2}`, act);
}

/** Somebody of the curator's organisation who is in neither bank. */
export function markedBy(town: Town, curator: string): { personId: string; areas: string[]; deficits: string[] } {
  const emails = town.column("organisations", "curatorEmail");
  const organisation = town.column("organisations", "id")[emails.indexOf(curator)];
  const places = town.column("employments", "organisationId");
  const banked = new Set([...town.column("mentors", "personId"), ...town.column("mentees", "personId")]);
  const personId = town
    .column("employments", "personId")
    .find((person, index) => places[index] === organisation && !banked.has(person)) as string;
  return { personId, areas: ["method"], deficits: ["method"] };
}
