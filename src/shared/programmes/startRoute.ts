/** A route from a person's deficits, and what is left of them at the end of a pair (F132–F136). */

import * as z from "zod/mini";
import { latestNeeds, type Need } from "../facts/diagnoses.ts";
import { namesOf } from "../facts/names.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { enterRow, enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { later } from "../language/day.ts";
import { workingDays } from "../language/workingDays.ts";
import { routeLineKinds } from "../register/recordWords.ru.ts";
import { type RouteLine, routeLines } from "../register/routeLines.ts";
import { type Route, routes } from "../register/routes.ts";
import { blanksOf } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { routeActivities } from "./activityBank.ru.ts";
import type { RouteSaved } from "./answers.ts";
import { dryRun, ownPerson } from "./fields.ts";
import { layLines } from "./planLayout.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";
import { isOpenRouteLine, linesOf, openRoute } from "./routeOf.ts";

export const startRoute = change({
  title: "Маршрут составлен",
  // Lines come from the person's deficits; `dryRun` only shows them.
  input: z.object({
    personId: id,
    goal: fieldOf(routes.columns.goal),
    startedOn: fieldOf(routes.columns.startedOn),
    dueOn: fieldOf(routes.columns.dueOn),
    tutor: maybeFieldOf(routes.columns.tutor),
    dryRun,
  }),
  access: ownPerson,
  sample: {
    personId: "С-001",
    goal: "Стать предметником-методистом",
    startedOn: "2025-09-01",
    dueOn: "2029-08-31",
    dryRun: true,
  },
  reads: [...readsForSaving("routes").reads, ...readsForSaving("routeLines").reads, "mentees", "deficits"],
  writes: ["routes", "routeLines"],
  decide(register, input, context): Decision<RouteSaved> {
    const { personId, goal, startedOn, dueOn, tutor } = input;
    const needs = latestNeeds(register, personId, context.today);
    const steps: Route["steps"] =
      needs.length === 0 ? ["selfDetermination"] : ["selfDetermination", "deficits", "roadmap"];
    const entered = enterRow(register, "routes", { personId, goal, startedOn, dueOn, tutor, steps }, context);
    if (isRefusal(entered)) return entered;
    const route = entered.row;
    const made = linesFor(register, route, needs, context.today);
    const notes = needs.length === 0 ? [texts.noNeeds] : [];
    // The lines refer to the route that enters with them.
    const grown = { ...register, routes: [...register.routes, route] };
    const lines = enterRows(grown, "routeLines", made, context);
    return isRefusal(lines) ? lines : saved(route, [...entered.changes, ...lines], made, notes, input.dryRun !== true);
  },
});

/** Lines for deficits that are still there and that no open line of the route works at. */
export const extendRoute = change({
  title: "Маршрут дополнен по дефицитам",
  // Deficits that are still there and have no open line, such as those left at the end of a pair.
  input: z.object({ personId: id, dryRun }),
  access: ownPerson,
  sample: { personId: "С-001", dryRun: true },
  reads: [...readsForSaving("routes").reads, ...readsForSaving("routeLines").reads, "mentees", "deficits"],
  writes: ["routes", "routeLines"],
  decide(register, input, context): Decision<RouteSaved> {
    const route = openRoute(register, input.personId);
    if (isRefusal(route)) return route;
    const covered = new Set(
      linesOf(register, route.id)
        .filter(isOpenRouteLine)
        .map((row) => row.area),
    );
    const needs = latestNeeds(register, input.personId, context.today).filter(({ area }) => !covered.has(area));
    const made = linesFor(register, route, needs, context.today);
    if (made.length === 0) {
      return refuse("routeCovered", { person: namesOf(register).of(input.personId) });
    }
    const steps = [...new Set([...(route.steps ?? []), "roadmap" as const, "correction" as const])];
    const entered = enterRow(register, "routes", { id: route.id, steps }, context);
    if (isRefusal(entered)) return entered;
    const lines = enterRows(register, "routeLines", made, context);
    return isRefusal(lines) ? lines : saved(route, [...entered.changes, ...lines], made, [], input.dryRun !== true);
  },
});

/** What a deficit of each severity asks for (S1, п. 4.3.3(4)). */
const kindsFor: Readonly<Record<number, readonly RouteLine["kind"][]>> = {
  1: ["measures"],
  2: ["training", "trials"],
  3: ["training", "trials", "projects"],
};

/** First what is learnt, then what is tried, then projects; the heaviest deficits first, evenly over the route's time. */
export function linesFor(
  register: Rows<"routeLines">,
  route: Pick<Route, "id" | "startedOn" | "dueOn">,
  needs: readonly Need[],
  today: string,
): Omit<RouteLine, "id">[] {
  const wanted = [0, 1, 2].flatMap((round) =>
    needs.flatMap(({ area, severity }) => {
      const kind = kindsFor[severity]?.[round];
      return kind === undefined ? [] : [{ kind, area }];
    }),
  );
  const taken = new Set(register.routeLines.filter((row) => row.routeId === route.id).map((row) => row.dueOn));
  const days = workingDays(later(route.startedOn, today), route.dueOn);
  const placeable = wanted.map((line, index) => ({ ...line, at: (index + 1) / (wanted.length + 1) }));
  return layLines(placeable, days, taken).placed.map(({ line: { kind, area }, dueOn }) => ({
    ...blanksOf(routeLines),
    routeId: route.id,
    kind,
    activity: routeActivities[kind](deficitAreas.label(area)),
    area,
    dueOn,
    status: "planned",
  }));
}

function saved(
  route: Route,
  changes: Change[],
  lines: readonly Omit<RouteLine, "id">[],
  notes: string[],
  written: boolean,
): Decision<RouteSaved> {
  return {
    changes: written ? changes : [],
    answer: {
      routeId: route.id,
      personId: route.personId,
      lines: lines.map((line) => ({
        kind: routeLineKinds.label(line.kind),
        activity: line.activity,
        area: line.area === null ? "" : deficitAreas.label(line.area),
        dueOn: line.dueOn,
      })),
      notes,
      written,
    },
  };
}
