import { base64, bytesOf, fromBase64, signed, textOfUtf8, utf8 } from "./bytes.ts";
import { parseCsv } from "./csv.ts";
import { formatDate } from "./formatDate.ts";
import { formatString } from "./formatString.ts";
import { define, enumeration, service, signatureError } from "./guard.ts";
import { parseDate } from "./parseDate.ts";
import { ask, exception } from "./realm.ts";

const DigestAlgorithm = enumeration("DigestAlgorithm", ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
const MacAlgorithm = enumeration("MacAlgorithm", [
  "HMAC_MD5",
  "HMAC_SHA_1",
  "HMAC_SHA_256",
  "HMAC_SHA_384",
  "HMAC_SHA_512",
]);
const Charset = enumeration("Charset", ["US_ASCII", "UTF_8"]);

class Blob {
  bytes: number[];
  type: string | null;
  name: string | null;
  constructor(bytes: number[], type: string | null, name: string | null) {
    this.bytes = bytes;
    this.type = type;
    this.name = name;
  }
  getBytes(): number[] {
    return signed(this.bytes);
  }
  getContentType(): string | null {
    return this.type;
  }
  getDataAsString(): string {
    return textOfUtf8(this.bytes);
  }
  getName(): string | null {
    return this.name;
  }
  setBytes(bytes: number[]): this {
    this.bytes = bytesOf(bytes);
    return this;
  }
  setContentType(type: string): this {
    this.type = type;
    return this;
  }
  setDataFromString(text: string): this {
    this.bytes = utf8(text);
    return this;
  }
  setName(name: string): this {
    this.name = name;
    return this;
  }
  copyBlob(): Blob {
    return new Blob([...this.bytes], this.type, this.name);
  }
  isGoogleType(): boolean {
    return false;
  }
}
define("Blob", Blob);

/** As Google: a text is seen as US-ASCII, with «?» for every other letter, unless a charset says otherwise. */
function encodedBytes(data: unknown, charset: unknown): number[] {
  if (typeof data !== "string" || String(charset) === "UTF_8") return bytesOf(data);
  return Array.from({ length: data.length }, (_, index) => {
    const code = data.charCodeAt(index);
    return code < 0x80 ? code : 63;
  });
}

function digest(algorithm: unknown, data: unknown, charset?: unknown): number[] {
  return signed(ask<number[]>("utilities.digest", String(algorithm), encodedBytes(data, charset)));
}

function mac(algorithm: unknown, data: unknown, key: unknown, charset?: unknown): number[] {
  if (typeof data !== typeof key) throw signatureError([data, key]);
  return signed(
    ask<number[]>("utilities.mac", String(algorithm), encodedBytes(data, charset), encodedBytes(key, charset)),
  );
}

export const Utilities = service("Utilities", {
  Charset,
  DigestAlgorithm,
  MacAlgorithm,
  formatDate,
  parseDate,
  formatString,
  parseCsv,
  getUuid: () => ask<string>("utilities.uuid"),
  sleep(milliseconds: unknown) {
    if (typeof milliseconds !== "number") throw signatureError([milliseconds]);
    if (milliseconds > 300_000) throw exception("Invalid argument: milliseconds");
    ask("clock.sleep", Math.max(0, milliseconds));
  },
  computeDigest: digest,
  computeHmacSignature: mac,
  computeHmacSha256Signature: (data: unknown, key: unknown, charset?: unknown) =>
    mac("HMAC_SHA_256", data, key, charset),
  base64Encode: (data: unknown) => base64(bytesOf(data), false),
  base64EncodeWebSafe: (data: unknown) => base64(bytesOf(data), true),
  base64Decode: (text: unknown) => signed(fromBase64(String(text))),
  base64DecodeWebSafe: (text: unknown) => signed(fromBase64(String(text))),
  newBlob(data: unknown, type: string | null = null, name: string | null = null) {
    return new Blob(bytesOf(data), typeof data === "string" && type === null ? "text/plain" : type, name);
  },
  jsonParse: (text: string) => JSON.parse(text),
  jsonStringify: (value: unknown) => JSON.stringify(value),
});
