/** The form in which a panel or the command line sends a file that it has read. */
import * as z from "zod/mini";
import { unreadReasons } from "./importedFile.ts";
import { mappingInput } from "./mapping/answers.ts";

const index = z.int().check(z.minimum(0));
const count = z.int().check(z.minimum(1));
const sentCell = z.union([
  z.string().check(z.maxLength(50_000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ serial: z.number() }),
  z.object({ unread: z.enum(unreadReasons), text: z.string().check(z.maxLength(50_000)) }),
]);
export const sentFile = z.object({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  sheets: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(255)),
        rows: z.array(z.array(sentCell)),
        hidden: z.optional(z.enum(["hidden", "veryHidden"])),
        hiddenRows: z.optional(z.array(count)),
        hiddenColumns: z.optional(z.array(index)),
        merges: z.optional(z.array(z.object({ row: count, column: index, rows: count, columns: count }))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  /** What was answered about the columns. */
  mapping: z.optional(mappingInput),
  enterBanks: z.optional(z.boolean()),
  hiddenSheets: z.optional(z.array(z.string().check(z.maxLength(255))).check(z.maxLength(50))),
});
export type SentCell = z.infer<typeof sentCell>;
export type SentFile = z.infer<typeof sentFile>;
