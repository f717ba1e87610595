/** Services that keep values and locks: PropertiesService, CacheService, LockService. */

import { define, service, signatureError } from "./guard.ts";
import { ask, exception } from "./realm.ts";

type StoreName = "script" | "document" | "user";

class Properties {
  readonly store: StoreName;
  constructor(store: StoreName) {
    this.store = store;
  }
  getProperty(key: unknown): string | null {
    if (key === undefined || key === null) throw exception("Invalid argument: key");
    return ask("properties.get", this.store, String(key));
  }
  getProperties(): Record<string, string> {
    return ask("properties.all", this.store);
  }
  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }
  setProperty(key: unknown, value: unknown): this {
    ask("properties.set", this.store, { [String(key)]: textValue(value) }, false);
    return this;
  }
  setProperties(values: Record<string, unknown>, deleteOthers = false): this {
    if (typeof values !== "object" || values === null) throw signatureError([values]);
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, textValue(value)]));
    ask("properties.set", this.store, texts, Boolean(deleteOthers));
    return this;
  }
  deleteProperty(key: unknown): this {
    ask("properties.delete", this.store, String(key));
    return this;
  }
  deleteAllProperties(): this {
    ask("properties.set", this.store, {}, true);
    return this;
  }
}
define("Properties", Properties);

function textValue(value: unknown): string {
  return String(value);
}

export const PropertiesService = service("PropertiesService", {
  getScriptProperties: () => new Properties("script"),
  getDocumentProperties: () => new Properties("document"),
  getUserProperties: () => new Properties("user"),
});

class Cache {
  readonly store: StoreName;
  constructor(store: StoreName) {
    this.store = store;
  }
  get(key: unknown): string | null {
    return ask<Record<string, string>>("cache.get", this.store, [checkedKey(key)])[String(key)] ?? null;
  }
  getAll(keys: unknown[]): Record<string, string> {
    return ask("cache.get", this.store, keys.map(checkedKey));
  }
  put(key: unknown, value: unknown, seconds = 600): void {
    ask("cache.put", this.store, { [checkedKey(key)]: cachedText(value) }, seconds);
  }
  putAll(values: Record<string, unknown>, seconds = 600): void {
    const texts = Object.entries(values).map(([key, value]) => [checkedKey(key), cachedText(value)]);
    ask("cache.put", this.store, Object.fromEntries(texts), seconds);
  }
  remove(key: unknown): void {
    ask("cache.remove", this.store, [checkedKey(key)]);
  }
  removeAll(keys: unknown[]): void {
    ask("cache.remove", this.store, keys.map(checkedKey));
  }
}
define("Cache", Cache);

function checkedKey(key: unknown): string {
  const text = String(key);
  if (text.length > 250) throw exception(`Argument too large: key`);
  return text;
}

function cachedText(value: unknown): string {
  if (value === null || value === undefined) throw exception("Invalid argument: value");
  return String(value);
}

export const CacheService = service("CacheService", {
  getScriptCache: () => new Cache("script"),
  getDocumentCache: () => new Cache("document"),
  getUserCache: () => new Cache("user"),
});

class Lock {
  readonly scope: StoreName;
  constructor(scope: StoreName) {
    this.scope = scope;
  }
  tryLock(milliseconds: unknown): boolean {
    if (typeof milliseconds !== "number") throw signatureError([milliseconds]);
    return milliseconds < 0 ? false : ask("lock.take", this.scope, milliseconds);
  }
  waitLock(milliseconds: unknown): void {
    if (typeof milliseconds !== "number") throw signatureError([milliseconds]);
    if (milliseconds < 0 || !ask<boolean>("lock.take", this.scope, milliseconds)) {
      throw exception("Lock timeout: another process was holding the lock for too long.");
    }
  }
  hasLock(): boolean {
    return ask("lock.held", this.scope);
  }
  releaseLock(): void {
    ask("lock.release", this.scope);
  }
}
define("Lock", Lock);

export const LockService = service("LockService", {
  getScriptLock: () => new Lock("script"),
  getDocumentLock: () => (ask<boolean>("lock.exists", "document") ? new Lock("document") : null),
  getUserLock: () => new Lock("user"),
});
