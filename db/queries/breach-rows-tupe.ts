import { type Kysely, sql } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import { eliCompleteOn } from './eli-complete.ts';
import { isToldOfMeasures } from './measures-letter.ts';
import { isTupeAtRest } from './tupe-at-rest.ts';

// What the tests of conduct read of one organisation about transfers of staff. Each query names it.

type TransferRow = {
  declarationId: string;
  role: 'prime' | 'outgoing' | 'incoming';
  opportunityId: string | null;
  subcontractId: string | null;
  opportunityTitle: string | null;
  subcontractTerms: JsonObject | null;
  isGoingAhead: boolean;
  transferOn: string | null;
  plannedAt: Date | null;
  eliDueOn: string | null;
  eliGivenOn: string | null;
  hasSpecialCircumstances: boolean;
  hasAffectedStaff: boolean | null;
  informedOn: string | null;
  measuresEnvisaged: boolean | null;
  isToldOfMeasures: boolean;
  consultationEndedOn: string | null;
  disputedAt: Date | null;
  oldContractEndsOn: string | null;
};

/**
 * The transfers in which an organisation has a part, one row for each part. What was copied to a sub-contract is read
 * there, and what is closed was looked at while it was open.
 */
export async function transfersToTest(db: Kysely<Database>, organisationId: string): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    select declaration.id as "declarationId", party.party as role,
      coalesce(declaration.opportunity_id, subcontract.opportunity_id) as "opportunityId",
      declaration.subcontract_id as "subcontractId", opportunity.title as "opportunityTitle",
      subcontract.terms as "subcontractTerms",
      declaration.state not in ('not_assessed', 'assessing', 'not_applicable', 'disputed', 'aborted') as "isGoingAhead",
      coalesce(declaration.transferred_on, declaration.planned_transfer_on)::text as "transferOn",
      plan.made_at as "plannedAt",
      (select milestone ->> 'due' from jsonb_array_elements(plan.milestones) milestone
        where milestone ->> 'code' = 'eli') as "eliDueOn",
      ${eliCompleteOn(sql`declaration.id`, sql`party.organisation_id`)}::text as "eliGivenOn",
      declaration.special_circumstances is not null as "hasSpecialCircumstances",
      (select min(informed_on)::text from tupe_informed where party_id = party.id and withdrawn_at is null)
        as "informedOn",
      consultation.has_affected_staff as "hasAffectedStaff",
      consultation.measures_envisaged as "measuresEnvisaged",
      ${isToldOfMeasures('party')} as "isToldOfMeasures", consultation.ends_on::text as "consultationEndedOn",
      case when declaration.state = 'disputed' then greatest(
        (select max(stated_at) from tupe_position where declaration_id = declaration.id),
        (select max(made_at) from tupe_step where declaration_id = declaration.id and to_state = 'disputed')
      ) end as "disputedAt",
      declaration.old_contract_ends_on::text as "oldContractEndsOn"
    from tupe_party party
    join tupe_declaration declaration on declaration.id = party.declaration_id
    left join opportunity on opportunity.id = declaration.opportunity_id
    left join subcontract on subcontract.id = declaration.subcontract_id
    left join tupe_plan plan on plan.declaration_id = declaration.id and plan.replaced_at is null
    left join tupe_consultation consultation on consultation.party_id = party.id
    where party.organisation_id = ${organisationId} and party.ended_at is null
      and party.party in ('prime', 'outgoing', 'incoming')
      and declaration.state not in ('not_applicable', 'aborted', 'closed') and not ${isTupeAtRest}
    order by declaration.id, party.party`.execute(db);
  return rows.map(({ plannedAt, disputedAt, ...row }) => ({
    ...row,
    plannedAt: plannedAt && new Date(plannedAt),
    disputedAt: disputedAt && new Date(disputedAt),
  }));
}

/**
 * What an organisation has to delete of what it was given about a workforce. A bidder's waits until interests are opened: a finding
 * that is published before would tell that it was interested (docs/decisions/0014).
 */
export async function deletionsToTest(db: Kysely<Database>, organisationId: string) {
  const { rows } = await sql<{
    declarationId: string;
    opportunityTitle: string | null;
    subcontractTerms: JsonObject | null;
    what: 'workforce_pack' | 'employee_information';
    dueOn: string;
    isConfirmed: boolean;
  }>`
    select deletion.declaration_id as "declarationId", opportunity.title as "opportunityTitle",
      subcontract.terms as "subcontractTerms", deletion.what, deletion.due_on::text as "dueOn",
      deletion.confirmed_at is not null as "isConfirmed"
    from tupe_deletion deletion
    join tupe_declaration declaration on declaration.id = deletion.declaration_id
    left join opportunity on opportunity.id = declaration.opportunity_id
    left join subcontract on subcontract.id = declaration.subcontract_id
    where deletion.organisation_id = ${organisationId} and (deletion.what <> 'workforce_pack'
      or opportunity.interests_opened_at is not null or opportunity.withdrawn_at is not null)
    order by deletion.declaration_id, deletion.what`.execute(db);
  return rows;
}
