// Names that Apps Script lacks, or that would make Code.js a module: found here before Google finds them.

const forbidden = [
  [/\b(?:import|export)\b(?!\s*[:(=,)}\]?.;])/, "import or export"],
  [/(?<![.\w$])import\s*\(/, "import()"],
  [/(?<![.\w$])set(?:Timeout|Interval)\b/, "setTimeout or setInterval"],
  [/(?<![.\w$])fetch\s*\(/, "fetch("],
  [/\bnew\s+URL(?:SearchParams)?\s*\(/, "new URL("],
  [/(?<![.\w$])Text(?:En|De)coder\b/, "TextEncoder or TextDecoder"],
  [/(?<![.\w$])process\s*\./, "process."],
  [/(?<![.\w$])Buffer\b/, "Buffer"],
  [/(?<![.\w$])structuredClone\b/, "structuredClone"],
];

const literals = new RegExp(
  [
    String.raw`//[^\n]*`,
    String.raw`/\*[\s\S]*?\*/`,
    String.raw`"(?:\\.|[^"\\\n])*"`,
    String.raw`'(?:\\.|[^'\\\n])*'`,
    "`(?:\\\\[\\s\\S]|[^`\\\\])*`",
    String.raw`(?<=[=(,:;!&|?{}\[+\n]\s*|\breturn\s+)/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/[a-z]*`,
  ].join("|"),
  "g",
);

/** The code with comments, strings and regular expressions blanked, its lines kept. */
function withoutLiterals(code) {
  return code.replace(literals, (text) => text.replace(/[^\n]/g, " "));
}

/** Throws, naming the line, when the code uses something that Apps Script does not have. */
export function refuseAbsentNames(code) {
  const lines = withoutLiterals(code).split("\n");
  for (const [pattern, name] of forbidden) {
    const index = lines.findIndex((line) => pattern.test(line));
    if (index >= 0) {
      throw new Error(
        `Code.js, line ${index + 1}, uses ${name}, which Apps Script lacks: ${code.split("\n")[index].trim()}`,
      );
    }
  }
}
