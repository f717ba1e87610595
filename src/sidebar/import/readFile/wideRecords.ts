/** The records of a sheet in a binary workbook (.xlsb): those that name wide ranges would make the parser walk all their cells. */
import { joined } from "./zip.ts";

/** Links of ranges, and looks of columns beyond the last one. */
const link = 0x01ee;
const columns = 0x003c;
const lastColumn = 16_383;

export function withoutWideRecords(part: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at < part.length) {
    const start = at;
    const type = numberAt(part, at, 2);
    const length = numberAt(part, type.next, 4);
    const end = length.next + length.value;
    if (end > part.length) break;
    if (type.value !== link && !(type.value === columns && isWide(part, length.next)))
      kept.push(part.subarray(start, end));
    at = end;
  }
  return joined(kept);
}

function isWide(part: Uint8Array, at: number): boolean {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  return at + 8 > part.length || view.getUint32(at + 4, true) > lastColumn;
}

/** Seven bits a byte, the lowest first, as long as the eighth one is set. */
function numberAt(part: Uint8Array, from: number, longest: number): { value: number; next: number } {
  let value = 0;
  for (let index = 0; index < longest; index += 1) {
    const byte = part[from + index] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, next: from + index + 1 };
  }
  return { value, next: from + longest };
}
