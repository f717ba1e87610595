/** The command line: from its words to one command and an exit code. */

import { calcCommand, exportCommand, mailCommand, newCommand, setCommand, valuesCommand } from "./cli/bookCommands.ts";
import { importCommand } from "./cli/importCommand.ts";
import { type CommandLine, parseCommandLine, UserError } from "./cli/options.ts";
import type { Output } from "./cli/print.ts";
import { callCommand, menuCommand, runCommand, submitCommand, tickCommand } from "./cli/scriptCommands.ts";
import { serveCommand } from "./cli/serveCommand.ts";
import { shareCommand } from "./cli/sharing.ts";
import { cliTexts } from "./cli/texts.ru.ts";

type CommandFunction = (line: CommandLine, output: Output) => Promise<number> | number;

const commands: Record<string, CommandFunction> = {
  new: newCommand,
  call: callCommand,
  menu: menuCommand,
  import: importCommand,
  submit: submitCommand,
  set: setCommand,
  values: valuesCommand,
  calc: calcCommand,
  tick: tickCommand,
  mail: mailCommand,
  export: exportCommand,
  run: runCommand,
  share: shareCommand,
  serve: serveCommand,
};

/** Runs one command and gives its exit code; no command serves the demo workbook. */
export async function runCommandLine(argv: string[], output: Output): Promise<number> {
  try {
    const line = parseCommandLine(argv);
    const name = line.words[0] ?? "serve";
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UserError(cliTexts.unknownCommand(name, Object.keys(commands)));
    return await command(line, output);
  } catch (error) {
    output.err(`${sentenceOf(error)}\n`);
    return 1;
  }
}

/** The kernel and the add-on word their refusals for people; anything else is a fault of the program. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UserError || /\p{Script=Cyrillic}/u.test(message)) return message;
  return cliTexts.cliUnexpected(message.split("\n")[0] ?? "");
}
