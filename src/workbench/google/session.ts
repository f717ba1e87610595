/** Services that know the person: Session and MailApp. */

import { structure } from "./document.ts";
import { service, signatureError } from "./guard.ts";
import { ask, exception, realm } from "./realm.ts";
import { User } from "./user.ts";

export const Session = service("Session", {
  getActiveUser: () => new User(realm().activeUser),
  getEffectiveUser: () => new User(realm().effectiveUser),
  getScriptTimeZone: () => realm().scriptZone,
  getActiveUserLocale: () => structure().locale.split("_")[0] ?? "en",
  getTemporaryActiveUserKey: () => ask<string>("session.key"),
});

interface Mail {
  to: string;
  subject: string;
  body: string;
  cc?: string;
  bcc?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
}

/** sendEmail(message) or sendEmail(recipient, subject, body, options). */
function sendEmail(...given: unknown[]): void {
  const single = given.length === 1 && typeof given[0] === "object" && given[0] !== null;
  const [to, subject, body, options] = given as [string, string, string, object | undefined];
  const mail = (single ? given[0] : { ...options, to, subject, body }) as Mail;
  if (!single && given.length < 2) throw signatureError(given);
  if (!mail.to) throw exception("Failed to send email: no recipient");
  const plain = Object.entries(mail).filter(([, value]) => typeof value === "string");
  ask("mail.send", Object.fromEntries(plain));
}

export const MailApp = service("MailApp", {
  sendEmail,
  getRemainingDailyQuota: () => ask<number>("mail.remaining"),
});
