/** The columns of a bank of mentors that name their mentees, as a list of pairs in the same rows. */
import type { FileKind } from "../fileKind.ts";
import { type ColumnGuess, type Guess, ownFields, summary } from "./columnGuess.ts";
import { meaningOf } from "./concepts.ts";
import { guessAt } from "./guess.ts";
import { fieldsOfTake } from "./takes.ts";

/** Null where no column names mentees. `answered`: puts a person's answers into the guess. */
export function bankPairsGuess(
  bank: Guess,
  kind: FileKind,
  answered: (guess: Guess) => Guess = (guess) => guess,
): Guess | null {
  const bare = guessAt(kind, bank.sheet, bank.row, bank.depth);
  const columns = bare.columns.map((column) => besideBank(column, bank));
  const guess = answered({ ...bare, ...summary(kind, ownFields(kind), columns), columns });
  const own = ownFields(kind);
  const mentees = guess.columns.find(({ take }) => take !== null && fieldsOfTake(take, own).includes("mentee"));
  return mentees === undefined || !guess.fields.has("mentor") || !namesPeople(mentees) ? null : guess;
}

const fewestNames = 0.3;

function namesPeople({ content }: ColumnGuess): boolean {
  return content.share("person") + content.share("initials") >= fewestNames;
}

/** What the bank says of its mentors is said of no pair; when a mentor entered the bank may be when the pair began, if somebody says so. */
function besideBank(column: ColumnGuess, bank: Guess): ColumnGuess {
  const take = bank.columns.find((one) => one.column === column.column)?.take ?? null;
  const own = ownFields(bank.kind);
  const fields = take === null ? [] : fieldsOfTake(take, own);
  if (fields.includes("name")) return { ...column, take: "mentor", sure: "sure", doubled: false };
  if (fields.includes("organisation")) return { ...column, take: "mentorOrganisation", sure: "sure", doubled: false };
  const none = { ...column, take: null, sure: "unknown", likely: [], doubled: false } as const;
  if (fields.length > 0) return fields.includes("enteredOn") ? { ...none, likely: ["startedOn"] } : none;
  if (column.take !== "mentee" && column.take !== "menteeJob") {
    if (column.take === "mentor" || column.take === "mentorJob" || column.take === "mentorOrganisation") return none;
    return column.sure === "asked" ? { ...none, likely: column.likely } : column;
  }
  const { concepts } = meaningOf(column.whole);
  return concepts.includes("mentee") || concepts.includes("young") ? column : none;
}
