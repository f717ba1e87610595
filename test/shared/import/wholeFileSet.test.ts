/** All of the department's files, one after another, against their truth. */
import { beforeAll, describe, expect, test } from "vitest";
import { isCountedPair } from "../../../src/shared/facts/countedPairs.ts";
import { peopleIndex } from "../../../src/shared/facts/people.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import { normalForm } from "../../../src/shared/language/text.ts";
import { deficitAreas, mentoringForms, mentoringKinds } from "../../../src/shared/register/vocabulary.ts";
import { aRegister } from "../../support/rows.ts";
import { confirm } from "./lists.ts";
import { setFiles as files, hasFileSet, untold } from "./setA.ts";
import { loadWholeSet, type TruePair, type Truth, type WholeSet } from "./wholeSet.ts";

/** Initials that two people of the school share: the register asks and does not choose. */
const asked = "Орлова М.С.";
const statuses: Record<string, string> = {
  черновик: "draft",
  действует: "running",
  "завершена в полном объёме": "completed",
  "замена наставника": "replaced",
};
const closings: Record<string, string> = {
  "план мероприятий выполнен в полном объёме": "planFulfilled",
  "инициатива куратора": "curatorInitiative",
  "обоюдная инициатива сторон": "mutual",
  "инициатива наставляемого": "menteeInitiative",
  "увольнение наставляемого": "menteeLeft",
  "перевод наставляемого": "menteeLeft",
  "перевод наставляемого (ликвидация ОО)": "menteeLeft",
};
const replacements: Record<string, string> = {
  "увольнение наставника": "mentorDismissed",
  "перевод на другую работу наставника или подшефного": "transfer",
  "психологическая несовместимость": "incompatibility",
  "привлечение наставника к дисциплинарной ответственности": "discipline",
};

describe.skipIf(!hasFileSet)("the whole file set", () => {
  let reports: WholeSet["reports"];
  let loaded: WholeSet["loaded"];
  let register: Register = aRegister({});
  let truth: Truth;
  let idOf: WholeSet["idOf"];

  beforeAll(async () => {
    ({ reports, loaded, register, truth, idOf } = await loadWholeSet());
  });

  test.each(files)("every planted defect of %s is reported at its place with its weight", (name) => {
    expect(untold(name, reports.get(name))).toEqual([]);
  });

  test("each person of the truth is one person of the register", () => {
    expect(register.people).toHaveLength(1312);
    expect(truth.people.filter((person) => !idOf.has(person.id))).toEqual([]);
    expect(new Set(idOf.values()).size).toBe(1312);
    expect(register.employments).toHaveLength(1421);
  });

  test("periods of work agree with the truth", () => {
    const shortName = new Map(truth.orgs.map((one) => [one.id, one.short]));
    const registered = new Map(register.organisations.map((one) => [one.id, one.shortName]));
    const kinds: Record<string, string> = { main: "main", part: "partTimeExternal", internal: "partTimeInternal" };
    // Days that the files destroy or leave ambiguous are left empty and asked about.
    const destroyed = new Set(["P0109", "P0791", "P0932", "P1033"].map((id) => idOf.get(id)));
    const line = (...parts: unknown[]) => parts.map((part) => part ?? "").join("|");
    const expected = truth.employments
      .filter((job) => !destroyed.has(idOf.get(job.person)))
      .map((job) =>
        line(
          idOf.get(job.person),
          shortName.get(job.org),
          normalForm(job.position),
          job.start,
          job.end,
          kinds[job.kind],
        ),
      );
    const found = register.employments
      .filter((job) => !destroyed.has(job.personId))
      .map((job) =>
        line(
          job.personId,
          registered.get(job.organisationId),
          normalForm(job.position),
          job.startedOn,
          job.finishedOn,
          job.kind,
        ),
      );
    expect(found.sort()).toEqual(expected.sort());
  });

  test("codes and the beginnings of service agree with the truth", () => {
    const byId = new Map(register.people.map((row) => [row.id, row]));
    const rows = truth.people.map((person) => ({ person, row: byId.get(idOf.get(person.id) as string) }));
    expect(rows.filter(({ person, row }) => (person.code ?? null) !== row?.code && row?.code !== null)).toEqual([]);
    expect(register.people.filter((row) => row.code !== null)).toHaveLength(380);
    const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    const away = rows.filter(({ person, row }) => {
      if (person.careerStart === undefined || row?.careerStartedOn == null)
        return person.careerStart !== (row?.careerStartedOn ?? undefined);
      // A length in years and months gives the month, and one of the neighbours at its edge.
      return Math.abs(months(person.careerStart) - months(row.careerStartedOn)) > 1;
    });
    expect(away.map(({ person, row }) => [person.id, person.careerStart, row?.careerStartedOn])).toEqual([]);
  });

  test("mentors agree with the truth", () => {
    const found = register.mentors.map((row) =>
      [row.personId, row.enteredOn, row.protocolNumber, row.protocolOn].join(" "),
    );
    const expected = truth.mentors.map(({ person, entry, protocol }) =>
      [idOf.get(person), entry, protocol?.no, protocol?.date].join(" "),
    );
    expect(found.sort()).toEqual(expected.sort());
    const consents = register.consents.map((row) => `${row.personId} ${row.givenOn}`);
    const given = truth.mentors.filter((one) => one.consentDate !== undefined);
    expect(consents.sort()).toEqual(given.map((one) => `${idOf.get(one.person)} ${one.consentDate}`).sort());
    const index = peopleIndex(register);
    const wrong = register.mentors.filter(
      (row) => (row.leftOn === null) !== index.employedOn(row.personId, "2025-10-01"),
    );
    expect(wrong).toEqual([]);
  });

  /** Those that may be written: nobody with oneself or outside their work, and not the one that is asked about. */
  const sound = () => truth.pairs.filter((pair) => pair.valid && pair.id !== askedPair());
  const askedPair = () => {
    const row = loaded.get("pairs-2023-2024.xlsx")?.sheets[0]?.rows.findIndex((cells) => cells.includes(asked)) ?? -1;
    const inRow = (pair: TruePair & { src?: { file: string; row: number }[] }) =>
      pair.src?.some((one) => one.file === "pairs-2023-2024.xlsx" && one.row === row + 1);
    return truth.pairs.find(inRow)?.id;
  };
  const keyOf = (pair: TruePair) => `${idOf.get(pair.mentor)} ${idOf.get(pair.mentee)} ${pair.start}`;

  test("pairs, their ends, orders, forms and kinds agree with the truth", () => {
    const line = (...parts: unknown[]) => parts.map((part) => part ?? "").join("|");
    const formLabel = (text: string) => mentoringForms.codeOf(text.replace("–", " – "));
    const expected = sound().map((pair) =>
      line(
        keyOf(pair),
        pair.end,
        statuses[pair.status] ?? "closedEarly",
        replacements[pair.reason ?? ""],
        closings[pair.reason ?? ""] ?? (pair.status.startsWith("прекращена") ? "menteeLeft" : ""),
        pair.orderNo,
        pair.orderDate,
        formLabel(pair.form),
        mentoringKinds.codeOf(pair.kind),
        pair.counted,
      ),
    );
    const found = register.pairs.map((pair) =>
      line(
        `${pair.mentorId} ${pair.menteeId} ${pair.startedOn}`,
        pair.finishedOn,
        pair.status,
        pair.replacementGround,
        pair.closingGround,
        pair.orderNumber,
        pair.orderOn,
        pair.form,
        pair.kind,
        isCountedPair(pair),
      ),
    );
    expect(found).toHaveLength(198);
    expect(found.sort()).toEqual(expected.sort());
  });

  test("planned ends and chains of replaced pairs agree with the truth", () => {
    const byKey = new Map(register.pairs.map((pair) => [`${pair.mentorId} ${pair.menteeId} ${pair.startedOn}`, pair]));
    const trueKeys = new Map(truth.pairs.map((pair) => [pair.id, keyOf(pair)]));
    for (const pair of sound()) {
      const row = byKey.get(keyOf(pair));
      if (pair.plannedEnd !== undefined) expect(row?.dueOn).toBe(pair.plannedEnd);
      const former = pair.replaces === undefined ? null : byKey.get(trueKeys.get(pair.replaces) ?? "")?.id;
      expect(`${pair.id} ${row?.replacesId}`).toBe(`${pair.id} ${former}`);
    }
  });

  test("both organisations of a pair are the main places of work on its first day", () => {
    const shortName = new Map(truth.orgs.map((one) => [one.id, one.short]));
    const registered = new Map(register.organisations.map((one) => [one.id, one.shortName]));
    const mainOn = (person: string, day: string) => {
      const jobs = truth.employments.filter(
        (job) => job.person === person && (job.start ?? "") <= day && (job.end ?? "9999") >= day,
      );
      return shortName.get((jobs.find((job) => job.kind === "main") ?? jobs[0])?.org ?? "");
    };
    const byKey = new Map(register.pairs.map((pair) => [`${pair.mentorId} ${pair.menteeId} ${pair.startedOn}`, pair]));
    for (const pair of sound()) {
      const row = byKey.get(keyOf(pair));
      const found = [row?.mentorOrganisationId, row?.menteeOrganisationId].map((id) => registered.get(id ?? ""));
      expect([pair.id, ...found]).toEqual([pair.id, mainOn(pair.mentor, pair.start), mainOn(pair.mentee, pair.start)]);
    }
  });

  test("platforms agree with the truth", () => {
    const shortName = new Map(truth.orgs.map((one) => [one.id, one.short]));
    const registered = new Map(register.organisations.map((one) => [one.id, one.shortName]));
    const found = register.platforms.map((row) => ({
      name: row.name,
      meta: row.metaSubject,
      org: registered.get(row.organisationId ?? ""),
      opened: row.openedOn,
      closed: row.closedOn,
      events: row.events,
    }));
    expect(found).toEqual(
      truth.platforms.map((one) => ({
        name: one.name,
        meta: one.meta === undefined ? null : one.meta ? "yes" : "no",
        org: shortName.get(one.org),
        opened: one.opened,
        closed: one.closed ?? null,
        events: Object.entries(one.events).map(([year, count]) => ({ schoolYear: Number(year), count })),
      })),
    );
  });

  test("diagnostics agree with the truth", () => {
    const found = register.deficits.map((row) =>
      [row.personId, row.stage, row.measuredOn, ...deficitAreas.codes.map((area) => row[area])].join(" "),
    );
    const expected = truth.deficits
      .filter((one) => one.accepted)
      .map((one) => [idOf.get(one.person as string), one.stage, one.date, ...one.v].join(" "));
    expect(found.sort()).toEqual(expected.sort());
  });

  test.each(files)("%s a second time changes nothing", (name) => {
    expect(confirm(register, loaded.get(name) as ImportedFile).changes).toEqual([]);
  });

  test("every confirmation's answer fits beside its operation", () => {
    for (const file of loaded.values())
      expect(JSON.stringify(confirm(register, file).report).length).toBeLessThan(50_000);
  });
});
