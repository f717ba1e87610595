import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Executions, FormPage, FormPageItem } from "../run/api.ts";
import type { App } from "./app.ts";
import type { Brake } from "./brake.ts";
import { type Fields, otherChoice } from "./formFields.ts";
import { formView } from "./formView.ts";
import { sentence } from "./guard.ts";
import { formHeaders } from "./headers.ts";
import { webTexts } from "./texts.ru.ts";

/** Six long answers in Russian letters, each of which takes six characters on its way. */
const bodyBytes = 2 * 1024 * 1024;
const mostFields = 2_000;
const mostTexts = 50;
const longestCode = 200;
const fieldName = /^(?:email|entry\.\d{1,15}(?:\.\w{1,10})?)$/;

type Shown = Omit<Parameters<typeof formView>[0], "nonce">;

/** Form pages work without JavaScript: a page, a plain POST, a page. They are open to whoever knows their address. */
export function addFormPages(app: App, executions: Executions, brake: Brake): void {
  app.get("/forms/:id", (context) => {
    const url = new URL(context.req.url);
    const form = executions.form(context.req.param("id"), url.search.slice(1));
    if (!form) return sentence(context, 404, webTexts.noForm);
    const shown = form.accepting && executions.formDoor(form.id) === "closed" ? { ...form, accepting: false } : form;
    return page(context, { form: shown, fields: prefilled(form), problems: [], sent: false });
  });
  const tooBig = (context: Context) => sentence(context, 413, webTexts.form.tooBig);
  app.post("/forms/:id", bodyLimit({ maxSize: bodyBytes, onError: tooBig }), async (context) => {
    const id = context.req.param("id");
    const form = executions.form(id);
    if (!form) return sentence(context, 404, webTexts.noForm);
    const fields = fieldsOf(new URLSearchParams(await context.req.text()));
    if (!fields) return tooBig(context);
    const sender = JSON.stringify([id, getConnInfo(context).remote.address]);
    const seconds = Math.ceil(brake.wait(sender) / 1000);
    // Nothing is checked meanwhile, so that a right guess is not told from a wrong one.
    if (seconds > 0) {
      const shown = { form, fields, problems: [webTexts.form.slowDown(seconds)], headline: webTexts.form.notYet };
      return page(context, { ...shown, sent: false }, 429, { "Retry-After": String(seconds) });
    }
    const door = form.accepting ? executions.formDoor(id, textsOf(form, fields)) : "closed";
    const { problems } =
      door === "open"
        ? executions.submit(id, answersOf(form, fields), {
            email: form.collectsEmail ? emailOf(fields) : "",
            tab: "form",
          })
        : { problems: [refusedAt[door]] };
    const sent = problems.length === 0;
    if (!sent) brake.refused(sender);
    const shown = { form: { ...form, accepting: door !== "closed" }, fields, problems, sent };
    return page(context, shown, sent ? 200 : 422);
  });
}

const { closed, wrongLink: wrong, notChecked: unknown } = webTexts.form;
const refusedAt = { closed, wrong, unknown };

function page(context: Context, shown: Shown, status: 200 | 422 | 429 = 200, headers: Record<string, string> = {}) {
  const nonce = randomUUID();
  return context.html(formView({ ...shown, nonce }), status, { ...formHeaders(nonce), ...headers });
}

function emailOf(fields: Fields): string {
  const email = fields.email?.[0]?.trim() ?? "";
  return email.length <= 200 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : "";
}

/** What a prefilled link has entered, as the fields of the page. */
function prefilled(form: FormPage): Fields {
  const fields: Fields = {};
  for (const { id, value, rows } of form.items) {
    if (value === undefined || value === null) continue;
    const list = (Array.isArray(value) ? value : [value]).map(String);
    if (!rows) fields[`entry.${id}`] = list;
    else for (const [row, text] of list.entries()) fields[`entry.${id}.${row}`] = [text];
  }
  return fields;
}

/** The fields that form pages have; null when there are more than any form needs. */
function fieldsOf(parameters: URLSearchParams): Fields | null {
  if (parameters.size > mostFields) return null;
  const fields: Fields = Object.create(null);
  for (const [name, value] of parameters) {
    if (fieldName.test(name)) fields[name] = [...(fields[name] ?? []), value.replaceAll("\r\n", "\n")];
  }
  return fields;
}

/** Lines of text: in one of them stands the code of a personal link. */
function textsOf({ items }: FormPage, fields: Fields): { itemId: number; text: string }[] {
  return items
    .filter(({ type }) => type === "TEXT")
    .slice(0, mostTexts)
    .map(({ id }) => ({ itemId: id, text: (fields[`entry.${id}`]?.[0] ?? "").slice(0, longestCode) }));
}

function answersOf(form: FormPage, fields: Fields): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const item of form.items) {
    const answer = answerOf(item, fields);
    if (answer !== undefined) answers[String(item.id)] = answer;
  }
  return answers;
}

function answerOf(item: FormPageItem, fields: Fields): unknown {
  const name = `entry.${item.id}`;
  const part = (suffix: string) => fields[`${name}.${suffix}`]?.[0]?.trim() ?? "";
  switch (item.type) {
    case "CHECKBOX":
      return nonEmpty(fields[name]?.map((text) => (text === otherChoice ? part("other") : text)));
    case "MULTIPLE_CHOICE": {
      const [chosen = ""] = fields[name] ?? [];
      return (chosen === otherChoice ? part("other") : chosen) || undefined;
    }
    case "GRID":
      return some((item.rows ?? []).map((_, row) => fields[`${name}.${row}`]?.[0] ?? ""));
    case "CHECKBOX_GRID":
      return some((item.rows ?? []).map((_, row) => fields[`${name}.${row}`] ?? []));
    case "DURATION": {
      const parts = ["hour", "minute", "second"].map(part);
      return parts.every((text) => text === "") ? undefined : parts.map((text) => text.padStart(2, "0")).join(":");
    }
    default: {
      const text = fields[name]?.[0] ?? "";
      if (text.trim() === "") return undefined;
      return item.type === "DATETIME" ? text.replace("T", " ") : text;
    }
  }
}

function nonEmpty(values: string[] | undefined): string[] | undefined {
  const kept = (values ?? []).filter((value) => value !== "");
  return kept.length > 0 ? kept : undefined;
}

function some<T extends string | string[]>(rows: T[]): T[] | undefined {
  return rows.some((row) => row.length > 0) ? rows : undefined;
}
