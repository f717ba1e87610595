/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten, quotedNames } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

export const recordRefusals = {
  /** Nobody's organisation is named, or another's. */
  recordNotOwn: ({ table }: { table: string }) =>
    `Лист «${table}»: запись должна относиться к вашей организации — выберите её или своего сотрудника. Записи всего муниципалитета вносит департамент. ${nothingWritten}`,
  recordUnknownField: ({ name }: { name: string }) =>
    `Поля «${name}» в этой записи нет. Закройте панель и откройте снова. ${nothingWritten}`,
  recordGuarded: ({ field }: { field: string }) =>
    `Поле «${field}» заполняет регистр: изменить его вручную нельзя. ${nothingWritten}`,
  recordHidden: ({ field, sheet }: { field: string; sheet: string }) =>
    `Поле «${field}»: имена и адреса скрыты настройкой. Измените его на листе «${sheet}» или включите показ фамилий. ${nothingWritten}`,
  recordDepartmentOnly: ({ field }: { field: string }) =>
    `Поле «${field}» изменяет только департамент. ${nothingWritten}`,
  recordChanged: ({ fields }: { fields: readonly string[] }) =>
    `Пока вы правили, кто-то изменил ${plural(fields.length, "поле", "поля", "поля")} ${quotedNames(fields)}. Откройте запись заново и повторите. ${nothingWritten}`,
  recordInUse: ({ key, by, more }: { key: string; by: readonly string[]; more: number }) =>
    `Запись ${key} удалить нельзя: на неё опирается ${by.join(", ")}${more > 0 ? ` и ещё ${more} ${plural(more, "запись", "записи", "записей")}` : ""}. Сначала измените их. ${nothingWritten}`,
  /** `others`: codes and places of those who may be the same person. */
  personMayBeDouble: ({ name, others }: { name: string; others: readonly string[] }) =>
    `${name}: похоже, этот человек уже есть в регистре — ${others.join(", ")}. Если это другой человек, подтвердите. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof recordRefusals> {}
}
