/** Why a programme, a plan, a diagnosis or a route cannot become what was asked. */
export interface ProgrammeRefusalFacts {
  programmeMissing: { pair: string };
  programmeUnknown: { programme: string };
  programmeApproved: { pair: string; version: number; on: string };
  programmeNotApproved: { pair: string };
  programmeOutsidePair: { pair: string; from: string; to: string };
  controlOutside: { field: string; day: string; from: string; to: string };
  protocolIncomplete: Record<string, never>;
  severitiesMissing: Record<string, never>;
  stageOrder: { stage: string; day: string; otherStage: string; otherDay: string };
  planFull: { pair: string; limit: number };
  lineSettled: { line: string; status: string };
  involvedInPair: { pair: string };
  involvedUnagreed: { person: string };
  codeUnknown: { field: string; code: string };
  reviewMarks: { missing: readonly number[]; fromData: readonly number[] };
  routeMissing: { person: string };
  routeAlready: { person: string; route: string; dueOn: string };
  routeLength: { from: string; to: string; earliest: string; latest: string };
  routeCovered: { person: string };
  routeDay: { field: string; day: string; from: string; to: string };
  routeNotReflected: { areas: readonly string[] };
}
