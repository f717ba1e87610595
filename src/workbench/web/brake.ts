/** Refused answers that cost nothing: people forget questions. */
const free = 5;
const firstWaitMs = 10_000;
const longestWaitMs = 300_000;
/** After so long without a refusal everything is forgotten. */
const memoryMs = 900_000;
const mostKeys = 1_000;

/** Slows down whoever is refused again and again, so that guessing a code costs time. */
export interface Brake {
  /** Milliseconds that this key has still to wait; 0 when it need not. */
  wait(key: string): number;
  refused(key: string): void;
}

export function createBrake(now: () => number): Brake {
  const refusals = new Map<string, { count: number; at: number }>();
  const known = (key: string) => {
    const found = refusals.get(key);
    return found && now() - found.at < memoryMs ? found : { count: 0, at: 0 };
  };
  return {
    wait(key) {
      const { count, at } = known(key);
      if (count < free) return 0;
      return Math.max(0, at + Math.min(longestWaitMs, firstWaitMs * 2 ** (count - free)) - now());
    },
    refused(key) {
      const count = known(key).count + 1;
      // The map keeps the order of the last refusals: the oldest goes first.
      refusals.delete(key);
      refusals.set(key, { count, at: now() });
      const oldest = refusals.keys().next().value;
      if (refusals.size > mostKeys && oldest !== undefined) refusals.delete(oldest);
    },
  };
}
