import { randomUUID } from 'node:crypto';
import type { TestServices } from '../services.ts';
import { tupeMarket } from '../tupe.ts';
import { now, type Thing } from './thing.ts';

export const informationStates = [
  'information of outgoing',
  'information of incoming',
  'deleted information of outgoing',
  'information for one who is named',
] as const;
export type InformationState = (typeof informationStates)[number];

/**
 * Employee liability information that was handed over elsewhere, as its outgoing or its incoming provider has it; of the incoming
 * provider an owner is named, who is to delete it. Of the last one that owner sits where an assessor does elsewhere.
 */
export async function makeInformation(services: TestServices, state: InformationState): Promise<Thing> {
  const { db } = services;
  const { declarationId, outgoing, incoming } = await tupeMarket(services, { on: 'subcontract' });
  const at = now(services);
  const isDeleted = state === 'deleted information of outgoing';
  const informationId = randomUUID();
  const sha256 = 'a'.repeat(64);
  await db
    .insertInto('employee_information')
    .values({
      id: informationId,
      declaration_id: declarationId,
      giver_id: outgoing.acting.organisationId,
      sequence: 1,
      kind: 'initial',
      route: 'elsewhere',
      as_at: '2026-06-01',
      given_on: '2026-06-01',
      covers: ['identity'],
      staff_count: null,
      delivery_words: 'By the data room of our solicitors',
      sha256,
      bytes: null,
      content_type: null,
      sealed_key: null,
      envelope_id: null,
      given_by: outgoing.personId,
      given_at: at,
      delete_on: '2026-12-01',
      deleted_at: isDeleted ? at : null,
      deleted_why: isDeleted ? 'The agreed date has come' : null,
      deletion_proof: isDeleted ? { sha256, how: 'never_kept', deleted_at: at.toISOString() } : null,
    })
    .execute();
  const { id: recipientId } = await db
    .insertInto('employee_information_recipient')
    .values({
      declaration_id: declarationId,
      organisation_id: incoming.acting.organisationId,
      person_id: incoming.personId,
      named_by: incoming.personId,
      named_by_organisation_id: incoming.acting.organisationId,
      named_at: at,
      ends_on: '2026-07-01',
      ended_at: null,
      ended_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('tupe_deletion')
    .values({
      declaration_id: declarationId,
      organisation_id: incoming.acting.organisationId,
      what: 'employee_information',
      due_on: '2026-12-01',
      asked_at: null,
      confirmed_at: null,
      confirmed_by: null,
      words: null,
      overdue_since: null,
    })
    .execute();
  const { organisationId } = (state === 'information of incoming' ? incoming : outgoing).acting;
  const seat: Record<string, string> =
    state === 'information for one who is named' ? { assessorPersonId: incoming.personId } : {};
  return { organisationId, params: { declarationId, informationId, recipientId, organisationId, ...seat } };
}
