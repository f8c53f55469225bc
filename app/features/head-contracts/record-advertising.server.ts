import type { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findAdvertising, recordAdvertising } from '#db/queries/advertising.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import type { AdvertisingRow, HeadContractRow, OpportunityRow } from '#db/tables/opportunity.table.ts';
import { advertisingFacts } from './advertising-facts.ts';
import type { advertisingForm } from './advertising-form.ts';
import { type AdvertisingDuty, mustAdvertise } from './must-advertise.ts';

export type AdvertisingPageData = { recorded: AdvertisingRow | null; duty: AdvertisingDuty | null };

/** What is recorded of advertising an opportunity, and whether it must be; no duty without a head contract. */
export async function readAdvertising(
  { db }: Services,
  opportunity: OpportunityRow,
  headContract: HeadContractRow | null,
): Promise<AdvertisingPageData> {
  const recorded = await findAdvertising(db, opportunity.id);
  const facts =
    headContract && advertisingFacts(headContract, { valueHighPence: opportunity.value_high_pence, recorded });
  return { recorded, duty: facts && mustAdvertise(facts) };
}

type Recorded = { ok: true } | { ok: false; reason: 'unknown' };

/** Records when the need for an opportunity arose and where it was advertised; at any time, for the report. */
export function saveAdvertising(
  context: Context,
  { organisationId, opportunityId }: { organisationId: string; opportunityId: string },
  answer: z.output<typeof advertisingForm>,
): Promise<Recorded> {
  return inUnitOfWork<Recorded>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, organisationId, opportunityId);
    if (!opportunity) return { ok: false, reason: 'unknown' };
    await recordAdvertising(unit.db, opportunityId, {
      arose_after_award: answer.arose,
      exempt_reason: answer.exempt_reason || null,
      notice_reference: answer.notice_reference || null,
      notice_on: answer.notice_on,
      award_notice_on: answer.award_notice_on,
      updated_by: context.actor.kind === 'person' ? context.actor.personId : null,
      updated_at: unit.now,
    });
    await unit.audit('record', 'advertising', opportunityId, {}, organisationId);
    return { ok: true };
  });
}
