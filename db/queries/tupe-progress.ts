import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { eliCompleteOn } from './eli-complete.ts';
import { isToldOfMeasures } from './measures-letter.ts';

export type PartyProgressRow = {
  declarationId: string;
  partyId: string;
  party: 'prime' | 'outgoing' | 'incoming';
  organisationId: string | null;
  name: string;
  positionedAt: Date | null;
  packReleasedAt: Date | null;
  eliGivenOn: string | null;
  letterSentOn: string | null;
  hasAffectedStaff: boolean | null;
  informedOn: string | null;
  measuresEnvisaged: boolean | null;
  isToldOfMeasures: boolean;
  consultationEndsOn: string | null;
};

/**
 * What each party of some declarations has done by the tables of the rooms. For one that is not on the market the prime gives
 * information; a workforce pack may have been released for the opportunity before.
 */
export async function partyProgressOf(
  db: Kysely<Database>,
  declarationIds: readonly string[],
): Promise<PartyProgressRow[]> {
  const { rows } = await sql<PartyProgressRow>`
    select party.declaration_id as "declarationId", party.id as "partyId", party.party, party.organisation_id as "organisationId", party.name,
      (select min(stated_at) from tupe_position where party_id = party.id) as "positionedAt",
      (select min(released_at) from workforce_pack where giver_id = acting.id
        and workforce_pack.declaration_id in (declaration.id, declaration.parent_id)) as "packReleasedAt",
      ${eliCompleteOn(sql`declaration.id`, sql`acting.id`)}::text as "eliGivenOn",
      (select min(sent_on)::text from measures_letter where party_id = party.id) as "letterSentOn",
      (select min(informed_on)::text from tupe_informed where party_id = party.id and withdrawn_at is null)
        as "informedOn",
      consultation.has_affected_staff as "hasAffectedStaff",
      consultation.measures_envisaged as "measuresEnvisaged",
      ${isToldOfMeasures('party')} as "isToldOfMeasures", consultation.ends_on::text as "consultationEndsOn"
    from tupe_party party
    join tupe_declaration declaration on declaration.id = party.declaration_id
    left join organisation acting on acting.id = coalesce(party.organisation_id, declaration.prime_id)
    left join tupe_consultation consultation on consultation.party_id = party.id
    where party.declaration_id in (${sql.join(declarationIds)}) and party.ended_at is null and party.party <> 'funder'
    order by party.added_at, party.id`.execute(db);
  return rows;
}

/** When those who came were reconciled with those who were on the list, in each declaration in which they were. */
export function reconciliationsOf(db: Kysely<Database>, declarationIds: readonly string[]) {
  return db
    .selectFrom('tupe_step')
    .select(['declaration_id as declarationId', (eb) => eb.fn.max('made_at').as('at')])
    .where('declaration_id', 'in', declarationIds)
    .where('event', '=', 'reconcile')
    .groupBy('declaration_id')
    .execute();
}
