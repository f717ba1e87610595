/** The whole address of a web page; null for whatever is no web page. A local workbook gives addresses from its own root. */
export function webAddress(address: string, base: string): string | null {
  try {
    const whole = new URL(address, base);
    return address !== "" && (whole.protocol === "https:" || whole.protocol === "http:") ? whole.href : null;
  } catch {
    return null;
  }
}

/** Whether only this computer can open it. */
export function isOfThisComputer(address: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(address);
}
