// Google finds functions by reading top-level declarations, so each public function becomes one that calls the bundle.

/** The bundle is one value under this name; a name that ends in "_" cannot be called from outside. */
export const bundleName = "App_";

/** Exports of main.ts that stubs call by name; every other export must be in the list of triggers and becomes a stub itself. */
const doors = ["serve", "runCommand", "computeFunction"];
const identifier = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** Who may call, and when: the rules that the server knows how to apply. */
const accesses = ["anyone", "known", "department", "own"];
const wakings = ["opens", "edits", "installed"];

/**
 * The text of all top-level functions. What has no rule of access is refused.
 * @param {{ exports: string[], requests: object, commands: object, triggers: object, functions: object }} lists
 *   names exported by main.ts, and the four lists of src/shared, each entry under its name
 */
export function stubs({ exports, requests, commands, triggers, functions }) {
  for (const door of doors) {
    if (!exports.includes(door)) throw new Error(`src/server/main.ts must export ${door}: the stubs call it`);
  }
  const woken = exports.filter((name) => !doors.includes(name));
  refuseUnruled({ woken, requests, commands, triggers });
  const made = [
    ...woken.map((name) => [name, triggerStub(name)]),
    ...Object.keys(requests).map((name) => [name, requestStub(name)]),
    ...Object.entries(commands).map(([name, { functionName }]) => [functionName, commandStub(name, functionName)]),
    ...Object.entries(functions).map(([name, entry]) => [name, functionStub(name, entry)]),
  ];
  refuseBadNames(made.map(([name]) => name));
  return made.map(([, text]) => text).join("\n");
}

function refuseUnruled({ woken, requests, commands, triggers }) {
  for (const name of woken) {
    if (!wakings.includes(triggers[name]))
      throw new Error(`src/shared/lists/triggers.ts must say what rights "${name}" has`);
  }
  for (const name of Object.keys(triggers)) {
    if (!woken.includes(name)) throw new Error(`src/server/main.ts must export the trigger "${name}"`);
  }
  for (const [name, { access }] of [...Object.entries(requests), ...Object.entries(commands)]) {
    const known = accesses.includes(access?.who) && (access.who === "own") === (access.of !== undefined);
    if (!known) throw new Error(`"${name}" has no rule that says who may call it`);
  }
}

/** Throws when the script declares a top-level name that is neither in a list nor closed to callers. */
export function refuseStrayNames(code, lists) {
  const known = new Set([
    ...["requests", "triggers", "functions"].flatMap((list) => Object.keys(lists[list])),
    ...Object.values(lists.commands).map(({ functionName }) => functionName),
  ]);
  const declaration = /^(?:async +)?(?:function\b *\*?|var|let|const|class) *([\p{L}\w$]+)/gmu;
  for (const [, name] of code.matchAll(declaration)) {
    if (!known.has(name) && !name.endsWith("_")) throw new Error(`Anybody could call "${name}", which is in no list`);
  }
}

function refuseBadNames(names) {
  const seen = new Set();
  for (const name of names) {
    if (!identifier.test(name) || name.endsWith("_")) throw new Error(`Google cannot call a function named "${name}"`);
    if (seen.has(name)) throw new Error(`Two public functions are named "${name}"`);
    seen.add(name);
  }
}

function triggerStub(name) {
  return `function ${name}(event) {\n  return ${bundleName}.${name}(event);\n}\n`;
}

function requestStub(name) {
  return `function ${name}(input, operationId) {\n  return ${bundleName}.serve(${JSON.stringify(name)}, input, operationId);\n}\n`;
}

function commandStub(name, functionName) {
  return `function ${functionName}() {\n  return ${bundleName}.runCommand(${JSON.stringify(name)});\n}\n`;
}

function functionStub(name, { description, parameters }) {
  for (const parameter of parameters) {
    if (!identifier.test(parameter.name)) throw new Error(`${name}: "${parameter.name}" cannot be a parameter name`);
  }
  const lines = [
    description,
    "",
    ...parameters.map((parameter) => `@param ${parameter.name} ${parameter.help}`),
    "@customfunction",
  ];
  const comment = lines.map((line) => ` * ${commentText(line)}`.trimEnd()).join("\n");
  const names = parameters.map((parameter) => parameter.name).join(", ");
  const call = `${bundleName}.computeFunction(${JSON.stringify(name)}, arguments)`;
  return `/**\n${comment}\n */\nfunction ${name}(${names}) {\n  return ${call};\n}\n`;
}

/** A text on one line that cannot end the comment it stands in. */
function commentText(text) {
  return text.replace(/\s+/g, " ").replaceAll("*/", "* /");
}
