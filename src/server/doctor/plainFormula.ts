/** A formula for comparing: Google may give one back with other separators and without needless quotes. */
export function plainFormula(formula: string): string {
  return formula.replace(/[\s']/g, "").replace(/,/g, ";").toUpperCase();
}
