import { AuthMode, AuthorizationStatus, EventType, Month, TriggerSource, WeekDay } from "./enums.ts";
import { define, type Service, service, signatureError } from "./guard.ts";
import { ask, exception, realm } from "./realm.ts";
import { Spreadsheet } from "./spreadsheet.ts";

/** A trigger as the host keeps it; `schedule` belongs to time-driven ones. */
interface TriggerSpec {
  id: string;
  functionName: string;
  event: string;
  source: string;
  sourceId: string | null;
  schedule?: Schedule;
}
interface Schedule {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  atHour?: number;
  nearMinute?: number;
  weekDay?: string;
  monthDay?: number;
  at?: number;
  zone?: string;
}

class Trigger {
  readonly spec: TriggerSpec;
  constructor(spec: TriggerSpec) {
    this.spec = spec;
  }
  getEventType(): unknown {
    return (EventType as Service)[this.spec.event];
  }
  getHandlerFunction(): string {
    return this.spec.functionName;
  }
  getTriggerSource(): unknown {
    return (TriggerSource as Service)[this.spec.source];
  }
  getTriggerSourceId(): string | null {
    return this.spec.sourceId;
  }
  getUniqueId(): string {
    return this.spec.id;
  }
}
define("Trigger", Trigger);

type Draft = Omit<TriggerSpec, "id">;

function create(draft: Draft): Trigger {
  return new Trigger(ask<TriggerSpec>("triggers.create", draft));
}

/** Events of the spreadsheet or of one form. */
class EventTriggerBuilder {
  draft: Draft;
  constructor(functionName: string, source: string, sourceId: string) {
    this.draft = { functionName, event: "", source, sourceId };
  }
  create(): Trigger {
    if (this.draft.event === "") throw exception("The trigger needs an event type.");
    return create(this.draft);
  }
}

function on(event: string) {
  return function choose(this: EventTriggerBuilder) {
    this.draft = { ...this.draft, event };
    return this;
  };
}
define("SpreadsheetTriggerBuilder", EventTriggerBuilder, {
  onOpen: on("ON_OPEN"),
  onEdit: on("ON_EDIT"),
  onChange: on("ON_CHANGE"),
  onFormSubmit: on("ON_FORM_SUBMIT"),
});

class ClockTriggerBuilder {
  readonly functionName: string;
  schedule: Schedule = {};
  constructor(functionName: string) {
    this.functionName = functionName;
  }
  everyMinutes(minutes: number): this {
    if (![1, 5, 10, 15, 30].includes(minutes)) {
      throw exception(`The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`);
    }
    return scheduled(this, { everyMinutes: minutes });
  }
  everyHours(hours: number): this {
    return scheduled(this, { everyHours: hours });
  }
  everyDays(days: number): this {
    return scheduled(this, { everyDays: days });
  }
  everyWeeks(weeks: number): this {
    return scheduled(this, { everyWeeks: weeks });
  }
  atHour(hour: number): this {
    if (hour < 0 || hour > 23)
      throw exception("The value you passed to atHour was invalid. It must be between 0 and 23.");
    return scheduled(this, { atHour: hour });
  }
  nearMinute(minute: number): this {
    return scheduled(this, { nearMinute: minute });
  }
  onWeekDay(day: { toString(): string }): this {
    return scheduled(this, { weekDay: String(day) });
  }
  onMonthDay(day: number): this {
    return scheduled(this, { monthDay: day });
  }
  inTimezone(zone: string): this {
    return scheduled(this, { zone });
  }
  at(date: Date): this {
    if (!(date instanceof Date)) throw signatureError([date]);
    return scheduled(this, { at: date.getTime() });
  }
  atDate(year: number, month: number, day: number): this {
    return scheduled(this, { at: new Date(year, month - 1, day).getTime() });
  }
  after(milliseconds: number): this {
    return scheduled(this, { at: ask<number>("clock.now") + milliseconds });
  }
  create(): Trigger {
    if (Object.keys(this.schedule).length === 0) throw exception("The trigger needs a schedule.");
    const { functionName, schedule } = this;
    return create({ functionName, event: "CLOCK", source: "CLOCK", sourceId: null, schedule });
  }
}
define("ClockTriggerBuilder", ClockTriggerBuilder);

function scheduled<B extends ClockTriggerBuilder>(builder: B, part: Schedule): B {
  builder.schedule = { ...builder.schedule, ...part };
  return builder;
}

class TriggerBuilder {
  readonly functionName: string;
  constructor(functionName: string) {
    this.functionName = functionName;
  }
  forSpreadsheet(target: unknown): EventTriggerBuilder {
    const id = target instanceof Spreadsheet ? target.getId() : String(target);
    return new EventTriggerBuilder(this.functionName, "SPREADSHEETS", id);
  }
  forForm(form: unknown): EventTriggerBuilder {
    const id =
      typeof form === "object" && form !== null && "getId" in form ? (form as { getId(): string }).getId() : form;
    return new EventTriggerBuilder(this.functionName, "FORMS", String(id));
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.functionName);
  }
}
define("TriggerBuilder", TriggerBuilder);

class AuthorizationInfo {
  getAuthorizationStatus(): unknown {
    return realm().authMode === "FULL" ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  }
  getAuthorizationUrl(): null {
    return null;
  }
}
define("AuthorizationInfo", AuthorizationInfo);

class ScriptService {
  getUrl(): null {
    return null;
  }
  isEnabled(): boolean {
    return false;
  }
}
define("Service", ScriptService);

const triggers = () => ask<TriggerSpec[]>("triggers.list").map((spec) => new Trigger(spec));

export const ScriptApp = service("ScriptApp", {
  AuthMode,
  AuthorizationStatus,
  EventType,
  Month,
  TriggerSource,
  WeekDay,
  newTrigger(functionName: unknown) {
    if (typeof functionName !== "string" || functionName === "") throw signatureError([functionName]);
    return new TriggerBuilder(functionName);
  },
  getProjectTriggers: triggers,
  getUserTriggers: triggers,
  getScriptTriggers: triggers,
  deleteTrigger(trigger: unknown) {
    if (!(trigger instanceof Trigger)) throw signatureError([trigger]);
    ask("triggers.delete", trigger.spec.id);
  },
  getScriptId: () => realm().scriptId,
  getService: () => new ScriptService(),
  getAuthorizationInfo: () => new AuthorizationInfo(),
});
