/** Every item of the menu. */
import type { Access } from "../request/request.ts";

/** The add-on's menu. `functionName` is the global that Google calls. */
export interface MenuCommand {
  title: string;
  functionName: string;
  /** Who may choose it; the workbook's owner may set it up before it names a department. */
  access: Exclude<Access, { who: "own" }>;
  /** Title of the sub-menu, where it stands in one. */
  under?: string;
}

export const menuTitle = "Наставничество";

export const commands = {
  openSidebar: { title: "Открыть панель", functionName: "menuOpenSidebar", access: { who: "anyone" } },
  openImport: { title: "Загрузить список из файла…", functionName: "menuOpenImport", access: { who: "department" } },
  openRegion: { title: "Показатели для региона…", functionName: "menuOpenRegion", access: { who: "department" } },
  openLinks: { title: "Ссылки и листы анкет…", functionName: "menuOpenLinks", access: { who: "known" } },
  drainResponses: { title: "Разобрать новые ответы", functionName: "menuDrainResponses", access: { who: "known" } },
  checkRegister: { title: "Проверка", functionName: "menuCheckRegister", access: { who: "department" } },
  undoLast: { title: "Отменить последнюю операцию", functionName: "menuUndoLast", access: { who: "known" } },
  setUp: { title: "Настроить книгу", functionName: "menuSetUp", access: { who: "department" } },
  checkBook: {
    title: "Проверить книгу",
    functionName: "menuCheckBook",
    access: { who: "department" },
    under: "Обслуживание",
  },
  repairBook: {
    title: "Проверить и починить книгу",
    functionName: "menuRepairBook",
    access: { who: "department" },
    under: "Обслуживание",
  },
  forgetRemoved: {
    title: "Стереть прежние данные удалённых строк…",
    functionName: "menuForgetRemoved",
    access: { who: "department" },
    under: "Обслуживание",
  },
  sendReminders: {
    title: "Разослать напоминания",
    functionName: "menuSendReminders",
    access: { who: "department" },
    under: "Обслуживание",
  },
  fillSample: {
    title: "Заполнить примером",
    functionName: "menuFillSample",
    access: { who: "department" },
    under: "Обслуживание",
  },
} as const satisfies Record<string, MenuCommand>;
export type CommandName = keyof typeof commands;
