/** What is asked about surveys and their answers. */
import * as z from "zod/mini";
import { surveyKinds } from "../register/vocabulary.ts";
import { code, define, id, nothing, schoolYear } from "../request/request.ts";

export const surveyRequests = {
  createSurvey: define({
    input: z.object({ kind: code(surveyKinds), schoolYear }),
    access: { who: "department" },
    mutates: true,
    sample: { kind: "needs", schoolYear: 2025 },
  }),
  listSurveys: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  listSurveyLinks: define({
    input: z.object({ surveyId: id }),
    access: { who: "known" },
    mutates: false,
    sample: { surveyId: "А-001" },
  }),
  drainResponses: define({ input: nothing, access: { who: "known" }, mutates: true, sample: {} }),
} as const;
