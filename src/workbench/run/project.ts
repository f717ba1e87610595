import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** An advanced service that a manifest switches on, and the name under which scripts use it. */
export interface AdvancedService {
  userSymbol: string;
  serviceId: string;
}

/** What would be pushed to Google: the code, the HTML files, what the manifest says. */
export interface Project {
  code: string;
  /** By name without ".html". */
  html: Record<string, string>;
  timeZone: string;
  advanced: AdvancedService[];
  /** Built-ins are handed to the code as locals, which makes it run as fast as in the main context. */
  wrapped: boolean;
}

export function readProject(bundleDir: string): Project {
  const codeFile = join(bundleDir, "Code.js");
  if (!existsSync(codeFile)) return emptyProject("Europe/Moscow");
  const html: Record<string, string> = {};
  for (const file of readdirSync(bundleDir)) {
    if (file.endsWith(".html")) html[file.slice(0, -5)] = readFileSync(join(bundleDir, file), "utf8");
  }
  const { timeZone = "Etc/GMT", advanced } = readManifest(bundleDir);
  return { code: readFileSync(codeFile, "utf8"), html, timeZone, advanced, wrapped: true };
}

/** What the manifest of a folder says, as far as it matters here; nothing where there is none. */
export function readManifest(dir: string): { timeZone?: string; advanced: AdvancedService[] } {
  const file = join(dir, "appsscript.json");
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const services = (manifest.dependencies?.enabledAdvancedServices ?? []) as AdvancedService[];
  const advanced = services.map(({ userSymbol, serviceId }) => ({ userSymbol, serviceId }));
  return { ...(manifest.timeZone === undefined ? {} : { timeZone: String(manifest.timeZone) }), advanced };
}

export function emptyProject(timeZone: string): Project {
  return { code: "", html: {}, timeZone, advanced: [], wrapped: false };
}

/** Names of the top-level functions: they are hoisted before the first statement, which throws here. */
export function topLevelFunctions(code: string): string[] {
  const context = vm.createContext(Object.create(null));
  const before = new Set(Object.keys(context));
  try {
    new vm.Script(`throw 0;${code}`).runInContext(context);
  } catch (error) {
    if (error !== 0) throw error;
  }
  return Object.keys(context).filter((name) => !before.has(name) && typeof context[name] === "function");
}

/** Functions whose doc comment says @customfunction. */
export function customFunctionNames(code: string): string[] {
  const documented = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:async\s+)?function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)/gu;
  return [...code.matchAll(documented)].flatMap(([, comment = "", name = ""]) =>
    comment.includes("@customfunction") && !name.endsWith("_") ? [name] : [],
  );
}
