/** Formats as C's sprintf does: %s %d %i %u %f %.2f %5d %-5s %05d %x %X %o %e %g %c %j %%. */
export function formatString(template: unknown, ...values: unknown[]): string {
  let next = 0;
  const pattern = /%(?:(\d+)\$)?([-+0 #]*)(\d+)?(?:\.(\d+))?([%sdiufFeEgGxXocjb])/g;
  return String(template).replace(pattern, (_, position, flags: string, width, precision, kind: string) => {
    if (kind === "%") return "%";
    const value = position === undefined ? values[next++] : values[Number(position) - 1];
    const text = converted(kind, value, precision === undefined ? undefined : Number(precision));
    return justified(signedText(text, flags, kind), flags, Number(width ?? 0), kind);
  });
}

function converted(kind: string, value: unknown, precision: number | undefined): string {
  const number = Number(value);
  switch (kind) {
    case "d":
    case "i":
    case "u":
      return String(Math.trunc(number));
    case "f":
    case "F":
      return number.toFixed(precision ?? 6);
    case "e":
      return number.toExponential(precision ?? 6);
    case "E":
      return number.toExponential(precision ?? 6).toUpperCase();
    case "g":
    case "G":
      return String(Number(number.toPrecision(precision || 6)));
    case "x":
      return Math.trunc(number).toString(16);
    case "X":
      return Math.trunc(number).toString(16).toUpperCase();
    case "o":
      return Math.trunc(number).toString(8);
    case "b":
      return Math.trunc(number).toString(2);
    case "c":
      return typeof value === "number" ? String.fromCharCode(value) : String(value).slice(0, 1);
    case "j":
      return JSON.stringify(value);
    default:
      return String(value).slice(0, precision);
  }
}

function signedText(text: string, flags: string, kind: string): string {
  const numeric = "diufFeEgG".includes(kind);
  if (!numeric || text.startsWith("-")) return text;
  return flags.includes("+") ? `+${text}` : flags.includes(" ") ? ` ${text}` : text;
}

function justified(text: string, flags: string, width: number, kind: string): string {
  if (text.length >= width) return text;
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0") || kind === "s") return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}
