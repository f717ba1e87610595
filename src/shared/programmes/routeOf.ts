/** A person's route: the one that goes on, else the last one. */

import { found } from "../facts/found.ts";
import { namesOf } from "../facts/names.ts";
import { byText } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Rows } from "../facts/register.ts";
import type { RouteLine } from "../register/routeLines.ts";
import type { Route } from "../register/routes.ts";

export function routesOf(register: Rows<"routes">, personId: string): Route[] {
  return register.routes
    .filter((row) => row.personId === personId)
    .sort(
      (one, other) =>
        Number(one.finishedOn !== null) - Number(other.finishedOn !== null) || byText(other.startedOn, one.startedOn),
    );
}

/** The route that goes on, or why nothing can be written into one. */
export function openRoute(register: Rows<"people" | "routes" | "settings">, personId: string): Route | Refusal {
  const person = found(register, "people", personId);
  if (isRefusal(person)) return person;
  const route = routesOf(register, personId)[0];
  return route === undefined || route.finishedOn !== null
    ? refuse("routeMissing", { person: namesOf(register).of(personId) })
    : route;
}

export function linesOf(register: Rows<"routeLines">, routeId: string): RouteLine[] {
  return register.routeLines
    .filter((row) => row.routeId === routeId)
    .sort((one, other) => byText(one.dueOn, other.dueOn) || byText(one.id, other.id));
}

export function isOpenRouteLine(line: RouteLine): boolean {
  return line.status === "planned" || line.status === "moved";
}
