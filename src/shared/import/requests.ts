/** Lists that people send as files. */
import * as z from "zod/mini";
import { define } from "../request/request.ts";
import { mappingInput } from "./mapping/answers.ts";

const importedCell = z.union([
  z.string().check(z.maxLength(50_000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ serial: z.number() }),
]);
const importedFile = z.object({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  sheets: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(255)),
        rows: z.array(z.array(importedCell)),
        hiddenRows: z.optional(z.array(z.int().check(z.minimum(1)))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  /** What was answered about the columns. */
  mapping: z.optional(mappingInput),
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
