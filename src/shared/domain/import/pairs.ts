/** A school year's list of pairs: found again by both people and the first day, or by both people and the order. */
import { pairHeaders, schoolYearPhrase } from "../../importBankWords.ru.ts";
import { importTitles } from "../../importTexts.ru.ts";
import { type Pair, pairs as pairTable } from "../../register/pairs.ts";
import { nextKey } from "../../register/table.ts";
import type { Change, Context, Register } from "../register.ts";
import { schoolYearStart } from "../schoolYear.ts";
import { newCellReader } from "./cellReader.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { newPersonFinder } from "./findPerson.ts";
import { newOrganisationFinder } from "./foundOrganisation.ts";
import { headerVocabulary } from "./headerRow.ts";
import { cellText } from "./importedFile.ts";
import { indexOrganisations } from "./organisationName.ts";
import { type KnownPair, replacedBy, sayRelations } from "./pairRelations.ts";
import { type PairField, type PairRow, readPairList, titleYear } from "./pairRows.ts";
import type { ReportBuilder } from "./report.ts";

export const pairsFile: FileKind<PairField> = {
  kind: "pairs",
  vocabulary: headerVocabulary<PairField>(pairHeaders, {}),
  required: [
    { columns: ["mentee"], name: pairHeaders.mentee[0] },
    { columns: ["mentor"], name: pairHeaders.mentor[0] },
    { columns: ["startedOn"], name: pairTable.columns.startedOn.header },
  ],
  foreign: new Set<string>(),
  decide: decidePairs,
};

function decidePairs(
  register: Register,
  lists: readonly FoundList<PairField>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const finder = newPersonFinder(register);
  const organisations = newOrganisationFinder<PairField>(indexOrganisations(register.organisations));
  const reading = { finder, organisations, report, today: context.today };
  const rows = lists.flatMap((list) => {
    const cells = newCellReader(list, context.today, report);
    return withoutRepeated(readPairList(list, cells, reading)).map((row) => ({ row, year: yearOfList(list) }));
  });
  organisations.finish();
  const newId = nextKey(pairTable, register.pairs.map((pair) => pair.id));
  const tally = newTally("pairs");
  const free = new Set(register.pairs);
  const known: KnownPair[] = [];
  const writes: { before: Pair | null; pair: Pair; row: PairRow }[] = [];
  for (const { row, year } of rows) {
    const before = findPair(row, free);
    if (before !== null) {
      free.delete(before);
      sayEarlierYear(row, before, year);
    }
    const pair: Pair =
      before === null
        ? { ...blankPair, ...row.values, id: newId() }
        : { ...before, ...given(changed(before, row)) };
    writes.push({ before, pair, row });
    known.push({ pair, row });
  }
  const all = [...known, ...[...free].filter((pair) => !pair.test).map((pair) => ({ pair, row: null }))];
  const former = replacedBy(all);
  sayRelations(all, former);
  for (const { before, pair, row } of writes) {
    const replacesId = former.get(pair.id)?.pair.id ?? null;
    if (before === null) tally.add({ ...pair, replacesId });
    else tally.update(before, { ...changed(before, row), replacesId: before.replacesId ?? replacesId });
  }
  tally.finish(importTitles.pairs, report);
  return tally.changes;
}

const blankPair = {
  mentorName: null,
  menteeName: null,
  menteeOrganisationName: null,
  replacesId: null,
  test: false,
  createdAt: null,
} as const;

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

function findPair(row: PairRow, free: ReadonlySet<Pair>): Pair | null {
  const same = [...free].filter((pair) => pair.mentorId === row.mentor.id && pair.menteeId === row.mentee.id);
  const { startedOn, orderNumber } = row.values;
  return (
    same.find((pair) => pair.startedOn === startedOn) ??
    // A corrected first day: the order tells that it is this pair.
    same.find((pair) => orderNumber !== null && pair.orderNumber === orderNumber) ??
    null
  );
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

function yearOfList(list: FoundList<PairField>): number | null {
  return titleYear(list, schoolYearPhrase, (row) => (list.sheet.rows[row] ?? []).map(cellText).join(" "));
}

function sayEarlierYear(row: PairRow, before: Pair, year: number | null): void {
  if (year === null || row.values.startedOn >= schoolYearStart(year)) return;
  row.cells.say("pair-dup-crossfile", row.at, "mentee", row.mentee.name, { other: before.id });
}
