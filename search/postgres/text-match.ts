import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';
import { synonyms } from '../synonyms.ts';
import { readText, type SearchText } from './read-text.ts';

/** A question to the words of a document. `weight` is what it adds to relevance when it is fully answered. */
type Term = { query: string; weight: number };
/** `required` must each be found, and one of `terms` when nothing is required. Queries are tsquery texts. */
export type TextMatch = { required: string[]; terms: Term[]; beginning: Term | null };

const P = {
  cut: Number(process.env.CUT ?? 48),
  maxf: Number(process.env.MAXF ?? 0.5),
  norm: Number(process.env.NORM ?? 0),
};

type WordRow = { word: string; query: string; frequency: number | null };

export async function matchText(db: Kysely<Database>, index: IndexName, text: string): Promise<TextMatch | null> {
  const read = readText(text);
  const rows = await lookUp(db, read);
  return rows as never;
}
