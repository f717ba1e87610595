// HtmlService strips what looks like a comment from inline scripts, also inside templates and regular expressions
// (https://github.com/enuchi/React-Google-Apps-Script/issues/157), so a served script holds no such mark at all.
import { parse } from "acorn";

const mark = /\/[/*]/;

/**
 * The script with every "//" and "/*" of its strings, templates and regular expressions escaped, meaning the same.
 * Throws where a mark stands elsewhere: in a comment, between two tokens, or in a tagged template, which sees its own text.
 */
export function withoutCommentMarks(code) {
  if (!mark.test(code)) return code;
  const literals = [];
  collect(parse(code, { ecmaVersion: "latest" }), literals);
  const pieces = [];
  let from = 0;
  for (const { start, end, escaped } of literals.sort((a, b) => a.start - b.start)) {
    pieces.push(code.slice(from, start), escaped(code.slice(start, end)));
    from = end;
  }
  const clean = pieces.join("") + code.slice(from);
  refuseMarks(clean);
  return clean;
}

function collect(node, found) {
  if (node.type === "TaggedTemplateExpression") {
    collect(node.tag, found);
    for (const expression of node.quasi.expressions) collect(expression, found);
    return;
  }
  if (node.type === "Literal" && node.regex) found.push({ start: node.start, end: node.end, escaped: inExpression });
  else if (node.type === "TemplateElement" || (node.type === "Literal" && typeof node.value === "string")) {
    found.push({ start: node.start, end: node.end, escaped: inText });
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") collect(child, found);
    }
  }
}

/** The second sign of each mark as its code: the first may belong to an escape before it. */
function inText(text) {
  return text.replace(/(?<=\/)[/*]/g, (sign) => (sign === "/" ? "\\x2f" : "\\x2a"));
}

/** Every slash of the pattern, with its backslash where it has one; the flags hold none. */
function inExpression(text) {
  if (!mark.test(text)) return text;
  const end = text.lastIndexOf("/");
  return `/${text.slice(1, end).replace(/\\?\/|\\[\s\S]/g, (sign) => (sign.endsWith("/") ? "\\x2f" : sign))}${text.slice(end)}`;
}

/** Throws when a script holds what HtmlService would strip. */
export function refuseMarks(code) {
  const at = code.search(mark);
  if (at < 0) return;
  const around = code.slice(Math.max(0, at - 30), at + 30);
  throw new Error(`HtmlService would take this for a comment, and it cannot be written otherwise: ${around}`);
}
