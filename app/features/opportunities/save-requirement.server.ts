import { randomUUID } from 'node:crypto';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findHeadContractOf } from '#db/queries/head-contract.ts';
import { updateOpportunity } from '#db/queries/opportunity.ts';
import {
  countRequirements,
  deleteRequirement,
  insertRequirement,
  nextRequirementPosition,
  updateRequirement,
} from '#db/queries/opportunity-parts.ts';
import type { RequirementRow } from '#db/tables/opportunity.table.ts';
import { after, changeDraft, type DraftKey, lockEditable, type Saved } from './change-draft.server.ts';
import type { NeedAnswer } from './requirement-schema.ts';

export const mostRequirements = 50;

type Added = { ok: true; requirementId: string } | { ok: false; reason: 'not_a_draft' | 'too_many' };

/** Adds a requirement row, which starts with the places of the head contract. */
export function addRequirement(context: Context, draft: DraftKey, need: NeedAnswer): Promise<Added> {
  const { organisationId, opportunityId } = draft;
  return inUnitOfWork<Added>(context, async (unit) => {
    const opportunity = await lockEditable(unit, { organisationId, opportunityId }, 'requirements');
    if (!opportunity) return { ok: false, reason: 'not_a_draft' };
    const count = await countRequirements(unit.db, opportunityId);
    if (count >= mostRequirements) return { ok: false, reason: 'too_many' };
    const contract = opportunity.head_contract_id
      ? await findHeadContractOf(unit.db, organisationId, opportunity.head_contract_id)
      : null;
    const requirementId = randomUUID();
    await insertRequirement(unit.db, {
      id: requirementId,
      opportunity_id: opportunityId,
      ...columnsOf(need),
      customer_groups: [],
      specialisms: [],
      place_rule: contract?.place_rule ?? { kind: 'districts', codes: [] },
      districts: contract?.districts ?? [],
      volume_low: null,
      volume_central: null,
      volume_high: null,
      capabilities: [],
      position: await nextRequirementPosition(unit.db, opportunityId),
    });
    await updateOpportunity(unit.db, organisationId, opportunityId, { updated_at: after(opportunity, unit.now) });
    await unit.audit('edit', 'opportunity', opportunityId, { task: 'requirements', requirementId });
    return { ok: true, requirementId };
  });
}

/** Changes columns of a requirement of a draft. */
export function changeRequirement(
  context: Context,
  draft: DraftKey,
  requirementId: string,
  change: Partial<RequirementRow>,
): Promise<Saved> {
  return changeDraft(context, draft, 'requirements', async ({ db }) =>
    (await updateRequirement(db, draft.opportunityId, requirementId, change)) ? {} : null,
  );
}

/** Removes a requirement of a draft. */
export function removeRequirement(context: Context, draft: DraftKey, requirementId: string): Promise<Saved> {
  return changeDraft(context, draft, 'requirements', async ({ db }) =>
    (await deleteRequirement(db, draft.opportunityId, requirementId)) ? {} : null,
  );
}

/** The columns of what a requirement is. */
export function columnsOf({ service_type, importance, description, lot_id }: NeedAnswer) {
  return { service_type, importance, description, lot_id };
}
