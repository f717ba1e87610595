/** Forming a pair: the number of service round trips must not grow with the number of people. */
import { openBenchHost } from "./support/host.ts";
import { compareMeters } from "./support/table.ts";
import { organisationList, staffList } from "./support/town.ts";

function formed(people: number) {
  const host = openBenchHost();
  try {
    host.done("confirmImport", organisationList());
    host.done("confirmImport", staffList(people));
    host.done("markMentor", { personId: "С-001", areas: ["method"] });
    host.done("markMentee", { personId: "С-002", categories: ["newInStaff"], deficits: ["method"] });
    const { meter } = host.done("formPair", {
      mentorId: "С-001",
      menteeId: "С-002",
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2025-10-01",
      dueOn: "2026-05-31",
    });
    return { rows: people, meter };
  } finally {
    host.close();
  }
}

compareMeters("forming a pair among people", formed(130), formed(1_300));
