import { createHash } from 'node:crypto';
import type { IndexName } from '#search/engine.ts';

/** Raise one when its search-document.ts writes other words, tags or data: the next start then builds the index anew. */
const shapes: Record<IndexName, number> = { profile: 2, opportunity: 2 };

/**
 * Names what the documents of an index are built with: their shape, and how the analyser reads words, which is known by
 * what it makes of a sample.
 */
export function formatOf(index: IndexName, analyse: (text: string) => readonly string[]): string {
  const read = createHash('sha256')
    .update(JSON.stringify(analyse(sample)))
    .digest('hex')
    .slice(0, 16);
  return `${shapes[index]}-${read}`;
}

const sample = `The ex-offenders' mentoring programme "Through the Gate" helped 1,250 prison leavers (18-24) into work and
  training across Hull, Grimsby and the East Riding in 2024/25; NEET young people, refugees learning ESOL, lone parents,
  carers and people with autism, dyslexia or poor mental health were referred by JCP and the VCSE sector. We organise and
  organize, advise and advising, counsel, counselled and counselling; cafés, naïve coöperatives, Gŵyl Llandudno.`;
