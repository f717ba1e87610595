import { describe, expect, test } from "vitest";
import { indicator2 } from "../../../src/shared/indicators/indicator2.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import type { Settings } from "../../../src/shared/register/settingsCatalogue.ts";
import { aJob, anOrganisation, aPair, type Fate, town } from "./municipality.ts";

/** 2024/2025 on 15 May 2025: organisations of the numerator / of the denominator. */
function share(fate: Fate, settings: Partial<Settings> = {}): string {
  const input = indicatorInput(town(fate));
  const made = indicator2.compute({ ...input, settings: { ...input.settings, ...settings } }, 2024, "2025-05-15");
  return `${made.numerator.join(" ")} / ${made.denominator.join(" ")}`;
}

// rules.md 6
const cases: [title: string, fate: Fate, expected: string][] = [
  ["mentors in the bank without pairs give nothing", {}, " / школа сад"],
  [
    "a counted pair counts for the mentor's organisation",
    { pairs: [aPair("опытный", "новичок")] },
    "школа / школа сад",
  ],
  [
    "a mentee of another organisation: still the mentor's alone",
    { jobs: [aJob("новичок", "сад")], pairs: [aPair("опытный", "новичок")] },
    "школа / школа сад",
  ],
  ["a draft gives nothing", { pairs: [aPair("опытный", "новичок", { status: "draft" })] }, " / школа сад"],
  [
    "two pairs of one mentor are one organisation",
    { pairs: [aPair("опытный", "новичок"), aPair("опытный", "второй")] },
    "школа / школа сад",
  ],
  [
    "a young mentor (reverse) counts",
    {
      jobs: [aJob("новичок", "сад", { startedOn: "2024-09-02" })],
      pairs: [aPair("новичок", "опытный", { kind: "reverse" })],
    },
    "сад / школа сад",
  ],
  [
    "a mentor dismissed later still counts",
    {
      jobs: [aJob("новичок", "сад", { startedOn: "2024-09-02", finishedOn: "2025-02-01" })],
      pairs: [aPair("новичок", "опытный", { status: "replaced", finishedOn: "2025-02-01" })],
    },
    "сад / школа сад",
  ],
  [
    "a mentor who moved counts where the main job was on the first day",
    {
      jobs: [
        aJob("новичок", "школа", { startedOn: "2020-09-01", finishedOn: "2024-10-01" }),
        aJob("новичок", "сад", { startedOn: "2024-10-02" }),
      ],
      pairs: [aPair("новичок", "второй")],
    },
    "школа / школа сад",
  ],
  [
    "two employers: the main one",
    {
      jobs: [aJob("новичок", "школа", { kind: "partTimeExternal" }), aJob("новичок", "сад")],
      pairs: [aPair("новичок", "опытный")],
    },
    "сад / школа сад",
  ],
  [
    "a mentor of the non-subordinate college gives nothing",
    { jobs: [aJob("новичок", "колледж")], pairs: [aPair("новичок", "опытный")] },
    " / школа сад",
  ],
  [
    "an organisation that closed before the report day is in neither",
    {
      organisations: [anOrganisation("школа", { closedOn: "2025-05-14" }), anOrganisation("сад")],
      pairs: [aPair("опытный", "новичок")],
    },
    " / сад",
  ],
  [
    "one that closes on the report day is still open",
    {
      organisations: [anOrganisation("школа", { closedOn: "2025-05-15" }), anOrganisation("сад")],
      pairs: [aPair("опытный", "новичок")],
    },
    "школа / школа сад",
  ],
  [
    "one opened during the year is in the denominator",
    { organisations: [anOrganisation("школа"), anOrganisation("новая", { openedOn: "2025-05-15" })] },
    " / школа новая",
  ],
  [
    "one that opens after the report day is not",
    { organisations: [anOrganisation("школа"), anOrganisation("новая", { openedOn: "2025-05-16" })] },
    " / школа",
  ],
  [
    "a partner is never in it",
    { organisations: [anOrganisation("школа"), anOrganisation("партнёр", { role: "partner" })] },
    " / школа",
  ],
  [
    "no employment on the first day: what the pair says",
    { jobs: [], pairs: [aPair("новичок", "опытный", { mentorOrganisationId: "сад" })] },
    "сад / школа сад",
  ],
];

describe("indicator 2", () => {
  test.each(cases)("%s", (_title, fate, expected) => {
    expect(share(fate)).toBe(expected);
  });

  test("has no value without organisations", () => {
    const input = indicatorInput(town({ organisations: [] }));
    expect(indicator2.compute(input, 2024, "2025-05-15").value).toBeNull();
  });

  test("as a snapshot counts only pairs that run on the report day", () => {
    const ended = (finishedOn: string) => ({
      pairs: [aPair("опытный", "новичок", { status: "completed", finishedOn })],
    });
    expect(share(ended("2025-05-14"), { mentorsCounted: "snapshot" })).toBe(" / школа сад");
    expect(share(ended("2025-05-15"), { mentorsCounted: "snapshot" })).toBe("школа / школа сад");
    const due = (dueOn: string) => ({ pairs: [aPair("опытный", "новичок", { dueOn })] });
    expect(share(due("2025-05-14"), { mentorsCounted: "snapshot" })).toBe(" / школа сад");
    expect(share(due("2025-05-15"), { mentorsCounted: "snapshot" })).toBe("школа / школа сад");
    expect(share({ pairs: [aPair("опытный", "новичок", { status: "paused" })] }, { mentorsCounted: "snapshot" })).toBe(
      " / школа сад",
    );
  });
});
