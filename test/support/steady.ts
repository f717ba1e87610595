/** Work that must grow with a text and no faster, also on a machine that does much else. */

const lengths = { small: 4_000, large: 64_000 };
/** Work that grows with the square of the text would take 256 times as long for one 16 times as long. */
const most = 100;
/** Processor time of a call below this says nothing, in microseconds. */
const noise = 125;
const attempts = 5;

/** Judged by the least processor time of several tries: other work may take from one, but hardly from each. */
export async function expectSteady(read: (text: string) => unknown, seed: string): Promise<void> {
  const textOf = (length: number) => seed.repeat(length / seed.length);
  const [small, large] = [textOf(lengths.small), textOf(lengths.large)];
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  await spent(read, small, 4);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    for (let run = 0; run < 3; run += 1) leastSmall = Math.min(leastSmall, await spent(read, small, 4));
    leastLarge = Math.min(leastLarge, await spent(read, large, 1));
    if (leastLarge < most * Math.max(leastSmall, noise)) return;
  }
  const ratio = Math.round(leastLarge / Math.max(leastSmall, noise));
  throw new Error(`${JSON.stringify(seed)}: a text 16 times as long takes ${ratio} times as long`);
}

/** Processor time of one of so many calls, in microseconds. */
async function spent(read: (text: string) => unknown, text: string, calls: number): Promise<number> {
  const from = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) await read(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / calls;
}
