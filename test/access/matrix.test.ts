/** Every request by everybody about every object: what the table of rules says, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";
import { chosenFields } from "../../src/shared/request/authorise.ts";
import type { Access } from "../../src/shared/request/request.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { full, tried } from "../support/proof.ts";
import { emails, nameOf, openTwoSchools, secretsOf, type Town, type TownPerson } from "../support/twoSchools.ts";

type Role = keyof typeof emails;
type Thing = "own" | "other" | "missing" | "deleted" | "orphan";

interface Cell {
  name: RequestName;
  role: Role;
  thing: Thing;
  expected: string;
}

const accessCodes = ["blankEmail", "unknownUser", "departmentOnly", "otherOrganisation"];
const allowed = "allowed";

/** The rules said once more in other words, by role and by whose the object is. */
const answers: Record<Access["who"], Record<Role, string | Partial<Record<Thing, string>>>> = {
  anyone: {
    owner: allowed,
    department: allowed,
    curator: allowed,
    otherCurator: allowed,
    mentor: allowed,
    nobody: allowed,
    blank: allowed,
  },
  known: {
    owner: allowed,
    department: allowed,
    curator: allowed,
    otherCurator: allowed,
    mentor: "unknownUser",
    nobody: "unknownUser",
    blank: "blankEmail",
  },
  department: {
    owner: allowed,
    department: allowed,
    curator: "departmentOnly",
    otherCurator: "departmentOnly",
    mentor: "unknownUser",
    nobody: "unknownUser",
    blank: "blankEmail",
  },
  own: {
    owner: allowed,
    department: allowed,
    curator: {
      own: allowed,
      other: "otherOrganisation",
      missing: "otherOrganisation",
      deleted: "otherOrganisation",
      orphan: "otherOrganisation",
    },
    otherCurator: {
      own: "otherOrganisation",
      other: allowed,
      missing: "otherOrganisation",
      deleted: "otherOrganisation",
      orphan: "otherOrganisation",
    },
    mentor: "unknownUser",
    nobody: "unknownUser",
    blank: "blankEmail",
  },
};

function expectedOf(access: Access, role: Role, thing: Thing): string {
  const answer = answers[access.who][role];
  return typeof answer === "string" ? answer : (answer[thing] as string);
}

const roles = Object.keys(emails) as Role[];
const names = Object.keys(requests) as RequestName[];

const outsiders: Role[] = ["mentor", "nobody", "blank"];

/** For a quick run: what a rule tells apart, one outsider a request in turn; the full run tries everything. */
function isTelling(index: number, access: Access, role: Role, thing: Thing): boolean {
  if (full || role === outsiders[index % outsiders.length]) return full || thing === "own";
  if (outsiders.includes(role)) return false;
  if (access.who !== "own") return true;
  if (role === "curator") return thing !== "own";
  if (role === "otherCurator") return thing === "other" && index % 3 === 0;
  return role === "department" && index % 3 === 1 && thing === (["missing", "deleted"] as const)[index % 2];
}

function cellsOf(): Cell[] {
  return names.flatMap((name, index) => {
    const access: Access = requests[name].access;
    const things: Thing[] = access.who === "own" ? ["own", "other", "missing", "deleted", "orphan"] : ["own"];
    return roles.flatMap((role) =>
      things
        .filter(
          (thing) =>
            (thing !== "orphan" || !("of" in access) || ["person", "mentee", "people"].includes(access.of)) &&
            isTelling(index, access, role, thing),
        )
        .map((thing) => ({ name, role, thing, expected: expectedOf(access, role, thing) })),
    );
  });
}

/** The list's own sample, about people and pairs of this town. */
function inputOf(town: Town, name: RequestName, thing: Thing): Record<string, unknown> {
  const { ids, pairs, lines } = town;
  const { access, sample } = requests[name];
  const person = {
    own: ids.mentee,
    other: ids.otherMentee,
    missing: "С-9999",
    deleted: ids.deleted,
    orphan: ids.orphan,
  };
  const known: Record<string, string> = {
    personId: ids.plain,
    mentorId: ids.spare,
    newMentorId: ids.spare,
    otherId: ids.spare,
    menteeId: ids.waiting,
    pairId: pairs.own,
    lineId: lines.own,
    surveyId: town.surveyId,
    organisationId: town.organisations.own,
    toOrganisationId: town.organisations.other,
  };
  const object: Record<string, Record<Thing, string>> = {
    person: { ...person, own: ids.plain, other: ids.otherPlain },
    mentee: { ...person, own: ids.waiting },
    pair: { ...pairs, missing: "П-9999", orphan: "" },
    planLine: { ...lines, missing: "ПЛ-9999", orphan: "" },
    record: { ...person, own: ids.plain, other: ids.otherPlain },
    organisation: { ...town.organisations, missing: "О-9999", deleted: "О-9998", orphan: "" },
  };
  const input: Record<string, unknown> = { ...(sample as object) };
  for (const field of Object.keys(input)) if (field in known && field !== "id") input[field] = known[field];
  if ("of" in access && (access.of === "people" || access.of === "pairs")) {
    const { one, ids: field } = chosenFields[access.of];
    return { ...input, [field]: [object[one]?.[thing]] };
  }
  if ("of" in access) input[`${access.of === "planLine" ? "line" : access.of}Id`] = object[access.of]?.[thing];
  if ("of" in access && access.of === "record") input["table"] = "people";
  return input;
}

/** An orphan is a person without any work: nobody's, but known to the department. */
function isGone(thing: Thing): boolean {
  return thing === "missing" || thing === "deleted";
}

function codeOf({ value }: ExecutionResult): string {
  const outcome = value as { done?: unknown; refused?: { code: string }; failed?: unknown };
  if ("done" in outcome) return "done";
  return outcome.refused?.code ?? "failed";
}

const hidden: Record<"curator" | "otherCurator", TownPerson[]> = {
  curator: ["otherMentee", "otherPlain", "deleted"],
  otherCurator: ["mentee", "waiting", "plain", "deleted", "orphan"],
};

/** By now a mentor of the bank, whom the matching may offer to anybody. */
const offered = [nameOf.otherPlain, nameOf.plain];

/** Names, birthdays and addresses that this person must not get to know. */
function secretsFor(role: Role): string[] {
  if (role === "owner" || role === "department") return [];
  const everybody = Object.keys(nameOf) as TownPerson[];
  const unnamed = role === "curator" || role === "otherCurator" ? hidden[role] : everybody;
  const foreign = role === "curator" ? (["otherMentee", "otherPlain", "otherMentor"] as const) : everybody;
  const mine = role === "mentor" ? emails.mentor : "";
  const facts =
    role === "otherCurator"
      ? hidden.otherCurator.flatMap((key) => secretsOf[key])
      : foreign.flatMap((key) => secretsOf[key]);
  return [...unnamed.map((key) => nameOf[key]), ...facts].filter((secret) => secret !== mine);
}

describe.each(full ? (["domain", "consumer"] as const) : (["consumer"] as const))(
  "who may do what, where accounts are of one %s",
  (identity) => {
    let town: Town;
    const cells = cellsOf();
    const leaks: string[] = [];
    const run = ({ name, role, thing }: Cell): ExecutionResult => {
      const result = town.executions.call(name, [inputOf(town, name, thing)], { email: emails[role], tab: "test" });
      if (!result.ok) throw new Error(`${name} as ${role}: ${result.error?.message}`);
      const said = JSON.stringify(result.value);
      const secrets = secretsFor(role).filter((secret) => name !== "suggestMentors" || !offered.includes(secret));
      for (const secret of secrets)
        if (said.includes(secret)) leaks.push(`${name} as ${role} about ${thing}: ${secret} in ${said}`);
      return result;
    };
    beforeAll(() => {
      town = openTwoSchools({ identity, keepContexts: true });
    });
    afterAll(() => {
      tried("matrix cells", cells.length);
      town.close();
    });

    test("whoever may not is told why, and nothing is written", () => {
      const before = town.canonical();
      const outcomes: string[] = [];
      for (const cell of cells.filter((one) => one.expected !== allowed)) {
        const result = run(cell);
        const wrote = result.meter.cellsWritten > 0 ? " and wrote" : "";
        const code = codeOf(result);
        if (code !== cell.expected || wrote !== "")
          outcomes.push(`${cell.name} as ${cell.role} about ${cell.thing}: ${code}${wrote}, not ${cell.expected}`);
      }
      expect(outcomes).toEqual([]);
      expect(town.canonical()).toEqual(before);
    });

    test("what is missing or deleted is refused even to the department", () => {
      const before = town.canonical();
      const gone = cells.filter((one) => one.expected === allowed && isGone(one.thing));
      const wrong = gone.flatMap((cell) => {
        const result = run(cell);
        const code = codeOf(result);
        const right =
          code !== "done" && code !== "failed" && !accessCodes.includes(code) && result.meter.cellsWritten === 0;
        return right ? [] : [`${cell.name} as ${cell.role} about ${cell.thing}: ${code}`];
      });
      expect(wrong).toEqual([]);
      expect(town.canonical()).toEqual(before);
    });

    test("whoever may is never refused for being who they are", () => {
      const wrong = cells
        .filter((one) => one.expected === allowed && !isGone(one.thing))
        .flatMap((cell) => {
          const code = codeOf(run(cell));
          return accessCodes.includes(code) || code === "failed"
            ? [`${cell.name} as ${cell.role} about ${cell.thing}: ${code}`]
            : [];
        });
      expect(wrong).toEqual([]);
    });

    test("no answer and no refusal has told a name, a birthday or an address of somebody else's people", () => {
      expect(leaks).toEqual([]);
    });
  },
);
