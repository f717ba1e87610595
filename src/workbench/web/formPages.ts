import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { Executions, FormPage, FormPageItem } from "../run/api.ts";
import { type Fields, otherChoice } from "./formFields.ts";
import { formView } from "./formView.ts";
import { formPolicy, sentence } from "./guard.ts";
import { webTexts } from "./texts.ru.ts";

/** Form pages work without JavaScript: a page, a plain POST, a page. */
export function addFormPages(app: Hono<{ Bindings: HttpBindings }>, executions: Executions): void {
  app.get("/forms/:id", (context) => {
    const url = new URL(context.req.url);
    const form = executions.form(context.req.param("id"), url.search.slice(1));
    if (!form) return sentence(context, 404, webTexts.noForm);
    const nonce = randomUUID();
    context.header("Content-Security-Policy", formPolicy(nonce));
    return context.html(formView({ form, nonce, fields: prefilled(form), problems: [], sent: false }));
  });
  app.post("/forms/:id", async (context) => {
    const id = context.req.param("id");
    const form = executions.form(id);
    if (!form) return sentence(context, 404, webTexts.noForm);
    const fields = fieldsOf(new URLSearchParams(await context.req.text()));
    const { problems } = form.accepting
      ? executions.submit(id, answersOf(form, fields), {
          email: form.collectsEmail ? emailOf(fields) : "",
          tab: "form",
        })
      : { problems: [webTexts.form.closed] };
    const nonce = randomUUID();
    context.header("Content-Security-Policy", formPolicy(nonce));
    const page = formView({ form, nonce, fields, problems, sent: problems.length === 0 });
    return context.html(page, problems.length === 0 ? 200 : 422);
  });
}

function emailOf(fields: Fields): string {
  const email = fields.email?.[0]?.trim() ?? "";
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 200 ? email : "";
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

function fieldsOf(parameters: URLSearchParams): Fields {
  const fields: Fields = {};
  for (const [name, value] of parameters) fields[name] = [...(fields[name] ?? []), value.replaceAll("\r\n", "\n")];
  return fields;
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
