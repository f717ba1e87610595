/** Which tables the check reads, and which its fixes change. */
import { serviceTables, type TableName, tableNames } from "../register/tables.ts";

/** Each sheet of the register once; the service sheets are the doctor's. */
export const checkedTables: readonly TableName[] = tableNames.filter(
  (name) => name !== "letters" && !serviceTables.includes(name),
);
