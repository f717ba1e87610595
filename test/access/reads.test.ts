/** A request reads no sheet for nothing: whatever it declares, one of the questions makes its decision look at the rows of it. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";
import { firstDataRow, keyRow } from "../../src/shared/register/table.ts";
import { type TableName, tables } from "../../src/shared/register/tables.ts";
import { department, makeBase, openTown, project, type Town } from "../faults/town.ts";
import "../support/proof.ts";
import { askEverything } from "./questions.ts";
import { makeScenes } from "./scenes.ts";

/** Every decision of the built add-on gets rows that tell when they are looked at. */
function watchedProject() {
  const built = project();
  const decided = /question\d*\.request\.decide\((register\d*), (question\d*)\.input/g;
  expect([...built.code.matchAll(decided)]).toHaveLength(1);
  const code = built.code.replace(decided, (call, register: string, question: string) =>
    call.replace(register, `watchedRegister(${question}.name, ${register})`),
  );
  return { ...built, code: `${code}\n${watchedRegister}` };
}

const mark = "looked at: ";
const watchedRegister = `function watchedRegister(request, register) {
  const watched = {};
  for (const table of Object.keys(register)) {
    let told = false;
    watched[table] = new Proxy(register[table], {
      get(rows, name, receiver) {
        if (!told) console.log(${JSON.stringify(mark)} + request + " " + table);
        told = true;
        return Reflect.get(rows, name, receiver);
      },
    });
  }
  return watched;
}`;

// More than a thousand questions, on a machine that may do much else.
vi.setConfig({ hookTimeout: 3_600_000 });

let base: string;
let town: Town;
const looked = new Map<string, Set<string>>();

/** Looked at in a state of the book that no scene makes, or asked for by the door of rows whatever the column. */
const elsewhere: Readonly<Partial<Record<RequestName, readonly TableName[]>>> = {
  // The door of plain registers is told its sheets by the table, and looks at those that the changed columns need.
  setTeacherPosition: ["people", "organisations", "pairs"],
  extendRoute: ["employments"],
  markRouteStep: ["employments"],
  closeYear: ["events"],
  // Where a survey of competences has been made.
  listSurveys: ["mentors"],
  listSurveyLinks: ["mentors"],
  showSurveyPaper: ["mentors"],
  // Where a hand has changed a sheet of answers, or a row of another organisation.
  settleAnswers: ["people"],
  acceptHands: ["journal", "organisations", "settings"],
  putBackHands: ["pairs", "employments", "routes", "documents", "programmes"],
  // The request about one is asked for each of the chosen, of whom some need these.
  markMentors: ["consents"],
  markMentees: ["consents"],
  recordConsents: ["organisations", "employments"],
};

function unlooked(name: RequestName): string[] {
  const excused: readonly string[] = elsewhere[name] ?? [];
  return [...new Set<string>(requests[name].reads)].filter(
    (table) => !looked.get(name)?.has(table) && !excused.includes(table),
  );
}

const names = Object.keys(requests) as RequestName[];

beforeAll(() => {
  base = makeBase({ demo: true });
  town = openTown(base, { code: watchedProject() });
  const { executions } = town;
  const { call } = executions;
  executions.call = (name, args, session) => {
    const result = call.call(executions, name, args, session);
    for (const line of result.log.filter((one) => one.startsWith(mark))) {
      const [request = "", table = ""] = line.slice(mark.length).split(" ");
      looked.set(request, (looked.get(request) ?? new Set()).add(table));
    }
    return result;
  };
  askEverything(town);
  town.rewind();
  let number = 0;
  for (const scene of makeScenes(town)) {
    scene((name, input, as) => {
      number += 1;
      return town.request(name, input, `scene-question-${number}`, as);
    });
    town.rewind();
  }
});
afterAll(() => {
  town?.close();
  if (base) rmSync(base, { recursive: true, force: true });
});

test("every sheet that a request reads is looked at by its decision", () => {
  const spoilt = requests.checkRegister.reads.filter(
    (table) => !looked.get("checkRegister")?.has(table) && isTold(table),
  );
  const needless = names.flatMap((name) =>
    unlooked(name)
      .filter((table) => name !== "checkRegister" || !spoilt.some((one) => one === table))
      .map((table) => `${name}: ${table}`),
  );
  const declared = names.reduce((sum, name) => sum + new Set<string>(requests[name].reads).size, 0);
  process.stdout.write(`sheets read for nothing: ${needless.length} of ${declared} in ${names.length} requests\n`);
  expect(needless).toEqual([]);
});

/** The check names each cell that cannot be read, also on sheets that no rule looks at. */
function isTold(table: TableName): boolean {
  const { sheet: name, key } = tables[table];
  const sheet = town.workbook.info().sheets.find((one) => one.name === name);
  const keys = { sheetId: sheet?.sheetId ?? 0, row: keyRow, column: 1, rows: 1, columns: sheet?.lastColumn ?? 1 };
  const column = (town.workbook.displayValues(keys)[0] ?? []).indexOf(key) + 1;
  const at = { ...keys, row: firstDataRow, column, columns: 1 };
  const inputs = [[{ kind: "value", value: "???" } as const]];
  town.workbook.apply([{ do: "setCells", at, inputs }], { email: department, source: "edit" });
  const outcome = town.request("checkRegister", { limit: 500 }, "scene-spoilt");
  town.rewind();
  return JSON.stringify(outcome).includes(`«${name}», строка ${firstDataRow}`);
}
