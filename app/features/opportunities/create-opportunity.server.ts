import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findHeadContractOf } from '#db/queries/head-contract.ts';
import { insertOpportunity } from '#db/queries/opportunity.ts';
import { emptyDraft } from './empty-draft.ts';

type NewDraft = { organisationId: string; headContractId: string | null; summary?: string };
type Created = { ok: true; opportunityId: string } | { ok: false; reason: 'unknown_head_contract' };

/** Begins a draft under one of the organisation's head contracts, or under none yet; with words for it or without. */
export function createOpportunity(
  context: Context,
  { organisationId, headContractId, summary = '' }: NewDraft,
): Promise<Created> {
  return inUnitOfWork<Created>(context, async (unit) => {
    if (headContractId && !(await findHeadContractOf(unit.db, organisationId, headContractId))) {
      return { ok: false, reason: 'unknown_head_contract' };
    }
    const opportunityId = await insertOpportunity(unit.db, {
      ...emptyDraft,
      organisation_id: organisationId,
      head_contract_id: headContractId,
      summary,
      created_at: unit.now,
      updated_at: unit.now,
    });
    await unit.audit('create', 'opportunity', opportunityId, { headContractId });
    return { ok: true, opportunityId };
  });
}
