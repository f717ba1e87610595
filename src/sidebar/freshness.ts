/** Notices that the register was changed from elsewhere, an import from the menu above all, and draws the open view anew. */
export interface FreshnessTraits {
  /** The number of the last operation; null when it cannot be told. */
  lastOperation(): Promise<string | null>;
  /** Nothing typed would be lost. */
  isClean(): boolean;
  redraw(): void;
  now(): number;
}

const leastPause = 4_000;

/** The returned function is called when somebody comes back to the panel. */
export function createFreshness({ lastOperation, isClean, redraw, now }: FreshnessTraits): () => Promise<void> {
  let seen: string | null = null;
  let askedAt = now();
  const first = lastOperation().then((id) => {
    seen = id;
  });
  return async () => {
    if (now() - askedAt < leastPause || !isClean()) return;
    askedAt = now();
    await first;
    const latest = await lastOperation();
    if (latest === null || latest === seen || !isClean()) return;
    seen = latest;
    redraw();
  };
}
