/** The department has seen changes by hand and lets them stand: what was there before is forgotten. */
import * as z from "zod/mini";
import { refuse } from "../facts/refusal.ts";
import type { Change, Decision } from "../facts/register.ts";
import { change } from "../request/request.ts";
import { chosenHands } from "./handFields.ts";

export const acceptHands = change({
  title: "Правки рукой приняты",
  input: z.object({ hands: chosenHands }),
  access: { who: "department" },
  sample: { hands: ["РУ:1abc"] },
  reads: [],
  writes: ["hands"],
  decide(register, input, { actor }): Decision<{ accepted: number }> {
    const asked = new Set(input.hands);
    const chosen = register.hands.filter((row) => asked.has(row.id) && row.state === "open");
    if (chosen.length < asked.size) return refuse("handMissing", {});
    const changes = chosen.map(
      ({ id }): Change => ({ table: "hands", put: { id, state: "accepted", settledBy: actor.email, payload: null } }),
    );
    return { changes, answer: { accepted: chosen.length } };
  },
});
