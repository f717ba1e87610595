/** The banks through the built bundle: what a curator does in a year, and what the workbook then holds. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AwardCandidate, BankCard, BankRow, BankTable } from "../../src/shared/banks/answers.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

describe("the banks", () => {
  let town: Town;
  const as = emails.curator;
  const card = () => town.done<BankCard>("showBankCard", { personId: town.ids.spare }, as);
  const row = (table: string, key: string, value: string) =>
    town.canonical()[table]?.find((one) => one[key] === value) as Record<string, unknown>;

  beforeAll(() => {
    town = openTwoSchools({ now: "2025-09-20T09:00:00+05:00" });
  });
  afterAll(() => town.close());

  test("keep a mentor's details, training, approval and award", () => {
    const personId = town.ids.spare;
    town.done("updateMentor", { personId, competences: "=1+1", roles: ["guide"], availability: "2 часа" }, as);
    town.done(
      "recordTraining",
      { personId, role: "mentor", programme: "Школа", hours: 36, finishedOn: "2025-06-20" },
      as,
    );
    const agreed = {
      stage: "methodCommission",
      decision: "agreed",
      decidedOn: "2025-09-05",
      protocolNumber: "1",
    } as const;
    town.done("recordApproval", { personId, ...agreed }, as);
    town.done("recordAward", { personId, kind: "thanks", level: "municipal", awardedOn: "2025-05-28" }, as);
    expect(card()).toMatchObject({
      mentor: { competences: "=1+1", roles: ["guide"], trained: true, protocol: "протокол № 1 от 05.09.2025" },
      approvals: [{ stage: "methodCommission", decision: "agreed" }],
      trainings: [{ title: "Школа, 36 ч., 20.06.2025" }],
      awards: [{ title: "благодарность" }],
    });
    expect(row("mentors", "personId", personId)).toMatchObject({ trained: true, training: "Школа, 36 ч., 20.06.2025" });
  });

  test("are confirmed together a year later", () => {
    town.setNow("2026-09-21T09:00:00+05:00");
    const rows = town.done<BankRow[]>("listBank", { bank: "mentors" }, as);
    expect(rows.map((one) => one.stale)).toEqual(rows.map(() => true));
    const input = { organisationId: town.organisations.own, bank: "mentors" } as const;
    expect(town.done("confirmBankRows", input, as)).toEqual({ confirmed: rows.length });
    expect(town.done<BankRow[]>("listBank", { bank: "mentors" }, as).some((one) => one.stale)).toBe(false);
    expect(town.refused("confirmBankRows", input, as).code).toBe("nothingToConfirm");
    expect(town.refused("confirmBankRows", { ...input, organisationId: town.organisations.other }, as).code).toBe(
      "otherOrganisation",
    );
  });

  test("give the official form without texts that would be computed elsewhere, and candidates for awards", () => {
    const { headers, rows } = town.done<BankTable>("exportBank", { what: "mentors" }, as);
    expect(rows.every((cells) => cells.length === headers.length)).toBe(true);
    expect(rows.flat()).toContain("=1+1");
    const found = town.done<AwardCandidate[]>("listAwardCandidates", { years: 1, completed: 0 }, as);
    expect(found.map((one) => one.personId)).toContain(town.ids.mentor);
    expect(found.map((one) => one.personId)).not.toContain(town.ids.otherMentor);
  });

  test("are not left while a pair goes on, and a long leave pauses it", () => {
    const personId = town.ids.mentor;
    town.setNow("2026-01-20T09:00:00+05:00");
    expect(
      town.refused("leaveBank", { personId, bank: "mentors", on: "2026-01-20", reason: "заявление" }, as).sentence,
    ).toContain(town.pairs.own);
    town.done("startPair", { pairId: town.pairs.own, on: "2025-09-19" }, as);
    const leave = { personId, from: "2026-01-12", until: "2027-08-31", pause: true };
    expect(town.done("recordLeave", { ...leave, dryRun: true }, as)).toMatchObject({ written: false });
    expect(town.done("recordLeave", leave, as)).toMatchObject({ pairs: [{ pairId: town.pairs.own }], written: true });
    expect(row("pairs", "id", town.pairs.own)["status"]).toBe("приостановлена");
    expect(row("employments", "personId", personId)).toMatchObject({ leaveFrom: "2026-01-12", finishedOn: "" });
    town.done("undoLastOperation", {}, as);
    expect(row("pairs", "id", town.pairs.own)["status"]).toBe("действует");
  });
});
