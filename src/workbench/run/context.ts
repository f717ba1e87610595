import vm from "node:vm";
import { type Project, topLevelFunctions } from "./project.ts";

/** Locals of the services and of the wrapped bundle: a global of a contextified object is several times slower. */
const builtIns = [
  "Object",
  "Array",
  "Number",
  "Boolean",
  "String",
  "Symbol",
  "Date",
  "Promise",
  "RegExp",
  "Error",
  "TypeError",
  "RangeError",
  "SyntaxError",
  "JSON",
  "Math",
  "Map",
  "Set",
  "WeakMap",
  "WeakSet",
  "BigInt",
  "Proxy",
  "Reflect",
  "Uint8Array",
  "Int32Array",
  "Uint32Array",
  "Float64Array",
  "ArrayBuffer",
  "parseInt",
  "parseFloat",
  "isNaN",
  "isFinite",
  "NaN",
  "Infinity",
];

/** Compiled once, evaluated in every fresh context. */
export interface Scripts {
  /** Contexts whose run is over and that the next run may have; null: every run gets a fresh one, as on Google. */
  kept: vm.Context[] | null;
  services: vm.Script;
  bundle: vm.Script;
  invoke: vm.Script;
  finish: vm.Script;
}

export type Door = (method: string, op: string, json: string) => string;

export function compile(project: Project, services: string, keepContexts = false): Scripts {
  return {
    kept: keepContexts ? [] : null,
    services: new vm.Script(withLocals(services), { filename: "services.js" }),
    bundle: new vm.Script(bundleSource(project), { filename: "Code.gs" }),
    invoke: new vm.Script("__workbench.start(__workbench.invocation)", { filename: "start.js" }),
    finish: new vm.Script("__workbench.finish()", { filename: "finish.js" }),
  };
}

function bundleSource({ code, wrapped }: Project): string {
  if (!wrapped) return code;
  const names = topLevelFunctions(code);
  const exported = names.map((name) => `${JSON.stringify(name)}: ${name}`).join(", ");
  return `__workbench.publish(${withLocals(`${code}\nreturn {${exported}};`)});`;
}

function withLocals(code: string): string {
  const locals = builtIns.join(", ");
  return `(function (${locals}) {${code}\n}).call(globalThis, ${locals})`;
}

/**
 * One execution's world: nothing but the language, the services and the bundle. The limit covers the bundle's own
 * top level, the call and the promises it left behind; a call that never ends is ended by force.
 */
export function runInOwnContext(
  scripts: Scripts,
  realm: object,
  invocation: object,
  door: Door,
  limitMs: number,
): string {
  const known = scripts.kept?.pop();
  const context = known ?? vm.createContext(Object.create(null), { microtaskMode: "afterEvaluate" });
  if (!known) scripts.services.runInContext(context);
  const entry = context.__workbench as { enter(realm: string, door: Door): void; invocation?: string };
  entry.enter(JSON.stringify(realm), door);
  entry.invocation = JSON.stringify(invocation);
  const timeout = Math.max(1, Math.ceil(limitMs));
  if (!known) scripts.bundle.runInContext(context, { timeout });
  scripts.invoke.runInContext(context, { timeout });
  const outcome = String(scripts.finish.runInContext(context, { timeout }));
  // One that was ended by force never comes here.
  scripts.kept?.push(context);
  return outcome;
}
