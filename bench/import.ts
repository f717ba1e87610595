/** Confirming an import: the number of service round trips must not grow with the number of people. */
import { openBenchHost } from "./support/host.ts";
import { compareMeters } from "./support/table.ts";
import { organisationList, staffList } from "./support/town.ts";

function confirmed(people: number) {
  const host = openBenchHost();
  try {
    host.done("confirmImport", organisationList());
    const { meter } = host.done("confirmImport", staffList(people));
    return { rows: people, meter };
  } finally {
    host.close();
  }
}

compareMeters("confirming an import of people", confirmed(130), confirmed(1_300));
