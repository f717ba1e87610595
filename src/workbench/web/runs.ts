/** What a page asks of the add-on: calls, menus, answers to questions. */

import type { RangeAddress } from "../kernel/api.ts";
import type { ExecutionResult, Session } from "../run/api.ts";
import { type App, bodyOf, type Served } from "./app.ts";
import { sentence } from "./guard.ts";
import type { RunView } from "./protocol.ts";
import { answerSchema, callSchema, chooseSchema, readBody } from "./requests.ts";
import { webTexts } from "./texts.ru.ts";

export function addRuns(app: App, { executions, panels, menus }: Served): void {
  const view = (result: ExecutionResult): RunView => {
    menus.see(result.effects);
    // Where in the script it failed is for its author, not for whoever is at the page.
    const error = result.error ? { name: result.error.name, message: result.error.message } : null;
    const { ok, value = null, meter, waiting = null } = result;
    return { ok, value, error, effects: panels.toPage(result.effects), meter, waiting };
  };
  app.post("/api/open", (context) => context.json(view(executions.open(context.get("session")))));
  app.post("/api/choose", async (context) => {
    const session = context.get("session");
    const body = readBody(chooseSchema, await bodyOf(context));
    if (!body) return sentence(context, 400, webTexts.badRequest);
    if (!menus.known) menus.see(executions.open(session).effects);
    if (!menus.has(body.functionName)) return sentence(context, 404, webTexts.noCommand);
    return context.json(view(executions.choose(body.functionName, withSelection(session, body.selection))));
  });
  app.post("/api/answer", async (context) => {
    const body = readBody(answerSchema, await bodyOf(context));
    if (!body) return sentence(context, 400, webTexts.badRequest);
    const { question, button, text } = body;
    return context.json(view(executions.answer(question, { button, ...(text === undefined ? {} : { text }) })));
  });
  app.post("/api/call", async (context) => {
    const body = readBody(callSchema, await bodyOf(context));
    if (!body) return sentence(context, 400, webTexts.badRequest);
    const session = withSelection(context.get("session"), body.selection);
    return context.json(view(executions.call(body.name, body.args, session)));
  });
}

function withSelection(session: Session, selection: RangeAddress | undefined): Session {
  return selection ? { ...session, selection } : session;
}
