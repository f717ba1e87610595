import type { RunRecord } from "./execution.ts";
import type { Locks } from "./locks.ts";
import type { RunSpec } from "./runSpec.ts";

const most = 20;

/** Runs that wait for a person's answer; the oldest is given up when there are too many. */
export class SuspendedRuns {
  readonly #locks: Locks;
  readonly #waiting = new Map<string, { spec: RunSpec; record: RunRecord; askedAt: number }>();

  constructor(locks: Locks) {
    this.#locks = locks;
  }

  keep(questionId: string, run: { spec: RunSpec; record: RunRecord }, now: number): void {
    this.#waiting.set(questionId, { ...run, askedAt: now });
    const [oldest] = this.#waiting;
    if (this.#waiting.size <= most || !oldest) return;
    this.#waiting.delete(oldest[0]);
    this.#locks.releaseAll(oldest[1].record.id);
  }

  /** The run that goes on now; the time since the question counts as its own. */
  take(questionId: string, now: number): { spec: RunSpec; record: RunRecord } | null {
    const found = this.#waiting.get(questionId);
    this.#waiting.delete(questionId);
    if (!found) return null;
    const { spec, record, askedAt } = found;
    record.thoughtMs += Math.max(0, now - askedAt);
    return { spec, record };
  }
}
