import { type Decided, decide, type OutcomeToGive } from '#app/features/decisions/decide.server.ts';
import type { Actor } from '#app/features/identity/actor.ts';
import type { AnsweredMarket } from '#test/support/decided-market.ts';
import type { TestServices } from '#test/support/services.ts';

export const asActor = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });
const words = { reason: 'Your plan for Hull was the clearest.', feedback: '', exceptionReason: null };
const reasonCodes = { award: 'best_score', reserve: 'close_second', not_this_time: 'others_scored_higher' } as const;

/** The prime gives the nth answer an outcome. */
export function give(
  services: TestServices,
  { prime, opportunity, lotIds, answers }: AnsweredMarket,
  nth: number,
  outcome: OutcomeToGive['outcome'],
  changes: Partial<OutcomeToGive> & { lotId?: string } = {},
): Promise<Decided> {
  const { lotId = lotIds[0] ?? '', ...given } = changes;
  const key = { organisationId: prime.acting.organisationId, opportunityId: opportunity.opportunityId, lotId };
  const interestId = answers[nth]?.interestId ?? '';
  return decide(asActor(services, prime), key, {
    interestId,
    outcome,
    reasonCode: reasonCodes[outcome],
    ...words,
    ...given,
  });
}

export const keyOf = ({ prime, opportunity }: AnsweredMarket) => ({
  organisationId: prime.acting.organisationId,
  opportunityId: opportunity.opportunityId,
});
export const statusOf = async ({ db }: TestServices, { opportunity }: AnsweredMarket) =>
  (await db.selectFrom('opportunity').select('status').where('id', '=', opportunity.opportunityId).executeTakeFirst())
    ?.status;
export const verbsAudited = async ({ db }: TestServices, noun: string) =>
  (await db.selectFrom('audit_entry').select('verb').where('noun', '=', noun).orderBy('sequence').execute()).map(
    ({ verb }) => verb,
  );
