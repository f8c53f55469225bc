import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { TwoFactorTable } from '../tables/person.table.ts';

/** A person's second factor: the one in force, or the one that they are setting up. Locked where the caller will change it. */
export function findSecondFactor(
  db: Kysely<Database>,
  personId: string,
  which: 'in-force' | 'pending',
): Promise<Selectable<TwoFactorTable> | undefined> {
  return db
    .selectFrom('two_factor')
    .selectAll()
    .where('person_id', '=', personId)
    .where('verified', '=', which === 'in-force')
    .$if(db.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst();
}
