import { z } from 'zod';
import type { Passage, SearchHit } from '#search/engine.ts';

const passage = z.array(z.object({ text: z.string(), marked: z.boolean() }));

/** The passages of a result that answer the words searched for; null where there were none. */
export const passages = z.object({ title: passage, body: passage }).nullable();
export type Passages = z.infer<typeof passages>;

// A body is written in lines: of a summary, of what is offered, of whom it is for.
const inOneLine = (pieces: Passage) =>
  pieces.map(({ text, marked }) => ({ text: text.replaceAll(/\s*\n\s*/g, ' · '), marked }));

/** The passages of a hit. A body in which nothing is marked says no more than the summary does, and is left out. */
export function passagesOf({ highlight }: SearchHit): Passages {
  if (!highlight) return null;
  const isTelling = highlight.body.some(({ marked }) => marked);
  return { title: inOneLine(highlight.title), body: isTelling ? inOneLine(highlight.body) : [] };
}
