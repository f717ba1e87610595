/** Programmes of the pairs that whoever asks may see. */
import * as z from "zod/mini";
import { isCountedPair } from "../facts/countedPairs.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { groupBy } from "../facts/people.ts";
import type { Decision } from "../facts/register.ts";
import { schoolYearEnd, schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import { inListOrder, isLineOverdue, pairLines } from "../pairs/pairLines.ts";
import type { Pair } from "../register/pairs.ts";
import type { Programme } from "../register/programmes.ts";
import { deficitAreas, mentoringKinds } from "../register/vocabulary.ts";
import { schoolYear } from "../request/fields.ts";
import { type InputOf, question } from "../request/request.ts";
import type { ProgrammeLine } from "./answers.ts";
import { behindOf } from "./behind.ts";

/** F120: programmes of the year's counted pairs; a curator also sees effective ones of others, without names. */
export const listProgrammes = question({
  input: z.object({
    filter: z.enum(["all", "missing", "unapproved", "withoutPlan", "behind", "effective"]),
    schoolYear: z.optional(schoolYear),
  }),
  access: { who: "known" },
  sample: { filter: "all" },
  reads: ["organisations", "people", "employments", "pairs", "programmes", "planLines", "consents", "settings"],
  decide(register, { filter, schoolYear }, context): Decision<ProgrammeLine[]> {
    const { today } = context;
    const year = schoolYear ?? schoolYearOf(today);
    const { people, isOwn } = pairLines(register, context);
    const plans = groupBy(register.planLines, (row) => row.pairId);
    const latest = new Map<string, Programme>();
    for (const row of register.programmes)
      if ((latest.get(row.pairId)?.version ?? 0) < row.version) latest.set(row.pairId, row);
    const inYear = (pair: Pair) => pair.startedOn <= schoolYearEnd(year) && pairEnd(pair) >= schoolYearStart(year);
    const lines = register.pairs
      .filter((pair) => isCountedPair(pair) && inYear(pair))
      .sort(inListOrder)
      .map((pair) => lineOf(pair, latest.get(pair.id)))
      .filter((line) => (line.own || line.effective) && fits(line, filter));
    return { changes: [], answer: lines };

    function lineOf(pair: Pair, programme: Programme | undefined): ProgrammeLine {
      const own = isOwn(pair);
      const plan = (plans.get(pair.id) ?? []).filter((row) => row.status !== "cancelled");
      return {
        pairId: pair.id,
        programmeId: programme?.id ?? "",
        version: programme?.version ?? 0,
        mentor: own ? people.name(pair.mentorId) : "",
        mentee: own ? people.name(pair.menteeId) : "",
        organisation: people.organisationName(pair.menteeOrganisationId),
        kind: mentoringKinds.label(pair.kind),
        goal: programme?.goal ?? "",
        directions: (programme?.directions ?? []).map((area) => deficitAreas.label(area)),
        approvedOn: programme?.approvedOn ?? "",
        effective: programme?.effective ?? false,
        linesDone: plan.filter((row) => row.status === "done").length,
        linesAll: plan.length,
        overdue: plan.filter((row) => isLineOverdue(row, today)).length,
        behind: pair.finishedOn === null ? behindOf(plan, programme, today) : [],
        own,
      };
    }
  },
});

function fits(line: ProgrammeLine, filter: InputOf<typeof listProgrammes>["filter"]): boolean {
  switch (filter) {
    case "all":
      return true;
    case "missing":
      return line.programmeId === "";
    case "unapproved":
      return line.programmeId !== "" && line.approvedOn === "";
    case "withoutPlan":
      return line.linesAll === 0;
    case "behind":
      return line.behind.length > 0;
    case "effective":
      return line.effective;
  }
}
