import type { Context, MiddlewareHandler } from "hono";
import { webTexts } from "./texts.ru.ts";

/** Refuses every request that does not come from our own pages: DNS rebinding by Host, foreign sites by Origin. */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    if (!hosts.includes(context.req.header("host") ?? "")) return sentence(context, 403, webTexts.foreignHost);
    if (isForeign(context, hosts)) return sentence(context, 403, webTexts.foreignOrigin);
    await next();
    context.header("X-Content-Type-Options", "nosniff");
    // "no-referrer" would turn the Origin of our own form posts into "null".
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
  };
}

function isForeign(context: Context, hosts: string[]): boolean {
  const origin = context.req.header("origin");
  if (origin !== undefined) return !hosts.some((host) => origin === `http://${host}`);
  const site = context.req.header("sec-fetch-site");
  if (site === undefined || site === "same-origin" || site === "none") return false;
  // A link in a letter may open the book or a form; nothing else may be asked for from another site.
  return !(context.req.method === "GET" && context.req.header("sec-fetch-dest") === "document");
}

/** A plain answer of one Russian sentence. */
export function sentence(context: Context, status: 400 | 403 | 404 | 409 | 413 | 500, text: string): Response {
  return context.json({ message: text }, status);
}

export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const panelPolicy = [
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads",
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

export function formPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}
