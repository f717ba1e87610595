/** Lists whose positions stand as titles over the people, as accounting programs group them. */
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import type { MappingView } from "../../../src/shared/import/mapping/answers.ts";
import { positionTitle } from "../../../src/shared/import/positionTitle.ts";
import { aContext, aFile, applied, check, checkFile, confirmFile, marks, threeOrganisations } from "./lists.ts";

const header = ["Сотрудник", "Дата рождения", "Дата приема", "Вид занятости"];
const person = (name: string, born: string): ImportedCell[] => [name, born, "01.09.2020", "Основное место работы"];
const anna = person("Ветрова Анна Ильинична", "12.04.1985");
const oleg = person("Мишин Олег Павлович", "03.05.1990");
const vera = person("Ломова Вера Сергеевна", "02.01.1979");
const facts = { "schoolStaff.organisation": "МБОУ «СОШ № 1»" };

function imported(rows: ImportedCell[][], answers: Record<string, string> = facts) {
  const file = { ...aFile(header, ...rows), mapping: { forms: [], facts: answers } };
  const checked = checkFile(threeOrganisations, file, aContext());
  const confirmed = confirmFile(threeOrganisations, file, aContext());
  if (isRefusal(checked)) throw new Error(checked.refused);
  return {
    asked: (checked.answer.mapping as MappingView).facts.flatMap(({ field, from }) =>
      from === "asked" ? [field] : [],
    ),
    positions: isRefusal(confirmed)
      ? []
      : applied(threeOrganisations, confirmed.changes).employments.map((job) => job.position),
    report: check(threeOrganisations, file),
  };
}

describe("positions above the people", () => {
  test("are theirs until the next title, in one number or in many", () => {
    const { asked, positions, report } = imported([["Учителя"], anna, oleg, ["Педагог-психолог"], vera]);
    expect([asked, positions]).toEqual([[], ["учитель", "учитель", "педагог-психолог"]]);
    expect(marks(report, "info")).toEqual(expect.arrayContaining(["2A struct-position", "5A struct-position"]));
  });

  test("stand over no one whom another title parts from them: that one's is asked, and the answer is not everybody's", () => {
    const rows = [["Учитель"], anna, ["Прочий персонал"], oleg, ["Старшие воспитатели"], vera];
    expect(imported(rows).asked).toEqual(["schoolStaff.position"]);
    const answered = imported(rows, { ...facts, "schoolStaff.position": "тьютор" });
    expect(answered.positions).toEqual(["учитель", "тьютор", "старший воспитатель"]);
  });

  test("are no people where the names stand in another column", () => {
    const numbered = [
      ["1", ...anna],
      ["", "Логопеды"],
      ["2", ...oleg],
    ];
    const file = {
      ...aFile(["№ п/п", ...header], ["", "Учитель"], ...numbered),
      mapping: { forms: [], facts },
    };
    const confirmed = confirmFile(threeOrganisations, file, aContext());
    if (isRefusal(confirmed)) throw new Error(confirmed.refused);
    const { employments, people } = applied(threeOrganisations, confirmed.changes);
    expect(people.map(({ name }) => name)).toEqual(["Ветрова Анна Ильинична", "Мишин Олег Павлович"]);
    expect(employments.map((job) => job.position)).toEqual(["учитель", "логопед"]);
  });

  test.each<[string, string | null]>([
    ["Учителя начальных классов", "учитель начальных классов"],
    ["Педагоги-психологи", "педагог-психолог"],
    ["Социальные педагоги:", "социальный педагог"],
    ["Заместитель директора", "заместитель директора"],
    ["Тренеры-преподаватели", "тренер-преподаватель"],
    ["Воспитательница группы продлённого дня", "воспитательница группы продлённого дня"],
    ["Администрация", null],
    ["Начальная школа", null],
    ["Педагогические работники", null],
    ["Преподавательские кадры", null],
    ["Учителя и воспитатели всех корпусов и отделений", null],
  ])("«%s» is %s", (title, position) => {
    expect(positionTitle(title)).toBe(position);
  });
});

test("everything that a column may be taken for has a name", () => {
  const decision = checkFile(threeOrganisations, aFile(header, anna), aContext());
  if (isRefusal(decision)) throw new Error(decision.refused);
  const { forms } = decision.answer.mapping as MappingView;
  const offered = forms.flatMap(({ takes }) => takes);
  expect(offered.map(({ take }) => take)).toContain("period");
  expect(offered.filter(({ take, label }) => take === label)).toEqual([]);
});
