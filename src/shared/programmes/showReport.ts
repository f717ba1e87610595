/** The mentor's report. */
import * as z from "zod/mini";
import { diagnosesOf, dynamicsOf } from "../facts/diagnoses.ts";
import { found } from "../facts/found.ts";
import { groupBy, peopleIndex } from "../facts/people.ts";
import { programmeOf } from "../facts/programmes.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { meetingKinds } from "../register/recordWords.ru.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { MentorReport } from "./answers.ts";
import { ownPair, pairSample } from "./fields.ts";

/** The figures of the mentor's report (S0 6.1.10; S4 3.1(5)), as of the report's day or today. */
export const showReport = question({
  input: z.object({ pairId: id }),
  access: ownPair,
  sample: pairSample,
  reads: [
    "organisations",
    "people",
    "employments",
    "deficits",
    "pairs",
    "programmes",
    "planLines",
    "meetings",
    "settings",
  ],
  decide(register, input, { today }): Decision<MentorReport> {
    const pair = found(register, "pairs", input.pairId);
    if (isRefusal(pair)) return pair;
    const programme = programmeOf(register, pair.id);
    const people = peopleIndex(register);
    const day = programme?.reportOn ?? today;
    const met = register.meetings.filter((row) => row.pairId === pair.id && row.metOn <= day);
    const plan = register.planLines.filter((row) => row.pairId === pair.id && row.status !== "cancelled");
    const done = plan.filter((row) => row.status === "done");
    return {
      changes: [],
      answer: {
        pairId: pair.id,
        mentor: people.name(pair.mentorId),
        mentee: people.name(pair.menteeId),
        goal: programme?.goal ?? "",
        period: { from: programme?.startedOn ?? pair.startedOn, to: programme?.dueOn ?? pair.dueOn },
        meetings: met.length,
        meetingsByKind: [...groupBy(met, (row) => row.kind).values()].map((rows) => ({
          kind: meetingKinds.label((rows[0] as (typeof met)[number]).kind),
          count: rows.length,
        })),
        usefulness: mean(met.map((row) => row.usefulness)),
        linesAll: plan.length,
        linesDue: plan.filter((row) => row.dueOn <= day || row.status === "done").length,
        linesDone: done.length,
        products: plan.flatMap(({ activity, product }) => (product === null ? [] : [{ activity, product }])),
        rating: mean(done.map((row) => row.rating)),
        dynamics: dynamicsOf(diagnosesOf(register, pair)),
        reportOn: programme?.reportOn ?? "",
        conclusion: programme?.conclusion ?? "",
        proposals: programme?.proposals ?? "",
      },
    };
  },
});

/** One decimal, half away from zero, with a comma; empty without figures. */
function mean(figures: readonly (number | null)[]): string {
  const given = figures.filter((figure) => figure !== null);
  if (given.length === 0) return "";
  const sum = given.reduce((total, figure) => total + figure, 0);
  return (Math.round((sum * 10) / given.length) / 10).toFixed(1).replace(".", ",");
}
