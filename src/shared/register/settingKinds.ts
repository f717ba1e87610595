/** Kinds of settings: each says how the cell of its value is read. */

import { makeDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import type { Bounds } from "../language/phrases.ru.ts";
import { normalForm } from "../language/text.ts";
import type { Reason } from "./column.ts";

export type Misfit = { misfit: Reason };

export interface Setting<T> {
  title: string;
  /** As it stands in the sheet. */
  byDefault: string;
  /** What counts where the cell cannot be read or its row is lost; without it the default does. */
  unreadable?: string;
  source: string;
  kind: "number" | "choice" | "text" | "emails" | "flag" | "dayOfYear" | "list";
  /** Labels that a person may choose from; empty for free input. */
  options: readonly string[];
  /** Of its number, or of each of them. */
  bounds?: Bounds;
  parse(text: string): T | Misfit;
  /** The one text for a value, however it was typed; `parse` reads it back. */
  text(value: T): string;
}

export type Words = { title: string; byDefault: string; unreadable?: string; source: string };

export function textSetting(words: Words): Setting<string> {
  return { ...words, kind: "text", options: [], parse: (text) => text, text: (value) => value };
}

export function numberSetting(words: Words & { min: number; max: number }): Setting<number> {
  const { min, max, ...rest } = words;
  return {
    ...rest,
    kind: "number",
    options: [],
    bounds: { min, max, whole: true },
    parse(text) {
      if (!/^\d{1,6}$/.test(text)) return { misfit: /^-?\d+([.,]\d+)?$/.test(text) ? "outOfRange" : "notANumber" };
      const value = Number(text);
      return value < min || value > max ? { misfit: "outOfRange" } : value;
    },
    text: String,
  };
}

export function choiceSetting<Code extends string>(words: Words & { dictionary: Dictionary<Code> }): Setting<Code> {
  const { dictionary, ...rest } = words;
  return {
    ...rest,
    kind: "choice",
    options: dictionary.labels,
    parse: (text) => dictionary.codeOf(text) ?? { misfit: "notInList" },
    text: dictionary.label,
  };
}

export function flagSetting(words: Words): Setting<boolean> {
  return {
    ...words,
    kind: "flag",
    options: ["да", "нет"],
    parse(text) {
      const said = normalForm(text);
      if (said === "да" || said === "истина" || said === "true") return true;
      if (said === "нет" || said === "ложь" || said === "false") return false;
      return { misfit: "notAFlag" };
    },
    text: (value) => (value ? "да" : "нет"),
  };
}

const emailPattern = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

export function emailsSetting(words: Words): Setting<readonly string[]> {
  return {
    ...words,
    kind: "emails",
    options: [],
    parse(text) {
      const list = text.split(/[;,\s]+/).filter((part) => part !== "");
      if (!list.every((part) => emailPattern.test(part))) return { misfit: "notAnEmail" };
      return [...new Set(list.map((part) => part.toLowerCase()))];
    },
    text: joined,
  };
}

const remindedDays: Bounds = { min: 0, max: 90, whole: true };

/** «14; 7; 1»: whole numbers from 0 to 90, each once, the largest first; at most ten. */
export function daysSetting(words: Words): Setting<readonly number[]> {
  return {
    ...words,
    kind: "list",
    options: [],
    bounds: remindedDays,
    parse(text) {
      const parts = partsOf(text);
      if (!parts.every((part) => /^\d{1,3}$/.test(part))) return { misfit: "notANumber" };
      const days = [...new Set(parts.map(Number))].sort((one, other) => other - one);
      return days.length === 0 || days.length > 10 || (days[0] as number) > remindedDays.max
        ? { misfit: "outOfRange" }
        : days;
    },
    text: joined,
  };
}

/** «15.05» is read as `05-15`; 29 February is refused because not every year has it. */
export function dayOfYearSetting(words: Words): Setting<string> {
  return {
    ...words,
    kind: "dayOfYear",
    options: [],
    parse(text) {
      const parts = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text);
      const day = parts === null ? null : makeDay(2001, Number(parts[2]), Number(parts[1]));
      return day === null ? { misfit: "notADayOfYear" } : day.slice(5);
    },
    text: (value) => value.split("-").reverse().join("."),
  };
}

/** Several entries of a dictionary in the order in which they are written, through «;». */
export function listSetting<Code extends string>(
  words: Words & { dictionary: Dictionary<Code> },
): Setting<readonly Code[]> {
  const { dictionary, ...rest } = words;
  return {
    ...rest,
    kind: "list",
    options: [],
    parse(text) {
      const codes = partsOf(text).map((part) => dictionary.codeOf(part));
      return codes.length === 0 || codes.includes(null) ? { misfit: "notInList" } : [...new Set(codes as Code[])];
    },
    text: (value) => joined(value.map(dictionary.label)),
  };
}

/** A whole number for some entries of a dictionary: «виртуальное — 4; скоростное — 10»; a dash alone is none. */
export function numbersSetting<Code extends string>(
  words: Words & { dictionary: Dictionary<Code>; min: number; max: number },
): Setting<{ readonly [Name in Code]?: number }> {
  const { dictionary, min, max, ...rest } = words;
  return {
    ...rest,
    kind: "list",
    options: [],
    bounds: { min, max, whole: true },
    parse(text) {
      const numbers: { [Name in Code]?: number } = {};
      for (const part of partsOf(text === "—" || text === "-" ? "" : text)) {
        const [, name = "", digits = ""] = /^(.*\S)\s*[—–:-]\s*(\d{1,6})$/.exec(part) ?? [];
        const code = dictionary.codeOf(name);
        if (code === null) return { misfit: "notInList" };
        if (numbers[code] !== undefined) return { misfit: "listedTwice" };
        const number = Number(digits);
        if (number < min || number > max) return { misfit: "outOfRange" };
        numbers[code] = number;
      }
      return numbers;
    },
    text(value) {
      const said = dictionary.codes.flatMap((code) =>
        value[code] === undefined ? [] : [`${dictionary.label(code)} — ${value[code]}`],
      );
      return said.length === 0 ? "—" : joined(said);
    },
  };
}

function joined(parts: readonly (string | number)[]): string {
  return parts.join("; ");
}

function partsOf(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
