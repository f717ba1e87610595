/** What the services ask of properties, caches, locks and letters. */

import { createHash, createHmac, randomUUID } from "node:crypto";
import { ServiceError } from "./errors.ts";
import type { Execution, Operation } from "./execution.ts";
import type { LockScope } from "./locks.ts";
import { dailyLimit, spend, usedToday } from "./quotas.ts";
import { russianErrors } from "./texts.ru.ts";

const longestValue = 9 * 1024;
const largestStore = 500 * 1024;

/** User stores belong to the user under whose authority the script runs. */
function storeName(run: Execution, store: string): string {
  return store === "user" ? `user/${run.spec.effectiveUser}` : store;
}

function propertyCall<T>(run: Execution, act: () => T): T {
  return run.number(() => {
    run.meter.properties++;
    return act();
  });
}

const spaceOf = (run: Execution, store: string) => `properties/${storeName(run, store)}`;

function setProperties(run: Execution, store: string, values: Record<string, string>, deleteOthers: boolean): void {
  propertyCall(run, () => {
    const { state } = run.world.workbook;
    const space = spaceOf(run, store);
    const kept = new Map(deleteOthers ? [] : state.entries(space));
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(value) > longestValue) throw new ServiceError("Argument too large: value");
      kept.set(key, value);
    }
    const size = [...kept].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
    if (size > largestStore) {
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    if (deleteOthers) for (const [key] of state.entries(space)) if (!kept.has(key)) state.set(space, key, null);
    for (const [key, value] of Object.entries(values)) state.set(space, key, value);
  });
}

function cacheCall<T>(run: Execution, act: () => T): T {
  return run.number(() => {
    run.meter.cache++;
    return act();
  });
}

function lockName(run: Execution, scope: LockScope): string {
  return storeName(run, scope);
}

/** Waiting only moves the run's clock: whoever holds the lock cannot go on meanwhile. */
function takeLock(run: Execution, scope: LockScope, milliseconds: number): boolean {
  return run.number(() => {
    run.meter.locks++;
    const until = run.now() + run.spec.limitMs;
    const name = lockName(run, scope);
    if (run.world.locks.take(name, run.id, run.now(), until)) return true;
    run.sleep(milliseconds);
    run.checkTime();
    return run.world.locks.take(name, run.id, run.now(), until);
  });
}

/** As on Google, releasing sends nothing: a script that does not flush first leaves its writes outside the lock. */
function releaseLock(run: Execution, scope: LockScope): void {
  if (!run.world.locks.holds(lockName(run, scope), run.id)) return;
  run.number(() => run.world.locks.release(lockName(run, scope), run.id));
}

/** How many recipients may still be written to today. */
function mailsLeft(run: Execution): number {
  const limit = dailyLimit("mailRecipients", run.world.workbook.info().identity);
  return Math.max(0, limit - usedToday(run.world.workbook.state, run.world.day(run.now()), "mailRecipients"));
}

const englishErrors: typeof russianErrors = {
  mailQuota: "Service invoked too many times for one day: email.",
  badAddress: (address) => `Invalid email: ${address}`,
};

/** In the language of the account, which here is the workbook's. */
function mailErrors({ world }: Execution): typeof russianErrors {
  const russian = world.models.errors === "account" && world.workbook.info().locale.startsWith("ru");
  return russian ? russianErrors : englishErrors;
}

const mailAddress = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;

/** Nothing leaves this computer: letters are kept with the book, where the command `mail` shows them. */
function sendMail(run: Execution, mail: Record<string, string>): void {
  run.number(() => {
    const { state } = run.world.workbook;
    const day = run.world.day(run.now());
    const addresses = [mail.to, mail.cc, mail.bcc]
      .join(",")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
    const wrong = addresses.find((one) => !mailAddress.test(one.replace(/^.*<(.*)>$/, "$1")));
    const errors = mailErrors(run);
    if (wrong !== undefined) throw new ServiceError(errors.badAddress(wrong));
    const recipients = addresses.length;
    if (recipients > mailsLeft(run)) {
      throw new ServiceError(errors.mailQuota);
    }
    spend(state, day, "mailRecipients", recipients);
    const key = String(state.entries("mail").length + 1).padStart(9, "0");
    state.set("mail", key, JSON.stringify({ ...mail, from: run.spec.effectiveUser, at: run.now() }));
  });
}

const digests: Record<string, string> = {
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

function algorithm(name: string): string {
  const found = digests[name.replace(/^HMAC_/, "")];
  if (!found) throw new ServiceError(`Utilities.DigestAlgorithm.${name} is not implemented in the workbench`);
  return found;
}

export const storeOperations: Record<string, Operation> = {
  "properties.get": (run: Execution, store: string, key: string) =>
    propertyCall(run, () => run.world.workbook.state.get(spaceOf(run, store), key)),
  "properties.all": (run: Execution, store: string) =>
    propertyCall(run, () => Object.fromEntries(run.world.workbook.state.entries(spaceOf(run, store)))),
  "properties.set": setProperties,
  "properties.delete": (run: Execution, store: string, key: string) =>
    propertyCall(run, () => run.world.workbook.state.set(spaceOf(run, store), key, null)),
  "cache.get": (run: Execution, store: string, keys: string[]) =>
    cacheCall(run, () => run.world.cache.get(storeName(run, store), keys, run.now())),
  "cache.put": (run: Execution, store: string, values: Record<string, string>, seconds: number) =>
    cacheCall(run, () => run.world.cache.put(storeName(run, store), values, seconds, run.now())),
  "cache.remove": (run: Execution, store: string, keys: string[]) =>
    cacheCall(run, () => run.world.cache.remove(storeName(run, store), keys)),
  "lock.take": takeLock,
  "lock.release": releaseLock,
  "lock.held": (run: Execution, scope: LockScope) => run.world.locks.holds(lockName(run, scope), run.id),
  "lock.exists": (run: Execution, scope: LockScope) => scope !== "document" || run.spec.unbound !== true,
  "clock.now": (run: Execution) => run.now(),
  "clock.sleep": (run: Execution, milliseconds: number) => {
    run.sleep(milliseconds);
    run.checkTime();
  },
  log: (run: Execution, text: string) => {
    run.log.push(text);
  },
  "mail.send": sendMail,
  "mail.remaining": (run: Execution) => run.number(() => mailsLeft(run)),
  "session.key": (run: Execution) => createHash("sha256").update(run.spec.activeUser).digest("base64"),
  "utilities.uuid": () => randomUUID(),
  "utilities.digest": (_run: Execution, name: string, bytes: number[]) => [
    ...createHash(algorithm(name)).update(Buffer.from(bytes)).digest(),
  ],
  "utilities.mac": (_run: Execution, name: string, bytes: number[], key: number[]) => [
    ...createHmac(algorithm(name), Buffer.from(key)).update(Buffer.from(bytes)).digest(),
  ],
  "html.file": (run: Execution, name: string) => run.world.project.html[name.replace(/\.html$/, "")] ?? null,
};
