import type { Effect, MenuItem } from "../run/api.ts";

/** The functions that the book's menus name: a page may choose these and no others. */
export interface Menus {
  /** False as long as no menu has been shown, as after a restart of the program. */
  readonly known: boolean;
  see(effects: Effect[]): void;
  has(functionName: string): boolean;
}

export function createMenus(): Menus {
  const byTitle = new Map<string, string[]>();
  return {
    get known() {
      return byTitle.size > 0;
    },
    see(effects) {
      for (const effect of effects) if (effect.show === "menu") byTitle.set(effect.title, functionsOf(effect.items));
    },
    has: (functionName) => [...byTitle.values()].some((names) => names.includes(functionName)),
  };
}

function functionsOf(items: MenuItem[]): string[] {
  return items.flatMap(({ functionName, items: inner = [] }) => [
    ...(functionName === undefined ? [] : [functionName]),
    ...functionsOf(inner),
  ]);
}
