/** What a file is by its first bytes; the name only tells tables in plain text from other texts. */
import type { ForeignKind } from "../fileTexts.ru.ts";

export type FileFormat =
  | "zip"
  | "container"
  | "oldStream"
  | "html"
  | "otherTable"
  | "text"
  | "textNamedBook"
  | "unknown"
  | ForeignKind;

const marks: readonly (readonly [mark: string, format: FileFormat])[] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "archive"],
  ["\xd0\xcf\x11\xe0", "container"],
  ["\x09\x08\x10\x00\x00\x06", "oldStream"],
  ["\x09\x08\x08\x00\x00\x05", "oldStream"],
  ["%PDF", "pdf"],
  ["{\\rtf", "word"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["BM\x36", "picture"],
  ["RIFF", "picture"],
  ["II*\x00", "picture"],
  ["MM\x00*", "picture"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
  ["MZ\x90", "program"],
  ["\x7fELF", "program"],
];

export function fileFormat(name: string, bytes: Uint8Array): FileFormat {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const marked = marks.find(([mark]) => start.startsWith(mark));
  if (marked !== undefined) return marked[1];
  const words = start.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, "");
  if (/^<(?:!doctype html|!--|html|head|meta|table|body|div)/i.test(words)) return "html";
  if (/^(?:<\?xml|MIME-Version:)/i.test(words)) return /<html/i.test(words) ? "html" : "otherTable";
  if (/\.(?:csv|txt|tsv|tab)$/i.test(name)) return "text";
  const isText = !bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return isText && /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(name) ? "textNamedBook" : "unknown";
}

/** What an archive is when it holds no table, by the parts inside. */
export function archiveKind(paths: readonly string[]): ForeignKind {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^\/?word\//i)) return "word";
  if (has(/^\/?ppt\//i)) return "slides";
  return has(/\.iwa$/i) ? "numbers" : "archive";
}

/** What an OpenDocument is when it is no table. */
export function openDocumentForeign(type: string): ForeignKind {
  if (type.includes("presentation")) return "slides";
  return type.includes("graphics") ? "picture" : "text";
}
