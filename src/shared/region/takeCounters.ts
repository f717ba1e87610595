/** Files of municipalities are judged one by one, shown, and taken into the book when that is confirmed. */

import * as z from "zod/mini";
import { areNamesShown } from "../facts/names.ts";
import { newKey } from "../facts/newKey.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { limits } from "../language/limits.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { type MunicipalFigure, municipalFigures } from "../register/municipalFigures.ts";
import { blanksOf } from "../register/table.ts";
import type { RowOf } from "../register/tables.ts";
import { line } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import type { CountersTaken } from "./answers.ts";
import type { CounterFile } from "./counterFile.ts";
import { type JudgedFile, judgeFiles } from "./judgeFiles.ts";

const mark = z.optional(z.string().check(z.regex(/^[0-9a-z]{1,20}$/)));

export const takeCounters = change({
  title: "Приняты показатели муниципалитетов",
  input: z.object({
    files: z
      .array(z.object({ name: line(300), text: z.string().check(z.maxLength(limits.counterFile)) }))
      .check(z.minLength(1), z.maxLength(limits.counterFiles)),
    mark,
  }),
  access: { who: "department" },
  sample: { files: [{ name: "показатели.json", text: "{}" }] },
  reads: readsForSaving("municipalities").reads,
  writes: ["municipalities", "municipalFigures"],
  decide(register, input, context): Decision<CountersTaken> {
    const judged = judgeFiles(register, input.files, context.today);
    const named = areNamesShown(register);
    const files = judged.map(({ fileName, file, standing, words }, index) => ({
      // A number tells several files apart, and nobody's name.
      fileName: named ? fileName : `№ ${index + 1}`,
      municipality: file?.municipality ?? "",
      schoolYear: file === null ? "" : showSchoolYear(file.schoolYear),
      standing,
      words,
    }));
    const taken = judged.filter(({ standing }) => standing === "new" || standing === "replaces");
    const shown = fingerprint(JSON.stringify(files));
    const answer = { mark: shown, taken: taken.length };
    if (input.mark === undefined) return { changes: [], answer: { ...answer, written: false, files } };
    if (input.mark !== shown) return refuse("previewMoved", {});
    if (taken.length === 0) return refuse("noneReady", { chosen: judged.length });
    const changes = changesOf(register, taken, context);
    if (isRefusal(changes)) return changes;
    return { changes, answer: { ...answer, written: true, files: [] } };
  },
});

type Kept = Rows<"municipalities" | "municipalFigures" | "settings">;

function changesOf(register: Kept, taken: readonly JudgedFile[], context: Context): Change[] | Refusal {
  const named = taken.flatMap(({ municipality }) => (municipality?.id === null ? municipality.name : []));
  const rows = [...new Set(named)].map((name) => ({ name, note: null }));
  const entered = enterRows(register, "municipalities", rows, context);
  if (isRefusal(entered)) return entered;
  const added = new Map(
    entered.map(({ put }) => [(put as RowOf<"municipalities">).name, (put as RowOf<"municipalities">).id]),
  );
  const figureKey = newKey(register, "municipalFigures");
  return [
    ...entered,
    ...taken.flatMap(({ file, municipality }) => {
      const id = municipality === null ? undefined : (municipality.id ?? added.get(municipality.name));
      return file === null || id === undefined ? [] : figureChanges(register, file, id, figureKey, context.today);
    }),
  ];
}

function figureChanges(
  register: Kept,
  file: CounterFile,
  municipalityId: string,
  newFigureKey: () => string,
  takenOn: string,
): Change[] {
  const { schoolYear, reportOn, closed, settings, byHand } = file;
  return file.counters.map(({ indicator, counts, rule }) => {
    const known = register.municipalFigures.find(
      (row) => row.municipalityId === municipalityId && row.schoolYear === schoolYear && row.indicator === indicator,
    );
    const put: MunicipalFigure = {
      ...blanksOf(municipalFigures),
      id: known?.id ?? newFigureKey(),
      municipalityId,
      schoolYear,
      indicator,
      numerator: counts?.numerator ?? null,
      denominator: counts?.denominator ?? null,
      rule,
      settings: settings === "" ? null : settings,
      reportOn,
      byHand: byHand.includes(indicator),
      closed,
      takenOn,
    };
    return { table: "municipalFigures", put };
  });
}
