/** Whether an intent that the register has promised may still be carried out: by its tables, and by what whoever began it may do today. */
import { agreedBefore, inForce } from "../../shared/facts/agreedAccess.ts";
import type { Actor, Register, Rows } from "../../shared/facts/register.ts";
import { isOperation, mayWrite } from "../../shared/lists/operations.ts";
import { isRequest, requests } from "../../shared/lists/requests.ts";
import type { TableName } from "../../shared/register/tables.ts";
import { tables } from "../../shared/register/tables.ts";
import { accessReads, actorOf, refusalForRole } from "../../shared/request/authorise.ts";
import { type Images, rowImages } from "../../shared/workbook/images.ts";
import type { Book } from "../sheets/book.ts";
import { isBroken, type Reading } from "../sheets/read.ts";
import type { Pending } from "./ledger.ts";
import type { Foreign } from "./refused.ts";

/** Null when nothing stands against it; a sheet where it cannot be told before that is back. */
export function judged(book: Book, reading: Reading, pending: Pending): Foreign | { sheet: string } | null {
  const { changes, by, images } = pending.intent;
  const request = pending.rows[0]?.request ?? "";
  if (!isOperation(request) || !changes.every((change) => mayWrite(request, change))) return { pending, why: "tables" };
  if (by === null || !isRequest(request)) return null;
  const today = actorOf(
    inForce(accessBefore(reading, images), agreedBefore(book.agreed(), changes)),
    by.email,
    book.owner(),
  );
  if (refusalForRole(requests[request].access, today) === null && mayAsMuch(today, by)) return null;
  const lost = accessReads.find((name) => isBroken(reading, name));
  return lost === undefined ? { pending, why: "actor" } : { sheet: tables[lost].sheet };
}

/** Nobody has taken from them since what they could do when they began. */
function mayAsMuch(today: Actor, then: Actor): boolean {
  if (today.role === "department") return true;
  return then.role !== "department" && then.organisationIds.every((id) => today.organisationIds.includes(id));
}

/** Who is who without what the operation itself may have written already: it was decided before that. */
function accessBefore(reading: Reading, images: Images | null): Pick<Register, "settings" | "organisations"> {
  return {
    settings: rowsBefore(reading, "settings", images),
    organisations: rowsBefore(reading, "organisations", images),
  };
}

function rowsBefore<Name extends TableName>(reading: Reading, name: Name, images: Images | null): Rows<Name>[Name] {
  if (reading.tables[name] === undefined) return [] as unknown as Rows<Name>[Name];
  const { key } = tables[name];
  const kept = new Map(
    rowImages(images ?? {})
      .flatMap(([table, list]) => (table === name ? list : []))
      .map((image) => [image.key, image]),
  );
  const rows = (reading.register[name] as readonly Record<string, unknown>[]).flatMap((row) => {
    const image = kept.get(String(row[key]));
    return image === undefined ? [row] : image.before === null ? [] : [{ ...row, ...image.before }];
  });
  return rows as unknown as Rows<Name>[Name];
}
