/** Tests that can try more than a quick run needs: `PROOF=full npm test`, or `npm run prove`. */
import { appendFileSync } from "node:fs";

/** Try everything, however long it takes. */
export const full = process.env["PROOF"] === "full";

/** Tells how much has been tried; `PROOF_COUNTS` names a file that collects a line of JSON for each. */
export function tried(what: string, count: number): void {
  console.info(`${what}: ${count}`);
  const file = process.env["PROOF_COUNTS"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, count })}\n`);
}
