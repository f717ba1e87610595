import type { RangeAddress } from "../kernel/api.ts";
import { structure, write } from "./document.ts";
import { define } from "./guard.ts";
import { Range } from "./range.ts";
import { exception } from "./realm.ts";

export class NamedRange {
  name: string;
  constructor(name: string) {
    this.name = name;
  }
  getName(): string {
    return this.name;
  }
  getRange(): Range {
    const at = structure("all").namedRanges[this.name];
    if (!at) throw exception("The named range no longer exists.");
    return new Range(at);
  }
  setName(name: string): this {
    const { at } = this.getRange();
    write({ do: "setNamedRange", name: this.name, at: null }, { do: "setNamedRange", name, at });
    this.name = name;
    return this;
  }
  setRange(range: Range): this {
    write({ do: "setNamedRange", name: this.name, at: range.at });
    return this;
  }
  remove(): void {
    write({ do: "setNamedRange", name: this.name, at: null });
  }
}
define("NamedRange", NamedRange);

export function namedRanges(wanted: (at: RangeAddress) => boolean = () => true): NamedRange[] {
  return Object.entries(structure("all").namedRanges)
    .filter(([, at]) => wanted(at))
    .map(([name]) => new NamedRange(name));
}
