import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { EvidenceTable } from '../tables/profile.table.ts';

export type NewEvidence = Pick<
  EvidenceTable,
  'capability_code' | 'kind' | 'title' | 'reference' | 'file_id' | 'valid_from' | 'expires_on' | 'created_at'
>;

/** How many pieces of evidence a profile has. */
export async function countEvidence(db: Kysely<Database>, profileId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evidence')
    .where('profile_id', '=', profileId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds evidence to a draft. @returns its id */
export async function insertEvidence(
  db: Transaction<Database>,
  profileId: string,
  evidence: NewEvidence,
): Promise<string> {
  const { id } = await db
    .insertInto('evidence')
    .values({ ...evidence, profile_id: profileId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes evidence out of a draft. @returns the file it had, or undefined when there was no such evidence */
export async function deleteEvidence(db: Transaction<Database>, profileId: string, evidenceId: string) {
  return db
    .deleteFrom('evidence')
    .where('profile_id', '=', profileId)
    .where('id', '=', evidenceId)
    .returning(['file_id', 'capability_code'])
    .executeTakeFirst();
}
