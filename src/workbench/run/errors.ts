/** Ends the execution at once: what it has not flushed is lost and the script cannot catch it for long. */
export class Killed extends Error {
  override readonly name: string = "Exception";
}

/** The script waits for a person's answer. */
export class Suspended extends Killed {}

export function killedByTime(limitMs: number): Killed {
  return new Killed(limitMs > 60_000 ? "Exceeded maximum execution time" : "Exceeded maximum execution time (line 0).");
}

/** A refusal that the script may catch. */
export class ServiceError extends Error {
  override readonly name: string = "Exception";
}
