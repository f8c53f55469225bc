import { z } from 'zod';
import type { Breach } from './tests/breach.ts';

/** What a finding rests on, as it is kept: words for the organisation and the rows behind them. */
export const findingFacts = z.object({
  words: z.string(),
  /** The first day of the breach; null where no day is known. */
  since: z.iso.date().nullable(),
  rows: z.array(z.object({ table: z.string(), id: z.string(), words: z.string() })),
});
export type StoredFacts = z.infer<typeof findingFacts>;

export function factsOf({ words, since, rows }: Breach): StoredFacts {
  return { words, since, rows: rows.map(({ table, id, words: ofRow }) => ({ table, id, words: ofRow })) };
}

/** Whether a text that becomes public names an organisation that it must not. */
export function namesPartner(text: string, partnerName: string | null): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const name = plain(partnerName ?? '').replace(/ (limited|ltd|cic|plc|llp)$/, '');
  return name !== '' && ` ${plain(text)} `.includes(` ${name} `);
}
