/** Seals of the memory, beside the sheets: nobody reaches them by sorting, pasting or deleting. */
import type { MemoryHeads } from "../../shared/hands/remembered.ts";

const memoryKey = "memory";

interface KeptHeads {
  heads: MemoryHeads;
  /** When the whole book was compared last; "" where it never was. */
  comparedAt: string;
}

/** The text itself tells whether somebody else has remembered meanwhile. */
export function readHeads(): KeptHeads & { text: string } {
  const text = PropertiesService.getDocumentProperties().getProperty(memoryKey) ?? "";
  const kept = text === "" ? { heads: {}, comparedAt: "" } : (JSON.parse(text) as KeptHeads);
  return { ...kept, text };
}

/** `beside`: what else is set by the same call. */
export function saveHeads(kept: KeptHeads, beside: Readonly<Record<string, string>>): void {
  PropertiesService.getDocumentProperties().setProperties({ ...beside, [memoryKey]: JSON.stringify(kept) }, false);
}
