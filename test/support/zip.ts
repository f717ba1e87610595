import { deflateRawSync } from "node:zlib";

/** Text to be packed, bytes to be stored as they are, or packed bytes with a declared size. */
type Content = string | { packed: Buffer; size: number } | { stored: Buffer };
interface Look {
  /** Sizes stand in the extra field for long ones, as some programs write them in every file. */
  longSizes?: boolean;
  checksums?: boolean;
}

/** An archive as an office program writes it. */
export function aZip(files: Record<string, Content>, { longSizes = false, checksums = false }: Look = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const { packed, size, method, checksum } = packing(content);
    const name = Buffer.from(path);
    const extra = longSizes ? longField(size, packed.length, offset) : Buffer.alloc(0);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(method, 4);
    if (checksums) facts.writeUInt32LE(checksum, 10);
    facts.writeUInt32LE(longSizes ? 0xffffffff : packed.length, 14);
    facts.writeUInt32LE(longSizes ? 0xffffffff : size, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.from(facts);
    facts.writeUInt16LE(extra.length, 24);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(longSizes ? 0xffffffff : offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, place, name, extra]));
    locals.push(Buffer.from("PK\x03\x04"), local, name, packed);
    offset += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(longSizes ? 0xffffffff : offset, 16);
  const longEnd = longSizes ? longRecords(directory.length, entries.length, offset) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...locals, entries, longEnd, end]));
}

function packing(content: Content) {
  if (typeof content === "string") {
    const bytes = Buffer.from(content);
    return { packed: deflateRawSync(bytes), size: bytes.length, method: 8, checksum: checksumOf(bytes) };
  }
  if ("stored" in content) {
    const { stored } = content;
    return { packed: stored, size: stored.length, method: 0, checksum: checksumOf(stored) };
  }
  return { ...content, method: 8, checksum: 0 };
}

function longField(size: number, packedSize: number, offset: number): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  for (const [index, value] of [size, packedSize, offset].entries())
    field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return field;
}

/** The end record for long archives, and the record that says where it stands. */
function longRecords(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write("PK\x06\x06", 0);
  record.writeBigUInt64LE(44n, 4);
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, length],
    [48, offset],
  ] as const)
    record.writeBigUInt64LE(BigInt(value), at);
  const place = Buffer.alloc(20);
  place.write("PK\x06\x07", 0);
  place.writeBigUInt64LE(BigInt(offset + length), 8);
  place.writeUInt32LE(1, 16);
  return Buffer.concat([record, place]);
}

/** CRC-32, bit by bit. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
