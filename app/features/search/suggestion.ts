import { z } from 'zod';

/** Something to choose while typing: a page to open, or a filter to set. Text is plain text. */
export const suggestion = z.object({
  text: z.string(),
  /** What it is: "Provider", "Service". */
  kind: z.string(),
  href: z.string().nullable(),
  filter: z.object({ name: z.string(), value: z.string() }).nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

export const suggestions = z.object({ suggestions: z.array(suggestion).max(8) });

/** Text as it is compared while typing: without accents, case and punctuation. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether every word typed begins a word of a text; all but the last may be in any order, as names are remembered. */
export function isBegunBy(text: string, typed: string): boolean {
  const words = wordsOf(text);
  const begun = wordsOf(typed);
  return begun.length > 0 && begun.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
