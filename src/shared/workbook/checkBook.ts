/** What the doctor tells, and what of it a repair writes into rows. */

import type { Change, Decision, Register } from "../facts/register.ts";
import type { Table } from "../register/table.ts";
import { serviceTables, type TableName, tableNames, tables } from "../register/tables.ts";
import { nothing } from "../request/fields.ts";
import { change, type Preparation, question } from "../request/request.ts";
import type { BookCheck, BookFinding, BookRepair } from "./bookCheck.ts";
import { type Damage, damageSeverities, damagesOf, isRepairable } from "./damage.ts";
import { damageSentence, damageWords, doctorTexts } from "./doctorTexts.ru.ts";
import type { BookInspection } from "./inspection.ts";

function findingOf(damage: Damage): BookFinding {
  return {
    severity: damageSeverities[damage.code],
    code: damage.code,
    sheet: damage.sheet,
    cell: damage.cell,
    sentence: damageSentence(damage.code, damage.facts as never),
    advice: damageWords[damage.code].advice,
    repairable: isRepairable(damage),
  };
}

/** As it is told once it has been put right. */
export function repairedFindingOf(damage: Damage): BookFinding {
  const finding = findingOf(damage);
  if (damage.code !== "columnMissing") return finding;
  return { ...finding, sentence: doctorTexts.recreated(damage.facts.header), advice: doctorTexts.bringBack };
}

export const checkBook = question({
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: [],
  preparation: { name: "inspection" } as Preparation<"inspection", BookInspection>,
  damaged: true,
  decide(_register, _input, _context, inspection): Decision<BookCheck> {
    return { changes: [], answer: { findings: damagesOf(inspection).map(findingOf), copied: inspection.copied } };
  },
});

/** A formula in the journal or the ledger is for people to judge: the register writes no line of theirs anew. */
const repairedTables: readonly TableName[] = tableNames.filter((name) => !serviceTables.includes(name));

/** What a repair has found and done before the rows' turn, and what it sees afterwards. */
export interface Repaired {
  /** Damages that were put right outside the rows. */
  repaired: BookFinding[];
  inspection: BookInspection;
  /** Tables changed by linking forms anew. */
  changes: Change[];
}

/** The last step of a repair: formulas in data columns give way to their values. */
export const repairBook = change({
  title: "Книга исправлена",
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: [],
  writes: repairedTables,
  preparation: { name: "repair" } as Preparation<"repair", Repaired>,
  damaged: true,
  decide(register: Register, _input, _context, prepared): Decision<BookRepair> {
    const left = damagesOf(prepared.inspection);
    const formulas = left.filter((damage) => damage.code === "formulaInData");
    const replaced = prepared.inspection.sheets.flatMap((sheet) => valuesForFormulas(register, sheet));
    const done = new Set(replaced.map((change) => change.table));
    const gone = new Set<Damage>(formulas.filter((damage) => damage.table !== null && done.has(damage.table)));
    const repaired = [...prepared.repaired, ...[...gone].map(repairedFindingOf)];
    const remaining = left.filter((damage) => !gone.has(damage)).map(findingOf);
    const changes = [...prepared.changes, ...replaced];
    if (repaired.length === 0) return { changes: [], answer: { repaired, remaining } };
    return { changes, answer: { repaired, remaining }, objects: objectsOf(repaired) };
  },
});

type Values = Record<string, unknown>;

function valuesForFormulas(register: Register, { table, columns }: BookInspection["sheets"][number]): Change[] {
  const definition: Table = tables[table];
  if (!repairedTables.includes(table) || columns.every((column) => column.formulas.length === 0)) return [];
  const rows = new Map((register[table] as readonly Values[]).map((row) => [String(row[definition.key]), row]));
  const taken = new Map<string, Record<string, string>>();
  for (const column of columns) {
    for (const { key, text } of column.formulas)
      if (rows.has(key)) taken.set(key, { ...taken.get(key), [column.name]: text });
  }
  return [...taken].map(([key, formulas]) => {
    const row = rows.get(key) as Values;
    const put = Object.fromEntries([definition.key, ...Object.keys(formulas)].map((name) => [name, row[name]]));
    return { table, put, formulas: { taken: formulas } } as Change;
  });
}

function objectsOf(findings: readonly BookFinding[]): string {
  const bySheet = new Map<string, number>();
  for (const { sheet } of findings) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1);
  return [...bySheet].map(([sheet, count]) => doctorTexts.journalled(sheet, count)).join(", ");
}
