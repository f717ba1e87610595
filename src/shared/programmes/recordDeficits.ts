/** A diagnosis of a mentee's deficits. */
import * as z from "zod/mini";
import { bankRow } from "../facts/bank.ts";
import { needsOf } from "../facts/diagnoses.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { type Deficit, deficits } from "../register/deficits.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { deficitAreas, responseStages } from "../register/vocabulary.ts";
import { code, id, isoDay, note } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { DeficitsSaved } from "./answers.ts";
import { ownPerson, whole } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

const severity = z.optional(whole(0, 3));

/** One measurement of the nine areas (S1, п. 4.3.3): of one person, stage and school year the latest counts. */
export const recordDeficits = change({
  title: "Диагностика внесена",
  // One row a person, stage and school year: a second measurement corrects the first.
  input: z.object({
    personId: id,
    stage: code(responseStages),
    measuredOn: isoDay,
    severities: z.object({
      theory: severity,
      law: severity,
      subject: severity,
      psychology: severity,
      method: severity,
      ict: severity,
      digital: severity,
      upbringing: severity,
      health: severity,
    }),
    note,
  }),
  access: ownPerson,
  sample: {
    personId: "С-001",
    stage: "entry",
    measuredOn: "2025-09-18",
    severities: { method: 3, psychology: 2, ict: 1 },
  },
  reads: ["people"],
  writes: ["deficits", "mentees"],
  decide(register, { personId, stage, measuredOn, severities, note }, { today }): Decision<DeficitsSaved> {
    if (!register.people.some((row) => row.id === personId))
      return refuse("notFound", { what: "person", id: personId });
    if (deficitAreas.codes.every((area) => severities[area] === undefined)) return refuse("severitiesMissing", {});
    const field = deficits.columns.measuredOn.header;
    if (measuredOn > today) return refuse("dayInFuture", { field, day: showDay(measuredOn) });
    const mine = register.deficits.filter(
      (row) => row.personId === personId && schoolYearOf(row.measuredOn) === schoolYearOf(measuredOn),
    );
    const refusal = orderRefusal(mine, stage, measuredOn);
    if (refusal !== null) return refusal;
    const present = mine.find((row) => row.stage === stage);
    const id =
      present?.id ??
      nextKey(
        deficits,
        register.deficits.map((row) => row.id),
      )();
    const measured = deficitAreas.codes.flatMap((area) => {
      const severity = severities[area];
      return severity === undefined ? [] : [[area, severity] as const];
    });
    const said: Partial<Deficit> = {
      ...Object.fromEntries(measured),
      id,
      measuredOn,
      ...(note === undefined ? {} : { note }),
    };
    const row = { ...blanksOf(deficits), personId, stage, ...present, ...said } as Deficit;
    return {
      changes: [{ table: "deficits", put: present === undefined ? row : said }, ...bankChange(register, row, today)],
      answer: { deficitId: id, personId, notes: present === undefined ? [] : [texts.measuredAgain] },
    };
  },
});

/** Entry, middle and exit of one school year follow each other. */
function orderRefusal(mine: readonly Deficit[], stage: Deficit["stage"], day: string): Refusal | null {
  const order = responseStages.codes.indexOf(stage);
  const wrong = mine.find((row) => {
    const other = responseStages.codes.indexOf(row.stage);
    return (other < order && row.measuredOn > day) || (other > order && row.measuredOn < day);
  });
  if (wrong === undefined) return null;
  return refuse("stageOrder", {
    stage: responseStages.label(stage),
    day: showDay(day),
    otherStage: responseStages.label(wrong.stage),
    otherDay: showDay(wrong.measuredOn),
  });
}

/** The bank of mentees names the deficits that the entry has shown, where nobody has named any. */
function bankChange(register: Rows<"mentees">, row: Deficit, today: string): Change[] {
  const entered = bankRow(register.mentees, row.personId, today);
  const found = needsOf(row).map(({ area }) => area);
  if (row.stage !== "entry" || entered === undefined || found.length === 0) return [];
  if ((entered.deficits ?? []).length > 0) return [];
  return [{ table: "mentees", put: { id: entered.id, deficits: found, updatedOn: row.measuredOn } }];
}
