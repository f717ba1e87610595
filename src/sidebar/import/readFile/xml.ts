/** Reads one part of a workbook as XML: from its start to its end, in pieces, by a strict parser that knows no declarations. */
import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from "saxes";
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";
import { maxDepth } from "./limits.ts";
import type { Pace } from "./pace.ts";
import type { Archive } from "./zip.ts";

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefixes: programs choose those freely. */
export interface XmlReader {
  /** `path` is the names of the tags around, the outermost first. */
  open?(tag: string, attributes: Attributes, path: readonly string[]): void;
  close?(tag: string, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
}

/** LibreOffice repeats standard attributes under this prefix, with other values. */
const ignoredPrefixes = new Set(["calcext"]);

export interface XmlPart {
  fileName: string;
  archive: Archive;
  path: string;
  pace: Pace;
  /** Which share of the file is read when so many bytes of this part are. */
  share?: (readBytes: number) => number;
}

export async function readXml({ fileName, archive, path, pace, share }: XmlPart, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const around: string[] = [];
  const damaged = (cause: unknown) => new FileProblem(fileTexts.damagedPart(fileName, path), { cause });
  parser.on("error", (error) => {
    throw damaged(error);
  });
  parser.on("doctype", () => {
    throw new FileProblem(fileTexts.declarations(fileName));
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    if (around.length >= maxDepth) throw damaged("too deep");
    reader.open?.(name, withoutPrefixes(tag.attributes), around);
    around.push(name);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    around.pop();
    reader.close?.(localName(tag.name), around);
  });
  const text = (said: string) => reader.text?.(said, around);
  parser.on("text", text);
  parser.on("cdata", text);
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for await (const piece of archive.read(path)) {
    decoder ??= decoderFor(piece, damaged);
    bytes += piece.length;
    parser.write(decoded(decoder, piece, damaged));
    await pace.step(share?.(bytes) ?? 0);
  }
  if (decoder === undefined) throw damaged("nothing inside");
  parser.write(decoded(decoder, undefined, damaged)).close();
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined, damaged: (cause: unknown) => Error): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece as Uint8Array<ArrayBuffer>, { stream: true });
  } catch (error) {
    throw damaged(error);
  }
}

/** By its mark, its zeros or its own words; UTF-8 otherwise. */
function decoderFor(start: Uint8Array, damaged: (cause: unknown) => Error): TextDecoder {
  const [first = 0, second = 0] = start;
  const latin = String.fromCharCode(...start.subarray(0, 200));
  const declared = /^<\?xml[^>]{0,150}?encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/.exec(latin)?.[1];
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  try {
    return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : (declared ?? "utf-8"), { fatal: true });
  } catch (error) {
    throw damaged(error);
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, SaxesAttributePlain | string>>): Attributes {
  if (!Object.keys(attributes).some((name) => name.includes(":"))) return attributes as Attributes;
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) {
    const colon = name.indexOf(":");
    if (colon > 0 && ignoredPrefixes.has(name.slice(0, colon))) continue;
    const own = name.slice(colon + 1);
    // An attribute without a prefix belongs to the tag itself.
    if (colon < 0 || !(own in plain)) plain[own] = value as string;
  }
  return plain;
}

/** The spellings of a flag in the standards and in what programs write; null for anything else. */
export function flagOf(value: string | undefined): boolean | null {
  if (value === undefined) return false;
  const word = value.trim().toLowerCase();
  if (["1", "true", "on", "yes", "t"].includes(word)) return true;
  return ["0", "false", "off", "no", "f", ""].includes(word) ? false : null;
}
