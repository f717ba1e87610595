import { exception } from "./realm.ts";

const scriptlet = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** Turns a template with scriptlets into JavaScript: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is. */
export function templateCode(source: string): string {
  let code = "";
  let from = 0;
  for (const found of source.matchAll(scriptlet)) {
    code += print(source.slice(from, found.index));
    const body = (found[2] ?? "").trim().replace(/;$/, "");
    if (found[1] === "!=") code += `__raw(${body});\n`;
    else if (found[1] === "=") code += `__escaped(${body});\n`;
    else code += `${found[2]}\n`;
    from = found.index + found[0].length;
  }
  return code + print(source.slice(from));
}

function print(text: string): string {
  return text === "" ? "" : `__raw(${JSON.stringify(text)});\n`;
}

/** Evaluates a template; its variables and every global function are in reach of the scriptlets. */
export function renderTemplate(
  source: string,
  variables: Record<string, unknown>,
  escapeText: (text: string) => string,
): string {
  const names = Object.keys(variables).filter((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name));
  let output = "";
  const raw = (value: unknown) => {
    output += value ?? "";
  };
  const escaped = (value: unknown) => raw(escapeText(String(value ?? "")));
  let run: (...args: unknown[]) => void;
  try {
    run = new Function("__raw", "__escaped", ...names, templateCode(source)) as typeof run;
  } catch (error) {
    throw exception(`The HTML template has a mistake: ${(error as Error).message}`, "SyntaxError");
  }
  run(raw, escaped, ...names.map((name) => variables[name]));
  return output;
}
