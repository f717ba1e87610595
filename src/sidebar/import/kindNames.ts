/** What each kind of file is called. */
import type { ImportKind } from "../../shared/import/importKind.ts";
import { panelAnswerFiles } from "../../shared/lists/panelColumns.ts";
import { importTexts } from "../frame/sidebarTexts.ru.ts";

export const kindNames: Readonly<Record<ImportKind, string>> = { ...importTexts.kinds, ...panelAnswerFiles };
