/** The key list: which code stands for whom. */

import type { Change, Context, Register } from "../facts/register.ts";
import type { Person } from "../register/people.ts";
import { people as table } from "../register/people.ts";
import type { CellReader } from "./cellReader.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { newPersonFinder } from "./findPerson.ts";
import { newOrganisationFinder } from "./foundOrganisation.ts";
import { headerForm, headerVocabulary } from "./headerRow.ts";
import { codeHeaders, notCodeHeaders } from "./importBankWords.ru.ts";
import { importTitles } from "./importTexts.ru.ts";
import { newListReader } from "./listReader.ts";
import { newNobodies } from "./nobody.ts";
import { indexOrganisations } from "./organisationName.ts";
import { readCode } from "./participantCode.ts";
import { findPersonOf, readPersonName } from "./personCell.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";

type Field = keyof typeof codeHeaders;

export const codesFile: FileKind<Field> = {
  kind: "codes",
  vocabulary: headerVocabulary<Field>(codeHeaders, {}),
  required: [
    { columns: ["code"], name: table.columns.code.header },
    { columns: ["name"], name: table.columns.name.header },
  ],
  foreign: new Set(notCodeHeaders.map(headerForm)),
  decide: decideCodes,
};

function decideCodes(
  register: Register,
  lists: readonly FoundList<Field>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const finder = newPersonFinder(register);
  const organisations = newOrganisationFinder<Field>(indexOrganisations(register.organisations));
  const tally = newTally("people");
  const wanted: { cells: CellReader<Field>; row: SheetRow; sheet: string; code: string; person: Person }[] = [];
  for (const list of lists) {
    const cells = newListReader<Field>(list, context.today, report, { days: ["bornOn"] });
    const nobodies = newNobodies<Field>(cells, list.sheet.name, report, "name", ["bornOn", "position"]);
    for (const row of list.rows.data) {
      if (nobodies.takes(row)) continue;
      const code = codeOf(cells, row, "code");
      const name = readPersonName(cells, row, "name");
      const said = cells.seen(row, "organisation");
      const organisationId = organisations.find(cells, row, "organisation", said, cells.seen(row, "position"));
      const born = cells.day(row, "bornOn", "birth").day;
      const clue = name === null ? null : { name, organisationId, born, work: cells.seen(row, "position") || null };
      const person = clue === null ? null : findPersonOf(cells, row, "name", clue, finder, "code-person-unknown");
      if (code === null || person === null) report.skip(list.sheet.name, row.row);
      else wanted.push({ cells, row, sheet: list.sheet.name, code, person });
    }
    nobodies.finish();
  }
  organisations.finish();
  const given = new Set(wanted.map(({ person }) => person.id));
  const owners = new Map(
    register.people
      .filter((one) => one.code !== null && !given.has(one.id))
      .map((one) => [one.code as string, one.name]),
  );
  const named = new Set<string>();
  for (const { cells, row, sheet, code, person } of wanted) {
    const owner = owners.get(code);
    if (owner !== undefined || named.has(person.id)) {
      cells.say("code-doubled", row, "code", code, { other: owner ?? person.name });
      report.skip(sheet, row.row);
      continue;
    }
    owners.set(code, person.name);
    named.add(person.id);
    tally.update(person, { code });
  }
  tally.finish(importTitles.codes, report);
  return tally.changes;
}

/** Null when there is none; a code typed in another way is told. */
export function codeOf<CodeField extends string>(
  cells: CellReader<CodeField>,
  row: SheetRow,
  field: CodeField,
): string | null {
  const said = cells.seen(row, field);
  if (said === "") {
    cells.say("code-missing", row, field);
    return null;
  }
  const code = readCode(said) ?? said.slice(0, 60);
  if (code !== cells.raw(row, field)) cells.say("code-form", row, field, said, { value: code });
  return code;
}
