import { randomUUID } from 'node:crypto';
import { signSurvey } from '#app/features/surveys/token.ts';
import type { AccreditationRow } from '#db/tables/accreditation.table.ts';
import { createPerson } from '../actors.ts';
import type { TestServices } from '../services.ts';
import { now, organisation, type Thing } from './thing.ts';

export const accreditationStates = [
  'requested accreditation',
  'booked accreditation',
  'appointed accreditation',
  'surveyed accreditation',
  'visited accreditation',
  'reported accreditation',
  'survey invitation',
] as const;
export type AccreditationStateOfThing = (typeof accreditationStates)[number];

const stored: Record<AccreditationStateOfThing, AccreditationRow['status']> = {
  'requested accreditation': 'requested',
  'booked accreditation': 'booked',
  'appointed accreditation': 'questionnaire_locked',
  'surveyed accreditation': 'surveying',
  'visited accreditation': 'on_site',
  'reported accreditation': 'reported',
  'survey invitation': 'surveying',
};

/**
 * An accreditation of a new prime with its lead assessor, who has declared independence unless it is only `appointed`, one
 * contact and, once surveys are out, the one that it was invited to.
 */
export async function makeAccreditation(services: TestServices, state: AccreditationStateOfThing): Promise<Thing> {
  const { db, clock } = services;
  const organisationId = await organisation(services, 'prime', 'verified');
  const today = clock.today();
  const status = stored[state];
  const { id: accreditationId } = await db
    .insertInto('accreditation')
    .values({
      organisation_id: organisationId,
      version_id: await standardVersion(services),
      status,
      on_site_on: today.add({ weeks: status === 'requested' ? 9 : 14 }).toString(),
      booked_on: today.toString(),
      late_reason: status === 'requested' ? 'The head contract begins early.' : null,
      reply_by: status === 'reported' ? today.add({ days: 10 }).toString() : null,
      reported_on: status === 'reported' ? today.toString() : null,
      report: status === 'reported' ? 'Partners speak well of it.' : null,
      created_at: now(services),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const assessorId = await createPerson(services, { name: 'The assessor' });
  await db
    .insertInto('accreditation_assessor')
    .values({
      accreditation_id: accreditationId,
      person_id: assessorId,
      is_lead: true,
      from_day: today.toString(),
      until_day: today.add({ weeks: 26 }).toString(),
      independence_declared_at: state === 'appointed accreditation' ? null : now(services),
    })
    .execute();
  const contact = await addContact(services, accreditationId);
  const params = { accreditationId, assessorPersonId: assessorId };
  if (status === 'requested' || status === 'booked') return { organisationId, params };
  const token = await inviteOne(services, contact, organisationId);
  return { organisationId, params: { ...params, token } };
}

async function addContact({ db }: TestServices, accreditationId: string) {
  return db
    .insertInto('accreditation_contact')
    .values({
      accreditation_id: accreditationId,
      organisation_name: 'The Shed',
      email: `${randomUUID()}@partner.example`,
      relation: 'present',
      source: 'prime',
      chosen_how: 'draw',
      chosen_why: 'Drawn by lot',
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Contact = Awaited<ReturnType<typeof addContact>>;

async function inviteOne(services: TestServices, contact: Contact, primeId: string): Promise<string> {
  const { db, clock, signer } = services;
  const { id: contactId, accreditation_id: accreditationId, email } = contact;
  const today = clock.today();
  const { id: surveyId } = await db
    .insertInto('survey')
    .values({
      kind: 'accreditation',
      subject_id: primeId,
      accreditation_id: accreditationId,
      opens_on: today.toString(),
      closes_on: today.add({ weeks: 7 }).toString(),
      group_salt: 'salt',
      created_at: now(services),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('survey_invitation')
    .values({ survey_id: surveyId, contact_id: contactId, email, sent_on: today.toString() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return signSurvey(signer, id);
}

/** The version of the Merlin Standard of 2018 that is published. */
export async function standardVersion({ db }: TestServices): Promise<string> {
  const { id } = await db
    .selectFrom('rule_set_version')
    .select('id')
    .where('rule_set', '=', 'MERLIN-2018')
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  return id;
}
