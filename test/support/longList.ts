/** A staff list of one school, longer than one piece of a change. */

export const longListPeople = 2_600;

/** Every line is a person and a job: two changes. */
export function longList() {
  const letters = "абвгдежзик";
  const rows = Array.from({ length: longListPeople }, (_, index) => {
    const ending = Array.from(String(index).padStart(4, "0"), (digit) => letters[Number(digit)]).join("");
    return ["МБОУ «СОШ № 1»", `Иванов${ending} Пётр Ильич`, "учитель", "01.02.1980", "01.09.2010"];
  });
  const header = ["Организация", "ФИО", "Должность", "Дата рождения", "Дата приёма"];
  return { fileName: "список.csv", sheets: [{ name: "Список", rows: [header, ...rows] }] };
}

/** The list of organisations that names the school. */
export const longListSchool = {
  fileName: "оо.csv",
  sheets: [
    {
      name: "ОО",
      rows: [
        ["Краткое наименование", "Тип ОО", "Подведомственная"],
        ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
      ],
    },
  ],
};
