/** One letter a recipient and day, however much is due and for however many organisations (F196). No names of people in it. */

import { byText } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { type RemindedTable, type Reminder, remindersOn } from "./reminders.ts";
import { reminderTexts } from "./reminderTexts.ru.ts";

export interface Digest {
  recipient: string;
  subject: string;
  body: string;
}

/** `link`: where the workbook opens; its owner is written to where the settings name nobody of the department. */
export interface Sender {
  link: string;
  owner: string;
}

export function digestsOn(register: Rows<RemindedTable>, today: string, { link, owner }: Sender): Digest[] {
  const settings = readSettings(register.settings);
  const reminders = remindersOn(register, today, settings.reminderDays);
  const sections = new Map<string, Section[]>();
  const add = (recipient: string, section: Section) => {
    if (section.reminders.length > 0) sections.set(recipient, [...(sections.get(recipient) ?? []), section]);
  };
  const of = (organisationId: string | null) => reminders.filter((one) => one.organisationId === organisationId);
  const office = settings.departmentEmails.length > 0 || owner === "" ? settings.departmentEmails : [owner];
  for (const recipient of office) add(recipient, { title: reminderTexts.department, reminders: of(null) });
  for (const { id, shortName, curatorEmail } of register.organisations)
    if (curatorEmail !== null) add(curatorEmail, { title: shortName, reminders: of(id) });
  return [...sections]
    .sort(([one], [other]) => byText(one, other))
    .map(([recipient, own]) => ({
      recipient,
      subject: reminderTexts.subject(today),
      body: bodyOf(own, today, { link, department: settings.departmentName }),
    }));
}

interface Section {
  title: string;
  reminders: readonly Reminder[];
}

/** A cell of the outbox holds no more. */
const longestBody = 9_000;
const longestSignature = 300;

function shortened(department: string): string {
  return Array.from(department).slice(0, longestSignature).join("");
}

function bodyOf(
  sections: readonly Section[],
  today: string,
  { link, department }: { link: string; department: string },
): string {
  const parts = sections.map(({ title, reminders }) => {
    const lines = [...reminders]
      .sort((one, other) => byText(one.dueOn, other.dueOn))
      .map((reminder) => reminderTexts.line(reminder, today));
    return [title, ...lines.map((line) => `— ${line}`)].join("\n");
  });
  const text = parts.join("\n\n");
  const cut =
    text.length > longestBody ? `${text.slice(0, text.lastIndexOf("\n", longestBody))}\n${reminderTexts.more}` : text;
  return [reminderTexts.greeting, cut, reminderTexts.closing(link, shortened(department))].join("\n\n");
}
