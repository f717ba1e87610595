/**
 * Indicator 9: share of the schools, institutions of further education and colleges that carry the target model out, %.
 * Приказ № 548-п, Положение, раздел VI (показатель региональной системы); rules.md 6.
 */
import { menteeOrganisation, pairsOfYear } from "../facts/countedPairs.ts";
import { type ActName, actPartsOf, isThere, missingActs } from "../facts/localActs.ts";
import type { LostColumn } from "../facts/lostColumns.ts";
import { subordinateTime, type WorkPeriod } from "../facts/staff.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { Indicator } from "./indicator.ts";
import { type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { leftOutOrganisations } from "./leftOut.ts";
import { percent } from "./measure.ts";
import { lackingMenteePlaces } from "./nextSteps.ts";
import { programmeWords } from "./programmeFigureWords.ru.ts";

/** Preschools are not in the wording. */
const kinds: readonly Organisation["kind"][] = ["general", "additional", "vocational"];
const acts = ["regulationOrder", "curatorOrder"] as const satisfies readonly ActName[];
const columns = [
  "regulationOrderNumber",
  "regulationOrderOn",
  "curatorOrderNumber",
  "curatorOrderOn",
] as const satisfies readonly (keyof Organisation)[];

export const indicator9: Indicator = {
  title: "Доля организаций, реализующих целевую модель наставничества",
  measure: percent,
  help: "Показатель 9 (региональный): доля школ, организаций дополнительного образования и СПО, реализующих целевую модель.",
  counts: "organisations",
  foretold: true,
  reads: { organisations: ["kind", ...columns], employments: ["kind"], pairs: ["menteeOrganisationId"] },
  formula({ modelScope, modelEvidence }) {
    const whose = modelScope === "every" ? "" : "подведомственные ";
    const pair = modelEvidence === "documents" ? "" : " и хотя бы одной парой с приказом в учебном году";
    return `Из них с приказом о Положении, приказом о кураторе${pair} / ${whose}общеобразовательные организации, организации дополнительного образования и профессиональные, открытые на дату отчёта, × 100. Приказ № 548-п, Положение, раздел VI.`;
  },
  compute(input, schoolYear, reportOn) {
    const day = earlier(reportOn, schoolYearEnd(schoolYear));
    const organisations = judged(input, day);
    const lost = lostActs(organisations);
    if (lost.length > 0) return { ...shareOf([], []), lost };
    const paired = new Set(
      pairsOfYear(input.counted, schoolYear, reportOn).map((pair) => menteeOrganisation(pair, input.staff)),
    );
    const byDocuments = input.settings.modelEvidence === "documents";
    return shareBy(organisations, (row) => hasActs(row, day) && (byDocuments || paired.has(row.id)));
  },
  emptyReason: () => programmeWords.noOrganisations,
  leftOut: (input, schoolYear, reportOn, share) =>
    leftOutOrganisations(input, share, earlier(reportOn, schoolYearEnd(schoolYear)), kinds),
  placeOf: (_input, id) => id,
  lacking(input, _register, missing, today) {
    const documents = new Map(
      input.register.organisations.map((row) => [row.id, missingActs(row, acts).join(", ")] as const),
    );
    const paired = missing.filter((id) => documents.get(id) === "");
    return [
      ...missing.flatMap((id) => {
        const lacks = documents.get(id) ?? "";
        return lacks === "" ? [] : [{ id, next: { step: "acts", lacks } as const }];
      }),
      ...lackingMenteePlaces(input, paired, today),
    ];
  },
};

function judged({ register, settings }: IndicatorInput, day: string): Organisation[] {
  return register.organisations.filter((row) => {
    const open = timeOf(row, settings);
    return kinds.includes(row.kind) && open !== null && open.from <= day && open.to >= day;
  });
}

function timeOf(row: Organisation, { modelScope }: Settings): WorkPeriod | null {
  return modelScope === "every"
    ? { from: row.openedOn ?? "0000-01-01", to: row.closedOn ?? "9999-12-31" }
    : subordinateTime(row);
}

function shareBy(organisations: readonly Organisation[], carriesOut: (row: Organisation) => boolean): Share {
  return shareOf(
    organisations.filter(carriesOut).map(({ id }) => id),
    organisations.map(({ id }) => id),
  );
}

/** An order that is of a later day was not there yet. */
function hasActs(row: Organisation, day: string): boolean {
  return acts.every((act) => isThere(row, act) && (actPartsOf(row, act).on ?? "") <= day);
}

/** Where none of several organisations has an order, its column tells nothing about any of them. */
function lostActs(organisations: readonly Organisation[]): LostColumn[] {
  if (organisations.length === 0) return [];
  return columns
    .filter((column) => organisations.every((row) => row[column] === null))
    .map((column) => ({ table: "organisations", column }));
}
