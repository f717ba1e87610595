/** Takes a workbook back to where it stood, through what it offers to everybody: undo, and the state's own entries. */
import type { StateStore, Workbook } from "../../src/workbench/kernel/api.ts";

export interface Rewindable {
  workbook: Workbook;
  /** Forgets what has been done so far: this is where it goes back to. */
  mark(): void;
  rewind(): void;
}

export function rewindable(inner: Workbook): Rewindable {
  const commits: string[] = [];
  const before = new Map<string, { space: string; key: string; value: string | null }>();
  let rewinding = false;
  inner.onChange((change) => {
    if (!rewinding) commits.push(change.actor.email);
  });
  const state: StateStore = {
    get: (space, key) => inner.state.get(space, key),
    entries: (space) => inner.state.entries(space),
    set(space, key, value) {
      const place = `${space}\n${key}`;
      if (!before.has(place)) before.set(place, { space, key, value: inner.state.get(space, key) });
      inner.state.set(space, key, value);
    },
  };
  return {
    workbook: Object.create(inner, { state: { value: state } }) as Workbook,
    mark() {
      commits.length = 0;
      before.clear();
    },
    rewind() {
      rewinding = true;
      try {
        while (commits.length > 0) inner.undo(commits.pop() as string);
        for (const { space, key, value } of before.values()) inner.state.set(space, key, value);
        before.clear();
      } finally {
        rewinding = false;
      }
    },
  };
}
