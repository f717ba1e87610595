/** What a formula of HYPERLINK leads to. */
const formula = /^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\s*\(\s*"((?:[^"]|"")*)"/i;
const inside = /^#gid=(\d{1,15})(?:&range=([A-Za-z0-9:$]{1,40}))?$/;

export type CellLink = { sheetId: number; range: string } | { address: string };

/** Null where the text of the cell is no such formula, or leads elsewhere than to a sheet or the web. */
export function linkIn(edit: string): CellLink | null {
  const target = formula.exec(edit)?.[1]?.replaceAll('""', '"');
  if (target === undefined) return null;
  const place = inside.exec(target);
  if (place) return { sheetId: Number(place[1]), range: place[2] ?? "A1" };
  return /^https?:\/\//i.test(target) ? { address: target } : null;
}
