import { runCommandLine } from "./cli.ts";
import { keepMemorySmall } from "./thriftyMemory.ts";

keepMemorySmall();

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
