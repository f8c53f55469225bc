import type { TestServices } from '../services.ts';
import { tupeMarket } from '../tupe.ts';
import { insertTerms } from '../tupe-terms.ts';
import type { Thing } from './thing.ts';

export const tupeThingStates = [
  'declaration of prime',
  'declaration of outgoing',
  'declaration of incoming',
  'declaration to counter-sign',
  'disputed declaration',
  'transferred declaration',
] as const;
export type TupeThingState = (typeof tupeThingStates)[number];

/**
 * A declaration on a sub-contract, as its prime, its outgoing or its incoming provider has it; one that its outgoing provider is
 * asked to sign as not applying; and, of a prime, one that is disputed and one that was transferred.
 */
export async function makeDeclaration(services: TestServices, state: TupeThingState): Promise<Thing> {
  const at = new Date(services.clock.now().epochMilliseconds);
  const columns: Partial<Record<TupeThingState, NonNullable<Parameters<typeof tupeMarket>[1]>['columns']>> = {
    'declaration to counter-sign': { not_applicable_reason: 'Nobody moves.', not_applicable_at: at },
    'disputed declaration': { state: 'disputed' },
    'transferred declaration': { state: 'transferred', transferred_on: '2026-05-31' },
  };
  const market = await tupeMarket(services, { on: 'subcontract', columns: columns[state] });
  const { declarationId, subcontractId, prime, outgoing, incoming, partyIds } = market;
  const own: Partial<Record<TupeThingState, typeof prime>> = {
    'declaration of outgoing': outgoing,
    'declaration of incoming': incoming,
    'declaration to counter-sign': outgoing,
  };
  const { organisationId } = (own[state] ?? prime).acting;
  const params = {
    question: 'jurisdiction',
    ...(await insertTerms(services, market)),
    declarationId,
    subcontractId: subcontractId ?? '',
    partyId: partyIds.outgoing,
    part: 'work',
    step: 'abort',
    organisationId,
    // One that the prime ticks.
    code: 'indemnities',
  };
  return { organisationId, params };
}
