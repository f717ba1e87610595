// npm run workbench: the command line of the workbench; nothing but its own output reaches standard output.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfStale, buildOrExit } from "./build.mjs";
import { root, setUp } from "./setup.mjs";

await setUp();
await buildOrExit(buildIfStale);
// The program runs in this very process, so that input, signals and the exit code are its own.
const program = join(root, "build", "workbench", "main.mjs");
process.argv[1] = program;
await import(pathToFileURL(program).href);
