import { createHash } from 'node:crypto';
import type { IndexName } from '#search/engine.ts';

/**
 * Raise one when its search-document.ts writes other words, tags or data, or search stores them in another way: the next
 * start then builds the index anew.
 */
const shapes: Record<IndexName, number> = { profile: 3, opportunity: 3 };

/** How texts are read: what the analyser makes of one, by which words, and the runs of words that mean one thing. */
export type Reading = {
  termsOf: (text: string) => readonly string[];
  wordsVersion: string;
  synonyms: readonly (readonly string[])[];
};

/**
 * Names what the documents of an index are built with: their shape, and how texts are read, which is known by the
 * words that mean something and by what the analyser makes of a sample.
 */
export function formatOf(index: IndexName, { termsOf, wordsVersion, synonyms }: Reading): string {
  const read = createHash('sha256')
    .update(JSON.stringify([termsOf(sample), wordsVersion, synonyms]))
    .digest('hex')
    .slice(0, 16);
  return `${shapes[index]}-${read}`;
}

const sample = `The ex-offenders' mentoring programme "Through the Gate" helped 1,250 prison leavers (18-24) into work and
  training across Hull, Grimsby and the East Riding in 2024/25; NEET young people, refugees learning ESOL, lone parents,
  carers and people with autism, dyslexia or poor mental health were referred by JCP and the VCSE sector. We organise and
  organize, advise and advising, counsel, counselled and counselling; cafés, naïve coöperatives, Gŵyl Llandudno.`;
