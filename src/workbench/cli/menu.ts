import type { ExecutionResult, Executions, MenuItem, Session } from "../run/api.ts";
import { UserError } from "./options.ts";
import { cliTexts } from "./texts.ru.ts";

type Choice = { title: string; functionName: string };

/** Opens the workbook as the user does and chooses the item by its title, wherever in the menus it stands. */
export function chooseItem(executions: Executions, title: string, session: Session): ExecutionResult {
  const opened = executions.open(session);
  if (!opened.ok) return opened;
  const menus = opened.effects.flatMap((effect) => (effect.show === "menu" ? effect.items : []));
  const choices = choicesIn(menus);
  const wanted = plain(title);
  const found =
    choices.find((choice) => choice.title === title) ?? choices.find((choice) => plain(choice.title) === wanted);
  if (!found) {
    const known = choices.map((choice) => `«${choice.title}»`);
    throw new UserError(cliTexts.noMenuItem(title, known));
  }
  return executions.choose(found.functionName, session);
}

function choicesIn(items: MenuItem[]): Choice[] {
  return items.flatMap(({ title, functionName, items: inner }) =>
    inner ? choicesIn(inner) : functionName ? [{ title, functionName }] : [],
  );
}

/** An ellipsis and the case of letters do not matter. */
function plain(title: string): string {
  return title
    .replace(/(…|\.\.\.)\s*$/, "")
    .trim()
    .toLowerCase();
}
