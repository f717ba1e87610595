/** The card of an organisation. */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { actNames, isThere } from "../facts/localActs.ts";
import { type Names, namesOf, personalText } from "../facts/names.ts";
import { isRunning } from "../facts/pairTerm.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision, Register } from "../facts/register.ts";
import { recordWorld } from "../facts/rows/rowWorld.ts";
import { recordLineOf } from "../records/listRecords.ts";
import type { Organisation } from "../register/organisations.ts";
import { plainOf, type RecordTable, recordTables } from "../register/recordTables.ts";
import { roadmapReviews } from "../register/recordWords.ru.ts";
import { referringColumns } from "../register/references.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { tables } from "../register/tables.ts";
import { organisationKinds, organisationRoles } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { OrganisationCard } from "./answers.ts";
import { auditOf } from "./conditions.ts";
import { localActs } from "./localActs.ts";
import { maySubmit } from "./roadmapReview.ts";
import { stagesOf } from "./stages.ts";

export const showOrganisation = question({
  input: z.object({ organisationId: id }),
  access: { who: "own", of: "organisation" },
  sample: { organisationId: "О-001" },
  reads: [
    "organisations",
    "people",
    "employments",
    "mentors",
    "mentees",
    "pairs",
    "planLines",
    "approvals",
    "trainings",
    "awards",
    "publications",
    "conditions",
    "agreements",
  ],
  decide(register: Register, { organisationId }, context): Decision<OrganisationCard> {
    const { today, actor } = context;
    const organisation = found(register, "organisations", organisationId);
    if (isRefusal(organisation)) return organisation;
    const world = recordWorld(register, context);
    const people = world.people();
    const worksHere = (personId: string) =>
      people.workOn(personId, today).some((row) => row.organisationId === organisationId);
    const inBank = <Row extends { personId: string; leftOn: string | null }>(rows: readonly Row[]) =>
      rows.filter((row) => isInBank(row, today) && worksHere(row.personId));
    const work = {
      organisation,
      mentors: inBank(register.mentors),
      mentees: inBank(register.mentees),
      pairs: register.pairs.filter((row) => row.menteeOrganisationId === organisationId),
      planLines: register.planLines,
      approvals: register.approvals,
      trainings: register.trainings,
      awards: register.awards,
      publications: register.publications.filter((row) => row.organisationId === organisationId),
    };
    const status = organisation.roadmapReview ?? "none";
    return {
      changes: [],
      answer: {
        ...factsOf(organisation, namesOf(register)),
        acts: localActs(organisation),
        hasActs: actNames.every((act) => isThere(organisation, act)),
        roadmap: {
          status,
          statusLabel: roadmapReviews.label(status),
          on: organisation.roadmapReviewOn ?? "",
          note: organisation.roadmapReviewNote ?? "",
          maySubmit: maySubmit(organisation),
          mayReview: actor.role === "department" && status === "submitted",
        },
        agreements: register.agreements
          .filter((row) => row.organisationId === organisationId || row.partnerId === organisationId)
          .filter((row) => world.isVisible("agreements", row))
          .map((row) => recordLineOf(world, "agreements", row, organisationId)),
        audit: auditOf(register.conditions.filter((row) => row.organisationId === organisationId)),
        stages: stagesOf(work, readSettings(register.settings).stageSet, today),
        counts: {
          people: register.people.filter((row) => worksHere(row.id)).length,
          mentors: work.mentors.length,
          mentees: work.mentees.length,
          pairs: work.pairs.filter((pair) => isRunning(pair, today)).length,
        },
        related: relatedTables(actor.role === "department"),
      },
    };
  },
});

function factsOf(row: Organisation, names: Names) {
  return {
    organisationId: row.id,
    name: row.shortName,
    fullName: row.fullName ?? "",
    kind: organisationKinds.label(row.kind),
    role: organisationRoles.label(row.role),
    subordinate: row.subordinate,
    openedOn: row.openedOn ?? "",
    closedOn: row.closedOn ?? "",
    head: personalText(names, row.headName ?? ""),
    curator: personalText(names, row.curatorName ?? ""),
    curatorEmail: personalText(names, row.curatorEmail ?? ""),
  };
}

function relatedTables(department: boolean): { table: RecordTable; title: string }[] {
  return recordTables
    .filter((name) => referringColumns(name, "organisations").length > 0)
    .filter((name) => department || plainOf(name).seenBy !== "department")
    .map((name) => ({ table: name, title: tables[name].sheet }));
}
