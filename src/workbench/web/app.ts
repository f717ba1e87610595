import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import type { Workbook } from "../kernel/api.ts";
import type { Executions, Session } from "../run/api.ts";
import type { Hub } from "./hub.ts";
import type { Menus } from "./menus.ts";
import type { Panels } from "./panels.ts";

/** `session` is there behind the check of who asks. */
export interface AppEnvironment {
  Bindings: HttpBindings;
  Variables: { session: Session };
}
export type App = Hono<AppEnvironment>;

/** Does work that holds the thread, and whatever must be done around it. */
export type Busy = <T>(work: () => T | Promise<T>) => Promise<T>;

/** What the routes of one served workbook share. */
export interface Served {
  workbook: Workbook;
  executions: Executions;
  users: readonly string[];
  pageDir: string;
  busy: Busy;
  hub: Hub;
  panels: Panels;
  menus: Menus;
}

/** Who says to be at the keyboard, in which tab; null when the request does not say it. */
export function sessionOf(context: Context): Session | null {
  const email = decoded(context.req.header("x-user") ?? context.req.query("user") ?? "");
  const tab = context.req.header("x-tab") ?? context.req.query("tab") ?? "";
  return email === "" || email.length > 200 || !/^[\w-]{1,64}$/.test(tab) ? null : { email, tab };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return "";
  }
}

/** The JSON of a request; null for any other body, also for one that a form of a page could send. */
export async function bodyOf(context: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? "")) return null;
  try {
    return await context.req.json();
  } catch {
    return null;
  }
}
