import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { sentence } from "./guard.ts";
import { landing } from "./landing.ts";
import { webTexts } from "./texts.ru.ts";

/** Browsers that may be in at once; the one that came first is asked for the address again. */
const mostSessions = 100;

/** Who may come in: whoever knows the token of this start, and the browsers that have shown it. */
export interface Entry {
  /** 256 random bits, new at every start. */
  readonly token: string;
  /** A new session, which ends the former one of the same browser; null when the token is not ours. */
  enter(token: string, former: string | undefined): string | null;
  knows(session: string | undefined): boolean;
}

export function createEntry(): Entry {
  const token = secret();
  let sessions: Buffer[] = [];
  const whole = digest(token);
  const matches = (session: string) => {
    const asked = digest(session);
    // Every one is looked at, so that the time does not tell which.
    return sessions.filter((known) => timingSafeEqual(known, asked));
  };
  return {
    token,
    enter(given, former) {
      if (!timingSafeEqual(whole, digest(given))) return null;
      const ended = former === undefined ? [] : matches(former);
      const session = secret();
      sessions = [...sessions.filter((known) => !ended.includes(known)), digest(session)].slice(-mostSessions);
      return session;
    },
    knows: (session) => session !== undefined && matches(session).length > 0,
  };
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** Digests are equally long, so texts of any length are compared whole and in the same time. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/**
 * Exchanges the token of the address for a cookie and asks every other request for that cookie. Cookies know no ports,
 * so the name holds it: two workbenches on one machine would otherwise end each other's sessions.
 */
export function doorKeeper(entry: Entry, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const name = `workbench-${port()}`;
    const session = getCookie(context, name);
    const isPage = context.req.method === "GET" && context.req.path === "/";
    const token = isPage ? context.req.query("token") : undefined;
    if (token !== undefined) {
      const made = entry.enter(token, session);
      if (made === null && !entry.knows(session)) return landing(context, 403);
      if (made !== null) setCookie(context, name, made, { path: "/", httpOnly: true, sameSite: "Strict" });
      return context.redirect(withoutToken(context), 303);
    }
    if (entry.knows(session)) return next();
    return isPage ? landing(context, 200) : sentence(context, 403, webTexts.notEntered, { entry: true });
  };
}

function withoutToken(context: Context): string {
  const { searchParams } = new URL(context.req.url);
  searchParams.delete("token");
  const rest = searchParams.toString();
  return rest === "" ? "/" : `/?${rest}`;
}
