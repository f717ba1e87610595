/** Notices that the register was changed from elsewhere, an import from the menu above all, and draws the open view anew. */
export interface FreshnessTraits {
  /** The number of the last operation; null when it cannot be told. */
  lastOperation(): Promise<string | null>;
  /** Whoever changes something here has already seen it. */
  isOwn(operation: string): boolean;
  /** Nothing typed would be lost. */
  isClean(): boolean;
  /** How often somebody has pressed a key or a button: what they are about to press must not be drawn away. */
  presses(): number;
  redraw(): void;
  now(): number;
}

const away = 4_000;

/** The returned function is called at every sign of somebody in the panel; after a while without one they come back. */
export function createFreshness({
  lastOperation,
  isOwn,
  isClean,
  presses,
  redraw,
  now,
}: FreshnessTraits): () => Promise<void> {
  let seen: string | null = null;
  let seenAt = now();
  const first = lastOperation().then((id) => {
    seen = id;
  });
  return async () => {
    const gone = now() - seenAt;
    seenAt = now();
    if (gone < away || !isClean()) return;
    const pressed = presses();
    await first;
    const latest = await lastOperation();
    if (latest !== null && isOwn(latest)) seen = latest;
    if (latest === null || latest === seen || !isClean() || presses() !== pressed) return;
    seen = latest;
    redraw();
  };
}
