import type { CustomFunctions, Value } from "../kernel/api.ts";
import type { CellInput } from "./buffer.ts";
import { customFunctionNames } from "./project.ts";
import { runOnce } from "./runOnce.ts";
import { usersOf } from "./users.ts";
import type { World } from "./world.ts";

/** The bundle's custom functions: every use in a cell is an execution of its own, without rights to change anything. */
export function customFunctionsOf(world: World, ran: () => void): CustomFunctions {
  return {
    names: customFunctionNames(world.project.code),
    evaluate(name, args) {
      ran();
      const { result } = runOnce(world, {
        kind: "custom",
        authMode: "CUSTOM_FUNCTION",
        functionName: name,
        style: "cells",
        cells: args,
        ...usersOf("custom", "", null, "consumer"),
        limitMs: world.limits.customMs,
      });
      if (!result.ok) throw new Error(result.error?.message ?? "");
      return cellsOf(result.value as CellInput | CellInput[][]);
    },
  };
}

function cellsOf(value: CellInput | CellInput[][]): Value | Value[][] {
  return Array.isArray(value) ? value.map((row) => row.map((cell) => cell)) : value;
}
