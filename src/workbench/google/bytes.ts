/** Texts as bytes and back, signed as Apps Script has them. */

import { exception } from "./realm.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** UTF-8 bytes of a text; a lone surrogate becomes the replacement character. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const raw = character.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

export function textOfUtf8(bytes: number[]): string {
  let text = "";
  for (let index = 0; index < bytes.length; ) {
    const first = (bytes[index++] ?? 0) & 255;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let step = 0; step < more; step++) code = (code << 6) | ((bytes[index++] ?? 0) & 63);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
  }
  return text;
}

/** Apps Script has signed bytes. */
export function signed(bytes: number[]): number[] {
  return bytes.map((byte) => ((byte & 255) << 24) >> 24);
}

export function bytesOf(data: unknown): number[] {
  if (typeof data === "string") return utf8(data);
  if (Array.isArray(data)) return data.map((byte) => Number(byte) & 255);
  throw exception("The parameters don't match the method signature: expected a text or bytes.");
}

export function base64(bytes: number[], webSafe: boolean): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += (alphabet[bits >> 18] ?? "") + (alphabet[(bits >> 12) & 63] ?? "");
    text += b === undefined ? "=" : alphabet[(bits >> 6) & 63];
    text += c === undefined ? "=" : alphabet[bits & 63];
  }
  return webSafe ? text.replaceAll("+", "-").replaceAll("/", "_") : text;
}

export function fromBase64(text: string): number[] {
  const clean = text.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "").replace(/\s/g, "");
  if (/[^A-Za-z0-9+/]/.test(clean) || clean.length % 4 === 1) throw exception("Could not decode string.");
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of clean) {
    bits = ((bits << 6) | alphabet.indexOf(letter)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 255);
    }
  }
  return bytes;
}
