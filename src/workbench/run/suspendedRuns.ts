import type { RunRecord } from "./execution.ts";
import type { Locks } from "./locks.ts";
import type { RunSpec } from "./runSpec.ts";

const most = 20;

/** Runs that wait for a person's answer; the oldest is given up when there are too many. */
export class SuspendedRuns {
  readonly #locks: Locks;
  readonly #waiting = new Map<string, { spec: RunSpec; record: RunRecord }>();

  constructor(locks: Locks) {
    this.#locks = locks;
  }

  keep(questionId: string, run: { spec: RunSpec; record: RunRecord }): void {
    this.#waiting.set(questionId, run);
    const [oldest] = this.#waiting;
    if (this.#waiting.size <= most || !oldest) return;
    this.#waiting.delete(oldest[0]);
    this.#locks.releaseAll(oldest[1].record.id);
  }

  take(questionId: string): { spec: RunSpec; record: RunRecord } | null {
    const found = this.#waiting.get(questionId) ?? null;
    this.#waiting.delete(questionId);
    return found;
  }
}
