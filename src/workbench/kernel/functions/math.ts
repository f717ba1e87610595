import type { Value } from "../api.ts";
import { factorSign } from "../texts.ru.ts";
import type { Calling } from "./calling.ts";
import { type OwnFunctions, ofValues } from "./own.ts";
import { type Argument, Fault } from "./values.ts";

/** A number without the noise of binary fractions. */
function clean(number: number): number {
  return Number(number.toPrecision(14));
}

/** Half away from zero on the decimal digits that a person sees: 1.005 to two places is 1.01. */
function rounded(number: number, places: number): number {
  const shifted = Math.abs(clean(number * 10 ** places));
  if (!Number.isFinite(shifted) || shifted >= 1e15) return number;
  return (Math.sign(number) * Math.round(shifted)) / 10 ** places;
}

function round(args: Argument[], calling: Calling): Argument {
  return rounded(calling.number(args[0] as Value), args[1] === undefined ? 0 : calling.integer(args[1] as Value));
}

/** To a multiple of the factor, which is 1 if it is left out. */
function toMultiple(name: string, step: (quotient: number) => number) {
  return (args: Argument[], calling: Calling): Argument => {
    const number = calling.number(args[0] as Value);
    const factor = args[1] === undefined ? 1 : calling.number(args[1] as Value);
    if (number === 0 || factor === 0) return 0;
    if (number > 0 && factor < 0) throw new Fault("#NUM!", factorSign(name));
    return clean(step(clean(number / factor)) * factor);
  };
}

export const mathematics: OwnFunctions = {
  INT: ofValues(1, 1, (args, calling) => Math.floor(calling.number(args[0] as Value))),
  ROUND: ofValues(1, 2, round),
  CEILING: ofValues(1, 2, toMultiple("CEILING", Math.ceil)),
  FLOOR: ofValues(1, 2, toMultiple("FLOOR", Math.floor)),
};
