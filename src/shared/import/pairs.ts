/** A school year's list of pairs: found again by both people and the first day, or by both people and the order. */

import { newPairKey } from "../facts/newKey.ts";
import { groupBy } from "../facts/people.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { schoolYearStart } from "../language/schoolYear.ts";
import { type Pair, pairs as pairTable } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { bankPairs } from "./bankPairs.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList, ImportOptions } from "./fileKind.ts";
import { newPersonFinder } from "./findPerson.ts";
import { newOrganisationFinder } from "./foundOrganisation.ts";
import { furtherVocabulary } from "./furtherColumns.ts";
import { headerVocabulary } from "./headerRow.ts";
import { pairHeaders, schoolYearPhrase } from "./importBankWords.ru.ts";
import { cellText } from "./importedFile.ts";
import { importTitles } from "./importTexts.ru.ts";
import { newListReader } from "./listReader.ts";
import { indexOrganisations } from "./organisationName.ts";
import { enterBanks } from "./pairBanks.ts";
import { furtherOfPair, type PairField } from "./pairReading.ts";
import { type KnownPair, replacedBy, sayRelations } from "./pairRelations.ts";
import { daysOfPairRows, type PairRow, readPairList } from "./pairRows.ts";
import type { ReportBuilder } from "./report.ts";

const listOfPairs: FileKind<PairField> = {
  kind: "pairs",
  vocabulary: [...headerVocabulary<PairField>(pairHeaders, {}), ...furtherVocabulary<PairField>(furtherOfPair)],
  further: furtherOfPair,
  required: [
    { columns: ["mentee"], name: pairHeaders.mentee[0] },
    { columns: ["mentor"], name: pairHeaders.mentor[0] },
    { columns: ["startedOn"], name: pairTable.columns.startedOn.header },
  ],
  foreign: new Set<string>(),
  decide: decidePairs,
};
export const pairsFile: FileKind<PairField> = { ...listOfPairs, inBank: bankPairs(listOfPairs) };

function decidePairs(
  register: Register,
  lists: readonly FoundList<PairField>[],
  context: Context,
  report: ReportBuilder,
  options: ImportOptions = {},
): Change[] {
  const finder = newPersonFinder(register);
  const organisations = newOrganisationFinder<PairField>(indexOrganisations(register.organisations));
  const reading = { finder, organisations, report, today: context.today };
  const yearOf = new Map(lists.map((list) => [list.sheet.name, yearOfList(list)]));
  const rows = withoutRepeated(
    lists.flatMap((list) =>
      readPairList(list, newListReader(list, context.today, report, { days: daysOfPairRows }), reading),
    ),
  );
  organisations.finish();
  const newId = newPairKey(register);
  const existing = findPairs(rows, register.pairs);
  const writes = rows.map((row) => {
    const before = existing.get(row) ?? null;
    if (before !== null) sayEarlierYear(row, before, yearOf.get(row.sheet) ?? null);
    const pair: Pair =
      before === null ? { ...blankPair, ...row.values, id: newId() } : { ...before, ...given(changed(before, row)) };
    return { row, before, pair };
  });
  const listed = new Set(existing.values());
  const others = register.pairs.filter((pair) => !pair.test && !listed.has(pair));
  const all: KnownPair[] = [...writes, ...others.map((pair) => ({ pair, row: null }))];
  const former = replacedBy(all);
  sayRelations(all, former, readSettings(register.settings));
  const tally = newTally("pairs");
  for (const { before, pair, row } of writes) {
    const replacesId = former.get(pair.id)?.pair.id ?? null;
    if (before === null) tally.add({ ...pair, replacesId });
    else tally.update(before, { ...changed(before, row), replacesId: before.replacesId ?? replacesId });
  }
  tally.finish(importTitles.pairs, report);
  const place = { sheet: lists[0]?.sheet.name ?? "", row: 0 };
  const wanted = options.enterBanks === true;
  const after = writes.map(({ pair }) => pair);
  return [...tally.changes, ...enterBanks(register, after, context.today, report, { place, wanted })];
}

const blankPair = { ...blanksOf(pairTable), test: false };

/** The same two people from the same day are one pair, however often it is written. */
function withoutRepeated(rows: readonly PairRow[]): PairRow[] {
  const seen = new Map<string, PairRow>();
  return rows.filter((row) => {
    const key = `${row.mentor.id} ${row.mentee.id} ${row.values.startedOn}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return true;
    }
    row.cells.say("pair-dup", row.at, "mentee", row.mentee.name, { other: String(first.at.row) });
    return false;
  });
}

/** By people and first day; else, where the first day was corrected, by people and order. */
function findPairs(rows: readonly PairRow[], pairs: readonly Pair[]): Map<PairRow, Pair> {
  const byPeople = groupBy(pairs, (pair) => `${pair.mentorId} ${pair.menteeId}`);
  const found = new Map<PairRow, Pair>();
  const taken = new Set<Pair>();
  const tests: ((row: PairRow, pair: Pair) => boolean)[] = [
    ({ values }, pair) => pair.startedOn === values.startedOn,
    ({ values }, pair) => values.orderNumber !== null && pair.orderNumber === values.orderNumber,
  ];
  for (const fits of tests) {
    for (const row of rows) {
      if (found.has(row)) continue;
      const same = byPeople.get(`${row.mentor.id} ${row.mentee.id}`) ?? [];
      const pair = same.find((one) => !taken.has(one) && fits(row, one));
      if (pair === undefined) continue;
      found.set(row, pair);
      taken.add(pair);
    }
  }
  return found;
}

const stages: readonly (readonly Pair["status"][])[] = [
  ["draft"],
  ["proposed", "awaitingConsent", "underReview"],
  ["approved"],
  ["running", "paused"],
  ["completed", "closedEarly", "replaced", "rejected"],
];

function stageOf(status: Pair["status"]): number {
  return stages.findIndex((stage) => stage.includes(status));
}

/** A list never takes a pair of the register back to an earlier stage, nor its stated term away. */
function changed(before: Pair, row: PairRow): Partial<Pair> {
  const { status, dueOn, ...values } = row.values;
  const back = stageOf(status) <= stageOf(before.status) && status !== before.status;
  const corrected = stageOf(status) === 4 && stageOf(before.status) === 4;
  return {
    ...values,
    ...(back && !corrected ? {} : { status }),
    ...(row.dueAssumed || values.finishedOn !== null ? {} : { dueOn }),
  };
}

function given(values: Partial<Pair>): Partial<Pair> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** «База наставляемых, 2023/2024 учебный год»; null when no title says so. */
function yearOfList(list: FoundList<PairField>): number | null {
  for (const cells of list.sheet.rows.slice(0, list.header.row)) {
    const found = schoolYearPhrase.exec(cells.map(cellText).join(" "));
    if (found !== null) return Number(found[1]);
  }
  return null;
}

function sayEarlierYear(row: PairRow, before: Pair, year: number | null): void {
  if (year === null || row.values.startedOn >= schoolYearStart(year)) return;
  row.cells.say("pair-dup-crossfile", row.at, "mentee", row.mentee.name, { other: before.id });
}
