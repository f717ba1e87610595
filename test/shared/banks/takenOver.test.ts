/** Whichever way somebody enters a bank, the row tells what stands of them: the protocol, the course, the deficits. */
import { expect, test } from "vitest";
import { markMentee } from "../../../src/shared/banks/markMentee.ts";
import { markMentor } from "../../../src/shared/banks/markMentor.ts";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import { manyRequests } from "../../../src/shared/lists/manyRequests.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aRow } from "../../support/rows.ts";
import { aKnownPair, aPairFile, schoolWith } from "../import/banks.ts";
import { aContext, aFile, applied, confirmFile } from "../import/lists.ts";

const blank = Object.fromEntries(deficitAreas.codes.map((area) => [area, 0]));
const register = schoolWith({
  approvals: [
    aRow("approvals", {
      personId: "С-001",
      pairId: null,
      stage: "methodCommission",
      decision: "agreed",
      decidedOn: "2025-06-01",
      protocolNumber: "7",
    }),
  ],
  trainings: [
    aRow("trainings", { personId: "С-001", role: "mentor", programme: "Школа", hours: 36, finishedOn: "2025-06-02" }),
  ],
  deficits: [
    aRow("deficits", { ...blank, personId: "С-002", stage: "entry", measuredOn: "2025-09-10", law: 1, method: 3 }),
  ],
});
const told = { protocolNumber: "7", protocolOn: "2025-06-01", trained: true, training: "Школа, 36 ч., 02.06.2025" };

function after(decision: ReturnType<typeof confirmFile> | ReturnType<typeof markMentor.decide>) {
  if (isRefusal(decision)) throw new Error(decision.refused);
  return applied(register, decision.changes);
}
const mentors = aFile(
  ["ФИО наставника", "Место работы", "Основные компетенции наставника", "Дата вхождения"],
  ["Громова Анна Петровна", "СОШ № 1", "работа с родителями", "16.09.2025"],
);
const pairs = {
  ...aPairFile({ started: "02.09.2025", ordered: "01.09.2025", finished: "31.05.2026", result: null, ground: null }),
  enterBanks: true,
};

test.each([
  ["by request", () => markMentor.decide(register, { personId: "С-001", areas: ["method"] }, aContext())],
  ["by the list of mentors", () => confirmFile(register, mentors, aContext())],
  ["with the list of pairs", () => confirmFile(register, pairs, aContext())],
])("a mentor %s", (_, enter) => {
  expect(after(enter()).mentors).toMatchObject([{ personId: "С-001", ...told }]);
});

test("mentors by the whole list", () => {
  const input = { personIds: ["С-001"], areas: ["method"] };
  const shown = manyRequests.markMentors.decide(register as never, input as never, aContext());
  if (isRefusal(shown)) throw new Error(shown.refused);
  const { mark } = shown.answer as { mark: string };
  const done = manyRequests.markMentors.decide(register as never, { ...input, mark } as never, aContext());
  if (isRefusal(done)) throw new Error(done.refused);
  expect(applied(register, done.changes).mentors).toMatchObject([told]);
});

test.each([
  [
    "by request, of whom nothing is chosen",
    () => markMentee.decide(register, { personId: "С-002", categories: ["young"], deficits: [] }, aContext()),
    ["method", "law"],
  ],
  [
    "by request, with what is chosen",
    () => markMentee.decide(register, { personId: "С-002", categories: ["young"], deficits: ["ict"] }, aContext()),
    ["ict"],
  ],
  ["with the list of pairs", () => confirmFile(register, pairs, aContext()), ["method", "law"]],
])("a mentee %s", (_, enter, deficits) => {
  expect(after(enter()).mentees).toMatchObject([{ personId: "С-002", deficits }]);
});

test("what lies ahead tells nothing yet", () => {
  const ahead = schoolWith({
    trainings: register.trainings.map((row) => ({ ...row, finishedOn: "2025-10-02" })),
    pairs: [aKnownPair()],
  });
  const done = markMentor.decide(ahead, { personId: "С-001", areas: ["method"] }, aContext());
  if (isRefusal(done)) throw new Error(done.refused);
  expect(done.changes[0]?.put).toMatchObject({ trained: false, training: null });
});
