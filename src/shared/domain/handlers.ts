/** Which tables each request reads and writes, and who decides it. */
import type { InputOf, RequestName } from "../protocol.ts";
import type { TableName } from "../register/tables.ts";
import { acceptResponses, type RawAnswers } from "./acceptResponses.ts";
import { changeSetting, listSettings } from "./changeSetting.ts";
import { createSurvey, type MadeForm } from "./createSurvey.ts";
import { canonicalTables, exportCanonical } from "./exportCanonical.ts";
import { findPeople } from "./findPeople.ts";
import { formPair } from "./formPair.ts";
import { checkImport, confirmImport } from "./import/checkImport.ts";
import { showIndicators } from "./indicators/showIndicators.ts";
import { listPairs } from "./listPairs.ts";
import { listSurveyLinks, listSurveys } from "./listSurveys.ts";
import { listWaiting } from "./listWaiting.ts";
import { markMentee } from "./markMentee.ts";
import { markMentor } from "./markMentor.ts";
import { markPlanLine } from "./markPlanLine.ts";
import { suggestMentors } from "./matching/suggestMentors.ts";
import { recordConsent } from "./recordConsent.ts";
import { recordOrder } from "./recordOrder.ts";
import type { Context, Decision, Register } from "./register.ts";
import { showPair } from "./showPair.ts";
import { showToday } from "./showToday.ts";
import { startPlan } from "./startPlan.ts";
import { whoAmI } from "./whoAmI.ts";

/** What only Google can give and a decision needs: made or read before the lock is taken. */
export interface Preparations {
  form: MadeForm;
  answers: RawAnswers[];
}

interface Handler<Name extends RequestName, Preparation extends keyof Preparations | null = null> {
  reads: readonly TableName[];
  writes: readonly TableName[];
  preparation?: Preparation;
  decide(
    register: Register,
    input: InputOf<Name>,
    context: Context,
    prepared: Preparation extends keyof Preparations ? Preparations[Preparation] : undefined,
  ): Decision<unknown>;
}

type Handlers = { readonly [Name in RequestName]: Handler<Name> | Handler<Name, "form"> | Handler<Name, "answers"> };

const staff: readonly TableName[] = ["people", "employments", "organisations", "settings"];
const bank: readonly TableName[] = [...staff, "mentors", "mentees", "pairs"];
const pairCard: readonly TableName[] = [...bank, "consents", "planLines"];
const everything: readonly TableName[] = [...pairCard, "surveys", "responses"];

function handler<Name extends RequestName>(made: Handler<Name>): Handler<Name> {
  return made;
}

export const handlers: Handlers = {
  whoAmI: handler<"whoAmI">({ reads: ["organisations", "settings"], writes: [], decide: whoAmI }),
  showToday: handler<"showToday">({ reads: everything, writes: [], decide: showToday }),
  findPeople: handler<"findPeople">({ reads: bank, writes: [], decide: findPeople }),
  markMentor: handler<"markMentor">({ reads: [...staff, "mentors"], writes: ["mentors"], decide: markMentor }),
  markMentee: handler<"markMentee">({ reads: [...staff, "mentees"], writes: ["mentees"], decide: markMentee }),
  listWaiting: handler<"listWaiting">({ reads: bank, writes: [], decide: listWaiting }),
  suggestMentors: handler<"suggestMentors">({ reads: [...bank, "consents"], writes: [], decide: suggestMentors }),
  formPair: handler<"formPair">({ reads: [...bank, "consents"], writes: ["pairs"], decide: formPair }),
  recordConsent: handler<"recordConsent">({ reads: [...bank, "consents"], writes: ["pairs", "consents"], decide: recordConsent }),
  recordOrder: handler<"recordOrder">({ reads: [...bank, "consents"], writes: ["pairs"], decide: recordOrder }),
  startPlan: handler<"startPlan">({ reads: [...staff, "pairs", "mentees", "planLines"], writes: ["planLines"], decide: startPlan }),
  markPlanLine: handler<"markPlanLine">({ reads: ["planLines", "pairs"], writes: ["planLines"], decide: markPlanLine }),
  listPairs: handler<"listPairs">({ reads: pairCard, writes: [], decide: listPairs }),
  showPair: handler<"showPair">({ reads: pairCard, writes: [], decide: showPair }),
  createSurvey: { reads: ["surveys"], writes: ["surveys"], preparation: "form", decide: createSurvey } as Handler<"createSurvey", "form">,
  listSurveys: handler<"listSurveys">({ reads: [...bank, "surveys", "responses"], writes: [], decide: listSurveys }),
  listSurveyLinks: handler<"listSurveyLinks">({ reads: [...bank, "surveys", "responses"], writes: [], decide: listSurveyLinks }),
  drainResponses: {
    reads: ["surveys", "people", "mentees", "responses"],
    writes: ["surveys", "responses", "mentees"],
    preparation: "answers",
    decide: (register, _input, context, prepared) => acceptResponses(register, prepared, context),
  } as Handler<"drainResponses", "answers">,
  showIndicators: handler<"showIndicators">({ reads: [...bank, "targets"], writes: [], decide: showIndicators }),
  listSettings: handler<"listSettings">({ reads: ["settings"], writes: [], decide: listSettings }),
  changeSetting: handler<"changeSetting">({ reads: ["settings"], writes: ["settings"], decide: changeSetting }),
  exportCanonical: handler<"exportCanonical">({ reads: canonicalTables, writes: [], decide: exportCanonical }),
  checkImport: handler<"checkImport">({ reads: bank, writes: [], decide: checkImport }),
  confirmImport: handler<"confirmImport">({ reads: bank, writes: ["organisations", "people", "employments"], decide: confirmImport }),
};
