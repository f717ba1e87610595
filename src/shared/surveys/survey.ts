/** What a survey is made of. A question's code is stable, so years compare even when the wording changes. */
import type { CodeOf } from "../language/dictionary.ts";
import type { surveyKinds } from "../register/vocabulary.ts";

export type Question =
  | { code: string; type: "text" | "paragraph"; title: string; help?: string; required?: boolean }
  | {
      code: string;
      type: "one" | "several";
      title: string;
      help?: string;
      required?: boolean;
      options: readonly string[];
    }
  | { code: string; type: "scale"; title: string; help?: string; required?: boolean; low: string; high: string }
  | {
      code: string;
      type: "grid";
      title: string;
      help?: string;
      required?: boolean;
      rows: readonly GridRow[];
      options: readonly string[];
    }
  | { code: string; type: "section"; title: string; help?: string };

export interface GridRow {
  code: string;
  title: string;
}

export interface SurveyForm {
  kind: CodeOf<typeof surveyKinds>;
  stage: "entry" | "middle" | "exit";
  title: string;
  description: string;
  confirmation: string;
  questions: readonly Question[];
}

/** The first question of every survey: whose answer this is. Filled in by the personal link. */
export const participantCode = "КОД";

export function gridRows(prefix: string, titles: readonly string[]): GridRow[] {
  return titles.map((title, index) => ({ code: `${prefix}.${index + 1}`, title }));
}
