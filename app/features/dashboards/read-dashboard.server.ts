import type { Services } from '#app/services/services.ts';
import { type Actor, editors, isSteward, owners } from '../identity/actor.ts';
import { tupeItemsFor } from '../tupe-hub/tupe-items.server.ts';
import { type PrimeDashboard, readPrimeDashboard } from './prime-dashboard.server.ts';
import { type ProviderDashboard, readProviderDashboard } from './provider-dashboard.server.ts';
import { readStewardDashboard, type StewardDashboard } from './steward-dashboard.server.ts';

export type Dashboard = {
  today: string;
  organisation: { id: string; name: string };
  provider: ProviderDashboard | null;
  prime: PrimeDashboard | null;
  steward: StewardDashboard | null;
};

/**
 * What a person sees of the organisation that they act for: what to do, by when, and where things stand.
 * @returns null for whoever acts for no provider, no prime and no stewards
 */
export async function dashboardOf(services: Services, actor: Actor): Promise<Dashboard | null> {
  const acting = actor.kind === 'person' ? actor.acting : null;
  if (actor.kind !== 'person' || !acting || !(acting.isProvider || acting.isPrime || isSteward(actor))) return null;
  const { personId } = actor;
  // Who may only look has nothing to do.
  const mayAct = editors.includes(acting.role);
  const { organisationId: id, organisationName: name } = acting;
  const tupe = mayAct
    ? await tupeItemsFor(services, { personId, organisationId: id, isOwner: owners.includes(acting.role) })
    : { asPrime: [], asProvider: [] };
  return {
    today: services.clock.today().toString(),
    organisation: { id, name },
    provider: acting.isProvider
      ? await readProviderDashboard(services, {
          personId,
          organisationId: id,
          mayAct,
          isPrime: acting.isPrime,
          tupe: tupe.asProvider,
        })
      : null,
    prime: acting.isPrime
      ? await readPrimeDashboard(services, {
          personId,
          primeId: id,
          mayAct,
          // Staff may also leave or join a prime that is no provider here.
          tupe: acting.isProvider ? tupe.asPrime : [...tupe.asPrime, ...tupe.asProvider],
        })
      : null,
    steward: isSteward(actor) ? await readStewardDashboard(services, actor, mayAct) : null,
  };
}
