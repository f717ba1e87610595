import { documented } from "./documented.ts";
import { refusal } from "./permissions.ts";
import { current, exception } from "./realm.ts";

type Method = (this: unknown, ...args: unknown[]) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: services take whatever a script passes
export type Service = Record<string, any>;

let depth = 0;

/** On a prototype: the name of the class, which may inherit from another one of Google's. */
const ownClass = Symbol("class");

/** What the workbench has, by the name of the class, service or enumeration. */
const holders = new Map<string, object>();

/** Names of the members that are there, inherited ones included. */
export function presentMembers(): Record<string, string[]> {
  return Object.fromEntries([...holders].map(([name, holder]) => [name, namesOf(holder)]));
}

function namesOf(holder: object): string[] {
  const names: string[] = [];
  for (let at: object | null = holder; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    if (Object.getOwnPropertyNames(at).includes("hasOwnProperty")) break;
    names.push(...Object.getOwnPropertyNames(at).filter((name) => name !== "constructor" && name !== "toString"));
  }
  return [...new Set(names)].sort();
}

const memberSets = new Map<string, Set<string>>();

/** Whether Google's reference knows this member of a class, service or enumeration. */
export function isDocumented(className: string, name: string): boolean {
  const known = memberSets.get(className) ?? new Set(documented[className]?.split(" "));
  memberSets.set(className, known);
  return known.has(name);
}

/**
 * Google's own members that are missing here throw by name when they are called; anything else is undefined, as on Google.
 * `kin` are classes that the same object stands for.
 */
function absentMembers(className: string, kin: readonly string[] = []): object {
  return new Proxy(Object.prototype, {
    get(target, key, receiver) {
      if (typeof key === "symbol") return Reflect.get(target, key, receiver);
      const own: string = receiver[ownClass] ?? className;
      if (![own, ...kin].some((one) => isDocumented(one, key))) return Reflect.get(target, key, receiver);
      return () => {
        throw notImplemented(`${own}.${key}`);
      };
    },
  });
}

export function notImplemented(name: string): Error {
  return exception(`${name} is not implemented in the workbench`, "Error");
}

function guarded(className: string, name: string, method: Method): Method {
  const full = `${className}.${name}`;
  return function call(this: unknown, ...args: unknown[]): unknown {
    if (depth > 0) return method.apply(this, args);
    const refused = refusal(className, name);
    if (refused) throw exception(refused);
    depth++;
    current.method = full;
    try {
      return method.apply(this, args);
    } finally {
      depth--;
    }
  };
}

function guardMethods(className: string, holder: object): void {
  for (const name of Object.getOwnPropertyNames(holder)) {
    const described = Object.getOwnPropertyDescriptor(holder, name);
    if (name === "constructor" || typeof described?.value !== "function") continue;
    (holder as Service)[name] = guarded(className, name, described.value as Method);
  }
}

/**
 * Puts every method of a class behind the guard: permission, the name that numbered calls carry,
 * and an error by name for what the workbench lacks.
 */
export function define(
  className: string,
  type: { prototype: object },
  methods: Service = {},
  kin: readonly string[] = [],
): void {
  holders.set(className, type.prototype);
  guardMethods(className, type.prototype);
  extend(className, type, methods);
  (type.prototype as Service).toString = () => className;
  Object.defineProperty(type.prototype, ownClass, { value: className });
  const parent = Object.getPrototypeOf(type.prototype) as object | null;
  if (parent === Object.prototype) Object.setPrototypeOf(type.prototype, absentMembers(className, kin));
}

/** Adds methods to a defined class, behind the same guard. */
export function extend(className: string, type: { prototype: object }, methods: Service): void {
  const holder = type.prototype as Service;
  for (const name of Object.keys(methods)) holder[name] = guarded(className, name, methods[name] as Method);
}

/** A top-level service such as SpreadsheetApp: an object behind the same guard. */
export function service(name: string, members: Service): Service {
  const made: Service = Object.create(absentMembers(name));
  Object.assign(made, members);
  holders.set(name, made);
  guardMethods(name, made);
  Object.defineProperty(made, "toString", { value: () => name });
  return Object.freeze(made);
}

export interface EnumValue {
  name(): string;
  ordinal(): number;
  compareTo(other: EnumValue): number;
  toString(): string;
  toJSON(): string;
}

/** An Apps Script enumeration: its members print as their names and are compared by identity. */
export function enumeration<Name extends string>(className: string, names: readonly Name[]): Record<Name, EnumValue> {
  const made: Service = {};
  holders.set(className, made);
  names.forEach((name, index) => {
    made[name] = Object.freeze({
      name: () => name,
      ordinal: () => index,
      compareTo: (other: EnumValue) => index - other.ordinal(),
      toString: () => name,
      toJSON: () => name,
    });
  });
  return Object.freeze(made) as Record<Name, EnumValue>;
}

/** The error that Google gives for arguments of wrong kinds. */
export function signatureError(args: unknown[]): Error {
  const kinds = args.map(kindOf).join(",");
  const method = current.method.includes("App.") ? current.method : `SpreadsheetApp.${current.method}`;
  return exception(`The parameters (${kinds}) don't match the method signature for ${method}.`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "number[]";
  if (typeof value === "object") return "(class)";
  return typeof value === "string" ? "String" : typeof value;
}
