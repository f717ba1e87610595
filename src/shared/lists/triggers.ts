/**
 * What Google calls by itself. `opens`: makes the menu and touches nothing else, so that it needs no rights.
 * `edits`: with the rights of whoever has typed, lets display columns follow.
 * `installed`: works for the department, but only when one of the project's own installed triggers has woken it;
 * called in any other way it has the caller's rights.
 */
export const triggers = {
  onOpen: "opens",
  onInstall: "opens",
  onEdit: "edits",
  onResponse: "installed",
  onHour: "installed",
  onHand: "installed",
} as const satisfies Record<string, "opens" | "edits" | "installed">;
export type TriggerName = keyof typeof triggers;
