/**
 * HTML as HtmlService serves it: comments are stripped from inline scripts by a lexer that knows quoted texts but neither
 * templates nor regular expressions, so what looks like a comment inside these goes as well
 * (https://github.com/enuchi/React-Google-Apps-Script/issues/157).
 */
export function servedHtml(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script)/gi,
    (_, opening: string, script: string, closing: string) => opening + withoutComments(script) + closing,
  );
}

const textOrComment = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

function withoutComments(script: string): string {
  return script.replace(textOrComment, (found) => (found.startsWith("/") ? "" : found));
}
