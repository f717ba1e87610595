export type LockScope = "script" | "document" | "user";

/** Locks of all executions of one workbook. Executions run one after another, so only a suspended one can be met. */
export class Locks {
  readonly #holders = new Map<string, { execution: string; until: number }>();

  /** True when the lock is taken or already held by this execution. */
  take(name: string, execution: string, now: number, until: number): boolean {
    const holder = this.#holders.get(name);
    if (holder && holder.execution !== execution && holder.until > now) return false;
    this.#holders.set(name, { execution, until });
    return true;
  }

  holds(name: string, execution: string): boolean {
    return this.#holders.get(name)?.execution === execution;
  }

  holdsAny(execution: string): boolean {
    return [...this.#holders.values()].some((holder) => holder.execution === execution);
  }

  release(name: string, execution: string): void {
    if (this.holds(name, execution)) this.#holders.delete(name);
  }

  releaseAll(execution: string): void {
    for (const [name, holder] of this.#holders) if (holder.execution === execution) this.#holders.delete(name);
  }
}
