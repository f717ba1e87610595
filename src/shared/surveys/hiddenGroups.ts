/** Which groups of respondents are not shown, so that nobody's answers can be told from a figure or from a difference of two. */

export interface Group {
  id: string;
  respondents: number;
}

/**
 * Groups with fewer respondents than `least`; and where those together are fewer still, or one alone, the smallest of the
 * others beside them: else the whole less what is shown would give them away. Groups nobody of whom has answered hide nobody.
 */
export function hiddenGroups(groups: readonly Group[], least: number): Set<string> {
  const answering = groups
    .filter(({ respondents }) => respondents > 0)
    .sort((one, other) => one.respondents - other.respondents || (one.id < other.id ? -1 : 1));
  const hidden = answering.filter(({ respondents }) => respondents < least);
  const rest = answering.filter(({ respondents }) => respondents >= least);
  const isTold = () =>
    hidden.length > 0 && (hidden.length < 2 || hidden.reduce((sum, { respondents }) => sum + respondents, 0) < least);
  while (isTold()) {
    const next = rest.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  return new Set(hidden.map(({ id }) => id));
}
