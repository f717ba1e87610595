/** A line of a plan as people read it. */
import type { CodeOf } from "../language/dictionary.ts";
import type { planStatuses } from "../register/vocabulary.ts";

export interface PlanLineAnswer {
  lineId: string;
  number: number;
  activity: string;
  dueOn: string;
  status: CodeOf<typeof planStatuses>;
  doneOn: string;
  overdue: boolean;
}
