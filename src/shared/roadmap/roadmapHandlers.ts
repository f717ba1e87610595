import { type Handlers, handler } from "../request/handler.ts";
import { audienceTables } from "./audience.ts";
import { municipalTables, organisationTables } from "./facts.ts";
import { listLetters } from "./letters.ts";
import { listEvents, showEvent, showEventMatrix } from "./listEvents.ts";
import { markNoRequests, markRoadmapItem } from "./markRoadmapItem.ts";
import { answerEventRequest, planEvents, requestEvent } from "./planEvents.ts";
import type { roadmapRequests } from "./requests.ts";
import { listLights, showRoadmap } from "./showRoadmap.ts";
import { inviteAudience, markAttendance, nominate, registerVisit } from "./visiting.ts";

const visiting = ["events", "visits", "people", "employments", "organisations"] as const;

export const roadmapHandlers: Handlers<keyof typeof roadmapRequests> = {
  showRoadmap: handler<"showRoadmap">({ reads: organisationTables, writes: [], decide: showRoadmap }),
  listLights: handler<"listLights">({ reads: municipalTables, writes: [], decide: listLights }),
  markRoadmapItem: handler<"markRoadmapItem">({
    reads: ["roadmapMarks"],
    writes: ["roadmapMarks"],
    decide: markRoadmapItem,
  }),
  markNoRequests: handler<"markNoRequests">({
    reads: ["organisations", "roadmapMarks"],
    writes: ["roadmapMarks"],
    decide: markNoRequests,
  }),
  listEvents: handler<"listEvents">({ reads: ["events", "visits", "organisations"], writes: [], decide: listEvents }),
  showEvent: handler<"showEvent">({ reads: [...audienceTables, "events", "visits"], writes: [], decide: showEvent }),
  showEventMatrix: handler<"showEventMatrix">({ reads: ["events", "visits"], writes: [], decide: showEventMatrix }),
  planEvents: handler<"planEvents">({ reads: ["events"], writes: ["events"], decide: planEvents }),
  inviteAudience: handler<"inviteAudience">({
    reads: [...audienceTables, "events", "visits"],
    writes: ["visits"],
    decide: inviteAudience,
  }),
  registerVisit: handler<"registerVisit">({ reads: visiting, writes: ["visits"], decide: registerVisit }),
  nominate: handler<"nominate">({ reads: visiting, writes: ["visits"], decide: nominate }),
  markAttendance: handler<"markAttendance">({ reads: visiting, writes: ["visits"], decide: markAttendance }),
  requestEvent: handler<"requestEvent">({
    reads: ["events", "organisations"],
    writes: ["events"],
    decide: requestEvent,
  }),
  answerEventRequest: handler<"answerEventRequest">({
    reads: ["events"],
    writes: ["events"],
    decide: answerEventRequest,
  }),
  listLetters: handler<"listLetters">({ reads: ["letters", "settings"], writes: [], decide: listLetters }),
};
