import type { TestServices } from '../services.ts';
import { tupeMarket } from '../tupe.ts';
import { insertTerms } from '../tupe-terms.ts';
import type { Thing } from './thing.ts';

export const tupeThingStates = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
export type TupeThingState = (typeof tupeThingStates)[number];

/** A declaration on a sub-contract, as its prime, its outgoing or its incoming provider has it. */
export async function makeDeclaration(services: TestServices, state: TupeThingState): Promise<Thing> {
  const market = await tupeMarket(services, { on: 'subcontract' });
  const { declarationId, subcontractId, prime, outgoing, incoming, partyIds } = market;
  const own = {
    'declaration of prime': prime,
    'declaration of outgoing': outgoing,
    'declaration of incoming': incoming,
  }[state];
  const { organisationId } = own.acting;
  const params = {
    question: 'jurisdiction',
    ...(await insertTerms(services, market)),
    declarationId,
    subcontractId: subcontractId ?? '',
    partyId: partyIds.outgoing,
    organisationId,
    // One that the prime ticks.
    code: 'indemnities',
  };
  return { organisationId, params };
}
