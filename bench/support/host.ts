/** The built bundle on a fresh workbook in a folder of its own, with the meter of every call. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import type { ExecutionResult, FormPage, Meter } from "../../src/workbench/run/api.ts";
import { createExecutions } from "../../src/workbench/run/executions.ts";

export type BenchHost = ReturnType<typeof openBenchHost>;

const owner = "department@example.org";
const session = { email: owner, tab: "bench" };

export function openBenchHost() {
  const dir = mkdtempSync(join(tmpdir(), "bench-"));
  const clock = () => new Date("2025-09-20T09:00:00+05:00");
  const create = {
    name: "Регистр",
    locale: "ru_RU",
    timeZone: "Asia/Yekaterinburg",
    owner,
    identity: "domain" as const,
  };
  const workbook = openWorkbook({ dir, create, clock });
  const executions = createExecutions({ workbook, clock, dateReturns: "throw" });
  const checked = (what: string, result: ExecutionResult): ExecutionResult => {
    if (!result.ok) throw new Error(`${what}: ${result.error?.message}`);
    return result;
  };
  checked("set-up", executions.choose("menuSetUp", session));
  return {
    workbook,
    /** The answer and the meter of a request that must be done. */
    done<Answer>(name: string, input: unknown): { answer: Answer; meter: Meter } {
      const result = checked(name, executions.call(name, [input], session));
      const outcome = result.value as { done?: Answer };
      if (outcome.done === undefined) throw new Error(`${name}: ${JSON.stringify(outcome).slice(0, 300)}`);
      return { answer: outcome.done, meter: result.meter };
    },
    /** In how many runs a long change has come to its end: what is left of it, the next one goes on with. */
    finished(name: string, input: unknown): number {
      for (let runs = 1; ; runs += 1) {
        const result = checked(name, executions.call(name, [input, `bench-${name}-1`], session));
        const reply = result.value as { done?: unknown; refused?: { code: string } };
        if (reply.done !== undefined) return runs;
        if (reply.refused?.code !== "unfinished") throw new Error(`${name}: ${JSON.stringify(reply).slice(0, 300)}`);
      }
    },
    /** Sends an answer to a form; the meter is that of the trigger's run. */
    submit(form: FormPage, answers: Record<string, unknown>): Meter {
      const { problems, results } = executions.submit(form.id, answers, { email: "", tab: "form" });
      const [first] = results;
      if (problems.length > 0 || first === undefined) throw new Error(`submit: ${problems.join(" ")}`);
      return checked("trigger", first).meter;
    },
    forms: () => executions.forms(),
    close(): void {
      workbook.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
