import type { Workbook } from "../kernel/api.ts";
import type { PageEffect, Question, ServerEvent } from "./protocol.ts";

interface Listener {
  tab: string;
  send: (event: ServerEvent) => void;
}

/** Tells every open tab what has changed, and one tab what a script shows. */
export interface Hub {
  version(): number;
  listen(tab: string, send: (event: ServerEvent) => void): () => void;
  show(tab: string, effects: PageEffect[], waiting: Question | null): void;
  close(): void;
}

export function createHub(workbook: Workbook): Hub {
  const listeners = new Set<Listener>();
  let version = 0;
  const stop = workbook.onChange((change) => {
    version = change.version;
    for (const listener of listeners) listener.send({ event: "change", change });
  });
  return {
    version: () => version,
    listen(tab, send) {
      const listener = { tab, send };
      listeners.add(listener);
      send({ event: "hello", version });
      return () => listeners.delete(listener);
    },
    show(tab, effects, waiting) {
      if (effects.length === 0 && !waiting) return;
      for (const listener of listeners) if (listener.tab === tab) listener.send({ event: "effects", effects, waiting });
    },
    close() {
      stop();
      listeners.clear();
    },
  };
}
