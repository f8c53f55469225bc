import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { decisionSteps } from './domain.ts';
import { giveOutcome } from './give-outcome.server.ts';
import { lotUnderDecision } from './lot-under-decision.server.ts';
import { withdrawnReason } from './reasons.ts';
import { tellOutcome } from './tell-outcome.server.ts';

/**
 * Gives everyone who waits for an outcome the one that there is when the opportunity is withdrawn, with its reason: also those
 * whose award has not taken effect, and reserves. To be called in the transaction that withdraws it.
 */
export async function endWithOpportunity(
  services: Services,
  unit: UnitOfWork,
  opportunity: OpportunityRow,
  decision: { reason: string; decidedBy: string | null },
): Promise<void> {
  const lots = await unit.db.selectFrom('lot').select('id').where('opportunity_id', '=', opportunity.id).execute();
  for (const { id } of lots) {
    const lot = await lotUnderDecision(unit.db, opportunity, id);
    for (const interest of lot?.interests ?? []) {
      if (!lot || !decisionSteps[interest.state].opportunity_withdrawn) continue;
      const words = { reasonCode: withdrawnReason, reason: decision.reason, feedback: '', exceptionReason: null };
      const given = await giveOutcome(unit, lot, interest, 'opportunity_withdrawn', words, decision.decidedBy);
      if (given.ok)
        await tellOutcome(services, unit, lot, interest, { outcome: 'not_this_time', promoted: false, ...words });
    }
  }
}
