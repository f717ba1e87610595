export interface OrganisationRefusals {
  roadmapMissing: { organisation: string };
  roadmapStatus: { organisation: string; status: string; wanted: string };
  roadmapNoteMissing: { organisation: string };
}
