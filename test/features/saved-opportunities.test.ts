import { expect, test } from 'vitest';
import { listSavedOpportunities } from '#app/features/saved-opportunities/list-saved.server.ts';
import {
  mostSaved,
  removeSavedOpportunity,
  saveOpportunity,
} from '#app/features/saved-opportunities/save-opportunity.server.ts';
import { type CloseReader, closeReaders } from '#db/queries/close-readers.ts';
import { addMember, createPerson, personActing } from '#test/support/actors.ts';
import { insertPublishedOpportunities, publishedOpportunity } from '#test/support/published.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

const first = '00000000-0000-0000-0000-000000000000';
const at = new Date('2026-06-01T08:00:00Z');

async function openOpportunity(services: TestServices) {
  const prime = await personActing(services, { kind: 'prime' });
  const opportunity = publishedOpportunity({ organisationId: prime.acting.organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  return { prime, opportunityId: opportunity.opportunityId };
}

const peopleOf = (readers: readonly CloseReader[]) => readers.map(({ personId }) => personId).toSorted();

test('what a person saves is on their list alone, once, until they take it off', async () => {
  const services = await servicesForTest();
  const { opportunityId } = await openOpportunity(services);
  const reader = await personActing(services);
  const other = await personActing(services);
  const context = { services, actor: reader, formKey: null };

  expect(await saveOpportunity(context, opportunityId)).toEqual({ ok: true });
  expect(await saveOpportunity(context, opportunityId)).toEqual({ ok: true });
  expect(await listSavedOpportunities(services, reader.personId)).toMatchObject([{ opportunityId, status: 'open' }]);
  expect(await listSavedOpportunities(services, other.personId)).toEqual([]);

  await removeSavedOpportunity(context, opportunityId);
  expect(await listSavedOpportunities(services, reader.personId)).toEqual([]);
});

test('a list holds a hundred, and says so when it is full', async () => {
  const services = await servicesForTest();
  const { prime, opportunityId } = await openOpportunity(services);
  const reader = await personActing(services);
  const many = Array.from({ length: mostSaved }, () =>
    publishedOpportunity({ organisationId: prime.acting.organisationId }),
  );
  await insertPublishedOpportunities(services, many);
  await services.db
    .insertInto('saved_opportunity')
    .values(
      many.map((each) => ({
        person_id: reader.personId,
        opportunity_id: each.opportunityId,
        organisation_id: null,
        saved_at: at,
      })),
    )
    .execute();

  const context = { services, actor: reader, formKey: null };
  expect(await saveOpportunity(context, opportunityId)).toEqual({ ok: false, reason: 'too_many' });
  expect(await listSavedOpportunities(services, reader.personId)).toHaveLength(mostSaved);
});

test('those who looked closely are told once each: saved, invited, asked and interested, but not the prime nor who said no', async () => {
  const services = await servicesForTest();
  const { prime, opportunityId } = await openOpportunity(services);
  const [saver, invited, asker, interested, withdrawn, declined, stranger] = await Promise.all(
    Array.from({ length: 7 }, () => personActing(services)),
  );
  if (!saver || !invited || !asker || !interested || !withdrawn || !declined || !stranger) throw new Error('nobody');
  const viewer = await createPerson(services);
  await addMember(services, invited.acting.organisationId, viewer, 'viewer');
  for (const actor of [saver, asker, prime]) await saveOpportunity({ services, actor, formKey: null }, opportunityId);
  const of = (organisation_id: string) => ({ opportunity_id: opportunityId, organisation_id, created_at: at });
  await services.db
    .insertInto('invitation')
    .values(
      [invited, declined].map(({ acting }) => ({
        ...of(acting.organisationId),
        message: '',
        sent_by: 'email' as const,
        stop_token_hash: null,
        invited_by: null,
      })),
    )
    .execute();
  await services.db
    .insertInto('not_for_us')
    .values({ ...of(declined.acting.organisationId), person_id: declined.personId, reason: 'price', words: '' })
    .execute();
  await services.db
    .insertInto('clarification')
    .values({
      opportunity_id: opportunityId,
      number: 1,
      question: 'How many?',
      asked_by_organisation_id: asker.acting.organisationId,
      asked_by: asker.personId,
      asked_at: at,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute();
  const none = {
    sent_version: null,
    sent_at: null,
    withdrawn_reason: null,
    number: null,
    decision_due: null,
    overdue_since: null,
    nudged_at: null,
    updated_at: at,
  };
  await services.db
    .insertInto('interest')
    .values([
      { ...of(interested.acting.organisationId), ...none, withdrawn_at: null },
      { ...of(withdrawn.acting.organisationId), ...none, status: 'withdrawn', withdrawn_at: at },
    ])
    .execute();

  const readers = await closeReaders(services.db, opportunityId, { after: first, limit: 100 });

  const expected = [saver, invited, asker, interested].map(({ personId }) => personId).toSorted();
  expect(peopleOf(readers)).toEqual(expected);
  const [one, ...more] = await closeReaders(services.db, opportunityId, { after: first, limit: 1 });
  expect(more).toEqual([]);
  const rest = await closeReaders(services.db, opportunityId, { after: one?.personId ?? '', limit: 100 });
  expect([one?.personId, ...peopleOf(rest)].toSorted()).toEqual(expected);
});
