/** People who may be one and the same: asked about, and never merged (F189). */

import { normalForm } from "../../language/text.ts";
import type { Person } from "../../register/people.ts";
import { rawName } from "../names.ts";
import { rowTexts as texts } from "./rowTexts.ru.ts";
import type { RecordWorld } from "./rowWorld.ts";

/** Same name but for ё/е, case, spaces and dashes, and nothing known that tells them apart. */
export function mayBeSame(one: Pick<Person, "name" | "bornOn" | "careerStartedOn">, other: typeof one): boolean {
  if (normalForm(rawName(one)) !== normalForm(rawName(other))) return false;
  if (one.bornOn !== null && other.bornOn !== null) return one.bornOn === other.bornOn;
  const careers = [one.careerStartedOn, other.careerStartedOn];
  return careers.includes(null) || careers[0] === careers[1];
}

/** «С-012 (МБОУ «СОШ № 1»)»; of somebody else's people a curator learns no more than that there is one. */
export function possibleDoubles(world: RecordWorld, person: Person): string[] {
  const people = world.people();
  const others = world.register.people.filter((one) => one.id !== person.id && mayBeSame(one, person));
  const told = others.map((one) => {
    if (!people.isOwn(one.id, world.actor, world.today)) return texts.elsewhere;
    const home = people.lastHome(one.id, world.today);
    return home === null ? one.id : `${one.id} (${home.organisation})`;
  });
  return [...new Set(told)];
}
