import type { Context } from "hono";
import { html } from "hono/html";
import { webTexts } from "./texts.ru.ts";

/** What a browser without the address from the terminal gets to see; it holds nothing of the book. */
export function landing(context: Context, status: 200 | 403): Response | Promise<Response> {
  const { title, needed, opened, open } = webTexts.landing;
  return context.html(
    html`<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${needed}</p>
<p>${opened} <a href="/">${open}</a></p>
</main>
</body>
</html>`,
    status,
  );
}
