/** Every register of records by everybody about own and other rows: the one object kind that stands for many tables. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";
import type { RecordLine } from "../../src/shared/records/answers.ts";
import { type RecordTable, recordTables } from "../../src/shared/register/recordTables.ts";
import { eventOrganisers } from "../../src/shared/register/recordWords.ru.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { tables } from "../../src/shared/register/tables.ts";
import type { Access } from "../../src/shared/request/request.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { full, tried } from "../support/proof.ts";
import { addRecord, type TypedValues } from "../support/recordForms.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

type Role = keyof typeof emails;
type Whose = "own" | "other" | "missing";
type Rows = Record<RecordTable, Record<"own" | "other", string>>;

const roles = Object.keys(emails) as Role[];
const names = (Object.keys(requests) as RequestName[]).filter((name) => {
  const access: Access = requests[name].access;
  return access.who === "own" && access.of === "record";
});

/** Rows that are the department's, whatever they say. */
const nobodys: readonly RecordTable[] = ["workingGroup", "municipalities"];
/** Registers of the municipality: every curator may read them, rows of other organisations too. */
const open: readonly RecordTable[] = ["events"];

/** Stands in every free text, before the register's name. */
const mark = { own: "Тайна первой школы", other: "Тайна второй школы" } as const;
const secret = new RegExp(`${mark.other} (?!${open.join("|")})`);

const outsiders: readonly Role[] = ["mentor", "nobody", "blank"];
/** For a quick run one outsider a register in turn. */
function isTelling(number: number, role: Role, whose: Whose): boolean {
  return full || !outsiders.includes(role) || (whose === "own" && role === outsiders[number % outsiders.length]);
}

/** Every reference leads to people, pairs and rows of one school. */
function rowsOf(town: Town): Rows {
  const { ids, pairs, organisations } = town;
  const rows = {} as Rows;
  for (const table of recordTables) {
    const made = (["own", "other"] as const).map((whose) => {
      const columns = tables[table].columns as Table["columns"];
      const refers: TypedValues = {
        organisationId: organisations[whose],
        "job.organisationId": organisations[whose],
        personId: whose === "own" ? ids.mentee : ids.otherMentee,
        pairId: pairs[whose],
        routeId: rows.routes?.[whose] ?? "",
        documentId: rows.documents?.[whose] ?? "",
      };
      const fits = {
        ...Object.fromEntries(Object.entries(refers).filter(([name]) => name in columns || name.startsWith("job."))),
        ...special(town, whose, rows)[table],
      };
      return [whose, addRecord(town, table, fits, (index) => `${mark[whose]} ${table} ${index}`).recordId];
    });
    rows[table] = Object.fromEntries(made);
  }
  return rows;
}

function special(
  { organisations }: Town,
  whose: "own" | "other",
  rows: Partial<Rows>,
): Partial<Record<RecordTable, TypedValues>> {
  return {
    // Partners are known to everybody by name.
    organisations: { role: "партнёр", subordinate: false, shortName: whose === "own" ? "Колледж" : "Театр" },
    agreements: { partnerId: rows.organisations?.[whose] ?? "" },
    approvals: { pairId: "" },
    // A person is named in public by consent alone.
    publications: { personId: "" },
    practices: { personId: "" },
    meetings: { metOn: "2025-09-20" },
    visits: { eventId: rows.events?.[whose] ?? "" },
    events: { organiser: eventOrganisers.label("organisation"), organisationId: organisations[whose] },
  };
}

/** Said once more in other words: a row is its school's, some are nobody's, and what is missing is somebody else's. */
function expectedOf(role: Role, table: RecordTable, whose: Whose): string {
  if (role === "owner" || role === "department") return "allowed";
  if (role === "blank") return "blankEmail";
  if (role === "mentor" || role === "nobody") return "unknownUser";
  const mine = role === "curator" ? "own" : "other";
  // An organisation that has just been added has another curator, or none.
  return whose === mine && !nobodys.includes(table) && table !== "organisations" ? "allowed" : "otherOrganisation";
}

function codeOf({ value }: ExecutionResult): string {
  const outcome = value as { done?: unknown; refused?: { code: string } };
  return "done" in outcome ? "done" : (outcome.refused?.code ?? "failed");
}

let town: Town;
let rows: Rows;
beforeAll(() => {
  town = openTwoSchools({ identity: "consumer", keepContexts: true });
  rows = rowsOf(town);
});
afterAll(() => town.close());

function ask(name: RequestName, role: Role, input: Record<string, unknown>): ExecutionResult {
  return town.executions.call(name, [input], { email: emails[role], tab: "test" });
}

describe("a request about a record", () => {
  const cells = names.flatMap((name) =>
    recordTables.flatMap((table, number) =>
      roles.flatMap((role) =>
        (["own", "other", "missing"] as const)
          .filter((whose) => isTelling(number, role, whose))
          .map((whose) => ({ name, table, role, whose, expected: expectedOf(role, table, whose) })),
      ),
    ),
  );
  type Cell = (typeof cells)[number];
  const inputOf = ({ name, table, whose }: Cell) => ({
    ...(requests[name].sample as object),
    table,
    recordId: whose === "missing" ? "Х-9999" : rows[table][whose],
    ...("values" in (requests[name].sample as object) ? { values: {} } : {}),
  });

  test("is refused by the rule of its register, and writes nothing", () => {
    const before = town.canonical();
    const wrong = cells
      .filter((cell) => cell.expected !== "allowed")
      .flatMap((cell) => {
        const result = ask(cell.name, cell.role, inputOf(cell));
        const right = codeOf(result) === cell.expected && result.meter.cellsWritten === 0;
        return right ? [] : [`${cell.name} ${cell.table} as ${cell.role} about ${cell.whose}: ${codeOf(result)}`];
      });
    tried("matrix cells", cells.length);
    expect(wrong).toEqual([]);
    expect(town.canonical()).toEqual(before);
  });

  test("changes a row of one's own, and gives it to nobody else", () => {
    const wrong = cells
      .filter(({ name, whose, expected }) => name === "saveRecord" && expected === "allowed" && whose !== "missing")
      .flatMap((cell) => {
        const code = codeOf(ask(cell.name, cell.role, inputOf(cell)));
        return code === "done" ? [] : [`${cell.table} as ${cell.role} about ${cell.whose}: ${code}`];
      });
    const given = recordTables
      .filter((table) => "organisationId" in tables[table].columns && !nobodys.includes(table))
      .flatMap((table) => {
        const values = { organisationId: town.organisations.other };
        const code = codeOf(ask("saveRecord", "curator", { table, recordId: rows[table].own, values }));
        return ["recordNotOwn", "recordDepartmentOnly", "otherOrganisation"].includes(code)
          ? []
          : [`${table}: ${code}`];
      });
    expect(wrong).toEqual([]);
    expect(given).toEqual([]);
  });
});

describe("what a curator reads of the registers", () => {
  const reads = ({ table }: { table: RecordTable }) => [
    ask("listRecords", "curator", { table, query: "", limit: 50 }),
    ask("listRecords", "curator", { table, query: mark.other, limit: 50 }),
    ask("showRecord", "curator", { table, recordId: rows[table].other }),
    ask("showRecord", "curator", { table }),
    ...Object.keys(tables[table].columns).map((field) =>
      ask("findReferences", "curator", { table, field, query: mark.other }),
    ),
  ];

  test.each(recordTables.filter((table) => !open.includes(table)).map((table) => ({ table })))(
    "$table holds nothing of another school's",
    (one) => {
      for (const { value } of reads(one)) expect(JSON.stringify(value)).not.toMatch(secret);
    },
  );

  test.each(recordTables.filter((table) => !nobodys.includes(table) && table !== "organisations"))(
    "%s holds one's own rows",
    (table) => {
      const { value } = ask("listRecords", "curator", { table, query: "", limit: 50 });
      const { done } = value as { done: { records: RecordLine[] } };
      expect(JSON.stringify(done)).toContain(rows[table].own);
    },
  );
});
