/** A bank of mentors is told from other lists by whom its headers and titles speak of. */
import { cellText } from "../importedFile.ts";
import { type Guess, ownFields } from "./columnGuess.ts";
import { meaningOf } from "./concepts.ts";
import { askedFacts } from "./facts.ts";
import { fieldsOfTake } from "./takes.ts";

/** A list is a bank of mentors where its names or a title above them say so. */
export function isBank(guess: Guess): boolean {
  if (guess.kind.kind !== "mentors") return true;
  const own = ownFields(guess.kind);
  const name = guess.columns.find(({ take }) => take !== null && fieldsOfTake(take, own).includes("name"));
  return [name?.whole ?? "", ...titlesOf(guess)].some((text) => meaningOf(text).concepts.includes("mentor"));
}

/** Neither a header nor a title speaks of whom they help. */
export function isOfMentorsAlone(guess: Guess): boolean {
  const told = [...guess.columns.map(({ whole }) => whole), ...titlesOf(guess)].flatMap(
    (text) => meaningOf(text).concepts,
  );
  return guess.kind.kind === "mentors" && !told.includes("mentee") && !told.includes("young");
}

function titlesOf({ sheet, row }: Guess): string[] {
  return [sheet.name, ...sheet.rows.slice(0, row).flatMap((cells) => cells.map(cellText))];
}

const ofBankAlone = ["competences", "achievements", "availability", "consent", "protocol", "training"];
const leastOfBank = 2;

/** A bank may name mentees: what no other list tells makes it a bank for all that. */
export function isForeign({ kind, fields, foreign }: Guess): boolean {
  const own = ofBankAlone.filter((field) => fields.has(field)).length;
  return foreign && !(kind.kind === "mentors" && own >= leastOfBank);
}

export function lacksOnlyAsked({ kind, missing }: Guess): boolean {
  return missing.every(({ fields }) => fields.some((field) => askedFacts[kind.kind]?.includes(field)));
}
