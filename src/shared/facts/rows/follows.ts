/** What a change of a row of a plain register brings about in other tables, and what the rows that stand should have brought about. */
import { later } from "../../language/day.ts";
import type { RecordTable } from "../../register/recordTables.ts";
import type { RowOf, TableName } from "../../register/tables.ts";
import { bankRow } from "../bank.ts";
import { needsOf } from "../diagnoses.ts";
import { byText } from "../people.ts";
import type { Change, Rows } from "../register.ts";
import { trainingOf } from "../training.ts";

/** The row as it was and as it becomes; null before it is made and after it is taken out. */
interface Step<Name extends RecordTable> {
  was: RowOf<Name> | null;
  is: RowOf<Name> | null;
}

interface Follow<Name extends RecordTable, Needs extends TableName> {
  /** Tables that it looks at and writes. */
  writes: readonly Needs[];
  changes(step: Step<Name>, register: Rows<Name | Needs>, today: string): Change[];
}

const follows = {
  /** S0, п. 4.4: the mentor's row tells the latest protocol by which the person was agreed (F037). */
  approvals: {
    writes: ["mentors"],
    changes: (step, register, today) =>
      people(step).flatMap((personId) =>
        retold(register, personId, today, {
          was: protocolOf(register.approvals, personId),
          is: protocolOf(becoming(register.approvals, step), personId),
          touched: true,
        }),
      ),
  } satisfies Follow<"approvals", "mentors">,
  /** The mentor's row tells the latest training as a mentor (F050). */
  trainings: {
    writes: ["mentors"],
    changes: (step, register, today) =>
      people(step).flatMap((personId) =>
        retold(register, personId, today, {
          was: heldTraining(register.trainings, personId),
          is: heldTraining(becoming(register.trainings, step), personId),
          touched: step.was?.role === "mentor" || step.is?.role === "mentor",
        }),
      ),
  } satisfies Follow<"trainings", "mentors">,
  /** The bank of mentees names the deficits that the entry has shown, where nobody has named any. */
  deficits: {
    writes: ["mentees"],
    changes(step, register, today) {
      const { is } = step;
      const entered = is === null ? undefined : bankRow(register.mentees, is.personId, today);
      if (is === null || is.stage !== "entry" || entered === undefined) return [];
      const measured = becoming(register.deficits, step).filter(({ personId }) => personId === is.personId);
      const untold = standing.deficits(measured, entered);
      return untold === null ? [] : [{ table: "mentees", put: { id: entered.id, ...untold } }];
    },
  } satisfies Follow<"deficits", "mentees">,
};

/**
 * What the rows that stand tell of somebody, and the bank's row does not: its columns as they should be. Null where it does,
 * or nothing tells. The rows are those of the same person.
 */
export const standing = {
  /** A protocol that the bank's row bears since is its own. */
  approvals: (rows: readonly RowOf<"approvals">[], mentor: RowOf<"mentors">) =>
    untoldIn(mentor, protocolOf(rows, mentor.personId)),
  trainings: (rows: readonly RowOf<"trainings">[], mentor: RowOf<"mentors">) =>
    untoldIn(mentor, heldTraining(rows, mentor.personId)),
  /** Of the latest entry; whoever has looked at the bank's row since has looked at it. */
  deficits(rows: readonly RowOf<"deficits">[], mentee: RowOf<"mentees">): Named | null {
    const [entry] = rows
      .filter(({ stage }) => stage === "entry")
      .sort((one, other) => byText(other.measuredOn, one.measuredOn) || byText(other.id, one.id));
    if (entry === undefined || (mentee.deficits ?? []).length > 0) return null;
    const named = needsOf(entry).map(({ area }) => area);
    if (named.length === 0) return null;
    return { deficits: named, updatedOn: later(mentee.updatedOn ?? "", entry.measuredOn) };
  },
};

type Named = { deficits: NonNullable<RowOf<"mentees">["deficits"]>; updatedOn: string };

export function followWrites(table: RecordTable): readonly TableName[] {
  return table in follows ? follows[table as keyof typeof follows].writes : [];
}

/** Changes of other tables that come with this one; `register` is as it was before. */
export function followChanges(
  table: RecordTable,
  step: { was: object | null; is: object | null },
  register: Rows<TableName>,
  today: string,
): Change[] {
  if (!(table in follows)) return [];
  const { changes } = follows[table as keyof typeof follows] as Follow<RecordTable, TableName>;
  return changes(step as Step<RecordTable>, register, today);
}

function people({ was, is }: Step<"approvals" | "trainings">): string[] {
  return [...new Set([was?.personId, is?.personId])].filter((id): id is string => typeof id === "string");
}

function becoming<Row extends { id: string }>(
  rows: readonly Row[],
  { was, is }: { was: Row | null; is: Row | null },
): Row[] {
  const others = rows.filter((row) => row.id !== (was ?? is)?.id);
  return is === null ? others : [...others, is];
}

type Protocol = Pick<RowOf<"mentors">, "protocolNumber" | "protocolOn">;
type Course = Pick<RowOf<"mentors">, "trained" | "training">;
type Told = Protocol | Course;

function protocolOf(approvals: readonly RowOf<"approvals">[], personId: string): Protocol | null {
  const [latest] = approvals
    .filter((row) => row.personId === personId && row.decision === "agreed" && row.protocolNumber !== null)
    .sort((one, other) => byText(other.decidedOn ?? "", one.decidedOn ?? "") || byText(other.id, one.id));
  return latest === undefined ? null : { protocolNumber: latest.protocolNumber, protocolOn: latest.decidedOn };
}

function heldTraining(trainings: readonly RowOf<"trainings">[], personId: string): Course | null {
  const told = trainingOf(trainings, personId);
  return told.trained ? told : null;
}

function says(mentor: RowOf<"mentors">, told: Told): boolean {
  return Object.entries(told).every(([name, value]) => mentor[name as keyof RowOf<"mentors">] === value);
}

/** Null where the row says so already, or bears a protocol of a later day. */
function untoldIn<Some extends Told>(mentor: RowOf<"mentors">, told: Some | null): Some | null {
  if (told === null || says(mentor, told)) return null;
  return "protocolOn" in told && (mentor.protocolOn ?? "") > (told.protocolOn ?? "") ? null : told;
}

/** What was written by hand stays, unless a record says otherwise or what it was made from is gone. */
function retold(
  register: Rows<"mentors">,
  personId: string,
  today: string,
  { was, is, touched }: { was: Told | null; is: Told | null; touched: boolean },
): Change[] {
  const mentor = bankRow(register.mentors, personId, today);
  if (mentor === undefined || !touched) return [];
  const made = was !== null && says(mentor, was);
  if (is !== null) {
    const untold = made && !says(mentor, is) ? is : untoldIn(mentor, is);
    return untold === null ? [] : [{ table: "mentors", put: { id: mentor.id, ...untold } }];
  }
  if (!made) return [];
  const blank = Object.fromEntries(Object.entries(was).map(([name, value]) => [name, value === true ? false : null]));
  return [{ table: "mentors", put: { id: mentor.id, ...blank } as Partial<RowOf<"mentors">> & { id: string } }];
}
