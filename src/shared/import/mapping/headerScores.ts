/** How well the header of a column fits the columns of a list; asked again for every row that may be the header. */
import type { FileKind } from "../fileKind.ts";
import type { ColumnHeader } from "../headerRow.ts";
import { ownFields } from "./columnGuess.ts";
import { type HeaderScore, scoreHeader } from "./scoreHeader.ts";
import { fieldsOfTake } from "./takes.ts";

/** Below it words say nothing. */
export const weakest = 0.4;

const remembered = new Map<string, HeaderScore[]>();
const mostRemembered = 4_000;

export function scoresOf(header: ColumnHeader, kind: FileKind): HeaderScore[] {
  const key = `${kind.kind}\n${header.whole}\n${header.lowest}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const own = ownFields(kind);
  const scores = [
    ...scoreHeader([header.whole, header.lowest], kind.kind, kind.vocabulary),
    ...(kind.hears?.(header.whole) ?? []).map((heard) => ({ ...heard, ask: false, told: false })),
  ].filter(({ take }) => take.startsWith("~") || fieldsOfTake(take, own).length > 0);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, scores);
  return scores;
}
