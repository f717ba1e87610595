/** Tests that can try more than a quick run needs: `npm run prove` sets PROVE_FULL and reads the counts. */

import { vi } from "vitest";

/** Try everything, however long it takes. */
export const full = process.env.PROVE_FULL === "1";

const patience = full ? 3_600_000 : 300_000;
vi.setConfig({ testTimeout: patience, hookTimeout: patience });

/** Tells how much has been tried. */
export function tried(what: "matrix cells" | "payloads" | "figures withheld", count: number): void {
  console.info(`${what}: ${count}`);
}
