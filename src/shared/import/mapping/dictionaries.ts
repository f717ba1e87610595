/** Which columns of which lists take words of a dictionary, and which of them decide an indicator. */
import type { Dictionary } from "../../language/dictionary.ts";
import {
  employmentKinds,
  mentoringForms,
  mentoringKinds,
  organisationKinds,
  qualificationCategories,
  yesNo,
} from "../../register/vocabulary.ts";
import type { ImportKind } from "../importKind.ts";

interface Worded {
  dictionary: Dictionary;
  /** A word that is not known has to be answered before anything is written. */
  decides: boolean;
  /** An empty cell is asked about, too. */
  blank?: true;
}

const staffWords: Readonly<Record<string, Worded>> = {
  kind: { dictionary: employmentKinds, decides: true },
  category: { dictionary: qualificationCategories, decides: false },
};
const worded: Readonly<Partial<Record<ImportKind, Readonly<Record<string, Worded>>>>> = {
  staff: staffWords,
  schoolStaff: staffWords,
  pairs: { form: { dictionary: mentoringForms, decides: true }, kind: { dictionary: mentoringKinds, decides: true } },
  organisations: {
    subordinate: { dictionary: yesNo, decides: true, blank: true },
    kind: { dictionary: organisationKinds, decides: false },
  },
};

export function dictionaryWordsOf(kind: ImportKind): Readonly<Record<string, Worded>> {
  return worded[kind] ?? {};
}
