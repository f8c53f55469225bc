import type { NewInterest } from '#db/tables/interest.table.ts';
import type { TestServices } from './services.ts';

type Given = Partial<NewInterest> & Pick<NewInterest, 'opportunity_id' | 'organisation_id'>;

/** An interest that was sent as the clock stands; each column can be given. @returns its id */
export async function insertInterest({ db, clock }: TestServices, given: Given): Promise<string> {
  const at = new Date(clock.now().epochMilliseconds);
  const { id } = await db
    .insertInto('interest')
    .values({ status: 'sent', sent_version: 1, sent_at: at, created_at: at, updated_at: at, ...given })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
