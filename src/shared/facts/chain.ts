/** A replaced mentor is a closed pair and a new one: the chain of pairs that carry one programme. */
import type { Pair } from "../register/pairs.ts";

type Link = Pick<Pair, "id" | "startedOn" | "replacesId">;

/** The pair and those that it continues, the latest first; a chain that bites its own tail is cut. */
export function chainOf(pairs: readonly Pair[], pair: Link): Link[] {
  const byId = new Map<string, Link>(pairs.map((row) => [row.id, row]));
  const chain: Link[] = [];
  let link: Link | undefined = pair;
  while (link !== undefined && !chain.some((seen) => seen.id === link?.id)) {
    chain.push(link);
    link = link.replacesId === null ? undefined : byId.get(link.replacesId);
  }
  return chain;
}

/** The first day of the programme. */
export function chainStart(pairs: readonly Pair[], pair: Link): string {
  return chainOf(pairs, pair).reduce(
    (first, link) => (link.startedOn < first ? link.startedOn : first),
    pair.startedOn,
  );
}

/** The pair that continues this one, if it has not been rejected. */
export function successorOf(pairs: readonly Pair[], pairId: string): Pair | undefined {
  return pairs.find((row) => row.replacesId === pairId && row.status !== "rejected");
}
