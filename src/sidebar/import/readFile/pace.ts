/** Reading in pieces, so that the page stays alive: it can show how far the reading is, and stop it. */
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";

export interface ReadOptions {
  /** Told now and then which share of the file, 0 to 1, is read. */
  onProgress?: (share: number) => void;
  /** Stops the reading with a FileProblem. */
  signal?: AbortSignal;
}

export interface Pace {
  /** To be awaited between pieces of work. */
  step(share: number): Promise<void>;
}

const longestPiece = 40;

export function newPace(name: string, { onProgress, signal }: ReadOptions): Pace {
  let since = performance.now();
  return {
    async step(share) {
      if (signal?.aborted) throw new FileProblem(fileTexts.stopped(name));
      if (performance.now() - since < longestPiece) return;
      onProgress?.(Math.min(1, share));
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    },
  };
}
