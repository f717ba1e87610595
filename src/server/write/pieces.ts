/** A long change goes out in pieces: how long one is, how far it has come, and when a run has to stop. */

/** Changes that go out in one flush. */
export const pieceLength = 5_000;

/** Google ends a run after six minutes, and a person wants to see progress sooner. */
const runMilliseconds = 60_000;
let began = Date.now();

/** A person who thinks at a question spends none of it. */
export function beginAfterAnswer(): void {
  began = Date.now();
}

export function timeIsUp(): boolean {
  return Date.now() - began > runMilliseconds;
}

function mark(operationId: string): string {
  return `progress:${operationId}`;
}

/** How many changes of this operation are on the sheets for certain. */
export function readProgress(operationId: string): number {
  return Number(PropertiesService.getDocumentProperties().getProperty(mark(operationId)) ?? 0);
}

export function saveProgress(operationId: string, changes: number): void {
  PropertiesService.getDocumentProperties().setProperty(mark(operationId), String(changes));
}

export function forgetProgress(operationId: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(mark(operationId));
}
