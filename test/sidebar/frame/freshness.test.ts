import { beforeEach, describe, expect, test } from "vitest";
import { createFreshness } from "../../../src/sidebar/frame/freshness.ts";

let operation: string | null;
let clean: boolean;
let clock: number;
let presses: number;
let drawn: number;
const freshness = () =>
  createFreshness({
    lastOperation: () => Promise.resolve(operation),
    isOwn: (id) => id.startsWith("own"),
    isClean: () => clean,
    presses: () => presses,
    redraw: () => {
      drawn += 1;
    },
    now: () => clock,
  });

beforeEach(() => {
  operation = "one";
  clean = true;
  clock = 0;
  presses = 0;
  drawn = 0;
});

describe("coming back to the panel", () => {
  test("draws anew when somebody has changed the register, and once only", async () => {
    const back = freshness();
    await Promise.resolve();
    operation = "two";
    clock = 4_000;
    await back();
    clock = 8_000;
    await back();
    expect(drawn).toBe(1);
  });

  test("draws nothing when nothing has changed, or when nobody can tell", async () => {
    const back = freshness();
    clock = 4_000;
    await back();
    operation = null;
    clock = 8_000;
    await back();
    expect(drawn).toBe(0);
  });

  test("is not asked about while somebody is there all the time", async () => {
    const back = freshness();
    await Promise.resolve();
    operation = "two";
    for (clock = 3_999; clock < 60_000; clock += 3_999) await back();
    expect(drawn).toBe(0);
  });

  test("draws nothing for a change made here", async () => {
    const back = freshness();
    await Promise.resolve();
    operation = "own one";
    clock = 4_000;
    await back();
    expect(drawn).toBe(0);
  });

  test("draws nothing away that somebody is about to press", async () => {
    const back = freshness();
    await Promise.resolve();
    operation = "two";
    clock = 4_000;
    const asked = back();
    presses += 1;
    await asked;
    expect(drawn).toBe(0);
    clock = 8_000;
    await back();
    expect(drawn).toBe(1);
  });

  test("waits while something is typed that would be lost", async () => {
    const back = freshness();
    await Promise.resolve();
    operation = "two";
    clean = false;
    clock = 4_000;
    await back();
    clean = true;
    clock = 8_000;
    await back();
    expect(drawn).toBe(1);
  });
});
