/** An organisation's card, the approval of its roadmap and the self-audit of its conditions. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { conditionAnswers, conditionItems } from "../register/recordWords.ru.ts";
import { code, define, id, isoDay, line, note } from "../request/request.ts";

export const organisationRequests = {
  showOrganisation: define({
    input: z.object({ organisationId: id }),
    access: { who: "own", of: "organisation" },
    mutates: false,
    sample: { organisationId: "О-001" },
  }),
  submitRoadmap: define({
    input: z.object({ organisationId: id }),
    access: { who: "own", of: "organisation" },
    mutates: true,
    sample: { organisationId: "О-001" },
  }),
  reviewRoadmap: define({
    // What is returned needs a note.
    input: z.object({ organisationId: id, decision: z.enum(["approved", "returned"]), on: isoDay, note }),
    access: { who: "department" },
    mutates: true,
    sample: { organisationId: "О-001", decision: "returned", on: "2025-09-18", note: "Добавьте сроки" },
  }),
  saveConditions: define({
    input: z.object({
      organisationId: id,
      checkedOn: isoDay,
      answers: z
        .array(
          z.object({
            item: code(conditionItems),
            answer: code(conditionAnswers),
            measures: z.optional(line(limits.note)),
          }),
        )
        .check(z.minLength(1), z.maxLength(conditionItems.codes.length)),
    }),
    access: { who: "own", of: "organisation" },
    mutates: true,
    sample: {
      organisationId: "О-001",
      checkedOn: "2025-09-18",
      answers: [{ item: "curator", answer: "partly", measures: "Назначить приказом" }],
    },
  }),
} as const;
