/**
 * Codes of personal links: made of the workbook's key, of a random secret and of whoever answers, so that no code tells of another or of a
 * person. The key stands in no sheet; links that were given out before there was one were made of what stands in their row alone.
 */
import { keyDivider, writtenInKey } from "../facts/respondents.ts";
import { later } from "../language/day.ts";
import { sha256 } from "../language/sha256.ts";
import type { LinkSecret } from "../register/linkSecrets.ts";

/** Digits and letters that nobody takes for one another (Crockford's base 32): 20 of them hold 100 bits. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";
const codeShape = new RegExp(`^[${letters}]{20}$`);

export function isLinkCode(text: string): boolean {
  return codeShape.test(text);
}

const keyed = /^key:([0-9a-f]{12}):/;

/** What the row of new links keeps: by which key they are made, and what tells their codes from those of other rows. */
export function keyedSecret(linkKey: string, random: string): string {
  return `key:${markOf(linkKey)}:${random}`;
}

function markOf(linkKey: string): string {
  return sha256(`mark${keyDivider}${linkKey}`).slice(0, 12);
}

interface UsableSecret extends LinkSecret {
  /** Out of which the codes are made; null where the workbook has not the key of this row. */
  whole: string | null;
}

function usable(secrets: readonly LinkSecret[], linkKey: string | undefined): UsableSecret[] {
  const own = linkKey === undefined ? null : markOf(linkKey);
  return secrets.map((row) => {
    const [, mark = null] = keyed.exec(row.secret) ?? [];
    if (mark === null) return { ...row, whole: row.secret };
    return { ...row, whole: mark === own ? `${linkKey}:${row.secret}` : null };
  });
}

function codeOf({ whole }: UsableSecret, respondent: string): string | null {
  if (whole === null) return null;
  const digest = sha256([writtenInKey(whole), respondent].join(keyDivider));
  let code = "";
  for (let at = 0; at < 25; at += 5) {
    const bits = Number.parseInt(digest.slice(at, at + 5), 16);
    for (const shift of [15, 10, 5, 0]) code += letters[(bits >> shift) & 31];
  }
  return code;
}

type LinkRead =
  | { respondent: string; lastDay: string | null }
  /** `unknown`: never issued for this survey; `replaced`: another link was issued before this moment. */
  | { refused: "unknown" | "replaced" };

export interface Links {
  /** Null where none has been issued. */
  codeFor(respondent: string, at: string): string | null;
  /** The day of their own until which the links of one respondent, or of all (null), are good. */
  ownLastDay(respondent: string | null, at: string): string | null;
  /** Whose link this is, if it is good at this moment. */
  read(code: string, at: string): LinkRead;
  /** The last day of whichever link is good the longest; `otherwise`: of links without a day of their own. */
  lastDay(otherwise: string): string;
}

/** `secrets`: those of one survey. `respondents`: whoever may have got a link of it; asked for once, and only when a code is read. */
export function linksOf(
  secrets: readonly LinkSecret[],
  linkKey: string | undefined,
  respondents: () => Iterable<string>,
): Links {
  const byAge = inOrder(usable(secrets, linkKey));
  const secretOf = (respondent: string | null, at: string): UsableSecret | null =>
    byAge.filter((row) => row.issuedAt <= at && (row.respondent ?? respondent) === respondent).pop() ?? null;
  const issued = onFirstUse(() => issuedCodes(byAge, respondents()));
  return {
    codeFor(respondent, at) {
      const secret = secretOf(respondent, at);
      return secret === null ? null : codeOf(secret, respondent);
    },
    ownLastDay: (respondent, at) => secretOf(respondent, at)?.lastDay ?? null,
    read(code, at) {
      const found = isLinkCode(code) ? issued().get(code) : undefined;
      if (found === undefined || found.secret.issuedAt > at) return { refused: "unknown" };
      if (secretOf(found.respondent, at) !== found.secret) return { refused: "replaced" };
      return { respondent: found.respondent, lastDay: found.secret.lastDay };
    },
    lastDay: (otherwise) =>
      inUse(byAge)
        .map((row) => row.lastDay ?? otherwise)
        .reduce(later, byAge.length > 0 ? "" : otherwise),
  };
}

/** Rows of one survey whose links have not all been issued anew since. */
export function secretsInUse(secrets: readonly LinkSecret[]): readonly LinkSecret[] {
  return inUse(inOrder(secrets));
}

function inOrder<Secret extends LinkSecret>(secrets: readonly Secret[]): Secret[] {
  return [...secrets].sort((one, other) => (ageOf(one) < ageOf(other) ? -1 : 1));
}

/** Without those that all links were issued anew since; the oldest first. */
function inUse<Secret extends LinkSecret>(byAge: readonly Secret[]): readonly Secret[] {
  const general = byAge.map((row) => row.respondent === null).lastIndexOf(true);
  return general < 0 ? byAge : byAge.slice(general);
}

/** Of two that were issued in one second the one with the later key is the later. */
function ageOf({ issuedAt, id }: LinkSecret): string {
  return issuedAt + id.padStart(60);
}

interface Issued {
  respondent: string;
  secret: UsableSecret;
}

/**
 * All codes are made before any is looked for, and they are found by a hash of the whole text: how long it takes tells nothing of
 * how near a guess has come.
 */
function issuedCodes(secrets: readonly UsableSecret[], respondents: Iterable<string>): ReadonlyMap<string, Issued> {
  const all = [...new Set(respondents)];
  const issued = new Map<string, Issued>();
  for (const secret of secrets)
    for (const respondent of secret.respondent === null ? all : [secret.respondent]) {
      const code = codeOf(secret, respondent);
      if (code !== null) issued.set(code, { respondent, secret });
    }
  return issued;
}

function onFirstUse<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
