/** What the documents of each territory say about the settings; all the rest is as in приказ № 548-п. */
import type { CodeOf } from "../language/dictionary.ts";
import { approvalStages } from "../register/recordWords.ru.ts";
import { groupCounts, presetNames, programmeLengths, stageSets } from "../register/ruleWords.ru.ts";
import type { SettingEntry, SettingName } from "../register/settingsCatalogue.ts";
import { consentRules, targetYearRules } from "../register/vocabulary.ts";

export type PresetName = CodeOf<typeof presetNames>;
export type Territory = Exclude<PresetName, "own">;

export interface PresetValue {
  value: string;
  /** The document and clause it comes from. */
  source: string;
}

/** Who and where you are no document of another territory can tell. */
export const ownSettings: readonly SettingName[] = [
  "preset",
  "municipality",
  "departmentName",
  "departmentEmails",
  "names",
];

const s0 = "Положение техникума (Алтайский край)";
const s2 = "Положение колледжа (ДНР)";
const s3 = "Положение Мамонтовского района (Алтайский край)";
const s4 = "программа «Развиваемся вместе» (Омск)";

const chain = (...stages: Parameters<typeof approvalStages.label>[0][]) =>
  stages.map((stage) => approvalStages.label(stage)).join("; ");
const quarter = (source: string): PresetValue => ({ value: programmeLengths.label("quarterToYear"), source });
const anyLength: PresetValue = {
  value: programmeLengths.label("dayToYear"),
  source: `${s4}, п. 1.3: от одного дня до 1 года`,
};
const both = (source: string): PresetValue => ({ value: consentRules.label("both"), source });

const altaiLength = quarter(`${s0}, раздел 2; ${s3}, п. 1.2.1: от трёх месяцев до одного года`);
const dnrLength = quarter(`${s2}, раздел 3: от 3 месяцев до 1 года`);

type Documents = Partial<Record<SettingName, PresetValue>>;

const documents: Record<Territory, { title: string; values: Documents }> = {
  neftyugansk: { title: "Приказ № 548-п", values: {} },
  altai: {
    title: "Положения Алтайского края",
    values: {
      lengthTraditional: altaiLength,
      lengthGroup: altaiLength,
      lengthReverse: altaiLength,
      lengthVirtual: altaiLength,
      appointmentMonths: { value: "12", source: `${s0}, п. 4.5: «как правило, на срок не менее одного года»` },
      mentorLimit: { value: "2", source: `${s0}, п. 4.3: не более двух подшефных` },
      mentorYears: { value: "5", source: `${s0}, п. 4.3: «предпочтительно»` },
      mentorSubjectYears: { value: "3", source: `${s0}, п. 4.3: «предпочтительно»` },
      groupCount: { value: groupCounts.label("free"), source: `${s0}, п. 9.1.3: группа из двух и более` },
      consents: both(`${s0}, п. 4.5: обоюдное согласие`),
      approvalChain: {
        value: chain("methodCommission", "deputy", "council"),
        source: `${s0}, п. 4.4: методкомиссия, заместитель директора, методкомиссия или педсовет`,
      },
      payment: { value: "да", source: `${s0}, п. 5.1; ${s3}, п. 5.1.1: выплаты стимулирующего характера` },
    },
  },
  omsk: {
    title: "Программа «Развиваемся вместе»",
    values: {
      lengthTraditional: anyLength,
      lengthGroup: anyLength,
      lengthShortTerm: anyLength,
      lengthReverse: anyLength,
      lengthSituational: anyLength,
      lengthVirtual: anyLength,
      consents: both(`${s4}, п. 1.4 и 2.2: письменное согласие участников, обоюдное согласие`),
      extraDutiesConsent: { value: "да", source: `${s4}, п. 1.4: согласие на дополнительные обязанности` },
      approvalChain: {
        value: chain("methodUnion", "head"),
        source: `${s4}, п. 2.2: методическое объединение наставников (при его наличии)`,
      },
      targetYearRule: { value: targetYearRules.label("endYear"), source: `${s4}, п. 3.2: «к концу 202Х года»` },
      stageSet: { value: stageSets.label("omsk"), source: `${s4}, п. 2.1: этапы процесса` },
      updateDays: { value: "365", source: `${s4}, п. 2.1: «не менее одного раза в год»` },
    },
  },
  dnr: {
    title: "Положение колледжа",
    values: {
      lengthTraditional: dnrLength,
      lengthGroup: dnrLength,
      lengthReverse: dnrLength,
      lengthVirtual: dnrLength,
      consents: both(`${s2}, п. 6.3(5): согласие участников пар и групп; п. 6.2 — только наставника`),
      personalDataConsent: { value: "да", source: `${s2}, приложение 1, этапы 2–3: банк согласий` },
      extraDutiesConsent: { value: "да", source: `${s2}, п. 6.3(5): согласие на дополнительные обязанности` },
      approvalChain: { value: chain("head"), source: `${s2}, п. 6.3(3): наставников утверждает директор` },
      stageSet: { value: stageSets.label("dnr"), source: `${s2}, приложение 1` },
      publicationByConsent: {
        value: "да",
        source: `${s2}, п. 11.1: базы размещаются на сайте; 152-ФЗ, ст. 10.1: с согласия`,
      },
      updateDays: { value: "365", source: `${s2}, п. 6.4(2): не менее одного раза в год` },
    },
  },
};

export function isTerritory(preset: PresetName): preset is Territory {
  return preset !== "own";
}

/** What the territory's preset says about a setting; null for what it leaves to you. */
export function presetValue(
  territory: Territory,
  entry: Pick<SettingEntry, "id" | "byDefault" | "source">,
): PresetValue | null {
  if (ownSettings.includes(entry.id)) return null;
  const { title, values } = documents[territory];
  const said = values[entry.id];
  if (said !== undefined) return said;
  const source = territory === "neftyugansk" ? entry.source : `${title}: об этом не сказано; ${entry.source}`;
  return { value: entry.byDefault, source };
}

export const presetWords = {
  own: (preset: string, value: string, source: string) => `свой; в наборе «${preset}» — ${value} (${source})`,
  ownPreset: "свой",
  hiddenAddresses: (count: number) => `скрыто адресов: ${count} (видны на листе «Настройки»)`,
  title: (territory: Territory) => `${presetNames.label(territory)}: ${documents[territory].title}`,
} as const;
