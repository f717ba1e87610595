import { bank, type Handlers, handler, life, matching, staff } from "../request/handler.ts";
import { exportBank } from "./exportBank.ts";
import { confirmBankRows, leaveBank } from "./keepBank.ts";
import { listAwardCandidates } from "./listAwardCandidates.ts";
import { listBank } from "./listBank.ts";
import { listPositions, setTeacherPosition } from "./positions.ts";
import { recordApproval, recordAward, recordTraining } from "./recordAchievements.ts";
import { endLeave, recordLeave } from "./recordLeave.ts";
import type { bankRequests } from "./requests.ts";
import { setYoungOverride } from "./setYoungOverride.ts";
import { showBankCard } from "./showBankCard.ts";
import { updateMentee } from "./updateMentee.ts";
import { updateMentor } from "./updateMentor.ts";

const people = ["people"] as const;

export const bankHandlers: Handlers<keyof typeof bankRequests> = {
  showBankCard: handler<"showBankCard">({
    reads: [...matching, "approvals", "trainings", "awards"],
    writes: [],
    decide: showBankCard,
  }),
  updateMentor: handler<"updateMentor">({
    reads: [...people, "settings", "mentors", "mentees"],
    writes: ["mentors"],
    decide: updateMentor,
  }),
  updateMentee: handler<"updateMentee">({
    reads: [...people, "mentors", "mentees"],
    writes: ["mentees"],
    decide: updateMentee,
  }),
  confirmBankRows: handler<"confirmBankRows">({
    reads: [...staff, "mentors", "mentees"],
    writes: ["mentors", "mentees"],
    decide: confirmBankRows,
  }),
  leaveBank: handler<"leaveBank">({
    reads: [...people, "mentors", "mentees", "pairs"],
    writes: ["mentors", "mentees"],
    decide: leaveBank,
  }),
  recordApproval: handler<"recordApproval">({
    reads: [...people, "mentors", "approvals"],
    writes: ["approvals", "mentors"],
    decide: recordApproval,
  }),
  recordTraining: handler<"recordTraining">({
    reads: [...people, "mentors", "trainings"],
    writes: ["trainings", "mentors"],
    decide: recordTraining,
  }),
  recordAward: handler<"recordAward">({ reads: [...people, "awards"], writes: ["awards"], decide: recordAward }),
  setYoungOverride: handler<"setYoungOverride">({ reads: people, writes: people, decide: setYoungOverride }),
  recordLeave: handler<"recordLeave">({
    reads: life,
    writes: ["employments", "pairs", "pairEvents"],
    decide: recordLeave,
  }),
  endLeave: handler<"endLeave">({
    reads: [...people, "employments"],
    writes: ["employments"],
    decide: endLeave,
  }),
  listBank: handler<"listBank">({ reads: matching, writes: [], decide: listBank }),
  exportBank: handler<"exportBank">({ reads: [...bank, "consents"], writes: [], decide: exportBank }),
  listAwardCandidates: handler<"listAwardCandidates">({
    reads: [...bank, "awards", "trainings"],
    writes: [],
    decide: listAwardCandidates,
  }),
  listPositions: handler<"listPositions">({ reads: staff, writes: [], decide: listPositions }),
  setTeacherPosition: handler<"setTeacherPosition">({
    reads: ["employments"],
    writes: ["employments"],
    decide: setTeacherPosition,
  }),
};
