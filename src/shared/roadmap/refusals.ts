/** Why something about the roadmap or an event cannot be done. */
export interface RoadmapRefusals {
  eventMissing: { id: string };
  eventOver: { event: string; on: string };
  eventAhead: { event: string; on: string };
  nobodyToInvite: { event: string };
  foreignVisitors: { count: number };
  visitMissing: { person: string; event: string };
  eventsPlanned: { schoolYear: string };
  notARequest: { event: string };
  wantedInPast: { day: string };
  notAContest: { event: string };
  markNeedsDocument: { item: string };
}
