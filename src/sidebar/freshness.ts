/** Notices that the register was changed from elsewhere, an import from the menu above all, and draws the open view anew. */
export interface FreshnessTraits {
  /** The number of the last operation; null when it cannot be told. */
  lastOperation(): Promise<string | null>;
  /** Nothing typed would be lost. */
  isClean(): boolean;
  redraw(): void;
  now(): number;
}

const away = 4_000;

/** The returned function is called at every sign of somebody in the panel; after a while without one they come back. */
export function createFreshness({ lastOperation, isClean, redraw, now }: FreshnessTraits): () => Promise<void> {
  let seen: string | null = null;
  let seenAt = now();
  const first = lastOperation().then((id) => {
    seen = id;
  });
  return async () => {
    const gone = now() - seenAt;
    seenAt = now();
    if (gone < away || !isClean()) return;
    await first;
    const latest = await lastOperation();
    if (latest === null || latest === seen || !isClean()) return;
    seen = latest;
    redraw();
  };
}
