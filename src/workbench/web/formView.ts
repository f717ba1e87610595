/** The page of a form. */

import { html, raw } from "hono/html";
import type { FormPage, FormPageItem } from "../run/api.ts";
import { type Fields, otherChoice } from "./formFields.ts";
import { formStyle } from "./formStyle.ts";
import { webTexts } from "./texts.ru.ts";

interface FormViewOptions {
  form: FormPage;
  nonce: string;
  fields: Fields;
  problems: string[];
  /** Stands above the problems in place of the usual words. */
  headline?: string;
  sent: boolean;
}

type Part = ReturnType<typeof html>;

const texts = webTexts.form;

/** The form as a page; `html` escapes every text. */
export function formView(options: FormViewOptions): Part {
  const { form, nonce, sent } = options;
  return html`<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${form.title}</title>
<style nonce="${nonce}">${raw(formStyle)}</style>
</head>
<body>
<main>
<header class="card top"><h1>${form.title}</h1>${form.description ? html`<p class="lines">${form.description}</p>` : ""}</header>
${sent ? thanks(form) : form.accepting ? questions(options) : html`<section class="card"><p>${texts.closed}</p></section>`}
<footer>${texts.localOnly}</footer>
</main>
</body>
</html>`;
}

function thanks(form: FormPage): Part {
  return html`<section class="card" role="status"><p class="lines">${form.confirmation || texts.thanks}</p>
<p><a href="/forms/${form.id}">${texts.again}</a></p></section>`;
}

function questions({ form, fields, problems, headline }: FormViewOptions): Part {
  const hasRequired = form.collectsEmail || form.items.some((item) => item.required);
  return html`${problems.length > 0 ? problemList(problems, headline ?? texts.checkAnswers(problems.length)) : ""}
${hasRequired ? html`<p class="mark note">${texts.requiredNote}</p>` : ""}
<form method="post" action="/forms/${form.id}" novalidate>
${form.collectsEmail ? emailField(fields) : ""}
${form.items.map((item) => question(item, fields, problemOf(item, problems)))}
<button type="submit">${texts.send}</button>
</form>`;
}

function emailField(fields: Fields): Part {
  return html`<section class="card"><label for="email">${texts.email} <span class="mark" title="${texts.required}">*</span></label>
<input type="email" id="email" name="email" value="${fields.email?.[0] ?? ""}" maxlength="200" autocomplete="email" aria-required="true"></section>`;
}

function problemList(problems: string[], headline: string): Part {
  return html`<section class="card problems" role="alert"><h2>${headline}</h2>
<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></section>`;
}

function problemOf(item: FormPageItem, problems: string[]): string | null {
  return problems.find((problem) => item.title !== "" && problem.includes(`«${item.title}»`)) ?? null;
}

function question(item: FormPageItem, fields: Fields, problem: string | null): Part {
  if (["SECTION_HEADER", "PAGE_BREAK", "IMAGE", "VIDEO"].includes(item.type)) {
    return html`<section class="part"><h2>${item.title}</h2>${item.help ? html`<p class="lines">${item.help}</p>` : ""}</section>`;
  }
  const title = html`${item.title}${item.required ? html` <span class="mark" title="${texts.required}">*</span>` : ""}`;
  const help = item.help ? html`<p class="help lines" id="help-${item.id}">${item.help}</p>` : "";
  const trouble = problem ? html`<p class="trouble" id="trouble-${item.id}">${problem}</p>` : "";
  const card = problem ? "card wrong" : "card";
  if (isGroup(item)) {
    return html`<fieldset class="${card}" aria-describedby="help-${item.id} trouble-${item.id}"><legend>${title}</legend>
${help}${group(item, fields)}${trouble}</fieldset>`;
  }
  return html`<section class="${card}"><label for="item-${item.id}">${title}</label>${help}${field(item, fields, problem)}${trouble}</section>`;
}

function isGroup(item: FormPageItem): boolean {
  return ["MULTIPLE_CHOICE", "CHECKBOX", "SCALE", "RATING", "GRID", "CHECKBOX_GRID", "DURATION"].includes(item.type);
}

function field(item: FormPageItem, fields: Fields, problem: string | null): Part {
  const name = `entry.${item.id}`;
  const value = fields[name]?.[0] ?? "";
  const marks = raw(
    `id="item-${item.id}" name="${name}" aria-describedby="help-${item.id} trouble-${item.id}"` +
      `${item.required ? ' aria-required="true"' : ""}${problem ? ' aria-invalid="true"' : ""}`,
  );
  switch (item.type) {
    case "PARAGRAPH_TEXT":
      return html`<textarea ${marks} rows="4" maxlength="50000">${value}</textarea>`;
    case "LIST":
      return html`<select ${marks}><option value="">${texts.choose}</option>
${(item.choices ?? []).map((choice) => html`<option value="${choice}" ${choice === value ? raw("selected") : ""}>${choice}</option>`)}</select>`;
    case "DATE":
      return html`<input type="date" ${marks} value="${value}" max="9999-12-31">`;
    case "DATETIME":
      return html`<input type="datetime-local" ${marks} value="${value}" max="9999-12-31T23:59">`;
    case "TIME":
      return html`<input type="time" ${marks} value="${value}">`;
    default:
      return html`<input type="text" ${marks} value="${value}" maxlength="50000" placeholder="${texts.ownAnswer}" autocomplete="off">`;
  }
}

function group(item: FormPageItem, fields: Fields): Part {
  const name = `entry.${item.id}`;
  const chosen = fields[name] ?? [];
  switch (item.type) {
    case "MULTIPLE_CHOICE":
      return choices("radio", item, fields);
    case "CHECKBOX":
      return choices("checkbox", item, fields);
    case "GRID":
      return grid("radio", item, fields);
    case "CHECKBOX_GRID":
      return grid("checkbox", item, fields);
    case "DURATION":
      return html`<div class="row">${duration(name, "hour", texts.hours, 999, fields)}${duration(name, "minute", texts.minutes, 59, fields)}${duration(name, "second", texts.seconds, 59, fields)}</div>`;
    default:
      return scale(item, name, chosen);
  }
}

function duration(name: string, part: string, label: string, maximum: number, fields: Fields): Part {
  const value = fields[`${name}.${part}`]?.[0] ?? "";
  return html`<label class="small">${label}<input type="number" name="${name}.${part}" min="0" max="${maximum}" value="${value}"></label>`;
}

function choices(type: "radio" | "checkbox", item: FormPageItem, fields: Fields): Part {
  const name = `entry.${item.id}`;
  const list = item.choices ?? [];
  const chosen = fields[name] ?? [];
  const own = chosen.find((text) => text !== otherChoice && !list.includes(text));
  const choice = (value: string, label: Part | string, checked: boolean) =>
    html`<label class="choice"><input type="${type}" name="${name}" value="${value}" ${checked ? raw("checked") : ""}><span>${label}</span></label>`;
  const text = own ?? fields[`${name}.other`]?.[0] ?? "";
  const other = html`<div class="other">${choice(otherChoice, texts.other, own !== undefined || chosen.includes(otherChoice))}
<input type="text" name="${name}.other" value="${text}" maxlength="50000" aria-label="${texts.other}" autocomplete="off"></div>`;
  return html`${list.map((one) => choice(one, one, chosen.includes(one)))}${item.other ? other : ""}`;
}

function scale(item: FormPageItem, name: string, chosen: string[]): Part {
  const lower = item.lower ?? 1;
  const upper = item.upper ?? 5;
  const steps = Array.from({ length: Math.max(0, Math.min(upper - lower + 1, 21)) }, (_, index) =>
    String(lower + index),
  );
  return html`<div class="scale"><span>${item.lowerLabel ?? ""}</span>
${steps.map((step) => html`<label><span>${step}</span><input type="radio" name="${name}" value="${step}" ${chosen.includes(step) ? raw("checked") : ""}></label>`)}
<span>${item.upperLabel ?? ""}</span></div>`;
}

/** A table, of which a narrow screen makes a card for each row: the words of the columns stand beside the marks there. */
function grid(type: "radio" | "checkbox", item: FormPageItem, fields: Fields): Part {
  const columns = item.columns ?? [];
  return html`<div class="wide"><table><thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${(item.rows ?? []).map((row, index) => {
  const name = `entry.${item.id}.${index}`;
  const chosen = fields[name] ?? [];
  return html`<tr><th scope="row">${row}</th>${columns.map(
    (column) =>
      html`<td><label><input type="${type}" name="${name}" value="${column}" aria-label="${row}: ${column}" ${chosen.includes(column) ? raw("checked") : ""}><span aria-hidden="true">${column}</span></label></td>`,
  )}</tr>`;
})}</tbody></table></div>`;
}
