/** Search among people. */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { nameOrder, rawName } from "../facts/names.ts";
import { byText, peopleIndex } from "../facts/people.ts";
import type { Decision } from "../facts/register.ts";
import { isYoungSpecialist } from "../facts/youngSpecialist.ts";
import { limits } from "../language/limits.ts";
import { namesMatch, wordsOf } from "../language/nameSearch.ts";
import { alphabetKey, byAlphabet } from "../language/order.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { normalForm } from "../language/text.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { fromRow, partOf } from "../request/fields.ts";
import { type InputOf, question } from "../request/request.ts";

export interface PersonLine {
  personId: string;
  name: string;
  position: string;
  organisationId: string;
  organisation: string;
  young: boolean;
  mentor: boolean;
  mentee: boolean;
  /** Whether the asker may change this person. */
  own: boolean;
}

/** A part of those who were found, and how many they are. */
export interface FoundPeople {
  people: PersonLine[];
  total: number;
}

/** Every person stays a line of its own: namesakes are never merged. A curator sees the own organisations' people. */
export const findPeople = question({
  input: z.object({
    query: z.string().check(z.maxLength(limits.query)),
    only: z.enum(["all", "mentors", "mentees", "unmarked", "young", "youngUnmarked"]),
    from: fromRow,
    limit: z.int().check(z.minimum(1), z.maximum(limits.people)),
  }),
  access: { who: "known" },
  sample: { query: "Иванова", only: "all", limit: 20 },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "settings"],
  decide(register, input, context): Decision<FoundPeople> {
    const { actor, today } = context;
    const people = peopleIndex(register);
    const settings = readSettings(register.settings);
    const mentors = new Set(register.mentors.filter((row) => isInBank(row, today)).map((row) => row.personId));
    const mentees = new Set(register.mentees.filter((row) => isInBank(row, today)).map((row) => row.personId));
    const words = wordsOf(input.query);
    const found: { line: PersonLine; order: string }[] = [];
    for (const person of register.people) {
      if (!people.isOwn(person.id, actor, today)) continue;
      const home = people.lastHome(person.id, today);
      const named = namesMatch(words, rawName(person), [home?.organisation ?? "", home?.position ?? ""]);
      if (!named && normalForm(person.id) !== normalForm(input.query)) continue;
      const line: PersonLine = {
        personId: person.id,
        name: people.name(person.id),
        position: home?.position ?? "",
        organisationId: home?.organisationId ?? "",
        organisation: home?.organisation ?? "",
        young: isYoungSpecialist(
          person,
          people.employmentsOf(person.id),
          people.organisations,
          schoolYearOf(today),
          settings,
        ),
        mentor: mentors.has(person.id),
        mentee: mentees.has(person.id),
        own: true,
      };
      if (isWanted(line, input.only)) found.push({ line, order: alphabetKey(nameOrder(person, people.shown)) });
    }
    found.sort(
      (one, other) =>
        byText(one.order, other.order) ||
        byAlphabet(one.line.name, other.line.name) ||
        byText(one.line.personId, other.line.personId),
    );
    return {
      changes: [],
      answer: { people: partOf(found, input).map(({ line }) => line), total: found.length },
    };
  },
});

function isWanted(line: PersonLine, only: InputOf<typeof findPeople>["only"]): boolean {
  switch (only) {
    case "mentors":
      return line.mentor;
    case "mentees":
      return line.mentee;
    case "unmarked":
      return !line.mentor && !line.mentee;
    case "young":
      return line.young;
    case "youngUnmarked":
      return line.young && !line.mentee;
    default:
      return true;
  }
}
