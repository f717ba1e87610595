/** The kinds of files that the register takes. */
import { surveyFileCodes } from "../register/surveyForms/codes.ts";
import { answersFile } from "./answers.ts";
import { codesFile } from "./codes.ts";
import { deficitsFile } from "./deficits.ts";
import type { FileKind } from "./fileKind.ts";
import { mentorsFile } from "./mentors.ts";
import { organisationsFile } from "./organisations.ts";
import { pairsFile } from "./pairs.ts";
import { platformsFile } from "./platforms.ts";
import { schoolStaffFile } from "./schoolStaff.ts";
import { staffFile } from "./staff.ts";

/** Every kind of file that can be recognised. */
export const fileKinds: readonly FileKind[] = [
  organisationsFile as FileKind,
  staffFile as FileKind,
  schoolStaffFile as FileKind,
  mentorsFile as FileKind,
  pairsFile as FileKind,
  platformsFile as FileKind,
  codesFile as FileKind,
  deficitsFile as FileKind,
  ...surveyFileCodes.map(answersFile),
];
