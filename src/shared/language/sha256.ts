/** SHA-256 of a text in UTF-8, in hexadecimal: thousands of journal lines are sealed anew without a call to Google for each. */

const roundConstants = primes(64).map((prime) => fraction(Math.cbrt(prime)));
const startState = primes(8).map((prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits of the fractional part. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

export function sha256(text: string): string {
  const words = paddedWords(utf8(text));
  const state = [...startState];
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    fillSchedule(schedule, words, block);
    mix(state, schedule);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** A lone surrogate becomes U+FFFD, as in every encoder. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const found = letter.codePointAt(0) as number;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

function paddedWords(bytes: readonly number[]): Int32Array {
  const words = new Int32Array(Math.ceil((bytes.length + 9) / 64) * 16);
  const set = (index: number, byte: number) => {
    words[index >> 2] = (words[index >> 2] as number) | (byte << (24 - (index % 4) * 8));
  };
  bytes.forEach((byte, index) => {
    set(index, byte);
  });
  set(bytes.length, 0x80);
  words[words.length - 2] = Math.floor((bytes.length * 8) / 2 ** 32);
  words[words.length - 1] = (bytes.length * 8) | 0;
  return words;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fillSchedule(schedule: Int32Array, words: Int32Array, block: number): void {
  for (let index = 0; index < 64; index += 1) {
    if (index < 16) {
      schedule[index] = words[block + index] as number;
      continue;
    }
    const early = schedule[index - 15] as number;
    const late = schedule[index - 2] as number;
    const one = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const other = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    schedule[index] = ((schedule[index - 16] as number) + one + (schedule[index - 7] as number) + other) | 0;
  }
}

function mix(state: number[], schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + upper + choice + (roundConstants[index] as number) + (schedule[index] as number)) | 0;
    const lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + lower + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] as number) + word) | 0;
  });
}
