import { concernMarket, raised } from '../concerns.ts';
import type { TestServices } from '../services.ts';
import type { Thing } from './thing.ts';

export const concernStates = [
  'raised concern',
  'concern about us',
  'hidden concern about us',
  'concern of many',
] as const;
export type ConcernStateOfThing = (typeof concernStates)[number];

/**
 * A concern as who raised it in confidence has it (`raised concern`); as whom it is about has it, raised by name (`concern about
 * us`) or hidden from it (`hidden concern about us`); or a promise that three or more have raised, of whom it is about.
 */
export async function makeConcern(services: TestServices, state: ConcernStateOfThing): Promise<Thing> {
  const { prime, partners } = await concernMarket(services, 1);
  const [partner] = partners;
  if (!partner) throw new Error('There is no partner');
  const primeId = prime.acting.organisationId;
  const openness = state === 'concern about us' ? 'named' : 'confidential';
  const { concernId } = await raised(services, partner, primeId, { openness });
  const organisationId = state === 'raised concern' ? partner.acting.organisationId : primeId;
  const aggregateId = state === 'concern of many' ? await insertAggregate(services, primeId) : '';
  return { organisationId, params: { concernId, aggregateId } };
}

async function insertAggregate({ db, clock }: TestServices, subjectId: string): Promise<string> {
  const { id } = await db
    .insertInto('concern_aggregate')
    .values({
      subject_id: subjectId,
      item_code: 'P18',
      shown_on: clock.today().toString(),
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
