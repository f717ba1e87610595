/** What answers ask of a curator: to help a pair, or to bring two people together no more. Nothing is done by the answer itself. */
import { apartKey, apartOn } from "../facts/apartPeople.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { peopleIndex } from "../facts/people.ts";
import type { Decision } from "../facts/register.ts";
import type { Pair } from "../register/pairs.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";

export interface AnswerProposal {
  about: "apart" | "help";
  pairId: string;
  mentorId: string;
  menteeId: string;
  mentor: string;
  mentee: string;
  saidOn: string;
}

/** Which side has asked is not told. */
export const listAnswerProposals = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["organisations", "people", "employments", "pairs", "responses", "apart", "settings"],
  decide(register, _input, { actor, today }): Decision<AnswerProposal[]> {
    const people = peopleIndex(register);
    const pairs = new Map(register.pairs.map((pair) => [pair.id, pair]));
    const settled = apartOn(register.apart, today);
    const isOpen = (about: AnswerProposal["about"], pair: Pair) =>
      about === "help" ? isOccupying(pair) : !settled.has(apartKey(pair.mentorId, pair.menteeId));
    const found = new Map<string, AnswerProposal>();
    for (const { kind, state, question: asked, answer, pairId, submittedAt } of register.responses) {
      const { proposes } = surveyForms[kind];
      if (proposes === undefined || state !== "accepted" || asked !== proposes.question || answer !== proposes.answer)
        continue;
      const pair = pairs.get(pairId ?? "");
      if (pair === undefined || !isOpen(proposes.about, pair)) continue;
      const { id, mentorId, menteeId } = pair;
      if (![mentorId, menteeId].some((one) => people.isOwn(one, actor, today))) continue;
      const [mentor, mentee] = [people.name(mentorId), people.name(menteeId)];
      const saidOn = submittedAt.slice(0, 10);
      const known = found.get(`${proposes.about} ${id}`);
      if (known === undefined || known.saidOn < saidOn)
        found.set(`${proposes.about} ${id}`, {
          about: proposes.about,
          pairId: id,
          mentorId,
          menteeId,
          mentor,
          mentee,
          saidOn,
        });
    }
    return { changes: [], answer: [...found.values()].sort((one, other) => (one.saidOn < other.saidOn ? 1 : -1)) };
  },
});
