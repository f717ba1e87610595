import type { TableName } from "../register/tables.ts";
import { type Handler, type Handlers, handler, life } from "../request/handler.ts";
import { municipalTables } from "../roadmap/facts.ts";
import { amendYear } from "./amendYear.ts";
import { closeYear } from "./closeYear.ts";
import type { yearRequests } from "./requests.ts";
import { showYearClosing } from "./showYearClosing.ts";
import { showYears } from "./showYears.ts";

const counted: readonly TableName[] = ["organisations", "people", "employments", "pairs", "targets", "settings"];
const frozen: readonly TableName[] = ["yearFigures", "amendments"];

export const yearHandlers: Handlers<keyof typeof yearRequests> = {
  showYearClosing: {
    reads: [...life, ...municipalTables, "surveys", "targets", ...frozen],
    writes: [],
    preparation: "places",
    decide: (register, input, context, { problems }) => showYearClosing(register, input, context, problems),
  } as Handler<"showYearClosing", "places">,
  closeYear: {
    reads: [...life, "planLines", "targets", "events", ...frozen],
    writes: ["yearFigures", "pairs", "pairEvents", "planLines", "mentors", "mentees", "events"],
    preparation: "places",
    decide: (register, input, context, { problems }) => closeYear(register, input, context, problems),
  } as Handler<"closeYear", "places">,
  amendYear: {
    reads: [...counted, ...frozen, "journal"],
    writes: ["amendments"],
    preparation: "places",
    decide: (register, input, context, { problems }) => amendYear(register, input, context, problems),
  } as Handler<"amendYear", "places">,
  showYears: handler<"showYears">({ reads: [...counted, ...frozen, "journal"], writes: [], decide: showYears }),
};
