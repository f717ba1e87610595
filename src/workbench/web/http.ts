/** The server of the page: who may come in, and what is asked of it. */

import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener, RequestError } from "@hono/node-server";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { ChangeSet, Command, RangeAddress, Workbook } from "../kernel/api.ts";
import type { Executions, Session } from "../run/api.ts";
import { exportXlsx } from "../xlsx.ts";
import { type App, type AppEnvironment, type Busy, bodyOf, type Served, sessionOf } from "./app.ts";
import { createBrake } from "./brake.ts";
import { createEntry, doorKeeper } from "./entry.ts";
import { addFormPages } from "./formPages.ts";
import { guard, sentence } from "./guard.ts";
import { pagePolicy, panelHeaders, securityHeaders, withSecurityHeaders } from "./headers.ts";
import { createHub, type Hub } from "./hub.ts";
import { createMenus } from "./menus.ts";
import { isNamed, namedUsers } from "./namedUsers.ts";
import { createPanels } from "./panels.ts";
import type { AppliedView, StepView } from "./protocol.ts";
import { refusalOf, refusalText } from "./refusals.ts";
import { readArea, readCommands } from "./requests.ts";
import { addRuns } from "./runs.ts";
import { webTexts } from "./texts.ru.ts";
import {
  clip,
  readBook,
  readCharts,
  readCopy,
  readOptions,
  readWindow,
  seenValues,
  sumLimit,
  sumsOf,
} from "./windows.ts";

export interface ServeOptions {
  workbook: Workbook;
  executions: Executions;
  /** 0 takes any free port. */
  port: number;
  /** Where the built page lies: index.html, main.js, main.css. */
  pageDir: string;
  /** E-mails that may act beside those with whom the book is shared. */
  users?: string[];
  /** Does the work of one request or trigger, which holds the thread; by default nothing else is done about it. */
  busy?: Busy;
  /** By which refused forms wait, in milliseconds. */
  now?: () => number;
}

export interface Serving {
  /** Of pages that are open to everybody: forms. */
  url: string;
  /** Where whoever may open the book begins; holds the token of this start. */
  address: string;
  close: () => Promise<void>;
}

type Middleware = MiddlewareHandler<AppEnvironment>;

const host = "127.0.0.1";
const editLimit = 8 * 1024 * 1024;

/** Serves the page of one workbook on this machine alone. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const app: App = new Hono();
  const { workbook, executions, users = [], busy = async (work) => work(), now = Date.now } = options;
  const hub = createHub(workbook);
  const [menus, panels, entry] = [createMenus(), createPanels(), createEntry()];
  const served: Served = { workbook, executions, users, pageDir: options.pageDir, busy, hub, panels, menus };
  let port = options.port;
  app.use(withSecurityHeaders());
  app.use(guard(() => port));
  app.use((_, next) => busy(next));
  addFormPages(app, executions, createBrake(now));
  app.use(doorKeeper(entry, () => port));
  app.use(bodyLimit({ maxSize: editLimit, onError: (context) => sentence(context, 413, webTexts.tooBig) }));
  addPage(app, served);
  addBook(app, served);
  app.use("/api/*", namedOnly(served));
  addReading(app, served);
  addWriting(app, served);
  addRuns(app, served);
  addEvents(app, served);
  app.notFound((context) => sentence(context, 404, webTexts.notFound));
  app.onError((error, context) => sentence(context, 500, reported(error)));
  const server = createServer(getRequestListener(app.fetch, { hostname: host, errorHandler: unanswered }));
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, () => {
      port = (server.address() as AddressInfo).port;
      const url = `http://${host}:${port}/`;
      resolve({ url, address: `${url}?token=${entry.token}`, close: () => stop(server, hub) });
    });
  });
}

/** What fails before or behind the routes: a request of which not even the address can be read, or the sending itself. */
function unanswered(error: unknown): Response {
  const isUnreadable = error instanceof RequestError;
  const message = isUnreadable ? webTexts.badRequest : reported(error);
  const headers = { ...securityHeaders, "Content-Type": "application/json" };
  return new Response(JSON.stringify({ message }), { status: isUnreadable ? 400 : 500, headers });
}

function stop(server: Server, hub: Hub): Promise<void> {
  hub.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A sentence with a reference number; the reason, without contents of cells, goes to the terminal. */
function reported(error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  const where = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 4).join(" ") : "";
  process.stderr.write(`${reference} ${error instanceof Error ? error.name : "Error"} ${where}\n`);
  return webTexts.failure(reference);
}

/** Everything but the outline of the book is done by a user whom it names. */
function namedOnly({ workbook, users }: Served): Middleware {
  return async (context, next) => {
    const session = sessionOf(context);
    if (!session) return sentence(context, 400, webTexts.noUser);
    if (!isNamed(workbook.info(), session.email, users)) return sentence(context, 403, webTexts.strangeUser);
    context.set("session", session);
    return next();
  };
}

function addPage(app: App, { pageDir, panels, workbook }: Served): void {
  app.get("/", async (context) => {
    const nonce = randomUUID();
    const html = await readFile(join(pageDir, "index.html"), "utf8");
    context.header("Content-Security-Policy", pagePolicy(nonce));
    return context.html(html.replaceAll("{{nonce}}", nonce));
  });
  for (const [name, type] of [
    ["main.js", "text/javascript; charset=utf-8"],
    ["main.css", "text/css; charset=utf-8"],
  ] as const) {
    app.get(`/${name}`, async (context) =>
      context.body(await readFile(join(pageDir, name)), 200, { "Content-Type": type }),
    );
  }
  app.get("/favicon.ico", (context) => context.body(null, 204));
  app.get("/panels/:token", (context) => {
    const html = panels.html(context.req.param("token"));
    if (html === null) return sentence(context, 404, webTexts.noPanel);
    return context.html(html, 200, panelHeaders);
  });
  app.get("/download/book.xlsx", async (context) => {
    const bytes = await exportXlsx(workbook);
    // Half of a surrogate pair has no form in an address.
    const whole = (workbook.info().name || "book").replace(/\p{Surrogate}/gu, "\ufffd");
    const name = encodeURIComponent(`${whole}.xlsx`);
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="book.xlsx"; filename*=UTF-8''${name}`,
    });
  });
}

/** What a page needs before it knows who its user is. */
function addBook(app: App, { workbook, hub, users }: Served): void {
  app.get("/api/book", (context) => context.json(readBook(workbook, hub.version())));
  app.get("/api/users", (context) => context.json(namedUsers(workbook.info(), users)));
}

function addReading(app: App, { workbook, executions, hub }: Served): void {
  const reading = (path: string, read: (at: RangeAddress, session: Session) => object, limit?: number) =>
    app.get(path, (context) => {
      const asked = readArea(context.req.query());
      const at = asked && clip(workbook, asked, limit);
      return asked && at ? context.json(read(at, context.get("session"))) : sentence(context, 400, webTexts.badArea);
    });
  reading("/api/window", (at, session) => readWindow(workbook, at, session.email, hub.version()));
  reading("/api/copy", (at) => readCopy(workbook, at));
  reading("/api/sums", (at) => sumsOf(seenValues(workbook, at)), sumLimit);
  reading("/api/options", (at) => readOptions(workbook, at));
  reading("/api/distinct", (at) => [...new Set(workbook.displayValues(at).flat())].slice(0, 10_000));
  app.get("/api/charts", (context) => {
    const sheetId = Number(context.req.query("sheet"));
    const known = workbook.info().sheets.some((sheet) => sheet.sheetId === sheetId);
    return known ? context.json(readCharts(workbook, sheetId)) : sentence(context, 400, webTexts.noSheet);
  });
  app.get("/api/quotas", (context) => context.json(executions.quotas()));
  app.get("/api/forms", (context) =>
    context.json(executions.forms().map(({ id, title, accepting }) => ({ id, title, accepting }))),
  );
}

function addWriting(app: App, served: Served): void {
  const { workbook, hub } = served;
  const answered = rememberAnswers(500);
  app.use("/api/apply", answered);
  for (const step of ["undo", "redo"]) app.use(`/api/${step}`, answered);
  app.post("/api/apply", async (context) => {
    const session = context.get("session");
    const commands = readCommands(await bodyOf(context));
    if (!commands) return sentence(context, 400, webTexts.badRequest);
    const edit = singleCell(commands);
    const before = edit && workbook.displayValues(edit)[0]?.[0];
    const change = refusing(context, commands, session, served, () =>
      workbook.apply(commands, { email: session.email, source: "edit" }),
    );
    if (change instanceof Response) return change;
    const after = edit && workbook.displayValues(edit)[0]?.[0];
    fireEdited(served, change, edit ? { before: before ?? "", after: after ?? "" } : null, session);
    return context.json({ version: hub.version(), hidden: change.hidden ?? null } satisfies AppliedView);
  });
  for (const step of ["undo", "redo"] as const) {
    app.post(`/api/${step}`, (context) => {
      const session = context.get("session");
      const change = refusing(context, [], session, served, () => workbook[step](session.email));
      if (change instanceof Response) return change;
      const { went = "none", place = null } = change?.step ?? {};
      return context.json({
        done: went === "whole" || went === "part",
        went,
        place,
        version: hub.version(),
      } satisfies StepView);
    });
  }
}

/** A page repeats a request whose answer it did not get; the repetition gets the same answer and changes nothing. */
function rememberAnswers(limit: number): Middleware {
  const answers = new Map<string, string>();
  return async (context, next) => {
    const given = context.req.header("x-request") ?? "";
    const usable = given !== "" && given.length <= 64;
    const request = JSON.stringify([context.req.path, context.get("session").email, given]);
    const known = answers.get(request);
    if (usable && known !== undefined) return context.body(known, 200, { "Content-Type": "application/json" });
    await next();
    if (!usable || !context.res.ok) return;
    answers.set(request, await context.res.clone().text());
    const oldest = answers.keys().next().value;
    if (answers.size > limit && oldest !== undefined) answers.delete(oldest);
  };
}

function refusing<T>(
  context: Context,
  commands: Command[],
  session: Session,
  { workbook }: Served,
  act: () => T,
): T | Response {
  try {
    return act();
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return sentence(context, 409, refusalText(refused, commands, workbook, session.email));
  }
}

function singleCell(commands: Command[]): RangeAddress | null {
  const [command] = commands;
  if (commands.length !== 1 || !command) return null;
  if (command.do !== "setCells" && !(command.do === "clear" && command.contents)) return null;
  return command.at.rows === 1 && command.at.columns === 1 ? command.at : null;
}

/** Edit triggers run after the answer, so that typing never waits for a script. */
function fireEdited(
  { executions, panels, menus, hub, busy }: Served,
  change: ChangeSet,
  edit: { before: string; after: string } | null,
  session: Session,
): void {
  const fire = () => {
    for (const { effects, waiting } of executions.edited(change, edit, session)) {
      menus.see(effects);
      hub.show(session.tab, panels.toPage(effects), waiting ?? null);
    }
  };
  setImmediate(() => {
    busy(fire).catch((error: unknown) => {
      process.stderr.write(`edit trigger: ${error instanceof Error ? error.name : "Error"}\n`);
    });
  });
}

function addEvents(app: App, { hub }: Served): void {
  app.get("/api/events", (context) => {
    const session = context.get("session");
    return streamSSE(context, async (stream) => {
      const stopListening = hub.listen(session.tab, (event) => void stream.writeSSE({ data: JSON.stringify(event) }));
      await new Promise<void>((resolve) => {
        const beat = setInterval(() => void stream.writeSSE({ event: "beat", data: "" }), 20_000);
        beat.unref();
        stream.onAbort(() => {
          clearInterval(beat);
          stopListening();
          resolve();
        });
      });
    });
  });
}
