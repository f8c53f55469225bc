import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { Page } from './stewardship.ts';

export type AuditFilter = { noun?: string; thing?: string };

// Who raised a concern in confidence is opened with a reason, at the concern itself: here what their side does has no name.
const isInConfidence = sql<boolean>`audit_entry.noun = 'concern' and exists (select from concern
  where concern.id::text = audit_entry.thing_id and concern.openness = 'confidential'
    and concern.reporter_organisation_id = audit_entry.organisation_id)`;
const unless = <Column extends string>(column: Column) =>
  sql<string | null>`case when not (${isInConfidence}) then ${sql.ref(column)} end`;

/** What was done, the latest first. */
export function auditEntries(db: Kysely<Database>, { noun, thing }: AuditFilter, { limit, offset }: Page) {
  return db
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.person_id')
    .leftJoin('organisation', 'organisation.id', 'audit_entry.organisation_id')
    .select([
      'audit_entry.sequence',
      'audit_entry.at',
      unless('person.name').as('personName'),
      unless('person.email').as('personEmail'),
      unless('organisation.name').as('organisationName'),
      'audit_entry.verb',
      'audit_entry.noun',
      'audit_entry.thing_id as thing',
      'audit_entry.detail',
    ])
    .$if(Boolean(noun), (query) => query.where('audit_entry.noun', '=', noun ?? ''))
    .$if(Boolean(thing), (query) => query.where('audit_entry.thing_id', '=', thing ?? ''))
    .orderBy('audit_entry.sequence', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Every kind of thing that something was done to. */
export async function auditNouns(db: Kysely<Database>): Promise<string[]> {
  // One step of the index for each noun: the log itself may be long.
  const { rows } = await sql<{ noun: string }>`
    with recursive known(noun) as (
      (select noun from audit_entry order by noun limit 1)
      union all
      select (select entry.noun from audit_entry entry where entry.noun > known.noun order by entry.noun limit 1)
      from known where known.noun is not null
    )
    select noun from known where noun is not null`.execute(db);
  return rows.map((row) => row.noun);
}

export type ChainLink = { sequence: number; hash: string; previous: string | null; holds: boolean };

/** The next links of the audit chain; `holds` says whether an entry is what was hashed when it was written. */
export async function auditChain(db: Kysely<Database>, after: number, limit: number): Promise<ChainLink[]> {
  const { rows } = await sql<ChainLink>`
    select sequence, encode(hash, 'hex') as hash, encode(previous_hash, 'hex') as previous,
      hash = audit_entry_hash(entry) as holds
    from audit_entry entry where sequence > ${after} order by sequence limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
