/** A setting as people read it. */
export interface SettingLine {
  id: string;
  title: string;
  value: string;
  source: string;
  /** Values to choose from; empty for free input. */
  options: readonly string[];
  /** Differs from the chosen preset, which says `usual`. */
  own: boolean;
  usual: string;
}
