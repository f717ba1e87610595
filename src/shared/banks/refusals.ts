/** Why the banks say no. */
export interface BankRefusalFacts {
  notInBank: { person: string; bank: "mentors" | "mentees" };
  bankHasPairs: { person: string; pairs: readonly string[] };
  nothingNew: { person: string };
  nothingToConfirm: { organisation: string };
  recordAlready: { person: string; what: string };
  overrideExpired: { day: string };
  onLeaveAlready: { person: string; from: string };
  notOnLeave: { person: string };
  positionUnknown: { position: string };
}
