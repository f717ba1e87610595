/** The add-on's menu. `functionName` is the global that Google calls. */
export interface MenuCommand {
  title: string;
  functionName: string;
  /** Title of the sub-menu, where it stands in one. */
  under?: string;
}

export const menuTitle = "Наставничество";

export const commands = {
  openSidebar: { title: "Открыть панель", functionName: "menuOpenSidebar" },
  openImport: { title: "Загрузить список из файла…", functionName: "menuOpenImport" },
  drainResponses: { title: "Разобрать новые ответы", functionName: "menuDrainResponses" },
  setUp: { title: "Настроить книгу", functionName: "menuSetUp" },
  fillSample: { title: "Заполнить примером", functionName: "menuFillSample", under: "Обслуживание" },
} as const satisfies Record<string, MenuCommand>;
export type CommandName = keyof typeof commands;
