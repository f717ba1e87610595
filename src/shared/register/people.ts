import { choice, day, email, flag, key, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";
import { qualificationCategories } from "./vocabulary.ts";

// F022..F032, F189, F190: the only table that holds people's names
export const people = defineTable({
  sheet: "Сотрудники",
  letter: "С",
  key: "id",
  help: "Педагогические работники муниципалитета: один человек — одна строка, сколько бы мест работы у него ни было.",
  tabColour: "#188038",
  periods: [["careerStartedOn", "subjectStartedOn"]],
  pastDays: ["bornOn"],
  distantDays: ["youngUntil"],
  plain: { group: "people", owner: ["home"], departmentColumns: ["test"] },
  columns: {
    id: key("Код сотрудника", { sample: "С-001" }),
    name: text("ФИО", {
      personal: true,
      sample: "Иванова Мария Сергеевна",
      limit: 150,
      synonyms: ["фамилия имя отчество", "ф.и.о.", "фио педагога", "ф.и.о. педагога", "фио работника", "педагог"],
      width: 240,
    }),
    bornOn: optional(day("Дата рождения", { sample: "1999-04-12", synonyms: ["дата рожд.", "д.р.", "год рождения"] })),
    careerStartedOn: optional(
      day("Начало педагогического стажа", {
        sample: "2023-09-01",
        help: "Если известен только стаж в годах, дата вычисляется при загрузке.",
        synonyms: ["начало пед. стажа", "пед. стаж", "стаж пед.", "стаж"],
      }),
    ),
    subjectStartedOn: optional(
      day("Начало стажа по предмету", { sample: "2023-09-01", synonyms: ["стаж по предмету"] }),
    ),
    category: optional(
      choice("Категория", qualificationCategories, {
        sample: "без категории",
        synonyms: ["квалификационная категория"],
      }),
    ),
    categoryOn: optional(
      day("Категория присвоена", { sample: "", synonyms: ["дата присвоения категории", "дата аттестации"] }),
    ),
    education: optional(text("Образование", { sample: "высшее педагогическое", width: 240 })),
    youngOverride: optional(
      text("Молодой специалист (вручную)", {
        sample: "",
        help: "да или нет: перекрывает расчёт по стажу; нужна причина в соседнем столбце.",
        synonyms: ["молодой специалист", "мс"],
      }),
    ),
    youngReason: optional(text("Причина ручной отметки", { sample: "" })),
    youngUntil: optional(
      day("Ручная отметка действует по", {
        sample: "",
        help: "Пусто — без срока. После этой даты снова действует расчёт по стажу.",
      }),
    ),
    email: optional(
      email("E-mail", { sample: "m.ivanova@school1.example", synonyms: ["электронная почта", "почта", "эл. почта"] }),
    ),
    phone: optional(text("Телефон", { personal: true, sample: "", limit: 60, synonyms: ["тел.", "контакты"] })),
    code: optional(
      text("Код участника", { sample: "", limit: 60, help: "Под этим кодом человек отвечает на анкеты без имени." }),
    ),
    test: flag("Учебная запись", { sample: false, help: "Отмеченные записи не входят в показатели." }),
    // former surnames stand here
    note: optional(text("Примечание", { personal: true, sample: "", limit: 10_000 })),
  },
});
export type Person = Row<typeof people>;
