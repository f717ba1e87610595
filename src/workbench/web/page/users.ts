import { el, icon, icons } from "./dom.ts";
import { askText, refusal } from "./notices.ts";
import { type Item, separator, showMenu } from "./popup.ts";
import { texts } from "./texts.ru.ts";
import type { Workspace } from "./workspace.ts";

const storeKey = "workbench-user";

/** The user of this tab: from the address, else as last chosen in this tab, else the owner. */
export function currentUser(owner: string): string {
  const asked = new URLSearchParams(location.search).get("user");
  if (asked) sessionStorage.setItem(storeKey, asked);
  return sessionStorage.getItem(storeKey) || owner || "owner@example.ru";
}

/** Each tab has its own user; choosing another one opens the book anew. */
export function userSwitch(space: Workspace): HTMLElement {
  const { user } = space.client;
  const button = el(
    "button",
    {
      type: "button",
      class: "user",
      "aria-haspopup": "menu",
      title: texts.user.choose,
    },
    el("span", {
      class: "avatar",
      "aria-hidden": "true",
      text: user.slice(0, 1).toUpperCase(),
      style: { backgroundColor: hueOf(user) },
    }),
    el("span", { class: "email", text: user }),
    icon(icons.down),
  );
  button.addEventListener("click", () => void choose());
  const choose = async () => {
    const { info } = space.book;
    const users = await space.client.read<string[]>("/api/users");
    const known = users.includes(user) ? users : [user, ...users];
    const items: Item[] = known.map((email) => ({
      label: email,
      keys: email === info.owner ? texts.user.owner : "",
      checked: email === user,
      act: () => become(email),
    }));
    showMenu(
      [
        ...items,
        separator,
        { label: texts.user.seesAll, disabled: true },
        { label: texts.user.other, act: () => void other() },
      ],
      button.getBoundingClientRect(),
      {
        label: texts.user.choose,
      },
    );
  };
  return button;
}

async function other(): Promise<void> {
  const email = (await askText(texts.user.choose, texts.user.ask))?.trim();
  if (email === undefined || email === null) return;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refusal(texts.user.bad);
  become(email);
}

function become(email: string): void {
  sessionStorage.setItem(storeKey, email);
  const address = new URL(location.href);
  address.searchParams.delete("user");
  location.replace(address);
}

function hueOf(email: string): string {
  const sum = [...email].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 360, 7);
  return `hsl(${sum} 45% 40%)`;
}
