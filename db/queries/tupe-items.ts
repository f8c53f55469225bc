import { type Kysely, sql } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import { isWithheldRow } from './carried-information.ts';
import { eliCompleteOn } from './eli-complete.ts';
import { isTupeAtRest } from './tupe-at-rest.ts';

const mostShown = 100;

export type TupeItemRow = {
  declarationId: string;
  partyId: string;
  role: 'prime' | 'outgoing' | 'incoming';
  state: TupeDeclarationRow['state'];
  nation: 'GB' | 'NI';
  opportunityTitle: string | null;
  subcontractTerms: JsonObject | null;
  /** Only where others still bid. */
  isOfOpportunity: boolean;
  plannedOn: string | null;
  hasSpecialCircumstances: boolean;
  isSilent: boolean;
  packReleased: boolean;
  eliGivenOn: string | null;
  /** It gave for the opportunity what the incoming provider of a sub-contract cannot open before it says so. */
  isEliWithheld: boolean;
  /** An owner of the prime signs although it is disputed. */
  isRiskAccepted: boolean;
  letterSent: boolean;
  hasAffectedStaff: boolean | null;
  informed: boolean;
  /** Signed by one that TUPE does not apply, and by nobody else yet. */
  waitsForSignature: boolean;
  signedBy: string | null;
  outgoingOnMarket: boolean;
};

/**
 * What an organisation has done in each transfer in which it has a part, a row for each part, the nearest first. What is over, and
 * what rests, is left out.
 */
export async function tupeItemsOf(db: Kysely<Database>, organisationId: string): Promise<TupeItemRow[]> {
  const { rows } = await sql<TupeItemRow>`
    select declaration.id as "declarationId", party.id as "partyId", party.party as role, declaration.state,
      declaration.jurisdiction as nation, opportunity.title as "opportunityTitle", subcontract.terms as "subcontractTerms",
      declaration.opportunity_id is not null as "isOfOpportunity", declaration.planned_transfer_on::text as "plannedOn",
      declaration.special_circumstances is not null as "hasSpecialCircumstances",
      not exists (select from tupe_position where party_id = party.id and superseded_at is null) as "isSilent",
      exists (select from workforce_pack pack where pack.declaration_id = declaration.id
        and pack.giver_id = party.organisation_id and pack.released_at is not null) as "packReleased",
      ${eliCompleteOn(sql`declaration.id`, sql`party.organisation_id`)}::text as "eliGivenOn",
      exists (select from employee_information given where given.declaration_id = declaration.id
        and given.giver_id = party.organisation_id and given.deleted_at is null and ${isWithheldRow}) as "isEliWithheld",
      declaration.risk_accepted_at is not null as "isRiskAccepted",
      exists (select from measures_letter where party_id = party.id and sent_on is not null) as "letterSent",
      consultation.has_affected_staff as "hasAffectedStaff",
      exists (select from tupe_informed where party_id = party.id and withdrawn_at is null) as informed,
      declaration.not_applicable_at is not null and declaration.counter_signed_at is null
        and declaration.state <> 'not_applicable' as "waitsForSignature",
      declaration.not_applicable_by as "signedBy",
      exists (select from tupe_party outgoing where outgoing.declaration_id = declaration.id
        and outgoing.party = 'outgoing' and outgoing.ended_at is null
        and outgoing.organisation_id <> declaration.prime_id) as "outgoingOnMarket"
    from tupe_party party
    join tupe_declaration declaration on declaration.id = party.declaration_id
    left join opportunity on opportunity.id = declaration.opportunity_id
    left join subcontract on subcontract.id = declaration.subcontract_id
    left join tupe_consultation consultation on consultation.party_id = party.id
    where party.organisation_id = ${organisationId} and party.ended_at is null and party.party <> 'funder'
      and declaration.state not in ('not_applicable', 'reconciled', 'closed', 'aborted') and not ${isTupeAtRest}
    order by declaration.planned_transfer_on nulls last, declaration.id, party.party
    limit ${mostShown}`.execute(db);
  return rows;
}

/** The figures of staff that an organisation may open once it signs, while it can still change its answer, the first deadline first. */
export async function packsToSignFor(db: Kysely<Database>, organisationId: string, today: string) {
  const { rows } = await sql<{ opportunityId: string; title: string; responseDeadline: string | null }>`
    select opportunity.id as "opportunityId", version.snapshot ->> 'title' as title,
      version.snapshot ->> 'responseDeadline' as "responseDeadline"
    from interest
    join opportunity on opportunity.id = interest.opportunity_id
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    join tupe_declaration declaration on declaration.opportunity_id = opportunity.id
    where interest.organisation_id = ${organisationId} and interest.status in ('draft', 'sent')
      and opportunity.status = 'published' and opportunity.interests_opened_at is null
      and (version.snapshot ->> 'responseDeadline')::date >= ${today}::date
      and exists (select from workforce_pack pack where pack.declaration_id = declaration.id
        and pack.status = 'released' and pack.delete_on >= ${today}::date and pack.giver_id <> ${organisationId})
      and not exists (select from workforce_undertaking undertaking where undertaking.declaration_id = declaration.id
        and undertaking.organisation_id = ${organisationId} and undertaking.ended_at is null)
    order by "responseDeadline", opportunity.id
    limit ${mostShown}`.execute(db);
  return rows;
}

export type TupeDeletionDue = {
  declarationId: string;
  opportunityId: string | null;
  opportunityTitle: string | null;
  subcontractTerms: JsonObject | null;
  what: 'workforce_pack' | 'employee_information';
  dueOn: string;
};

/** What an organisation was given about staff and has not confirmed to have deleted, the first day first. */
export async function tupeDeletionsDue(db: Kysely<Database>, organisationId: string): Promise<TupeDeletionDue[]> {
  const { rows } = await sql<TupeDeletionDue>`
    select deletion.declaration_id as "declarationId", declaration.opportunity_id as "opportunityId",
      opportunity.title as "opportunityTitle", subcontract.terms as "subcontractTerms", deletion.what,
      deletion.due_on::text as "dueOn"
    from tupe_deletion deletion
    join tupe_declaration declaration on declaration.id = deletion.declaration_id
    left join opportunity on opportunity.id = declaration.opportunity_id
    left join subcontract on subcontract.id = declaration.subcontract_id
    where deletion.organisation_id = ${organisationId} and deletion.confirmed_at is null
    order by deletion.due_on, deletion.declaration_id, deletion.what
    limit ${mostShown}`.execute(db);
  return rows;
}
