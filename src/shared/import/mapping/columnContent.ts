/** What the values of a column look like: for each kind of value, the share of the filled cells that are of it. */
import { formOf } from "../formOf.ts";
import { cellText, type ImportedCell, isBlank, isUnread } from "../importedFile.ts";
import { isPlaceholder, readDay } from "../readDay.ts";
import {
  categoryWords,
  employmentWords,
  formWords,
  kindWords,
  levelWords,
  orderWords,
  organisationKindStems,
  organisationWords,
  patronymic,
  positionWords,
  resultStems,
  schoolSteps,
  serviceWords,
  subjectWords,
  yesNoWords,
} from "./contentWords.ru.ts";

type ValueKind =
  | "day"
  | "year"
  | "person"
  | "initials"
  | "email"
  | "phone"
  | "yesNo"
  | "category"
  | "position"
  | "organisation"
  | "employment"
  | "subject"
  | "service"
  | "level"
  | "order"
  | "form"
  | "mentoringKind"
  | "organisationKind"
  | "result"
  | "code"
  | "number"
  | "rate"
  | "severity"
  | "word";

export interface Content {
  filled: number;
  share(kind: ValueKind): number;
  samples: readonly string[];
}

const mostRows = 200;
const anyYear = 2060;
const personForm = /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+( \p{L}[\p{L}’'-]+){0,2}/u;
const initialsForm = /^\p{Lu}[\p{L}-]+ \p{Lu}\.? ?(\p{Lu}\.?)?$/u;
const codeForm = /^\p{L}{1,4} ?[-–]? ?\d{2,6}$/u;

export function contentOf(rows: readonly (readonly ImportedCell[])[], column: number): Content {
  const counts = new Map<ValueKind, number>();
  const samples: string[] = [];
  let filled = 0;
  for (const row of rows) {
    const cell = row[column];
    if (isBlank(cell) || isUnread(cell)) continue;
    const text = cellText(cell);
    if (isPlaceholder(text) && !yesNoWords.test(formOf(text)) && text !== "0") continue;
    filled += 1;
    if (samples.length < 3 && !samples.includes(text)) samples.push(text);
    for (const kind of kindsOf(cell as ImportedCell, text)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (filled >= mostRows) break;
  }
  return { filled, samples, share: (kind) => (filled === 0 ? 0 : (counts.get(kind) ?? 0) / filled) };
}

/** A person, an address or a telephone is no header. */
export function isValue(cell: ImportedCell | undefined): boolean {
  if (isBlank(cell) || isUnread(cell)) return false;
  const kinds = kindsOf(cell as ImportedCell, cellText(cell));
  return kinds.some((kind) => kind === "person" || kind === "email" || kind === "phone" || kind === "day");
}

function kindsOf(cell: ImportedCell, text: string): ValueKind[] {
  if (typeof cell === "object") return ["day"];
  if (typeof cell === "boolean") return ["yesNo"];
  const form = formOf(text.slice(0, 80));
  const kinds: ValueKind[] = [];
  const put = (is: boolean, kind: ValueKind) => {
    if (is) kinds.push(kind);
  };
  // A long number that a spreadsheet has shortened is most often a telephone; the row itself refuses it.
  put(/^\d[.,]\d+e\+(?:9|1[01])$/i.test(form), "phone");
  const number = Number(form.replace(",", "."));
  const isNumber = form !== "" && Number.isFinite(number);
  if (isNumber) {
    kinds.push("number");
    put(Number.isInteger(number) && number >= 1940 && number <= anyYear, "year");
    put(number >= 0 && number <= 70, "service");
    put(number > 0 && number <= 2, "rate");
    put(Number.isInteger(number) && number >= 0 && number <= 3, "severity");
    put(/^\+?[78]?\d{10}$/.test(form), "phone");
    put(number === 1 || number === 2, "category");
    put(Number.isInteger(number) && number > 14_611 && number < 58_804, "day");
    return kinds;
  }
  put(readDay(text, anyYear).day !== null || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(form), "day");
  put(/^\S+@\S+\.\S+$/.test(form), "email");
  put(/^[+(\d][\d\s()+-]{5,}$/.test(form) && !/^\d{1,2}[./-]\d/.test(form), "phone");
  put(yesNoWords.test(form), "yesNo");
  put(categoryWords.test(form), "category");
  put(positionWords.test(form) && !formWords.test(form), "position");
  put(
    organisationWords.test(form) && !schoolSteps.test(form) && !orderWords.test(form) && !kinds.includes("day"),
    "organisation",
  );
  put(employmentWords.test(form), "employment");
  put(subjectWords.test(form), "subject");
  put(serviceWords.test(form) || /^\d{1,2} ?[/] ?\d{1,2}$/.test(form), "service");
  put(levelWords.test(form), "level");
  put(orderWords.test(form), "order");
  put(formWords.test(form), "form");
  put(kindWords.test(form), "mentoringKind");
  put(organisationKindStems.test(form), "organisationKind");
  put(resultStems.test(form), "result");
  put(codeForm.test(text), "code");
  const words = form.split(/[\s,;(]+/).slice(0, 3);
  const isName = personForm.test(text) || personForm.test(titled(text));
  put(isName && words.some((word) => patronymic.test(word)), "person");
  put(initialsForm.test(text.split(/[,;(–—]/)[0]?.trim() ?? ""), "initials");
  if (kinds.length === 0) kinds.push("word");
  return kinds;
}

function titled(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** What the values of a field are. Fields of free text are not here: they take anything. */
const expected: Readonly<Record<string, readonly ValueKind[]>> = {
  name: ["person", "initials"],
  nameJob: ["person", "initials"],
  mentee: ["person", "initials"],
  mentor: ["person", "initials"],
  menteeJob: ["person", "initials"],
  menteeBorn: ["person", "initials"],
  mentorJob: ["person", "initials"],
  headName: ["person", "initials"],
  curatorName: ["person", "initials"],
  bornOn: ["day", "year"],
  startedOn: ["day"],
  finishedOn: ["day"],
  categoryOn: ["day"],
  enteredOn: ["day"],
  openedOn: ["day"],
  closedOn: ["day"],
  measuredOn: ["day"],
  curatorOrderOn: ["day"],
  regulationOrderOn: ["day"],
  orderOn: ["day"],
  careerStartedOn: ["service", "day", "year"],
  subjectStartedOn: ["service", "day", "year"],
  career: ["service", "day", "year"],
  subjectService: ["service", "day", "year"],
  email: ["email"],
  curatorEmail: ["email"],
  phone: ["phone"],
  rate: ["rate", "number"],
  young: ["yesNo"],
  subordinate: ["yesNo"],
  metaSubject: ["yesNo"],
  code: ["code"],
};

/** Values that are surely of one kind. */
const telling: readonly ValueKind[] = [
  "day",
  "person",
  "email",
  "phone",
  "yesNo",
  "organisation",
  "position",
  "category",
  "subject",
  "form",
  "mentoringKind",
  "number",
];

const fewestValues = 2;

/** True where most values are surely of another kind than the field's. */
export function contradicts(take: string, content: Content): boolean {
  const kinds = expected[take];
  if (content.filled < fewestValues) return false;
  if (kinds === undefined) {
    const free = freeOf[take];
    return free?.some((kind) => content.share(kind) >= 0.6) ?? false;
  }
  const own = Math.max(...kinds.map((kind) => content.share(kind)));
  const sum = kinds.reduce((total, kind) => total + content.share(kind), 0);
  if (own >= 0.4 || sum >= 0.5) return false;
  return (
    telling.some((kind) => !kinds.includes(kind) && content.share(kind) >= 0.6) ||
    (content.filled >= 3 && sum === 0 && content.share("word") >= 0.9 && strict.has(take))
  );
}

const strict = new Set(["bornOn", "email", "curatorEmail", "code", "measuredOn", "enteredOn"]);

/** Fields of words: kinds of value that they never are. */
const freeOf: Readonly<Record<string, readonly ValueKind[]>> = {
  position: ["day", "person", "email", "phone", "number", "organisation"],
  positionSubject: ["day", "person", "email", "phone", "number"],
  subject: ["day", "person", "email", "phone"],
  organisation: ["day", "person", "email", "phone"],
  mentorOrganisation: ["day", "person", "email", "phone"],
  shortName: ["day", "person", "email", "phone", "yesNo"],
  fullName: ["day", "person", "email", "phone", "yesNo", "number"],
  category: ["day", "person", "email", "organisation", "position"],
  kind: ["day", "person", "email", "organisation", "number"],
  form: ["day", "person", "email", "number"],
  education: ["day", "person", "email", "phone", "number"],
  educationPlace: ["day", "person", "email", "phone", "number"],
  surname: ["day", "email", "number", "phone", "person"],
  firstName: ["day", "email", "number", "phone"],
  patronymic: ["day", "email", "number", "phone"],
  orderNumber: ["person", "email"],
  order: ["person", "email"],
  ground: ["day", "person", "email", "order"],
  result: ["day", "person", "email"],
};

/** Values that are of this field and hardly of another: a column may be guessed by them. */
const ownKinds: Readonly<Record<string, ValueKind>> = {
  name: "person",
  mentee: "person",
  mentor: "person",
  mentorJob: "person",
  menteeJob: "person",
  menteeBorn: "person",
  position: "position",
  organisation: "organisation",
  shortName: "organisation",
  fullName: "organisation",
  email: "email",
  phone: "phone",
  category: "category",
  kind: "employment",
  subject: "subject",
  code: "code",
  startedOn: "day",
  bornOn: "day",
  categoryOn: "day",
  enteredOn: "day",
  measuredOn: "day",
  order: "order",
  subordinate: "yesNo",
  metaSubject: "yesNo",
  form: "form",
};

/** 0 to 1: how much the values alone speak for the field. */
export function speaksFor(take: string, kind: string, content: Content): number {
  const wanted =
    take === "kind" && kind === "pairs"
      ? "mentoringKind"
      : take === "kind" && kind === "organisations"
        ? "organisationKind"
        : ownKinds[take];
  if (wanted === undefined || content.filled === 0) return 0;
  return content.share(wanted) + (wanted === "person" ? content.share("initials") : 0);
}
