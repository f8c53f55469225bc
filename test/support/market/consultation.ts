import type { TestServices } from '../services.ts';
import { tupeMarket } from '../tupe.ts';
import type { Thing } from './thing.ts';

export const consultationStates = ['consulting outgoing provider', 'incoming provider with a letter'] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** A transfer whose outgoing provider informed and keeps a log, and whose incoming provider has a letter that it did not send yet. */
export async function makeConsulting(services: TestServices, state: ConsultationState): Promise<Thing> {
  const { declarationId, partyIds, outgoing, incoming } = await tupeMarket(services, { on: 'subcontract' });
  const isOutgoing = state === 'consulting outgoing provider';
  const at = new Date(services.clock.now().epochMilliseconds);
  const today = services.clock.today().toString();
  const recorded = {
    party_id: partyIds.outgoing,
    recorded_by: null,
    recorded_at: at,
    withdrawn_at: null,
    withdrawn_reason: null,
  };
  const informed = await services.db
    .insertInto('tupe_informed')
    .values({ ...recorded, recipients: '3 representatives', how: 'letter', informed_on: today, items: ['fact'] })
    .returning('id')
    .executeTakeFirstOrThrow();
  const entry = await services.db
    .insertInto('tupe_consultation_entry')
    .values({ ...recorded, kind: 'meeting', happened_on: today, words: 'First meeting' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const content = {
    envisaged: false,
    opening: 'We write to you',
    measures: {},
    closing: '',
    signedBy: 'Head of people',
  };
  const letter = await services.db
    .insertInto('measures_letter')
    .values({
      declaration_id: declarationId,
      party_id: partyIds.incoming,
      version: 1,
      content,
      sent_on: null,
      sent_by: null,
      sent_at: null,
      created_by: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const partyId = isOutgoing ? partyIds.outgoing : partyIds.incoming;
  const params = {
    declarationId,
    partyId,
    informedId: informed.id,
    entryId: entry.id,
    letterId: letter.id,
    format: 'docx',
  };
  const { organisationId } = (isOutgoing ? outgoing : incoming).acting;
  return { organisationId, params };
}
