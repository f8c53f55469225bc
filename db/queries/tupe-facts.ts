import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { isWithheldRow } from './carried-information.ts';
import { eliItemCount } from './eli-complete.ts';
import { isToldOfMeasures } from './measures-letter.ts';

/** What the states of a declaration ask of the tables of its rooms: who gave employee information, informed, and consulted. */
export async function tupeFactsOf(db: Kysely<Database>, declarationId: string) {
  // Those who gave all five items of domain.md 3.2, in however many instalments.
  const { rows: givers } = await sql<{ giver_id: string; staff_count: number | null }>`
    select giver_id, (array_agg(staff_count order by sequence desc) filter (where staff_count is not null))[1] as staff_count
    from employee_information given, unnest(covers) as item
    where declaration_id = ${declarationId} and not ${isWithheldRow}
    group by giver_id having count(distinct item) = ${eliItemCount}`.execute(db);
  const outgoing = await db
    .selectFrom('tupe_party')
    .select('organisation_id')
    .where('declaration_id', '=', declarationId)
    .where('party', '=', 'outgoing')
    .where('ended_at', 'is', null)
    .execute();
  const consultations = await db
    .selectFrom('tupe_party')
    .leftJoin('tupe_consultation', 'tupe_consultation.party_id', 'tupe_party.id')
    .select([
      'tupe_consultation.has_affected_staff as hasAffectedStaff',
      'tupe_consultation.measures_envisaged as measuresEnvisaged',
      'tupe_consultation.ends_on as endsOn',
      isToldOfMeasures('tupe_party').as('isToldOfMeasures'),
    ])
    .where('tupe_party.declaration_id', '=', declarationId)
    .where('tupe_party.party', 'in', ['outgoing', 'incoming'])
    .where('tupe_party.ended_at', 'is', null)
    .execute();
  const informed = await db
    .selectFrom('tupe_informed')
    .innerJoin('tupe_party', 'tupe_party.id', 'tupe_informed.party_id')
    .select('tupe_informed.id')
    .where('tupe_party.declaration_id', '=', declarationId)
    .where('tupe_informed.withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return {
    /** How many people each of them listed last; null where it did not say. */
    listed: new Map(givers.map(({ giver_id, staff_count }) => [giver_id, staff_count])),
    /** The outgoing providers; null for one that is not on the market. */
    outgoing: outgoing.map(({ organisation_id }) => organisation_id),
    consultations,
    isInformed: informed !== undefined,
  };
}

/** Whether the contract that a declaration is for is gone: its opportunity withdrawn, or its sub-contract not concluded. */
export async function isTupeContractGone(db: Kysely<Database>, declarationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('tupe_declaration')
    .leftJoin('opportunity', 'opportunity.id', 'tupe_declaration.opportunity_id')
    .leftJoin('subcontract', 'subcontract.id', 'tupe_declaration.subcontract_id')
    .select(['opportunity.status as opportunity', 'subcontract.status as subcontract'])
    .where('tupe_declaration.id', '=', declarationId)
    .executeTakeFirst();
  return row?.opportunity === 'withdrawn' || row?.subcontract === 'not_concluded';
}
