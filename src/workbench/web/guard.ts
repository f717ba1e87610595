import type { Context, MiddlewareHandler } from "hono";
import { webTexts } from "./texts.ru.ts";

/** Refuses every request that does not come from our own pages: DNS rebinding by Host, foreign sites by Origin. */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    if (!hosts.includes(context.req.header("host") ?? "")) return sentence(context, 403, webTexts.foreignHost);
    if (isForeign(context, hosts)) return sentence(context, 403, webTexts.foreignOrigin);
    return next();
  };
}

function isForeign({ req }: Context, hosts: string[]): boolean {
  const origin = req.header("origin");
  if (origin !== undefined) return !hosts.some((host) => origin === `http://${host}`);
  const site = req.header("sec-fetch-site");
  if (site === undefined || site === "same-origin" || site === "none") return false;
  // A link in a letter may open the book or a form; nothing else may be asked for from another site.
  const isPage = req.path === "/" || /^\/forms\/[^/]+$/.test(req.path);
  return !(isPage && req.method === "GET" && req.header("sec-fetch-dest") === "document");
}

type Status = 400 | 403 | 404 | 409 | 413 | 500;

/** A plain answer of one Russian sentence. */
export function sentence(context: Context, status: Status, text: string, besides: object = {}): Response {
  return context.json({ message: text, ...besides }, status);
}
