import type { Shift } from "./shift.ts";

/** A shift together with the ids that an insertion brings back. */
export interface OrderStep {
  shift: Shift;
  ids: number[];
}

/** Takes the change from `before` to `after` back in `current`, an order that others may have changed further. */
export function mergedOrder(before: number[], after: number[], current: number[]): number[] {
  if (before === after || sameOrder(before, after)) return current;
  if (sameOrder(current, after)) return before;
  const [wasThere, isThere] = [new Set(before), new Set(after)];
  const stands = new Set(current);
  const displaced = new Set(
    before.filter((id, index) => !isThere.has(id) || (before.length === after.length && after[index] !== id)),
  );
  const kept = current.filter((id) => !displaced.has(id) && (wasThere.has(id) || !isThere.has(id)));
  // Displaced entries return behind the nearest entry that stood before them.
  const followers = new Map<number | null, number[]>();
  let anchor: number | null = null;
  const keptIds = new Set(kept);
  for (const id of before) {
    if (keptIds.has(id)) anchor = id;
    else if (displaced.has(id) && (stands.has(id) || !isThere.has(id))) {
      followers.set(anchor, [...(followers.get(anchor) ?? []), id]);
    }
  }
  return [...(followers.get(null) ?? []), ...kept.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
}

function sameOrder(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** The deletions, moves and insertions that turn one order into another. */
export function stepsBetween(from: number[], to: number[], sheetId: number, axis: Shift["axis"]): OrderStep[] {
  if (from === to) return [];
  const [old, wanted] = [new Set(from), new Set(to)];
  const base = { sheetId, axis, before: 0 };
  const steps: OrderStep[] = runs(from, (id) => !wanted.has(id))
    .reverse()
    .map(({ at, ids }) => ({ shift: { ...base, kind: "delete", at, count: ids.length }, ids: [] }));
  const middle = from.filter((id) => wanted.has(id));
  const target = to.filter((id) => old.has(id));
  for (const move of moves(middle, target)) steps.push({ shift: { ...base, kind: "move", ...move }, ids: [] });
  for (const { at, ids } of runs(to, (id) => !old.has(id))) {
    steps.push({ shift: { ...base, kind: "insert", at, count: ids.length }, ids });
  }
  return steps;
}

/** Neighbouring entries that answer to `wanted`, with the place of the first, counted from 1. */
function runs(order: number[], wanted: (id: number) => boolean): { at: number; ids: number[] }[] {
  const found: { at: number; ids: number[] }[] = [];
  order.forEach((id, index) => {
    if (!wanted(id)) return;
    const last = found.at(-1);
    if (last && last.at + last.ids.length === index + 1) last.ids.push(id);
    else found.push({ at: index + 1, ids: [id] });
  });
  return found;
}

type Move = Pick<Shift, "at" | "count" | "before">;

function moves(from: number[], to: number[]): Move[] {
  if (sameOrder(from, to)) return [];
  const one = blockMove(from, to);
  return one ? [one] : movesOneByOne(from, to);
}

/** The move of one block that turns one order into another; null when there is none. */
function blockMove(from: number[], to: number[]): Move | null {
  let start = 0;
  while (from[start] === to[start]) start += 1;
  let end = from.length;
  while (from[end - 1] === to[end - 1]) end -= 1;
  const turn = from.indexOf(to[start] ?? -1, start) - start;
  if (turn < 0) return null;
  const middle = from.slice(start, end);
  const turned = [...middle.slice(turn), ...middle.slice(0, turn)];
  if (!turned.every((id, index) => id === to[start + index])) return null;
  return { at: start + 1, count: turn, before: end + 1 };
}

/** From the first line on, each block that belongs further up goes there. */
function movesOneByOne(from: number[], to: number[]): Move[] {
  const found: Move[] = [];
  const order = from.slice();
  for (let place = 0; place < to.length; place++) {
    const at = order.indexOf(to[place] ?? -1, place);
    if (at <= place) continue;
    let count = 1;
    while (at + count < order.length && order[at + count] === to[place + count]) count += 1;
    order.splice(place, 0, ...order.splice(at, count));
    found.push({ at: at + 1, count, before: place + 1 });
  }
  return found;
}
