import { randomUUID } from "node:crypto";
import type { Effect, Panel } from "../run/api.ts";
import { panelBridge } from "./panelBridge.ts";
import type { PageEffect, PanelView } from "./protocol.ts";

/** Keeps the HTML of sidebars and dialogs until their frames ask for it; old ones are forgotten. */
export interface Panels {
  toPage(effects: Effect[]): PageEffect[];
  html(token: string): string | null;
}

const kept = 200;

export function createPanels(): Panels {
  const pages = new Map<string, string>();
  const keep = (panel: Panel): PanelView => {
    const token = randomUUID();
    pages.set(token, withBridge(panel.html));
    const oldest = pages.keys().next().value;
    if (pages.size > kept && oldest !== undefined) pages.delete(oldest);
    const { html: _, ...rest } = panel;
    return { ...rest, url: `/panels/${token}` };
  };
  return {
    toPage: (effects) =>
      effects.map((effect) =>
        effect.show === "sidebar" || effect.show === "dialog"
          ? { show: effect.show, panel: keep(effect.panel) }
          : effect,
      ),
    html: (token) => pages.get(token) ?? null,
  };
}

/** The bridge must be there before the panel's first script runs. */
function withBridge(html: string): string {
  const script = `<script>${panelBridge}</script>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!head) return `<!DOCTYPE html><meta charset="utf-8"><base target="_blank">${script}${html}`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}
