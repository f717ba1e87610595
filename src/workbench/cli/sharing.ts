/** With whom a book is shared: the share dialog of the command line. */
import type { Workbook } from "../kernel/api.ts";
import { isNamed, namedUsers } from "../web/namedUsers.ts";
import { type Book, isEmail, openBook } from "./book.ts";
import { type CommandLine, UserError } from "./options.ts";
import { doneOrRefuse, type Output, printJson } from "./print.ts";
import { cliTexts } from "./texts.ru.ts";

/** Shares the book with more people; those who have it already keep it. */
export function share(workbook: Workbook, emails: readonly string[]): void {
  const info = workbook.info();
  setEditors(workbook, [...info.editors, ...namedUsers({ owner: "", editors: [...emails] })]);
}

function unshare(workbook: Workbook, emails: readonly string[]): void {
  const { owner, editors } = workbook.info();
  const owners = emails.find((email) => isNamed({ owner, editors: [] }, email));
  if (owners !== undefined) throw new UserError(cliTexts.ownerStays(owners));
  const unknown = emails.find((email) => !isNamed({ owner, editors }, email));
  if (unknown !== undefined) throw new UserError(cliTexts.notShared(unknown));
  setEditors(
    workbook,
    editors.filter((editor) => !isNamed({ owner: "", editors: [...emails] }, editor)),
  );
}

function setEditors(workbook: Workbook, emails: readonly string[]): void {
  const { owner } = workbook.info();
  const editors = namedUsers({ owner, editors: [...emails] });
  workbook.apply([{ do: "setWorkbook", patch: { editors } }], { email: owner, source: "edit" });
}

/** The curators whom the register knows as such: an address that somebody has only typed into a cell is none. */
export function curatorsOf({ executions, session }: Book): string[] {
  const answerTo = (name: string, email: string) => {
    const result = executions.call(name, [{}], { ...session, email });
    if (!result.ok) throw new UserError(result.error?.message ?? cliTexts.noCurators);
    return doneOrRefuse(result.value);
  };
  const { organisations = [] } = answerTo("exportCanonical", session.email) as {
    organisations?: { curatorEmail?: string | null }[];
  };
  const written = organisations.flatMap(({ curatorEmail }) => (curatorEmail ? [curatorEmail] : []));
  return written.filter((email) => (answerTo("whoAmI", email) as { role: string }).role !== "none");
}

export function shareCommand(line: CommandLine, output: Output): number {
  const [, ...emails] = line.words;
  const { curators, remove } = line.options;
  const wrong = emails.find((email) => !isEmail(email));
  if (wrong !== undefined) throw new UserError(cliTexts.badUser(wrong));
  const book = openBook(line.options);
  try {
    const named = curators ? curatorsOf(book) : [];
    if (curators && named.length === 0) throw new UserError(cliTexts.noCurators);
    const all = [...emails, ...named];
    if (all.length > 0) (remove ? unshare : share)(book.workbook, all);
    const { owner, editors } = book.workbook.info();
    if (all.length > 0 && !remove) output.err(`${cliTexts.seesAll}\n`);
    printJson(output, { owner, editors: editors.filter((email) => email !== owner) });
    return 0;
  } finally {
    book.close();
  }
}
