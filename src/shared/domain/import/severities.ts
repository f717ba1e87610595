/** How heavy each remark weighs: an error leaves a cell empty or a row out, a warning asks for a look, an info tells. */
import type { ImportCode } from "../../importTexts.ru.ts";
import type { ImportProblem } from "../answers.ts";

type Severity = ImportProblem["severity"];

function all<Code extends ImportCode>(severity: Severity, codes: readonly Code[]): Record<Code, Severity> {
  return Object.fromEntries(codes.map((code) => [code, severity])) as Record<Code, Severity>;
}

export const severities: Readonly<Record<ImportCode, Severity>> = {
  ...all("error", [
    "date-birth-impossible", "date-future", "date-impossible", "date-order", "date-slash-ambig", "date-unreadable", "exp-blank",
    "exp-unreadable", "exp-no-reference", "exp-before-birth", "name-missing", "name-initials", "name-incomplete", "org-missing",
    "org-unknown", "org-ambig-open", "orgs-first", "position-missing", "orgfile-name-missing", "orgfile-type-unknown",
    "surname-asked",
  ]),
  ...all("warning", [
    "date-slash-us", "email-bad", "exp-conflict", "exp-year-only", "name-latin", "name-suffix", "name-order", "name-characters",
    "namesake-other-org", "namesake-same-org", "namesake-in-register", "org-ambig", "person-dup-row", "person-dup-yo",
    "person-two-main", "person-weak-id", "person-maybe-same", "birth-changed", "struct-merged", "struct-total-differs",
    "surname-changed", "surname-possible", "young-flag-stale", "young-override", "orgfile-curator-stale", "orgfile-order-missing",
    "orgfile-duplicate", "orgfile-type-guessed", "orgfile-subordinate-missing", "value-unknown", "rate-unreadable", "text-cut",
    "column-doubled", "rows-empty",
  ]),
  ...all("info", [
    "date-placeholder", "date-serial", "date-slash", "date-text-dmy", "date-text-dmyy", "date-text-iso", "date-text-long",
    "date-text-time", "exp-blank-2nd", "exp-duration", "exp-whole-years", "exp-word-none", "name-double-space", "name-edge-space",
    "name-four-words", "name-hyphen", "name-lower", "name-nbsp", "name-no-patronymic", "name-upper", "name-yo", "note-emoji",
    "note-formula", "note-long", "phone-number", "struct-blank", "struct-header-space", "struct-numbering", "struct-remark",
    "struct-repeat-header", "struct-section", "struct-title", "struct-total", "value-synonym", "orgfile-closed",
    "orgfile-order-late", "orgfile-type-syn", "column-unknown", "sheet-ignored", "more-in-check",
  ]),
};
