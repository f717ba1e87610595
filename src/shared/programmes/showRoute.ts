/** The individual route of a mentee. */

import * as z from "zod/mini";
import { latestNeeds } from "../facts/diagnoses.ts";
import { found } from "../facts/found.ts";
import { namesOf, personalText } from "../facts/names.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { routeEnds } from "../facts/routeLength.ts";
import { schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import { routeSteps } from "../register/recordWords.ru.ts";
import type { RouteLine } from "../register/routeLines.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { RouteCard, RouteLineAnswer } from "./answers.ts";
import { ownPerson } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";
import { isOpenRouteLine, linesOf, routesOf } from "./routeOf.ts";

/** A person's route, and how it answers each of their deficits. */
export const showRoute = question({
  input: z.object({ personId: id }),
  access: ownPerson,
  sample: { personId: "С-001" },
  reads: ["organisations", "people", "employments", "mentees", "deficits", "routes", "routeLines", "settings"],
  decide(register, { personId }, { actor, today }): Decision<RouteCard> {
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    const names = namesOf(register);
    const route = routesOf(register, personId)[0];
    const lines = route === undefined ? [] : linesOf(register, route.id);
    const needs = new Map(latestNeeds(register, personId, today).map(({ area, severity }) => [area, severity]));
    const areas = deficitAreas.codes.filter((area) => needs.has(area) || lines.some((row) => row.area === area));
    const deficits = areas.map((area) => {
      const mine = lines.filter((row) => row.area === area);
      return {
        area,
        label: deficitAreas.label(area),
        severity: needs.get(area) ?? 0,
        open: mine.filter(isOpenRouteLine).length,
        done: mine.filter((row) => row.status === "done").length,
        reflected: mine.some((row) => row.reflection !== null),
      };
    });
    const overdue = lines.filter((row) => isOpenRouteLine(row) && row.dueOn < today).length;
    const uncovered = deficits.filter((row) => row.severity > 0 && row.open === 0).map((row) => row.label);
    const startedOn = schoolYearStart(schoolYearOf(today));
    const lacking: string[] = [];
    if (route !== undefined && route.finishedOn === null) {
      if (overdue > 0) lacking.push(texts.overdueLines(overdue));
      if (uncovered.length > 0) lacking.push(texts.uncovered(uncovered));
      if (route.dueOn < today) lacking.push(texts.routeOver);
    }
    return {
      changes: [],
      answer: {
        personId,
        name: names.of(personId),
        own: peopleIndex(register).isOwn(personId, actor, today),
        route:
          route === undefined
            ? null
            : {
                routeId: route.id,
                goal: route.goal,
                startedOn: route.startedOn,
                dueOn: route.dueOn,
                tutor: personalText(names, route.tutor ?? ""),
                finishedOn: route.finishedOn ?? "",
                reflection: route.reflection ?? "",
              },
        steps: routeSteps.codes.map((step) => ({
          step,
          label: routeSteps.label(step),
          done: route?.steps?.includes(step) ?? false,
        })),
        lines: lines.map((line) => lineAnswer(line, today)),
        deficits,
        lacking,
        proposed: { startedOn, dueOn: routeEnds(startedOn).earliest },
      },
    };
  },
});

function lineAnswer(line: RouteLine, today: string): RouteLineAnswer {
  return {
    routeLineId: line.id,
    kind: line.kind,
    activity: line.activity,
    area: line.area === null ? "" : deficitAreas.label(line.area),
    dueOn: line.dueOn,
    status: line.status,
    doneOn: line.doneOn ?? "",
    product: line.product ?? "",
    reflection: line.reflection ?? "",
    overdue: isOpenRouteLine(line) && line.dueOn < today,
  };
}
