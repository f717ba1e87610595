// npm run login: signs in to Google with the clasp of the lock file, for npm run push.
import { clasp } from "./build/clasp.mjs";
import { setUp } from "./setup.mjs";

await setUp();
process.exitCode = clasp(["login", ...process.argv.slice(2)]).status ?? 1;
