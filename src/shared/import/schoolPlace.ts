/** Whose list it is, and of which day: by its titles, by the name of the sheet, or by the people in it. */

import type { Register } from "../facts/register.ts";
import type { Organisation } from "../register/organisations.ts";
import type { FoundList } from "./fileKind.ts";
import { cellText } from "./importedFile.ts";
import { indexOrganisations } from "./organisationName.ts";
import { nameKey, readName } from "./personName.ts";
import { readDay, youngestYear } from "./readDay.ts";
import type { StaffField } from "./staffField.ts";
import { titleDay } from "./staffRows.ts";

export interface SchoolPlace {
  organisation: Organisation;
  /** How many people work there, where only they tell. */
  guessedBy: number | null;
}

export function schoolOf(
  register: Pick<Register, "people" | "employments" | "organisations">,
  lists: readonly FoundList<StaffField>[],
): SchoolPlace | null {
  const answered = lists.find(({ organisationId }) => organisationId !== undefined)?.organisationId;
  const named = register.organisations.find(({ id }) => id === answered);
  if (named !== undefined) return { organisation: named, guessedBy: null };
  const index = indexOrganisations(register.organisations);
  const titled = new Set(
    lists.flatMap((list) => {
      const titles = list.sheet.rows.slice(0, list.header.row).flatMap((row) => row.map(cellText));
      for (const text of [...titles, list.sheet.name]) {
        const organisation = text === "" ? null : index.mentioned(text);
        if (organisation !== null) return [organisation];
      }
      return [];
    }),
  );
  if (titled.size === 1) return { organisation: [...titled][0] as Organisation, guessedBy: null };
  return titled.size > 1 ? null : schoolOfPeople(register, lists);
}

const fewestPeople = 3;

/** At least half of the names, and three, are of people who work in one and the same organisation. */
function schoolOfPeople(
  register: Pick<Register, "people" | "employments" | "organisations">,
  lists: readonly FoundList<StaffField>[],
): SchoolPlace | null {
  const ids = new Map<string, string[]>();
  for (const person of register.people) {
    const key = nameKey(person.name);
    ids.set(key, [...(ids.get(key) ?? []), person.id]);
  }
  const wanted = new Map<string, string>();
  const names = namesOf(lists);
  for (const name of names) for (const id of ids.get(name) ?? []) wanted.set(id, name);
  const found = new Map<string, Set<string>>();
  for (const job of register.employments) {
    const name = wanted.get(job.personId);
    if (name === undefined) continue;
    const here = found.get(job.organisationId) ?? new Set();
    found.set(job.organisationId, here.add(name));
  }
  const [best] = [...found].sort(([, one], [, other]) => other.size - one.size);
  if (best === undefined || best[1].size < fewestPeople || best[1].size * 2 < names.size) return null;
  const organisation = register.organisations.find((row) => row.id === best[0]);
  return organisation === undefined ? null : { organisation, guessedBy: best[1].size };
}

function namesOf(lists: readonly FoundList<StaffField>[]): Set<string> {
  const names = new Set<string>();
  for (const { header, rows } of lists) {
    const columns = header.places.has("name") ? ["name" as const] : (["surname", "firstName", "patronymic"] as const);
    for (const { cells } of rows.data) {
      const text = columns.map((field) => cellText(cells[header.places.get(field) ?? -1])).join(" ");
      const name = readName(text);
      if (name.trouble === null) names.add(name.key);
    }
  }
  return names;
}

/** The day a title names, but not before the latest hire in the list; null when neither is there. */
export function dayOfLists(lists: readonly FoundList<StaffField>[], today: string): string | null {
  const days = lists.flatMap((list) => {
    const column = list.header.places.get("startedOn");
    const hires = list.rows.data.flatMap(({ cells }) =>
      column === undefined ? [] : (readDay(cells[column], youngestYear("event", today)).day ?? []),
    );
    return [...hires.filter((day) => day <= today), titleDay(list) ?? ""];
  });
  return days.sort().at(-1) || null;
}
