import type { FileKind } from "./fileKind.ts";
import { organisationsFile } from "./organisations.ts";
import { staffFile } from "./staff.ts";

/** Every kind of file that can be recognised. */
export const fileKinds: readonly FileKind[] = [organisationsFile as FileKind, staffFile as FileKind];
