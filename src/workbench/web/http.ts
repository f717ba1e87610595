import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type HttpBindings, serve as listen } from "@hono/node-server";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { ChangeSet, Command, RangeAddress, Workbook } from "../kernel/api.ts";
import type { ExecutionResult, Executions, Session } from "../run/api.ts";
import { exportXlsx } from "../xlsx.ts";
import { addFormPages } from "./formPages.ts";
import { guard, pagePolicy, panelPolicy, sentence } from "./guard.ts";
import { createHub, type Hub } from "./hub.ts";
import { knownUsers } from "./knownUsers.ts";
import { createPanels, type Panels } from "./panels.ts";
import type { AppliedView, RunView, StepView } from "./protocol.ts";
import { refusalOf, refusalText } from "./refusals.ts";
import { answerSchema, callSchema, chooseSchema, readArea, readBody, readCommands } from "./requests.ts";
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
  host?: "127.0.0.1";
  /** Where the built page lies: index.html, main.js, main.css. */
  pageDir: string;
  /** E-mails offered in the page's user switch, beside those whom the book itself names. */
  users?: string[];
}

interface Served extends ServeOptions {
  hub: Hub;
  panels: Panels;
}

type App = Hono<{ Bindings: HttpBindings }>;

const editLimit = 8 * 1024 * 1024;

/** Serves the page of one workbook on this machine alone. */
export async function serve(options: ServeOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const app: App = new Hono();
  const served: Served = { ...options, hub: createHub(options.workbook), panels: createPanels() };
  let port = options.port;
  app.use(guard(() => port));
  app.use(bodyLimit({ maxSize: editLimit, onError: (context) => sentence(context, 413, webTexts.tooBig) }));
  addPage(app, served);
  addReading(app, served);
  addWriting(app, served);
  addRuns(app, served);
  addEvents(app, served);
  addFormPages(app, options.executions);
  app.notFound((context) => sentence(context, 404, webTexts.notFound));
  app.onError((error, context) => failure(context, error));
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port: options.port, hostname: "127.0.0.1" }, (address) => {
      port = address.port;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => stop(server, served.hub) });
    });
    server.on("error", reject);
  });
}

function stop(server: ReturnType<typeof listen>, hub: Hub): Promise<void> {
  hub.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

/** Says a reference number to the person and the reason, without contents of cells, to the terminal. */
function failure(context: Context, error: unknown): Response {
  const reference = randomUUID().slice(0, 8);
  const where = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 4).join(" ") : "";
  process.stderr.write(`${reference} ${error instanceof Error ? error.name : "Error"} ${where}\n`);
  return sentence(context, 500, webTexts.failure(reference));
}

function sessionOf(context: Context): Session | null {
  const email = decoded(context.req.header("x-user") ?? context.req.query("user") ?? "");
  const tab = context.req.header("x-tab") ?? context.req.query("tab") ?? "";
  return email === "" || email.length > 200 || !/^[\w-]{1,64}$/.test(tab) ? null : { email, tab };
}

function withSelection(session: Session, selection: RangeAddress | undefined): Session {
  return selection ? { ...session, selection } : session;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return "";
  }
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return null;
  }
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
    context.header("Content-Security-Policy", panelPolicy);
    return context.html(html);
  });
  app.get("/download/book.xlsx", async (context) => {
    const bytes = await exportXlsx(workbook);
    const name = encodeURIComponent(`${workbook.info().name || "book"}.xlsx`);
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="book.xlsx"; filename*=UTF-8''${name}`,
    });
  });
}

function addReading(app: App, { workbook, executions, hub, users }: Served): void {
  const reading = (path: string, read: (at: RangeAddress, session: Session) => object, limit?: number) =>
    app.get(path, (context) => {
      const session = sessionOf(context);
      if (!session) return sentence(context, 400, webTexts.noUser);
      const asked = readArea(context.req.query());
      const at = asked && clip(workbook, asked, limit);
      return asked && at ? context.json(read(at, session)) : sentence(context, 400, webTexts.badArea);
    });
  app.get("/api/book", (context) => context.json(readBook(workbook, hub.version())));
  app.get("/api/users", (context) => context.json(knownUsers(workbook, users ?? [])));
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
    const session = sessionOf(context);
    const commands = readCommands(await bodyOf(context));
    if (!session) return sentence(context, 400, webTexts.noUser);
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
      const session = sessionOf(context);
      if (!session) return sentence(context, 400, webTexts.noUser);
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
function rememberAnswers(limit: number): MiddlewareHandler {
  const answers = new Map<string, string>();
  return async (context, next) => {
    const request = context.req.header("x-request") ?? "";
    const known = answers.get(request);
    if (known !== undefined) return context.body(known, 200, { "Content-Type": "application/json" });
    await next();
    if (request === "" || request.length > 64 || !context.res.ok) return;
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

/** Edit triggers run after the reply, so that typing never waits for a script. */
function fireEdited(
  { executions, panels, hub }: Served,
  change: ChangeSet,
  edit: { before: string; after: string } | null,
  session: Session,
): void {
  setImmediate(() => {
    try {
      const results = executions.edited(change, edit, session);
      for (const result of results) hub.show(session.tab, panels.toPage(result.effects), result.waiting ?? null);
    } catch (error) {
      process.stderr.write(`edit trigger: ${error instanceof Error ? error.name : "Error"}\n`);
    }
  });
}

function addRuns(app: App, { executions, panels }: Served): void {
  const view = (result: ExecutionResult): RunView => ({
    ok: result.ok,
    value: result.value ?? null,
    error: result.error ?? null,
    effects: panels.toPage(result.effects),
    meter: result.meter,
    waiting: result.waiting ?? null,
  });
  app.post("/api/open", (context) => {
    const session = sessionOf(context);
    return session ? context.json(view(executions.open(session))) : sentence(context, 400, webTexts.noUser);
  });
  app.post("/api/choose", async (context) => {
    const session = sessionOf(context);
    const body = readBody(chooseSchema, await bodyOf(context));
    if (!session) return sentence(context, 400, webTexts.noUser);
    if (!body) return sentence(context, 400, webTexts.badRequest);
    return context.json(view(executions.choose(body.functionName, withSelection(session, body.selection))));
  });
  app.post("/api/answer", async (context) => {
    const body = readBody(answerSchema, await bodyOf(context));
    if (!body) return sentence(context, 400, webTexts.badRequest);
    const { question, button, text } = body;
    return context.json(view(executions.answer(question, { button, ...(text === undefined ? {} : { text }) })));
  });
  app.post("/api/call", async (context) => {
    const session = sessionOf(context);
    const body = readBody(callSchema, await bodyOf(context));
    if (!session) return sentence(context, 400, webTexts.noUser);
    if (!body) return sentence(context, 400, webTexts.badRequest);
    return context.json(view(executions.call(body.name, body.args, withSelection(session, body.selection))));
  });
}

function addEvents(app: App, { hub }: Served): void {
  app.get("/api/events", (context) => {
    const session = sessionOf(context);
    if (!session) return sentence(context, 400, webTexts.noUser);
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
