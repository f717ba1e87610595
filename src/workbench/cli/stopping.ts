import type { Busy } from "../web/app.ts";

const signals = ["SIGINT", "SIGTERM"] as const;

/** How a process that serves is told to stop. */
export interface Stopping {
  /** A signal has come while nothing was being done. */
  stopped: Promise<void>;
  /**
   * A script holds the thread, and no handler of ours could run before its end. So while work is being done there is
   * none, and a signal ends the process at once; the book keeps every commit and drops what was half made.
   */
  busy: Busy;
  /** From now on a signal ends the process at once. */
  end(): void;
}

export function listenForStop(): Stopping {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let working = 0;
  let ended = false;
  const listen = () => {
    if (working === 0 && !ended) for (const signal of signals) process.on(signal, stop);
  };
  const deafen = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  listen();
  return {
    stopped,
    async busy(work) {
      working++;
      deafen();
      try {
        return await work();
      } finally {
        working--;
        listen();
      }
    },
    end() {
      ended = true;
      deafen();
    },
  };
}
