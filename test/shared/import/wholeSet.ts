/** All of the department's files taken one after another, and who of the truth is who of the register. */
import type { Register } from "../../../src/shared/facts/register.ts";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import { normalForm } from "../../../src/shared/language/text.ts";
import { aRegister } from "../../support/rows.ts";
import { check, confirm } from "./lists.ts";
import { json, load, setFiles } from "./setA.ts";

interface TruePerson {
  id: string;
  sur: string;
  name: string;
  pat?: string;
  birth?: string;
  careerStart?: string;
  code?: string;
}
export interface TruePair {
  id: string;
  mentor: string;
  mentee: string;
  start: string;
  end?: string;
  plannedEnd?: string;
  status: string;
  reason?: string;
  form: string;
  kind: string;
  orderNo?: string;
  orderDate?: string;
  counted: boolean;
  valid: boolean;
  replaces?: string;
}
export interface Truth {
  orgs: { id: string; short: string }[];
  people: TruePerson[];
  employments: { person: string; org: string; start?: string; end?: string; kind: string; position: string }[];
  mentors: { person: string; entry: string; consentDate?: string; protocol?: { no: number; date: string } }[];
  pairs: TruePair[];
  platforms: {
    name: string;
    meta?: boolean;
    org: string;
    opened: string;
    closed?: string;
    events: Record<string, number>;
  }[];
  deficits: { person?: string; stage: string; date: string; v: (number | null)[]; accepted: boolean }[];
}

function nameOf(person: TruePerson): string {
  return normalForm([person.sur, person.name, person.pat ?? ""].join(" ").trim());
}

export interface WholeSet {
  register: Register;
  truth: Truth;
  reports: Map<string, ImportReport>;
  loaded: Map<string, ImportedFile>;
  /** The register's person by the one in truth. */
  idOf: Map<string, string>;
}

export async function loadWholeSet(): Promise<WholeSet> {
  const truth = json<Truth>("truth.json");
  const reports = new Map<string, ImportReport>();
  const loaded = new Map<string, ImportedFile>();
  let register: Register = aRegister({});
  for (const name of setFiles) {
    const file = await load(name);
    loaded.set(name, file);
    reports.set(name, check(register, file));
    register = confirm(register, file).register;
  }
  // A curator who no longer works shows only once the staff is there.
  reports.set("organisations.xlsx", check(register, loaded.get("organisations.xlsx") as ImportedFile));
  const byName = new Map<string, (typeof register.people)[number][]>();
  for (const person of register.people) {
    const key = normalForm(person.name);
    byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  const idOf = new Map<string, string>();
  for (const person of truth.people) {
    const same = byName.get(nameOf(person)) ?? [];
    const found = same.find((one) => one.bornOn === person.birth) ?? same.find((one) => one.bornOn === null);
    if (found !== undefined) idOf.set(person.id, found.id);
  }
  return { register, truth, reports, loaded, idOf };
}
