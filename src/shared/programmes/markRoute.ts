/** Steps and lines of a route. */

import * as z from "zod/mini";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRow } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { showDay } from "../language/day.ts";
import { isWorkingDay } from "../language/workingDays.ts";
import { routeSteps } from "../register/recordWords.ru.ts";
import { routeLines } from "../register/routeLines.ts";
import { routes } from "../register/routes.ts";
import { planStatuses } from "../register/vocabulary.ts";
import { code, fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { ownPerson } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";
import { isOpenRouteLine, linesOf, openRoute } from "./routeOf.ts";

export interface RouteMarked {
  routeId: string;
  routeLineId?: string;
  notes: string[];
}

/** Seven positions of the algorithm; the last one, with its reflection, may end the route (S1, п. 4.3.3(7)). */
export const markRouteStep = change({
  title: "Шаг маршрута отмечен",
  input: z.object({
    personId: id,
    step: code(routeSteps),
    done: z.boolean(),
    reflection: maybeFieldOf(routes.columns.reflection),
    finishedOn: maybeFieldOf(routes.columns.finishedOn),
  }),
  access: ownPerson,
  sample: { personId: "С-001", step: "correction", done: true },
  ...readsForSaving("routes"),
  decide(register, { personId, step, done, reflection, finishedOn }, context): Decision<RouteMarked> {
    const route = openRoute(register, personId);
    if (isRefusal(route)) return route;
    const passed = new Set(route.steps ?? []);
    if (done) passed.add(step);
    else passed.delete(step);
    const steps = routeSteps.codes.filter((one) => passed.has(one));
    const put = { id: route.id, steps: steps.length === 0 ? null : steps, reflection, finishedOn };
    const entered = enterRow(register, "routes", put, context);
    if (isRefusal(entered)) return entered;
    const open = linesOf(register, route.id).filter(isOpenRouteLine).length;
    const notes = finishedOn !== undefined && open > 0 ? [texts.routeLinesOpen(open)] : [];
    return { changes: entered.changes, answer: { routeId: route.id, notes } };
  },
});

export const saveRouteLine = change({
  title: "Строка маршрута сохранена",
  input: z.object({
    personId: id,
    routeLineId: z.optional(id),
    kind: fieldOf(routeLines.columns.kind),
    activity: fieldOf(routeLines.columns.activity),
    area: maybeFieldOf(routeLines.columns.area),
    dueOn: fieldOf(routeLines.columns.dueOn),
    note: maybeFieldOf(routeLines.columns.note),
  }),
  access: ownPerson,
  sample: { personId: "С-001", kind: "training", activity: "Курсы по оцениванию", dueOn: "2027-03-17" },
  reads: ["people", "routes", "settings"],
  writes: ["routeLines"],
  decide(register, input, context): Decision<RouteMarked> {
    const { personId, routeLineId, kind, activity, area, dueOn, note } = input;
    const route = openRoute(register, personId);
    if (isRefusal(route)) return route;
    const present = linesOf(register, route.id).find((row) => row.id === routeLineId);
    if (routeLineId !== undefined && present === undefined)
      return refuse("codeUnknown", { field: routeLines.columns.id.header, code: routeLineId });
    if (present !== undefined && !isOpenRouteLine(present))
      return refuse("lineSettled", { line: present.activity, status: planStatuses.label(present.status) });
    const said = { id: present?.id, routeId: route.id, kind, activity, dueOn, area, note };
    const status = present?.status ?? ("planned" as const);
    const entered = enterRow(register, "routeLines", { ...said, status }, context);
    if (isRefusal(entered)) return entered;
    return {
      changes: entered.changes,
      answer: {
        routeId: route.id,
        routeLineId: entered.row.id,
        notes: isWorkingDay(dueOn) ? [] : [texts.notWorking(showDay(dueOn))],
      },
    };
  },
});

/** Each line ends in a product and what the person thinks of it (S1, п. 4.3.3(5), (7)). */
export const markRouteLine = change({
  title: "Отметка в маршруте",
  input: z.object({
    personId: id,
    routeLineId: id,
    status: fieldOf(routeLines.columns.status),
    doneOn: maybeFieldOf(routeLines.columns.doneOn),
    product: maybeFieldOf(routeLines.columns.product),
    reflection: maybeFieldOf(routeLines.columns.reflection),
    note: maybeFieldOf(routeLines.columns.note),
  }),
  access: ownPerson,
  sample: { personId: "С-001", routeLineId: "СИ-001", status: "done", doneOn: "2025-12-05" },
  reads: ["people", "routes", "settings"],
  writes: ["routeLines"],
  decide(register, input, context): Decision<RouteMarked> {
    const route = openRoute(register, input.personId);
    if (isRefusal(route)) return route;
    const line = linesOf(register, route.id).find((row) => row.id === input.routeLineId);
    const { columns } = routeLines;
    if (line === undefined) return refuse("codeUnknown", { field: columns.id.header, code: input.routeLineId });
    const doneOn = input.status === "done" ? (input.doneOn ?? line.doneOn ?? context.today) : null;
    const { product, reflection, note } = input;
    const put = { id: line.id, status: input.status, doneOn, product, reflection, note };
    const entered = enterRow(register, "routeLines", put, context);
    if (isRefusal(entered)) return entered;
    const without = input.status === "done" && (product ?? line.product) === null;
    return {
      changes: entered.changes,
      answer: { routeId: route.id, routeLineId: line.id, notes: without ? [texts.productMissing] : [] },
    };
  },
});
