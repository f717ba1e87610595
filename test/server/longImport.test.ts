import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { department, type Host, openHost } from "../support/host.ts";
import { longList, longListPeople, longListSchool } from "../support/longList.ts";

describe("an import of more people than one run can write", () => {
  let calls = 0;
  const start = Date.parse("2026-11-20T09:00:00+05:00");
  // Every property that is set costs a minute: the run's time is up after each piece.
  let host: Host;
  beforeAll(() => {
    host = openHost({
      onServiceCall: (_number, method, phase) => {
        if (phase !== "after" || !method.endsWith(".setProperty") || host === undefined) return;
        calls += 1;
        host.setNow(new Date(start + calls * 61_000).toISOString());
      },
    });
  });
  afterAll(() => host.close());

  test("goes out in pieces, tells how far it is, and ends with everything written once", () => {
    host.done("confirmImport", longListSchool);
    const replies: string[] = [];
    const beside: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const outcome = host.ask("confirmImport", longList(), department, "long-import-0001");
      if ("done" in outcome) break;
      replies.push("refused" in outcome ? `${outcome.refused.code}: ${outcome.refused.sentence}` : "failed");
      // Between two pieces somebody else is answered.
      for (const request of ["showToday", "whoAmI"] as const)
        beside.push(...Object.keys(host.ask(request, {}, department)).filter((key) => key === "done"));
    }
    expect(beside).toEqual(replies.flatMap(() => ["done", "done"]));
    expect(replies).toEqual([expect.stringMatching(/^unfinished: Записано 5000 из 5200 изменений\./)]);
    const canonical = host.canonical();
    expect(canonical["people"]).toHaveLength(longListPeople);
    expect(canonical["employments"]).toHaveLength(longListPeople);
    const journal = host.shown("Журнал").filter((row) => row[0] === "long-import-0001");
    expect(journal).toHaveLength(1);
  });
});
