/** What Google may call, and nothing else; the build makes a top-level function of each, and of every request, command and custom function. */
export { runCommand } from "./commands/commands.ts";
export { serve } from "./door/serve.ts";
export { computeFunction } from "./functions.ts";
export { onEdit, onHand, onHour, onInstall, onOpen, onResponse } from "./triggers.ts";
