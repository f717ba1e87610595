/** What each of several files of counters would change, or why it cannot be taken. */
import { groupBy } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { indicatorNumbers, indicatorOf, isIndicatorNumber } from "../indicators/list.ts";
import { showDay } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { normalForm } from "../language/text.ts";
import type { MunicipalFigure } from "../register/municipalFigures.ts";
import type { FileStanding } from "./answers.ts";
import { type Counter, type CounterFile, readCounterFile } from "./counterFile.ts";
import { regionTexts as texts } from "./regionTexts.ru.ts";

interface SentFile {
  name: string;
  text: string;
}

export interface JudgedFile {
  fileName: string;
  file: CounterFile | null;
  /** Null where it cannot be told; an id of null is one that is not in the list yet. */
  municipality: { id: string | null; name: string } | null;
  standing: FileStanding;
  words: string[];
}

type Kept = Rows<"municipalities" | "municipalFigures">;

export function judgeFiles(register: Kept, sent: readonly SentFile[], today: string): JudgedFile[] {
  const read = sent.map(({ name, text }) => ({ name, text: text.trim(), file: readCounterFile(text) }));
  const alike = groupBy(read, ({ file }) =>
    typeof file === "string" ? "" : `${normalForm(file.municipality)}\n${file.schoolYear}`,
  );
  const seen = new Set<string>();
  return read.map(({ name, text, file }) => {
    if (typeof file === "string") return refused(name, null, texts.faults[file]);
    const others = alike.get(`${normalForm(file.municipality)}\n${file.schoolYear}`) ?? [];
    if (others.some((other) => other.text !== text))
      return refused(name, file, texts.twoFiles(file.municipality, showSchoolYear(file.schoolYear)));
    if (seen.has(text)) return { fileName: name, file, municipality: null, standing: "same", words: [texts.twice] };
    seen.add(text);
    return judged(register, name, file, today);
  });
}

function refused(fileName: string, file: CounterFile | null, word: string): JudgedFile {
  return { fileName, file, municipality: null, standing: "refused", words: [word] };
}

function judged(register: Kept, name: string, file: CounterFile, today: string): JudgedFile {
  const reason = refusalOf(file, today);
  if (reason !== null) return refused(name, file, reason);
  const municipality = municipalityOf(register, file.municipality);
  if (typeof municipality === "string") return refused(name, file, municipality);
  const kept =
    municipality.id === null
      ? []
      : register.municipalFigures.filter(
          (row) => row.municipalityId === municipality.id && row.schoolYear === file.schoolYear,
        );
  const later = kept.find((row) => row.reportOn > file.reportOn);
  if (later !== undefined) return refused(name, file, texts.older(showDay(file.reportOn), showDay(later.reportOn)));
  const closed = kept.find((row) => row.closed && !file.closed);
  if (closed !== undefined) return refused(name, file, texts.alreadyClosed(showSchoolYear(file.schoolYear)));
  const lost = kept.filter((row) => !file.counters.some(({ indicator }) => indicator === row.indicator));
  if (lost.length > 0) return refused(name, file, texts.fewer(lost.map(({ indicator }) => indicator)));
  const differing = file.counters.flatMap((counter) => difference(kept, counter));
  const whole = kept.length > 0 && differing.length === 0 && kept.every((row) => isAs(row, file));
  const words = [
    ...(municipality.id === null ? [texts.newMunicipality] : []),
    ...differing,
    ...file.counters.flatMap(({ indicator, counts }) => exceeding(indicator, counts)),
    ...missingWords(file),
    ...(file.byHand.length === 0 ? [] : [texts.standsOnHands(file.byHand)]),
  ];
  const standing: FileStanding = kept.length === 0 ? "new" : whole ? "same" : "replaces";
  return { fileName: name, file, municipality, standing, words };
}

function refusalOf(file: CounterFile, today: string): string | null {
  const { reportOn, schoolYear } = file;
  if (reportOn > today) return texts.ahead(showDay(reportOn));
  if (reportOn < schoolYearStart(schoolYear) || reportOn > schoolYearEnd(schoolYear))
    return texts.otherYear(showDay(reportOn), showSchoolYear(schoolYear));
  const unknown = file.counters.map(({ indicator }) => indicator).filter((one) => !isIndicatorNumber(one));
  return unknown.length > 0 ? texts.unknownIndicators(unknown) : null;
}

/** A name that differs only in the word for what it is may be the same or not: the person says. */
function municipalityOf(
  { municipalities }: Rows<"municipalities">,
  name: string,
): NonNullable<JudgedFile["municipality"]> | string {
  const known = municipalities.find((row) => normalForm(row.name) === normalForm(name));
  if (known !== undefined) return { id: known.id, name: known.name };
  const near = municipalities.find((row) => coreOf(row.name) === coreOf(name));
  return near === undefined ? { id: null, name } : texts.nearName(name, near.name);
}

const kinds =
  /(^|[^\p{L}])(г|гор|город|городской|округ|муниципальный|муниципальное|образование|район|р-н|го|мо|мр)(?![\p{L}])/gu;

function coreOf(name: string): string {
  return normalForm(name)
    .replace(kinds, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function difference(kept: readonly MunicipalFigure[], { indicator, counts }: Counter): string[] {
  const row = kept.find((one) => one.indicator === indicator);
  if (row === undefined) return kept.length === 0 ? [] : [texts.becomes(indicator, "", texts.countsOf(counts))];
  const { numerator, denominator } = row;
  const before = numerator === null || denominator === null ? null : { numerator, denominator };
  const [was, is] = [texts.countsOf(before), texts.countsOf(counts)];
  return was === is ? [] : [texts.becomes(indicator, was, is)];
}

function isAs(row: MunicipalFigure, { reportOn, closed, settings, counters, byHand }: CounterFile): boolean {
  const counter = counters.find(({ indicator }) => indicator === row.indicator);
  return (
    row.reportOn === reportOn &&
    row.closed === closed &&
    row.byHand === byHand.includes(row.indicator) &&
    (row.settings ?? "") === settings &&
    counter !== undefined &&
    counter.rule === row.rule
  );
}

function exceeding(indicator: number, counts: Counter["counts"]): string[] {
  if (counts === null || counts.numerator <= counts.denominator || !isIndicatorNumber(indicator)) return [];
  return indicatorOf(indicator).measure.unit === "%" ? [texts.exceeds(indicator)] : [];
}

function missingWords({ counters }: CounterFile): string[] {
  const missing = indicatorNumbers.filter((number) => !counters.some(({ indicator }) => indicator === number));
  return missing.length === 0 ? [] : [texts.without(missing)];
}
