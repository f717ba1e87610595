/** Lists of a made-up municipality of any size, as the department's files hold them. */

const schools = 12;

export function organisationList() {
  const rows = Array.from({ length: schools }, (_, index) => [
    `МБОУ «СОШ № ${index + 1}»`,
    "общеобразовательная",
    "да",
  ]);
  return oneSheet("организации.csv", [["Краткое наименование", "Тип ОО", "Подведомственная"], ...rows]);
}

const surnames = [
  "Абрикосов",
  "Берёзов",
  "Вишнёв",
  "Грушев",
  "Дубов",
  "Елов",
  "Жасминов",
  "Заречнов",
  "Ивов",
  "Калинов",
];
const names = ["Анна", "Борис", "Вера", "Глеб", "Дина", "Егор", "Жанна", "Захар", "Инна", "Кирилл"];
const fathers = [
  "Антоновна",
  "Борисовна",
  "Викторовна",
  "Глебовна",
  "Денисовна",
  "Егоровна",
  "Захаровна",
  "Ильинична",
  "Кирилловна",
  "Львовна",
];
const letters = "абвгдежзик";

/** Every name is another one, up to 100,000. */
export function staffList(count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    const digit = (place: number) => Math.floor(index / 10 ** place) % 10;
    const name = `${surnames[digit(0)]}${letters[digit(3)]}${letters[digit(4)]} ${names[digit(1)]} ${fathers[digit(2)]}`;
    const born = `${String((index % 28) + 1).padStart(2, "0")}.05.${1965 + (index % 38)}`;
    return [`МБОУ «СОШ № ${(index % schools) + 1}»`, name, "учитель", "математика", born, "5 л. 0 мес.", "01.09.2020"];
  });
  return oneSheet("список.csv", [
    ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж на 01.09.2025", "Дата приёма"],
    ...rows,
  ]);
}

function oneSheet(fileName: string, rows: string[][]) {
  return { fileName, sheets: [{ name: "Список", rows }] };
}
