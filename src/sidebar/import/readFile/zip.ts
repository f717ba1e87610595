/**
 * Unpacks the parts of a workbook by stream, counting what really comes out: a declared size may lie.
 * DecompressionStream is in browsers and in Node, and needs no worker inside a sandboxed frame.
 */
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";
import { maxUnpackedBytes } from "./limits.ts";

export type Parts = Map<string, Uint8Array>;

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

interface Entry {
  path: string;
  encrypted: boolean;
  method: number;
  packedSize: number;
  offset: number;
}

/** The XML parts by path; other files of the archive are named with no bytes, so that its kind can be told. */
export async function readZip(name: string, bytes: Uint8Array): Promise<Parts> {
  const parts: Parts = new Map();
  let left = maxUnpackedBytes;
  try {
    for (const entry of entriesOf(bytes)) {
      if (entry.encrypted) throw new FileProblem(fileTexts.password(name));
      const part = isNeeded(entry.path) ? await unpacked(name, bytes, entry, left) : new Uint8Array();
      left -= part.length;
      parts.set(entry.path, part);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(fileTexts.broken(name), { cause: error });
  }
  return parts;
}

function isNeeded(path: string): boolean {
  return (
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(?:xml|rels))$/.test(path) &&
    !/\/(?:drawings|charts|media)\//.test(path)
  );
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error("no entry where the directory names one");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/"),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findDirectoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  throw new Error("no directory at the end of the archive");
}

async function unpacked(name: string, bytes: Uint8Array, entry: Entry, limit: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== localEntry) throw new Error("no part where the directory names one");
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw new Error("a part ends too early");
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error("unknown compression");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > limit) {
      // The verdict is certain: a failing end of the stream changes nothing.
      reader.cancel().catch(() => undefined);
      throw new FileProblem(fileTexts.tooLargeInside(name));
    }
    chunks.push(chunk.value);
  }
  return joined(chunks);
}

type Field = [value: number, bytes: 2 | 4];

/** An archive of the parts without compression, which every reader unpacks at once. */
export function storedZip(parts: Parts): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let count = 0;
  for (const [path, part] of parts) {
    if (part.length === 0) continue;
    const name = new TextEncoder().encode(path);
    // Flag 0x800: names are UTF-8. Then method, time, checksum (left out: nobody checks it), two sizes, name, extra field.
    const facts: Field[] = [
      [0x800, 2],
      [0, 2],
      [0, 4],
      [0, 4],
      [part.length, 4],
      [part.length, 4],
      [name.length, 2],
      [0, 2],
    ];
    const local = record([[localEntry, 4], [20, 2], ...facts]);
    directory.push(
      record([[directoryEntry, 4], [20, 2], [20, 2], ...facts, [0, 4], [0, 2], [0, 4], [offset, 4]]),
      name,
    );
    locals.push(local, name, part);
    offset += local.length + name.length + part.length;
    count++;
  }
  const end = record([
    [directoryEnd, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [sizeOf(directory), 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...locals, ...directory, end]);
}

function record(fields: Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((size, [, width]) => size + width, 0));
  let at = 0;
  for (const [value, width] of fields) {
    for (let index = 0; index < width; index++) bytes[at++] = (value >>> (8 * index)) & 0xff;
  }
  return bytes;
}

function sizeOf(chunks: Uint8Array[]): number {
  return chunks.reduce((size, chunk) => size + chunk.length, 0);
}

function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
