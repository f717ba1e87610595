/**
 * What google.script means inside a panel. Runs in the frame, before the panel's own scripts; calls travel to the page
 * by messages, since the frame has no origin and no network.
 */
export const panelBridge = `(() => {
  "use strict";
  const waiting = new Map();
  const queue = [];
  let lastId = 0;
  let running = 0;
  const post = (message) => parent.postMessage(message, "*");

  const encode = (value, seen, top) => {
    if (value === undefined) return top ? null : undefined;
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (typeof value !== "object" || ["Date", "Map", "Set", "Promise", "WeakMap", "WeakSet"].includes(kind) || value instanceof Node || value === window) {
      throw new TypeError("Failed due to illegal value in property: " + (typeof value === "object" ? kind : typeof value));
    }
    if (seen.includes(value)) throw new TypeError("Failed due to circular value");
    const path = [...seen, value];
    if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : encode(item, path, true)));
    const copy = {};
    for (const key of Object.keys(value)) {
      const item = encode(value[key], path, false);
      if (item !== undefined) copy[key] = item;
    }
    return copy;
  };

  const formFields = (form) => {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== "string") throw new TypeError("Failed due to illegal value in property: " + name);
      fields[name] = name in fields ? [].concat(fields[name], value) : value;
    }
    return fields;
  };

  const encodeArguments = (args) => {
    if (args.length === 1 && args[0] instanceof HTMLFormElement) return [formFields(args[0])];
    return args.map((arg) => encode(arg, [], true));
  };

  const next = () => {
    while (running < 10 && queue.length > 0) {
      running += 1;
      post(queue.shift());
    }
  };

  const runner = (handlers) =>
    new Proxy({}, {
      get(_, name) {
        if (typeof name !== "string" || name === "then") return undefined;
        if (name === "withSuccessHandler") return (handler) => runner({ ...handlers, success: handler });
        if (name === "withFailureHandler") return (handler) => runner({ ...handlers, failure: handler });
        if (name === "withUserObject") return (object) => runner({ ...handlers, user: object, hasUser: true });
        return (...args) => {
          const encoded = encodeArguments(args);
          lastId += 1;
          waiting.set(lastId, handlers);
          queue.push({ panel: "call", id: lastId, name, args: encoded });
          next();
        };
      },
    });

  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data || event.data.panel !== "answer") return;
    const { id, ok, value, error } = event.data;
    const handlers = waiting.get(id);
    if (!handlers) return;
    waiting.delete(id);
    running -= 1;
    next();
    const rest = handlers.hasUser ? [handlers.user] : [];
    if (ok) {
      if (handlers.success) handlers.success(value, ...rest);
    } else {
      const failure = new Error(error.message);
      failure.name = error.name;
      if (handlers.failure) handlers.failure(failure, ...rest);
      else console.error(failure.name + ": " + failure.message);
    }
  });

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) post({ panel: "escape" });
  });

  const host = {
    close: () => post({ panel: "close" }),
    setHeight: (pixels) => post({ panel: "height", pixels: Number(pixels) }),
    setWidth: (pixels) => post({ panel: "width", pixels: Number(pixels) }),
    editor: { focus: () => post({ panel: "focus" }) },
    origin: "",
  };
  const script = { run: runner({}), host, url: { getLocation: (handler) => handler({ hash: "", parameter: {}, parameters: {} }) } };
  window.google = { script };
})();`;
