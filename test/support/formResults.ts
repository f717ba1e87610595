/** What an import makes of a written form, beside what a person reads in it. */
import { isRefusal } from "../../src/shared/facts/refusal.ts";
import type { Register } from "../../src/shared/facts/register.ts";
import type { ImportedFile } from "../../src/shared/import/importedFile.ts";
import type { FormMapping, MappingColumn, MappingForm, MappingView } from "../../src/shared/import/mapping/answers.ts";
import { columnLetter } from "../../src/shared/register/columnLetter.ts";
import { qualificationCategories } from "../../src/shared/register/vocabulary.ts";
import { aColleague, aJob } from "../shared/import/banks.ts";
import { aContext, applied, checkFile, confirmFile, organisations } from "../shared/import/lists.ts";
import { aRegister, aRow } from "./rows.ts";
import type { WrittenForm } from "./writtenForms.ts";

export interface FormResult {
  columns: [right: number, of: number];
  people: [right: number, of: number];
  jobs: [right: number, of: number];
  pairs: [right: number, of: number];
  questions: number;
  /** Each a sentence for whoever reads the test. */
  misses: string[];
}

const [first] = organisations;
const others = [
  ["О-004", "МБОУ «Гимназия № 5»", "general"],
  ["О-005", "МКОУ «Липовская ООШ»", "general"],
  ["О-006", "МБУ ДО «Дом детского творчества»", "additional"],
] as const;
const town = [
  ...organisations,
  ...others.map(([id, shortName, kind]) => ({ ...aRow("organisations", { ...first }), id, shortName, kind })),
];

function bookOf({ known }: WrittenForm): Register {
  const young = (born = "") => born > "1990";
  const people = known.map(([name = "", , born = null], index) =>
    aColleague(`С-${index + 1}`, name, {
      bornOn: born,
      careerStartedOn: young(born ?? "") ? "2024-09-01" : "1998-09-01",
    }),
  );
  const employments = known.map(([, organisationId = "", born], index) =>
    aJob(`Т-${index + 1}`, `С-${index + 1}`, { organisationId, startedOn: young(born) ? "2024-09-01" : "2010-09-01" }),
  );
  return aRegister({ organisations: town, people, employments });
}

export function resultOf(form: WrittenForm, file: ImportedFile, shift = 0): FormResult {
  const result: FormResult = { columns: [0, 0], people: [0, 0], jobs: [0, 0], pairs: [0, 0], questions: 0, misses: [] };
  const miss = (text: string) => result.misses.push(text);
  const before = bookOf(form);
  const checked = checkFile(before, file, aContext());
  if (isRefusal(checked)) {
    if (!form.declined || checked.refused !== "importDeclined") miss(`refused: ${checked.refused}`);
    return result;
  }
  if (form.declined) miss("not declined");
  const view = checked.answer.mapping as MappingView;
  result.questions = view.open.length;
  countColumns(form, view, shift, result);
  const facts: Record<string, string> = {};
  const asked: string[] = [];
  for (const fact of view.facts.filter(({ from }) => from === "asked")) {
    const field = fact.field.split(".")[1] ?? "";
    const answer = form.answers[field];
    if (fact.needed) asked.push(field);
    if (answer !== undefined) facts[fact.field] = answer;
  }
  if (asked.sort().join(" ") !== [...form.asks].sort().join(" ")) miss(`asked: ${asked.join(" ")}`);
  const mapping = { forms: view.forms.map((one) => answered(form, one, shift)), facts };
  const done = confirmFile(before, { ...file, mapping }, aContext());
  if (isRefusal(done)) miss(`not written: ${JSON.stringify(done.facts)}`);
  else compare(form, before, applied(before, done.changes), result);
  return result;
}

/** «-» not taken, «!» never stored, «.» whatever; a choice with «/»; «?» may be asked. */
function isRight(want: string, { take, sure, likely }: Pick<MappingColumn, "take" | "sure" | "likely">): boolean {
  const options = want.replace("?", "").split("/");
  const got = take === "~never" ? "!" : take === null || take.startsWith("~") ? "-" : take;
  return (
    options.includes(got) || (sure === "asked" && (want.endsWith("?") || likely.some((one) => options.includes(one))))
  );
}

function listOf(view: MappingView): MappingForm | undefined {
  return view.forms.find(({ kind }) => kind === "staff" || kind === "schoolStaff") ?? view.forms[0];
}

function countColumns(form: WrittenForm, view: MappingView, shift: number, result: FormResult): void {
  for (const [index, want] of form.takes.entries()) {
    if (want === ".") continue;
    const letter = columnLetter(index + shift);
    const column = listOf(view)?.columns.find((one) => one.letter === letter);
    result.columns[1] += 1;
    if (isRight(want, column ?? { take: null, sure: "unknown", likely: [] })) result.columns[0] += 1;
    else result.misses.push(`column ${letter} «${column?.header ?? ""}»: ${column?.take} (${column?.sure})`);
  }
}

/** Every certain guess is accepted; what is asked is chosen as a person would. */
function answered(
  form: WrittenForm,
  { fingerprint, name, kind, columns, words }: MappingForm,
  shift: number,
): FormMapping {
  const isStaff = kind === "staff" || kind === "schoolStaff";
  const chosen = columns.map((column): [string, string] => {
    const index = form.takes.findIndex((_, at) => columnLetter(at + shift) === column.letter);
    const want = isStaff ? (form.takes[index] ?? "").replace("?", "").split("/")[0] : "";
    if (column.sure === "sure" || want === undefined || want === "" || want === ".")
      return [column.key, column.take ?? "~ignore"];
    return [column.key, want === "-" || want === "!" ? "~ignore" : want];
  });
  return {
    fingerprint,
    name,
    kind,
    columns: Object.fromEntries(chosen),
    words: Object.fromEntries(words.map(({ field }) => [field, {}])),
  };
}

function compare(form: WrittenForm, before: Register, after: Register, result: FormResult): void {
  const nameOf = (id: string) => after.people.find((person) => person.id === id)?.name ?? id;
  const isNew = (rows: readonly { id: string }[]) => (row: { id: string }) => !rows.some(({ id }) => id === row.id);
  const people = after.people
    .filter(isNew(before.people))
    .map((one) => [
      one.name,
      one.bornOn,
      one.careerStartedOn,
      one.category === null ? null : qualificationCategories.label(one.category),
      one.categoryOn,
    ]);
  const jobs = after.employments
    .filter(isNew(before.employments))
    .map((job) => [
      nameOf(job.personId),
      job.position,
      job.subject,
      job.startedOn,
      job.kind === "main" ? "main" : "part",
      job.rate,
    ]);
  const pairs = after.pairs.map((pair) => [
    `${nameOf(pair.mentorId)} – ${nameOf(pair.menteeId)}`,
    pair.startedOn,
    pair.finishedOn ?? pair.dueOn,
    pair.orderNumber,
    pair.orderOn,
  ]);
  matched("person", form.people, people, result.people, result.misses);
  matched("job", form.jobs, jobs, result.jobs, result.misses);
  matched("pair", form.pairs, pairs, result.pairs, result.misses);
  if (form.mentors !== null && after.mentors.length !== form.mentors)
    result.misses.push(`mentors: ${after.mentors.length}`);
}

type Values = readonly (string | number | null)[];

/** «*» whatever, «-» nothing; what is not written is not looked at. */
function fits(want: readonly string[], got: Values): boolean {
  return want.every((value, index) => {
    const own = got[index] ?? null;
    if (value === "*" || value === "") return true;
    return value === "-"
      ? own === null
      : String(own).toLowerCase().startsWith(value.toLowerCase()) && !(index === 0 && String(own) !== value);
  });
}

function matched(
  what: string,
  wanted: WrittenForm["people"],
  found: readonly Values[],
  counts: [number, number],
  misses: string[],
): void {
  if (wanted === null) return;
  const left = [...found];
  for (const want of wanted) {
    counts[1] += 1;
    const at = left.findIndex((got) => fits(want, got));
    if (at >= 0) counts[0] += 1;
    else
      misses.push(`${what} lacks: ${want.join("; ")}; there: ${left.filter(([name]) => name === want[0]).join(" | ")}`);
    if (at >= 0) left.splice(at, 1);
  }
  for (const got of left)
    if (!wanted.some(([name]) => name === got[0])) misses.push(`${what} too many: ${got.join("; ")}`);
}
