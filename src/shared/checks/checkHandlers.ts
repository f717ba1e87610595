import { type TableName, tableNames } from "../register/tables.ts";
import { type Handler, type Handlers, handler } from "../request/handler.ts";
import { checkRegister } from "./checkRegister.ts";
import { fixFindings } from "./fixFindings.ts";
import type { checkRequests } from "./requests.ts";

/** Each sheet of the register once; the service sheets are the doctor's. */
export const checkedTables: readonly TableName[] = tableNames.filter(
  (name) => !["journal", "operations", "letters"].includes(name),
);

/** Tables that some fix changes. */
export const fixedTables: readonly TableName[] = [
  "mentors",
  "mentees",
  "pairs",
  "planLines",
  "routeLines",
  "consents",
  "recommendations",
  "documents",
];

export const checkHandlers: Handlers<keyof typeof checkRequests> = {
  checkRegister: {
    reads: checkedTables,
    writes: [],
    preparation: "places",
    decide: checkRegister,
  } as Handler<"checkRegister", "places">,
  fixFindings: handler<"fixFindings">({ reads: checkedTables, writes: fixedTables, decide: fixFindings }),
  showCell: {
    reads: [],
    writes: [],
    preparation: "cell",
    decide: (_register, _input, _context, answer) => ({ changes: [], answer }),
  } as Handler<"showCell", "cell">,
};
