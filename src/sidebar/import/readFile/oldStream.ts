/** The records of an old workbook's stream (.xls): which of them the parser may see, and how many cells they hold. */
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";

const bofs = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const eof = 0x000a;
const filePass = 0x002f;
const more = 0x003c;
const formulas = new Set([0x0006, 0x0206, 0x0406]);
const resultTexts = new Set([0x0007, 0x0207]);
/** May stand between a formula and the text of its result. */
const betweenFormulaAndText = new Set([0x0021, 0x0221, 0x04bc, 0x0236, more]);
const manyNumbers = 0x00bd;
/** Integer, number, label, truth or error, rich text, number in short, label by its number. */
const singleCells = new Set([0x0002, 0x0003, 0x0203, 0x0004, 0x0204, 0x0005, 0x0205, 0x00d6, 0x027e, 0x00fd]);
/** Code page, 1904, formats, looks, sheets, texts; row, columns, merged cells, size. */
const facts = new Set([0x0042, 0x0022, 0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0085, 0x00fc]);
const layout = new Set([0x0208, 0x007d, 0x00e5, 0x0000, 0x0200]);
/** What is selected on the screen: the parser steps over it, and the places of the sheets stay as they are. */
const nothing = 0x001d;
const withoutFormula = 0xffff;
const worksheet = 0x0010;
const globals = 0x0005;

/** A copy in which all but cells and what is needed to read them is masked: links, charts, names, formulas. */
export function maskedStream(name: string, stream: Uint8Array): { bytes: Uint8Array; cells: number } {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  const damaged = () => new FileProblem(fileTexts.damagedPart(name, "Workbook"));
  let cells = 0;
  let depth = 0;
  let wanted = false;
  let keepMore = false;
  let awaitsText = false;
  for (let at = 0; at + 4 <= bytes.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (depth === 0 && !bofs.has(type)) break;
    if (at + 4 + length > bytes.length) throw damaged();
    if (type === filePass) throw new FileProblem(fileTexts.password(name));
    if (awaitsText && !betweenFormulaAndText.has(type)) {
      if (!resultTexts.has(type)) throw damaged();
      awaitsText = false;
    }
    if (bofs.has(type)) {
      depth += 1;
      // Since the second edition the record says what follows; the first one had sheets alone.
      const kind = length >= 4 ? view.getUint16(at + 6, true) : worksheet;
      if (depth === 1) wanted = kind === worksheet || kind === globals;
    } else if (type === eof) depth -= 1;
    else {
      const isCell = singleCells.has(type) || formulas.has(type) || type === manyNumbers;
      const known = isCell || facts.has(type) || layout.has(type) || resultTexts.has(type);
      const keep: boolean = wanted && depth === 1 && (type === more ? keepMore : known);
      if (type !== more) keepMore = keep;
      if (!keep) view.setUint16(at, nothing, true);
      else if (type === manyNumbers) cells += Math.max(0, Math.floor((length - 6) / 6));
      else if (isCell) cells += 1;
      if (keep && formulas.has(type) && length >= 22) {
        awaitsText = view.getUint16(at + 16, true) === 0xffff && view.getUint8(at + 10) === 0;
        view.setUint16(at + 24, withoutFormula, true);
      }
    }
    at += 4 + length;
  }
  if (depth !== 0) throw new FileProblem(fileTexts.cutOff(name));
  return { bytes, cells };
}
