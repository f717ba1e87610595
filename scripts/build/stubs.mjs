// Google finds functions by reading top-level declarations, so each public function becomes one that calls the bundle.

/** The bundle is one value under this name; a name that ends in "_" cannot be called from outside. */
export const bundleName = "App_";

/** Exports of main.ts that stubs call by name; every other export is a trigger and becomes a stub itself. */
const doors = ["serve", "runCommand", "computeFunction"];
const identifier = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/**
 * The text of all top-level functions.
 * @param {{ exports: string[], requests: object, commands: object, functions: object }} lists
 *   names exported by main.ts, and the three lists of src/shared, each entry under its name
 */
export function stubs({ exports, requests, commands, functions }) {
  for (const door of doors) {
    if (!exports.includes(door)) throw new Error(`src/server/main.ts must export ${door}: the stubs call it`);
  }
  const triggers = exports.filter((name) => !doors.includes(name));
  const made = [
    ...triggers.map((name) => [name, triggerStub(name)]),
    ...Object.keys(requests).map((name) => [name, requestStub(name)]),
    ...Object.entries(commands).map(([name, { functionName }]) => [functionName, commandStub(name, functionName)]),
    ...Object.entries(functions).map(([name, entry]) => [name, functionStub(name, entry)]),
  ];
  refuseBadNames(made.map(([name]) => name));
  return made.map(([, text]) => text).join("\n");
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
