/** Tests that can try more than a quick run needs: `npm run prove` sets PROVE_FULL and reads the counts. */

/** Try everything, however long it takes. */
export const full = process.env.PROVE_FULL === "1";

/** Tells how much has been tried. */
export function tried(what: "matrix cells" | "payloads", count: number): void {
  console.info(`${what}: ${count}`);
}
