/** Suggesting mentors: the number of service round trips must not grow with the number of mentors. */
import { openBenchHost } from "./support/host.ts";
import { compareMeters } from "./support/table.ts";
import { organisationList, staffList } from "./support/town.ts";

function suggested(mentors: number) {
  const host = openBenchHost();
  const personId = (index: number) => `С-${String(index + 1).padStart(3, "0")}`;
  try {
    host.done("confirmImport", organisationList());
    host.done("confirmImport", staffList(mentors + 1));
    for (let index = 0; index < mentors; index += 1) {
      host.done("markMentor", { personId: personId(index), areas: ["method"] });
    }
    const menteeId = personId(mentors);
    host.done("markMentee", { personId: menteeId, categories: ["young"], deficits: ["method"] });
    const { meter } = host.done("suggestMentors", { menteeId, kind: "traditional", limit: 5 });
    return { rows: mentors, meter };
  } finally {
    host.close();
  }
}

compareMeters("suggesting mentors among so many", suggested(15), suggested(150));
