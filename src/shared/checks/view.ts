/** The register with everything that the rules look up, each index made once and only when a rule asks for it. */

import { apartOn } from "../facts/apartPeople.ts";
import { groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import type { Register } from "../facts/register.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import { nowhere, type RegisterPlaces } from "./places.ts";

type Groups<Name extends TableName> = (key: string) => readonly RowOf<Name>[];

export interface View {
  register: Register;
  today: string;
  settings: Settings;
  places: RegisterPlaces;
  people: PeopleIndex;
  /** The name, or the code where names are switched off. */
  name(personId: string): string;
  pair(id: string): Pair | undefined;
  organisation(id: string | null): RowOf<"organisations"> | undefined;
  pairsOfMentor: Groups<"pairs">;
  pairsOfMentee: Groups<"pairs">;
  eventsOf: Groups<"pairEvents">;
  linesOf: Groups<"planLines">;
  consentsOf: Groups<"consents">;
  mentorRows: Groups<"mentors">;
  menteeRows: Groups<"mentees">;
  deficitsOf: Groups<"deficits">;
  trainingsOf: Groups<"trainings">;
  approvalsOf: Groups<"approvals">;
  awardsOf: Groups<"awards">;
  /** The latest version of the pair's programme, or of the pair that it continues. */
  programmeOf(pairId: string): RowOf<"programmes"> | undefined;
  /** The pair that continues this one. */
  successorOf(pairId: string): Pair | undefined;
  apart: ReadonlySet<string>;
  /** Keys of a table's rows. */
  keysOf(table: TableName): ReadonlySet<string>;
}

const none: readonly never[] = [];

export function viewOf(register: Register, today: string, places: RegisterPlaces = nowhere): View {
  const settings = readSettings(register.settings);
  const people = peopleIndex(register);
  const pairById = new Map(register.pairs.map((row) => [row.id, row]));
  const by = <Name extends TableName>(name: Name, keyOf: (row: RowOf<Name>) => string | null): Groups<Name> => {
    let groups: Map<string, RowOf<Name>[]> | null = null;
    return (key) => {
      groups ??= groupBy(register[name] as readonly RowOf<Name>[], (row) => keyOf(row) ?? "");
      return groups.get(key) ?? none;
    };
  };
  const programmes = by("programmes", (row) => row.pairId);
  const successors = by("pairs", (row) => row.replacesId);
  const keys = new Map<TableName, ReadonlySet<string>>();
  return {
    register,
    today,
    settings,
    places,
    people,
    name: (id) => people.name(id),
    pair: (id) => pairById.get(id),
    organisation: (id) => (id === null ? undefined : people.organisations.get(id)),
    pairsOfMentor: by("pairs", (row) => row.mentorId),
    pairsOfMentee: by("pairs", (row) => row.menteeId),
    eventsOf: by("pairEvents", (row) => row.pairId),
    linesOf: by("planLines", (row) => row.pairId),
    consentsOf: by("consents", (row) => row.personId),
    mentorRows: by("mentors", (row) => row.personId),
    menteeRows: by("mentees", (row) => row.personId),
    deficitsOf: by("deficits", (row) => row.personId),
    trainingsOf: by("trainings", (row) => row.personId),
    approvalsOf: by("approvals", (row) => row.personId),
    awardsOf: by("awards", (row) => row.personId),
    programmeOf(pairId) {
      const seen = new Set<string>();
      for (let id: string | null | undefined = pairId; id != null && !seen.has(id); id = pairById.get(id)?.replacesId) {
        seen.add(id);
        const versions = programmes(id);
        if (versions.length > 0) return versions.reduce((one, other) => (other.version > one.version ? other : one));
      }
      return undefined;
    },
    successorOf: (pairId) => successors(pairId).find((row) => row.status !== "rejected"),
    apart: apartOn(register.apart, today),
    keysOf(table) {
      const known =
        keys.get(table) ?? new Set((register[table] as readonly { id: string }[]).map((row) => String(row.id)));
      keys.set(table, known);
      return known;
    },
  };
}
