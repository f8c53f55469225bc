import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

export type Page = { limit: number; offset: number };

const waitingSince = sql<Date>`coalesce(organisation.status_since, organisation.created_at)`;

/** Organisations that no steward has judged yet, the longest waiting first. */
export function waitingOrganisations(db: Kysely<Database>, { limit, offset }: Page) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'is_provider', 'is_prime', 'is_steward', waitingSince.as('since')])
    .where('status', '=', 'unverified')
    .orderBy(waitingSince)
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countWaitingOrganisations(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'unverified')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Claims of directory entries that wait for a steward, the longest waiting first. */
export function waitingClaims(db: Kysely<Database>, { limit, offset }: Page) {
  return selectClaims(db)
    .where('directory_claim.status', '=', 'waiting')
    .where('directory_claim.method', '=', 'steward')
    .orderBy('directory_claim.created_at')
    .orderBy('directory_claim.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export function findClaim(db: Kysely<Database>, claimId: string) {
  return selectClaims(db).where('directory_claim.id', '=', claimId).executeTakeFirst();
}

export async function countWaitingClaims(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('directory_claim')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'waiting')
    .where('method', '=', 'steward')
    .executeTakeFirstOrThrow();
  return Number(count);
}

function selectClaims(db: Kysely<Database>) {
  return db
    .selectFrom('directory_claim')
    .innerJoin('organisation', 'organisation.id', 'directory_claim.organisation_id')
    .innerJoin('person', 'person.id', 'directory_claim.person_id')
    .select([
      'directory_claim.id',
      'directory_claim.person_id',
      'directory_claim.organisation_id as organisationId',
      'organisation.name as organisationName',
      'organisation.source',
      'organisation.register_email as registerEmail',
      'person.name as personName',
      'person.email as personEmail',
      'directory_claim.explanation',
      'directory_claim.status',
      'directory_claim.method',
      'directory_claim.created_at as since',
    ]);
}
