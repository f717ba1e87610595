/** What a file is by its bytes; the name only tells tables in plain text from other texts. */
import type { fileTexts } from "../fileTexts.ru.ts";

type Refused = Extract<keyof typeof fileTexts, "oldExcel" | "otherTable" | "password" | "notATable">;

export function fileKind(name: string, bytes: Uint8Array): "zip" | "text" | Refused {
  if (startsWith(bytes, "PK\x03\x04")) return "zip";
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) return compoundKind(name, bytes);
  const start = latin(bytes.subarray(0, 512)).replace(/^(?:\xef\xbb\xbf)?\s*/, "");
  if (/^<(?:!doctype html|html|head|meta|table|\?xml)/i.test(start))
    return /\.html?$/i.test(name) ? "notATable" : "otherTable";
  return /\.(?:csv|txt|tsv)$/i.test(name) && !foreignStarts.some((mark) => startsWith(bytes, mark))
    ? "text"
    : "notATable";
}

/** PDF, RTF, pictures, archives, programs. */
const foreignStarts = [
  "%PDF",
  "{\\rtf",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "BM\x36",
  "RIFF",
  "Rar!",
  "7z\xbc\xaf",
  "\x1f\x8b",
  "MZ\x90",
  "PK\x05\x06",
];

/** Old Excel, Word and PowerPoint share a container, and so does a new workbook with a password. */
function compoundKind(name: string, bytes: Uint8Array): Refused {
  const content = latin(bytes);
  if (content.includes(wide("EncryptedPackage"))) return "password";
  if (content.includes(wide("Workbook")) || content.includes(wide("Book"))) return "oldExcel";
  return /\.xls$/i.test(name) ? "oldExcel" : "notATable";
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return latin(bytes.subarray(0, mark.length)) === mark;
}

function wide(text: string): string {
  return [...text].map((letter) => `${letter}\0`).join("");
}

function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return parts.join("");
}
