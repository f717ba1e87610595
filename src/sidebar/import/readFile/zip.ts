/**
 * Parts of a packed workbook, unpacked by stream and counted as they really come out: a declared size may lie.
 * DecompressionStream is in browsers and in Node, and needs no worker inside a sandboxed frame.
 */
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";
import { grouped, maxParts, maxUnpackedBytes } from "./limits.ts";

export interface Archive {
  paths: readonly string[];
  /** Whatever the case of its letters: some programs name parts otherwise than they point to them. */
  has(path: string): boolean;
  /** What the archive says, which may lie: for showing progress alone. */
  sizeOf(path: string): number;
  /** Throws a FileProblem where the part is missing, damaged, or the whole grows too large. */
  read(path: string): AsyncGenerator<Uint8Array>;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const longEnd = 0x06064b50;
const longEndPlace = 0x07064b50;
const longSizes = 0x0001;
/** Stands for a number that is written among the long sizes. */
const elsewhere = 0xffffffff;
const pieceLength = 65_536;

interface Entry {
  path: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  size: number;
  packedSize: number;
  offset: number;
}

export function openZip(name: string, bytes: Uint8Array): Archive {
  const entries = new Map<string, Entry>();
  try {
    for (const entry of entriesOf(name, bytes)) {
      const other = entries.get(keyOf(entry.path));
      if (other !== undefined && !isSame(other, entry)) throw new FileProblem(fileTexts.damagedPart(name, entry.path));
      entries.set(keyOf(entry.path), entry);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(fileTexts.cutOff(name), { cause: error });
  }
  if ([...entries.values()].some((entry) => entry.encrypted)) throw new FileProblem(fileTexts.password(name));
  let left = maxUnpackedBytes;
  return {
    paths: [...entries.values()].map((entry) => entry.path),
    has: (path) => entries.has(keyOf(path)),
    sizeOf: (path) => entries.get(keyOf(path))?.size || 1,
    async *read(path) {
      const entry = entries.get(keyOf(path));
      if (entry === undefined) throw new FileProblem(fileTexts.missingPart(name, path));
      const packed = packedBytes(name, bytes, entry);
      let checksum = -1;
      for await (const piece of unpackedPieces(name, entry, packed)) {
        left -= piece.length;
        if (left < 0) throw new FileProblem(fileTexts.tooLargeInside(name));
        checksum = addToChecksum(checksum, piece);
        yield piece;
      }
      // Simple writers leave the checksum out.
      if (entry.checksum !== 0 && (checksum ^ -1) >>> 0 !== entry.checksum)
        throw new FileProblem(fileTexts.damagedPart(name, path));
    },
  };
}

/** Programs take now the first, now the last of two parts of one name. */
function isSame(one: Entry, other: Entry): boolean {
  return one.checksum !== 0 && one.checksum === other.checksum && one.size === other.size;
}

/** The whole part at once. */
export async function readPart(archive: Archive, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.read(path)) pieces.push(piece);
  return joined(pieces);
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function entriesOf(name: string, bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const { count } = directory;
  if (count > maxParts) throw new FileProblem(fileTexts.tooManyParts(name, grouped(maxParts)));
  let at = directory.offset;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error("no entry where the directory names one");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const long = longNumbers(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...long,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Size and place of a part: small files may write them in the field for long ones, too. */
function longNumbers(view: DataView, entry: number, extra: number, extraLength: number) {
  const short = { size: 24, packedSize: 20, offset: 42 } as const;
  const numbers = { size: 0, packedSize: 0, offset: 0 };
  let field = extra;
  while (field + 4 <= extra + extraLength && view.getUint16(field, true) !== longSizes)
    field += 4 + view.getUint16(field + 2, true);
  let at = field + 4;
  for (const key of ["size", "packedSize", "offset"] as const) {
    numbers[key] = view.getUint32(entry + short[key], true);
    if (numbers[key] !== elsewhere) continue;
    if (at + 8 > extra + extraLength) throw new Error("a long size is missing");
    numbers[key] = Number(view.getBigUint64(at, true));
    at += 8;
  }
  return numbers;
}

/** How many parts there are, and where their list begins; a long archive, or one that looks so, says it in a record of its own. */
function findDirectory(view: DataView): { count: number; offset: number } {
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (offset !== elsewhere && count !== 0xffff) return { count, offset };
  if (view.getUint32(end - 20, true) !== longEndPlace) return { count, offset };
  const long = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(long, true) !== longEnd) throw new Error("no long end where the archive names one");
  return { count: Number(view.getBigUint64(long + 32, true)), offset: Number(view.getBigUint64(long + 48, true)) };
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findDirectoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  throw new Error("no directory at the end of the archive");
}

function packedBytes(name: string, bytes: Uint8Array, entry: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localEntry)
    throw new FileProblem(fileTexts.damagedPart(name, entry.path));
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new FileProblem(fileTexts.cutOff(name));
  return bytes.slice(start, start + packedSize);
}

async function* unpackedPieces(
  name: string,
  entry: Entry,
  packed: Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array> {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += pieceLength) yield packed.subarray(at, at + pieceLength);
    return;
  }
  if (entry.method !== 8) throw new FileProblem(fileTexts.unknownPacking(name, entry.path));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  // Nobody cancels it who has read enough: Node throws at what a cancelled stream still unpacks, and nobody could catch it.
  for (;;) {
    const piece = await reader.read().catch((error: unknown) => {
      throw new FileProblem(fileTexts.damagedPart(name, entry.path), { cause: error });
    });
    if (piece.done) return;
    yield piece.value;
  }
}

const checksumSteps = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function addToChecksum(checksum: number, bytes: Uint8Array): number {
  let sum = checksum;
  for (const byte of bytes) sum = (sum >>> 8) ^ (checksumSteps[(sum ^ byte) & 0xff] as number);
  return sum;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
