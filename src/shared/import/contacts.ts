/** Telephones and addresses as a sign that two rows are about the same person; damaged ones, and those of a whole office, are none. */

import { phoneKey } from "./cellReader.ts";
import { cellText, type ImportedCell } from "./importedFile.ts";
import { lostDigits } from "./valueWords.ru.ts";

/** False where a spreadsheet has shortened the number to «8,90012E+10», or has kept only its first digits. */
export function isSoundPhone(cell: ImportedCell | undefined): boolean {
  if (lostDigits.test(cellText(cell))) return false;
  return typeof cell !== "number" || (Number.isInteger(cell) && !(cell >= 1e9 && cell % 1e5 === 0));
}

interface Contacts {
  email: string | null;
  phone: string | null;
}

/** For comparing; null for a number of which digits are lost, and for one that is a row of one digit. */
export function phoneSign(phone: string | null): string | null {
  if (phone === null || lostDigits.test(phone)) return null;
  const key = phoneKey(phone);
  return key === null || /^(\d)\1*$/.test(key) ? null : key;
}

/** Whether two people share a contact that is not shared by others, too. */
export type SharedContact = (one: Contacts, other: Contacts) => boolean;

/** People of more names than one surname's change explains: the contact is an office's. */
const mostNames = 2;

/** `named` are all who are compared, with the key of their name. */
export function contactsOf(named: Iterable<Contacts & { key: string }>): SharedContact {
  const names = new Map<string, Set<string>>();
  for (const { email, phone, key } of named) {
    for (const sign of [email, phoneSign(phone)]) {
      if (sign === null) continue;
      const known = names.get(sign);
      if (known === undefined) names.set(sign, new Set([key]));
      else known.add(key);
    }
  }
  const own = (sign: string | null) => sign !== null && (names.get(sign)?.size ?? 0) <= mostNames;
  return (one, other) => {
    const phone = phoneSign(one.phone);
    return (
      (one.email !== null && one.email === other.email && own(one.email)) ||
      (phone !== null && phone === phoneSign(other.phone) && own(phone))
    );
  };
}
