// One HTML file with its script and style inside, safe both as HTML and as a template of HtmlService.
import { Script } from "node:vm";
import { refuseMarks, withoutCommentMarks } from "./commentMarks.mjs";

const styleTag = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const scriptTag = /<script\b[^>]*\bsrc="[^"]*"[^>]*>\s*<\/script>/g;

/** Addresses that a page asks to be filled in: its style sheets and its scripts. */
export function addressesOf(html) {
  return {
    styles: [...html.matchAll(styleTag)].map(([tag]) => attribute(tag, "href")),
    scripts: [...html.matchAll(scriptTag)].map(([tag]) => attribute(tag, "src")),
  };
}

/** The page with every style sheet and script put in place of its tag; the scripts go to the end of the body. */
export function inlinedPage(html, styleOf, scriptOf) {
  const scripts = addressesOf(html).scripts.map((address) => `<script>${scriptText(scriptOf(address))}</script>`);
  const body = html
    .replace(styleTag, (tag) => `<style>${styleText(styleOf(attribute(tag, "href")))}</style>`)
    .replace(scriptTag, "")
    .replace(/[ \t]*\n(?:[ \t]*\n)+/g, "\n");
  if (!body.includes("</body>")) throw new Error("the page has no </body>");
  const page = body.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${scripts.join("\n")}\n</body>`);
  refuseOutsideAddresses(page);
  for (const [, script] of page.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)) refuseMarks(script);
  return page;
}

function attribute(tag, name) {
  const value = tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
  if (value === undefined) throw new Error(`${name} is missing in ${tag}`);
  return value;
}

/**
 * A script that HTML and HtmlService cannot misread. esbuild never prints these marks as operators,
 * so each stands inside a string, a template or a regular expression, where \x3c means the same.
 */
export function scriptText(code) {
  const safe = withoutCommentMarks(code.trim()).replace(/<(?=\/script|!--|\?|script)/gi, "\\x3c");
  new Script(safe);
  return safe;
}

/** A style sheet that HTML and HtmlService cannot misread. */
export function styleText(css) {
  return css.trim().replace(/<(?=\/style|!--|\?)/gi, "\\3c ");
}

function refuseOutsideAddresses(page) {
  const markup = page.replace(/<script>[\s\S]*?<\/script>/g, "");
  const found =
    markup.match(/<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)="(?!data:|#)[^"]*"/i) ??
    markup.match(/(?:url\(\s*["']?(?!data:|#)|@import\b)[^)]{0,80}/i);
  if (found) throw new Error(`the page asks for something outside itself: ${found[0]}`);
}
