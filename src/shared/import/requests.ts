/** Lists that people send as files. */
import * as z from "zod/mini";
import { define } from "../request/request.ts";
import { unreadReasons } from "./importedFile.ts";
import { mappingInput } from "./mapping/answers.ts";

const index = z.int().check(z.minimum(0));
const count = z.int().check(z.minimum(1));
const importedCell = z.union([
  z.string().check(z.maxLength(50_000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ serial: z.number() }),
  z.object({ unread: z.enum(unreadReasons), text: z.string().check(z.maxLength(50_000)) }),
]);
const importedFile = z.object({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  sheets: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(255)),
        rows: z.array(z.array(importedCell)),
        hidden: z.optional(z.enum(["hidden", "veryHidden"])),
        hiddenRows: z.optional(z.array(count)),
        hiddenColumns: z.optional(z.array(index)),
        merges: z.optional(z.array(z.object({ row: count, column: index, rows: count, columns: count }))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  /** What was answered about the columns. */
  mapping: z.optional(mappingInput),
  hiddenSheets: z.optional(z.array(z.string().check(z.maxLength(255))).check(z.maxLength(50))),
});
export type ImportedCell = z.infer<typeof importedCell>;
export type ImportedFile = z.infer<typeof importedFile>;

export const importRequests = {
  checkImport: define({ input: importedFile, access: { who: "department" }, mutates: false, sample: sampleImport() }),
  confirmImport: define({ input: importedFile, access: { who: "department" }, mutates: true, sample: sampleImport() }),
} as const;

function sampleImport(): ImportedFile {
  return {
    fileName: "организации.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная"],
          ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
        ],
      },
    ],
  };
}
