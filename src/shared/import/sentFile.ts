/** The form in which a panel or the command line sends a file that it has read. */
import * as z from "zod/mini";

const sentCell = z.union([
  z.string().check(z.maxLength(50_000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ serial: z.number() }),
]);

export const sentFile = z.object({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  sheets: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(255)),
        rows: z.array(z.array(sentCell)),
        hiddenRows: z.optional(z.array(z.int().check(z.minimum(1)))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
});

export type SentCell = z.infer<typeof sentCell>;
export type SentFile = z.infer<typeof sentFile>;
