/** Journal lines: who, when, what; keys instead of names; each line sealed by the hash of the one before. */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import { isOperation, operationTitle } from "../../shared/lists/operations.ts";
import type { JournalHead, JournalLine } from "../../shared/register/journal.ts";
import { sealOf } from "../../shared/workbook/chain.ts";
import { serverTexts } from "../texts.ru.ts";

export function journalLine(
  previousHash: string,
  said: {
    operationId: string;
    at: string;
    actor: string;
    request: string;
    changes: readonly Change[];
    objects?: string;
  },
): JournalLine {
  const open = {
    operationId: said.operationId,
    at: said.at,
    actor: said.actor === "" ? serverTexts.trigger : said.actor,
    action: isOperation(said.request) ? operationTitle(said.request) : said.request,
    objects: said.objects ?? objectsOf(said.changes),
    changes: said.changes.length,
  };
  return { ...open, hash: sealOf(previousHash, open) };
}

const shownObjects = 20;

/** The first keys that were changed: «П-001, Г-004, Г-005 …». */
function objectsOf(changes: readonly Change[]): string | null {
  const keys = changes.slice(0, shownObjects).map(keyOf);
  if (keys.length === 0) return null;
  return keys.join(", ") + (changes.length > shownObjects ? " …" : "");
}

const headKey = "journalHead";

/**
 * Remembers the last line outside the sheets, so that a deleted end of the journal is seen. It is done after the lock is
 * released: a head that lags behind is still one of the lines. `beside`: what else is set by the same call.
 */
export function saveJournalHead(line: JournalLine, beside: Readonly<Record<string, string>>): void {
  const head: JournalHead = { operationId: line.operationId, hash: line.hash, at: line.at };
  PropertiesService.getDocumentProperties().setProperties({ ...beside, [headKey]: JSON.stringify(head) }, false);
}

/** As it was when the workbook was opened, before any sheet was read: a line of it is there in every reading. */
export function journalHeadIn(kept: Readonly<Record<string, string>>): JournalHead | null {
  const text = kept[headKey];
  return text === undefined ? null : (JSON.parse(text) as JournalHead);
}
