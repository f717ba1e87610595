/** Journal lines: who, when, what; keys instead of names; each line sealed by the hash of the one before. */
import type { Change } from "../shared/domain/register.ts";
import type { JournalLine } from "../shared/register/journal.ts";
import { tables } from "../shared/register/tables.ts";
import { serverTexts } from "../shared/texts.ru.ts";

export function journalLine(
  previousHash: string,
  said: { operationId: string; at: string; actor: string; request: string; changes: readonly Change[] },
): JournalLine {
  const open = {
    operationId: said.operationId,
    at: said.at,
    actor: said.actor === "" ? serverTexts.trigger : said.actor,
    action: serverTexts.actions[said.request] ?? said.request,
    objects: objectsOf(said.changes),
    changes: said.changes.length,
  };
  return { ...open, hash: sealOf(previousHash, open) };
}

/** SHA-256 over the line before and this line's contents, in hexadecimal. */
export function sealOf(previousHash: string, line: Omit<JournalLine, "hash">): string {
  const text = [previousHash, line.operationId, line.at, line.actor, line.action, line.objects ?? "", line.changes].join("\n");
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte < 0 ? byte + 256 : byte).toString(16).padStart(2, "0")).join("");
}

const shownObjects = 20;

/** The first keys that were changed: «П-001, Г-004, Г-005 …». */
function objectsOf(changes: readonly Change[]): string | null {
  const keys = changes.slice(0, shownObjects).map((change) => {
    const put = change.put as Record<string, unknown>;
    return String(put[tables[change.table].key]);
  });
  if (keys.length === 0) return null;
  return keys.join(", ") + (changes.length > shownObjects ? " …" : "");
}
