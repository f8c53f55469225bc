import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A page of what may be in search, in the order of ids. */
export type SourcePage = { after?: string; limit: number };

const closed = ['suspended', 'refused'] as const;
const first = '00000000-0000-0000-0000-000000000000';

/** Organisations with a profile that is open to all, and when the one or the other last changed. */
export async function listOpenProfiles(db: Kysely<Database>, { after = first, limit }: SourcePage) {
  return db
    .selectFrom('profile')
    .innerJoin('organisation', 'organisation.id', 'profile.organisation_id')
    .where('profile.status', '=', 'published')
    .where('profile.published_version', 'is not', null)
    .where('organisation.is_provider', '=', true)
    .where('organisation.status', 'not in', closed)
    .where('organisation.id', '>', after)
    .orderBy('organisation.id')
    .limit(limit)
    .select(['organisation.id', 'organisation.updated_at as organisationAt', 'profile.updated_at as ownAt'])
    .execute();
}

/** Opportunities that everyone may see, and when they or their organisations last changed. */
export async function listOpenOpportunities(db: Kysely<Database>, { after = first, limit }: SourcePage) {
  return db
    .selectFrom('opportunity')
    .innerJoin('organisation', 'organisation.id', 'opportunity.organisation_id')
    .where('opportunity.published_version', 'is not', null)
    .where('organisation.status', 'not in', closed)
    .where('opportunity.id', '>', after)
    .orderBy('opportunity.id')
    .limit(limit)
    .select(['opportunity.id', 'organisation.updated_at as organisationAt', 'opportunity.updated_at as ownAt'])
    .execute();
}

/** Whether anything at all could be in search. */
export async function isMarketEmpty(db: Kysely<Database>): Promise<boolean> {
  return !(await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst());
}
