import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { IdentifierRow } from '../tables/organisation.table.ts';
import type { SchemeAndValue } from './organisation-identifier.ts';
import type { Page } from './stewardship.ts';

// A clash is one number that several organisations give as theirs. What was refused, a number or a whole organisation, no longer counts.
function openIdentifiers(db: Kysely<Database>) {
  return db
    .selectFrom('identifier')
    .innerJoin('organisation', 'organisation.id', 'identifier.organisation_id')
    .where('identifier.status', '!=', 'refused')
    .where('organisation.status', '!=', 'refused');
}

function groups(db: Kysely<Database>) {
  return openIdentifiers(db)
    .select(['scheme', 'value'])
    .groupBy(['scheme', 'value'])
    .having((eb) => eb.fn.countAll(), '>', 1);
}

/** Numbers that several organisations give, the longest standing clash first. */
export function clashes(db: Kysely<Database>, { limit, offset }: Page) {
  return groups(db)
    .select([
      sql<number>`count(*)::int`.as('sides'),
      sql<Date>`max(identifier.created_at)`.as('since'),
      sql<string[]>`array_agg(organisation.name order by identifier.created_at)`.as('organisations'),
    ])
    .orderBy('since')
    .orderBy('scheme')
    .orderBy('value')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countClashes(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom(groups(db).as('clash'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every side of a clash; one or none when there is no clash. */
export function sidesOfClash(db: Kysely<Database>, { scheme, value }: SchemeAndValue) {
  return openIdentifiers(db)
    .select([
      'identifier.id',
      'identifier.status',
      'identifier.source',
      'identifier.created_at as since',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.status as organisationStatus',
    ])
    .where('scheme', '=', scheme)
    .where('value', '=', value)
    .orderBy('identifier.created_at')
    .limit(50)
    .execute();
}

/** Keeps the sides of a clash from changing until the transaction ends. */
export function lockSides(db: Transaction<Database>, { scheme, value }: SchemeAndValue): Promise<IdentifierRow[]> {
  return db
    .selectFrom('identifier')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('value', '=', value)
    .where('status', '!=', 'refused')
    .orderBy('id')
    .forUpdate()
    .execute();
}
