/** Which tables the check reads, and which its rules look at. */
import { serviceTables, type TableName, tableNames } from "../register/tables.ts";

/** Each sheet of the register once; the service sheets are the doctor's. */
export const checkedTables: readonly TableName[] = tableNames.filter(
  (name) => name !== "letters" && !serviceTables.includes(name),
);

/** Those that rules look at; of the others only cells that cannot be read are told. */
export const ruledTables: readonly TableName[] = checkedTables.filter((name) => name !== "targets");
