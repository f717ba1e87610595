/** Who answers a survey about what, in one text: personal links, answers and requests know one another by it. */

/**
 * Stands between the codes of whoever answers and of the pair that is asked about. Inside a code it is written twice; as no code begins
 * with it, what stands between two is the last of an odd number of them.
 */
export const keyDivider = "|";
const parts = /^((?:[^|]|\|\|)*)(?:\|([^|](?:[^|]|\|\|)*))?$/;

/** Who answers about what, in one text that no two others share. */
export function respondentKey(whoId: string, pairId: string | null): string {
  return (pairId === null ? [whoId] : [whoId, pairId]).map(writtenInKey).join(keyDivider);
}

export function partsOfRespondent(respondent: string): { whoId: string; pairId: string | null } {
  const [, whoId = respondent, pairId] = parts.exec(respondent) ?? [];
  return { whoId: read(whoId), pairId: pairId === undefined ? null : read(pairId) };
}

export function writtenInKey(code: string): string {
  return code.split(keyDivider).join(keyDivider + keyDivider);
}

function read(code: string): string {
  return code.split(keyDivider + keyDivider).join(keyDivider);
}
