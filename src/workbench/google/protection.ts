import type { Protection as Kept, RangeAddress } from "../kernel/api.ts";
import { newId, structure, write } from "./document.ts";
import { ProtectionType } from "./enums.ts";
import { define } from "./guard.ts";
import { Range } from "./range.ts";
import { ask, exception, realm } from "./realm.ts";
import { emailOf, User } from "./user.ts";

/** A protected range or sheet; every change is written whole. */
export class Protection {
  kept: Kept;
  constructor(kept: Kept) {
    this.kept = kept;
  }
  getDescription(): string {
    return this.kept.description;
  }
  setDescription(description: string): this {
    return change(this, { description: String(description) });
  }
  getProtectionType(): unknown {
    return this.kept.range ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getRange(): Range {
    const { sheetId, range } = this.kept;
    if (range) return new Range(range);
    const sheet = structure().sheets.find((one) => one.sheetId === sheetId);
    return new Range({ sheetId, row: 1, column: 1, rows: sheet?.maxRows ?? 1, columns: sheet?.maxColumns ?? 1 });
  }
  setRange(range: Range): this {
    return change(this, { range: range.at, sheetId: range.at.sheetId });
  }
  isWarningOnly(): boolean {
    return this.kept.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return change(this, { warningOnly: Boolean(warningOnly) });
  }
  getEditors(): User[] {
    return this.kept.editors.map((email) => new User(email));
  }
  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }
  addEditors(users: unknown[]): this {
    return change(this, { editors: [...new Set([...this.kept.editors, ...users.map(emailOf)])] });
  }
  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }
  /**
   * Neither the owner nor the user who runs the script can be removed; whoever may edit by another right, that of the
   * domain, still may (https://developers.google.com/apps-script/reference/spreadsheet/protection).
   */
  removeEditors(users: unknown[]): this {
    const staying = new Set([structure().owner, realm().effectiveUser]);
    const leaving = new Set(users.map(emailOf).filter((email) => !staying.has(email)));
    return change(this, { editors: this.kept.editors.filter((email) => !leaving.has(email)) });
  }
  canEdit(): boolean {
    const { effectiveUser } = realm();
    const { owner } = structure();
    if (this.kept.warningOnly || effectiveUser === owner || this.kept.editors.includes(effectiveUser)) return true;
    return this.kept.domainEdit === true && domainOf(effectiveUser) === domainOf(owner);
  }
  canDomainEdit(): boolean {
    return this.kept.domainEdit === true;
  }
  setDomainEdit(editable: unknown): this {
    if (structure().identity !== "domain") {
      throw exception("The spreadsheet is not owned by a member of a domain.");
    }
    return change(this, { domainEdit: Boolean(editable) });
  }
  getUnprotectedRanges(): Range[] {
    return this.kept.unprotected.map((at) => new Range(at));
  }
  setUnprotectedRanges(ranges: Range[]): this {
    return change(this, { unprotected: ranges.map((range) => range.at) });
  }
  getRangeName(): null {
    return null;
  }
  remove(): void {
    write({ do: "removeProtection", id: this.kept.id });
  }
}
define("Protection", Protection);

function change<P extends Protection>(protection: P, patch: Partial<Kept>): P {
  protection.kept = { ...protection.kept, ...patch };
  write({ do: "setProtection", protection: protection.kept });
  return protection;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** A new protection that everybody who may edit the workbook may still edit, the domain too, as on Google. */
export function protect(sheetId: number, range?: RangeAddress): Protection {
  const { owner, editors: known, identity, linkAccess } = structure();
  const editors = [...new Set([owner, realm().effectiveUser, ...known])];
  const kept: Kept = {
    id: String(newId()),
    description: "",
    sheetId,
    unprotected: [],
    warningOnly: false,
    editors,
    ...(identity === "domain" && linkAccess === "edit" ? { domainEdit: true } : {}),
    ...(range ? { range } : {}),
  };
  write({ do: "setProtection", protection: kept });
  return new Protection(kept);
}

export function protectionsOf(wanted: (kept: Kept) => boolean, type: unknown): Protection[] {
  const ranges = type === ProtectionType.RANGE;
  return ask<Kept[]>("doc.protections")
    .filter((kept) => Boolean(kept.range) === ranges && wanted(kept))
    .map((kept) => new Protection(kept));
}
