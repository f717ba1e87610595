import { type Handlers, handler } from "../request/handler.ts";
import type { organisationRequests } from "./requests.ts";
import { reviewRoadmap, submitRoadmap } from "./roadmapReview.ts";
import { saveConditions } from "./saveConditions.ts";
import { organisationReads, showOrganisation } from "./showOrganisation.ts";

export const organisationHandlers: Handlers<keyof typeof organisationRequests> = {
  showOrganisation: handler<"showOrganisation">({ reads: organisationReads, writes: [], decide: showOrganisation }),
  submitRoadmap: handler<"submitRoadmap">({ reads: [], writes: ["organisations"], decide: submitRoadmap }),
  reviewRoadmap: handler<"reviewRoadmap">({ reads: [], writes: ["organisations"], decide: reviewRoadmap }),
  saveConditions: handler<"saveConditions">({ reads: [], writes: ["conditions"], decide: saveConditions }),
};
