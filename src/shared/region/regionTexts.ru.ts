/** What the requests about a region say. */
import { municipalFigures } from "../register/municipalFigures.ts";
import type { FileFault } from "./counterFile.ts";

const faults: Record<FileFault, string> = {
  notCounters: "это не файл показателей. Возьмите тот, что сохраняет «Показатели для региона».",
  newer: "файл сделан более новой программой, чем эта. Обновите программу и загрузите его снова.",
  damaged: "файл изменён после сохранения или передан не целиком. Попросите прислать его ещё раз.",
};

const numbers = (indicators: readonly number[]) => indicators.map((one) => `№ ${one}`).join(", ");

export const regionTexts = {
  faults,
  fileName: (municipality: string, schoolYear: string) =>
    `показатели ${municipality} ${schoolYear.replace("/", "-")}.json`.replace(/[\\/:*?"<>|]+/g, " "),
  counts: (numerator: number, denominator: number) => `${numerator} из ${denominator}`,
  countsOf: (counts: { numerator: number; denominator: number } | null) =>
    counts === null ? "не передан" : `${counts.numerator} из ${counts.denominator}`,
  none: "—",
  withheld: "не передан: мало ответивших",
  notSent: "нет в файле",
  nothingAdds: "складывать нечего",
  countedOtherwise: (counts: string) => `${counts}, считали иначе`,
  twice: "тот же файл выбран дважды.",
  twoFiles: (municipality: string, schoolYear: string) =>
    `выбрано два разных файла: ${municipality}, ${schoolYear}. Оставьте один.`,
  older: (own: string, kept: string) => `файл на ${own} старше принятого: тот на ${kept}.`,
  alreadyClosed: (schoolYear: string) =>
    `${schoolYear} год этого муниципалитета уже принят закрытым, а в файле он открыт. Попросите файл закрытого года.`,
  fewer: (indicators: readonly number[]) =>
    `в файле нет показателей, которые уже приняты: ${numbers(indicators)}. Пусть муниципалитет обновит программу и пришлёт файл снова.`,
  newMunicipality: "этого муниципалитета ещё нет в списке: будет добавлен.",
  nearName: (name: string, known: string) =>
    `«${name}» похож на «${known}» из листа «Муниципалитеты». Если это он, сделайте имя на листе таким же; если другой — внесите его на лист.`,
  ahead: (reportOn: string) => `дата отчёта ${reportOn} ещё не наступила.`,
  otherYear: (reportOn: string, schoolYear: string) => `дата отчёта ${reportOn} не в ${schoolYear} учебном году.`,
  unknownIndicators: (indicators: readonly number[]) =>
    `показатели ${numbers(indicators)} этой книге неизвестны. Обновите программу.`,
  becomes: (indicator: number, was: string, is: string) =>
    was === "" ? `показатель ${indicator}: ${is}` : `показатель ${indicator}: ${was} → ${is}`,
  exceeds: (indicator: number) => `показатель ${indicator} больше 100 %: проверьте способ расчёта.`,
  standsOnHands: (indicators: readonly number[]) =>
    `показатели ${numbers(indicators)} опираются на строки, изменённые вручную и ещё не принятые муниципалитетом. Попросите принять или вернуть правки и прислать файл снова.`,
  byHand: (indicator: number, names: readonly string[]) =>
    `Показатель ${indicator} опирается на правки рукой, которые ещё не приняты: ${names.join(", ")}.`,
  ownHands: (rows: number) =>
    `Лист «${municipalFigures.sheet}» изменён вручную (строк: ${rows}), и правки ещё не приняты и не возвращены: суммы выше стоят на них.`,
  ownByHand: (indicator: number, places: string) => `Показатель ${indicator}: ${places}.`,
  without: (indicators: readonly number[]) => `нет показателей ${numbers(indicators)}.`,
  named: (name: string, settings: string) => (settings === "" ? name : `${name} (${settings})`),
  otherwise: (indicator: number, names: readonly string[]) =>
    `Показатель ${indicator}: в сумму не вошли, потому что считали иначе, чем настроено здесь: ${names.join(", ")}.`,
  withheldBy: (indicator: number, names: readonly string[]) =>
    `Показатель ${indicator}: не переданы из-за малого числа ответивших: ${names.join(", ")}.`,
  otherDays: (days: readonly string[]) => `Даты отчёта разные: ${days.join(", ")}.`,
  open: (names: readonly string[]) => `Год ещё не закрыт, показатели могут измениться: ${names.join(", ")}.`,
};
