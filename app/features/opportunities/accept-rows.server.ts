import { randomUUID } from 'node:crypto';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateOpportunity } from '#db/queries/opportunity.ts';
import { countRequirements, insertRequirement, nextRequirementPosition } from '#db/queries/opportunity-parts.ts';
import { forgetStruckProposals, saveDecidedProposals } from '#db/queries/row-proposal.ts';
import { placeRuleFor } from '../places/place-rule-for.ts';
import { type Choice, chooseFrom, type Ticked } from '../proposals/rows-form.ts';
import { after, type DraftKey, lockEditable } from './change-draft.server.ts';
import { findOpportunityOffer, opportunitySubject } from './proposed-rows.server.ts';
import { mostRequirements } from './save-requirement.server.ts';

type Accepted = { ok: true; added: number } | { ok: false; reason: 'not_a_draft' | 'changed' | 'too_many' };

/**
 * Adds the requirements that were ticked to a draft, and strikes out the rest of what its description proposed. Refused as
 * `changed` when the description is no longer what the page showed.
 */
export async function acceptRequirements(context: Context, draft: DraftKey, ticked: Ticked): Promise<Accepted> {
  const reference = await context.services.reference.current();
  const { organisationId, opportunityId } = draft;
  return inUnitOfWork<Accepted>(context, async (unit) => {
    const opportunity = await lockEditable(unit, { organisationId, opportunityId }, 'requirements');
    if (!opportunity) return { ok: false, reason: 'not_a_draft' };
    const offer = await findOpportunityOffer(unit.db, reference, opportunity);
    if (offer.textHash !== ticked.text_hash) return { ok: false, reason: 'changed' };
    const choice = chooseFrom(offer, ticked);
    const services = choice.accepted('service').map(({ key }) => key);
    const held = await countRequirements(unit.db, opportunityId);
    if (held + services.length > mostRequirements) return { ok: false, reason: 'too_many' };
    const codes = choice.accepted('place').flatMap(({ places }) => places);
    const rule = placeRuleFor(codes, reference.places);
    const where = {
      place_rule: rule ?? { kind: 'districts' as const, codes: [] },
      districts: rule ? reference.places.expand(codes) : [],
    };
    for (const service of services) await addRow(unit, opportunityId, service, choice, where);
    await saveDecidedProposals(unit.db, opportunitySubject(opportunityId), {
      source: 'description',
      textHash: offer.textHash,
      decidedBy: personOf(context),
      decidedAt: unit.now,
      decided: choice.decided,
    });
    await updateOpportunity(unit.db, organisationId, opportunityId, { updated_at: after(opportunity, unit.now) });
    await unit.audit('edit', 'opportunity', opportunityId, { task: 'requirements', readRows: choice.decided });
    return { ok: true, added: services.length };
  });
}

/** Offers again what was struck out of the description of a draft. */
export function offerStruckRequirementsAgain(context: Context, { organisationId, opportunityId }: DraftKey) {
  return inUnitOfWork(context, async (unit) => {
    const opportunity = await lockEditable(unit, { organisationId, opportunityId }, 'requirements');
    if (!opportunity) return { ok: false, reason: 'not_a_draft' } as const;
    const forgotten = await forgetStruckProposals(unit.db, opportunitySubject(opportunityId));
    if (forgotten > 0) await unit.audit('reopen', 'row_proposal', opportunityId, { forgotten });
    return { ok: true } as const;
  });
}

type Where = Pick<Parameters<typeof insertRequirement>[1], 'place_rule' | 'districts'>;

async function addRow({ db }: UnitOfWork, opportunityId: string, service: string, choice: Choice, where: Where) {
  await insertRequirement(db, {
    id: randomUUID(),
    opportunity_id: opportunityId,
    service_type: service,
    customer_groups: choice.accepted('customer_group').map(({ key }) => key),
    specialisms: choice.accepted('specialism').map(({ key }) => key),
    ...where,
    volume_low: null,
    volume_central: null,
    volume_high: null,
    importance: 'essential',
    capabilities: [],
    description: '',
    position: await nextRequirementPosition(db, opportunityId),
  });
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('Rows are accepted by people');
  return actor.personId;
}
