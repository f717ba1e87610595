export interface CheckRefusals {
  nothingToFix: { rule: string };
  cellMissing: { sheet: string; key: string };
}
