/** Words of what people have changed in the sheets by hand. */
import { type CodeOf, dictionary } from "../language/dictionary.ts";

export const handKinds = dictionary("Что сделано рукой", {
  changed: "строка изменена",
  removed: "строка удалена или опустошена",
  added: "строка вписана",
  stray: "строка без кода или с повторённым кодом",
  overwritten: "изменена, потом записана регистром",
  header: "заголовок изменён или столбец удалён",
  sheetLost: "лист удалён",
  keysLost: "столбец кодов удалён или переименован",
  unjudged: "не отличить от большой операции",
  memory: "изменена служебная память",
});
export type HandKind = CodeOf<typeof handKinds>;

export const handStates = dictionary("Состояние правки", {
  open: "не просмотрена",
  accepted: "принята",
  putBack: "возвращена",
});
