import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { sentence } from "./guard.ts";
import { landing } from "./landing.ts";
import { webTexts } from "./texts.ru.ts";

/** Browsers that may be in at once; the one that came first is asked for the address again. */
const mostPasses = 100;

/** Who may come in: whoever knows the token of this start, and the browsers that have shown it. */
export interface Entry {
  /** 256 random bits, new at every start. */
  readonly token: string;
  /** A new pass, which ends the former one of the same browser; null when the token is not ours. */
  enter(token: string, former: string | undefined): string | null;
  knows(pass: string | undefined): boolean;
}

export function createEntry(): Entry {
  const token = secret();
  let passes: Buffer[] = [];
  const whole = digest(token);
  const matches = (pass: string) => {
    const asked = digest(pass);
    // Every one is looked at, so that the time does not tell which.
    return passes.filter((known) => timingSafeEqual(known, asked));
  };
  return {
    token,
    enter(given, former) {
      if (!timingSafeEqual(whole, digest(given))) return null;
      const ended = former === undefined ? [] : matches(former);
      const pass = secret();
      passes = [...passes.filter((known) => !ended.includes(known)), digest(pass)].slice(-mostPasses);
      return pass;
    },
    knows: (pass) => pass !== undefined && matches(pass).length > 0,
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
 * so the name holds it: two workbenches on one machine would otherwise take each other's passes away.
 */
export function doorKeeper(entry: Entry, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const name = `workbench-${port()}`;
    const pass = getCookie(context, name);
    const isPage = context.req.method === "GET" && context.req.path === "/";
    const token = isPage ? context.req.query("token") : undefined;
    if (token !== undefined) {
      const made = entry.enter(token, pass);
      if (made === null && !entry.knows(pass)) return landing(context, 403);
      if (made !== null) setCookie(context, name, made, { path: "/", httpOnly: true, sameSite: "Strict" });
      return context.redirect(withoutToken(context), 303);
    }
    if (entry.knows(pass)) return next();
    return isPage ? landing(context, 200) : sentence(context, 403, webTexts.notEntered, { entry: true });
  };
}

function withoutToken(context: Context): string {
  const { searchParams } = new URL(context.req.url);
  searchParams.delete("token");
  const rest = searchParams.toString();
  return rest === "" ? "/" : `/?${rest}`;
}
