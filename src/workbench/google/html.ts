/** HtmlService: pages, and templates that make them. */

import { define, enumeration, service } from "./guard.ts";
import { ask, exception } from "./realm.ts";
import { renderTemplate, templateCode } from "./template.ts";

export class HtmlOutput {
  content: string;
  title = "";
  width: number | null = null;
  height: number | null = null;
  constructor(content: string) {
    this.content = content;
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = String(content);
    return this;
  }
  append(content: string): this {
    this.content += String(content);
    return this;
  }
  appendUntrusted(content: string): this {
    this.content += escapeHtml(String(content));
    return this;
  }
  clear(): this {
    this.content = "";
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): this {
    this.title = String(title);
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  setWidth(width: number): this {
    this.width = Number(width);
    return this;
  }
  getHeight(): number | null {
    return this.height;
  }
  setHeight(height: number): this {
    this.height = Number(height);
    return this;
  }
  setXFrameOptionsMode(): this {
    return this;
  }
  setSandboxMode(): this {
    return this;
  }
  addMetaTag(name: string, content: string): this {
    this.content = `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">${this.content}`;
    return this;
  }
  setFaviconUrl(): this {
    return this;
  }
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.content);
  }
}
define("HtmlOutput", HtmlOutput);

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

const sources = new WeakMap<HtmlTemplate, string>();

/** Scripts set any property on a template; those become the variables of its scriptlets. */
export class HtmlTemplate {
  [variable: string]: unknown;
  constructor(source: string) {
    sources.set(this, source);
  }
  evaluate(): HtmlOutput {
    return new HtmlOutput(renderTemplate(sources.get(this) ?? "", { ...this }, escapeHtml));
  }
  /** JavaScript that makes the same output when it is evaluated. */
  getCode(): string {
    const code = templateCode(sources.get(this) ?? "");
    return `(function () { const output = HtmlService.createHtmlOutput(); const __raw = (value) => output.append(value ?? ""); const __escaped = (value) => output.appendUntrusted(value ?? "");\n${code}return output; })()`;
  }
  getRawContent(): string {
    return sources.get(this) ?? "";
  }
}
Object.defineProperty(HtmlTemplate.prototype, "toString", { value: () => "HtmlTemplate" });

function file(name: unknown): string {
  const found = ask<string | null>("html.file", String(name));
  if (found === null) throw exception(`No HTML file named ${String(name)} was found.`);
  return found;
}

export const HtmlService = service("HtmlService", {
  XFrameOptionsMode: enumeration("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]),
  SandboxMode: enumeration("SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]),
  createHtmlOutput(content: unknown = "") {
    return new HtmlOutput(String(content));
  },
  createHtmlOutputFromFile(name: unknown) {
    return new HtmlOutput(file(name));
  },
  createTemplate(content: unknown) {
    return new HtmlTemplate(String(content));
  },
  createTemplateFromFile(name: unknown) {
    return new HtmlTemplate(file(name));
  },
});
