/** Digests by the host itself: pure script would take seconds for a long list. Without a charset Google would see every Russian letter as «?». */

/** Of several texts: where one ends and the next begins is part of it. */
export function digestOf(texts: readonly string[]): string {
  return encoded(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, inOneText(texts), Utilities.Charset.UTF_8));
}

function inOneText(texts: readonly string[]): string {
  return texts.map((text) => `${text.length}:${text}`).join("");
}

function encoded(bytes: number[]): string {
  return Utilities.base64Encode(bytes);
}
