import type { Services } from '#app/services/services.ts';
import { openOpportunitiesFor } from '#db/queries/invitation-choice.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { can } from '../policies.ts';

export type ChooseOpportunity = {
  organisationId: string;
  name: string;
  opportunities: Awaited<ReturnType<typeof openOpportunitiesFor>>;
};

/** The open opportunities of the actor’s prime, for inviting a provider to one of them; null when it is their own. */
export async function chooseOpportunity(
  { db, clock }: Services,
  actor: Actor,
  organisationId: string,
): Promise<ChooseOpportunity | null> {
  const { acting } = signedIn(actor);
  const provider = await findOrganisation(db, organisationId);
  if (!provider || !acting || acting.organisationId === organisationId) return null;
  const today = clock.today().toString();
  const opportunities = await openOpportunitiesFor(db, { primeId: acting.organisationId, organisationId, today });
  return { organisationId, name: provider.name, opportunities };
}

/** Whether the actor may invite anyone at all: for links to where that begins. */
export function mayInvite(actor: Actor): boolean {
  const acting = actor.kind === 'person' ? actor.acting : null;
  return acting !== null && can(actor, 'opportunity:create', { organisationId: acting.organisationId });
}
