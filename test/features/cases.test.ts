import { expect, test } from 'vitest';
import { hasInterestIn } from '#db/queries/control.ts';
import { createOrganisation, personActing } from '#test/support/actors.ts';
import { servicesForTest } from '#test/support/services.ts';
import { breach } from './cases.fixtures.ts';

test('breaches open one case and take it up the ladder; what is public is proposed first', async () => {
  const services = await servicesForTest();
  const prime = await personActing(services, { kind: 'prime' });
  const { organisationId } = prime.acting;
  const first = await breach(services, organisationId, 'moderate');
  expect(first).toMatchObject({ level: 1, proposed: null });
  expect(await breach(services, organisationId, 'moderate')).toMatchObject({ caseId: first.caseId, level: 1 });
  expect(await breach(services, organisationId, 'moderate')).toMatchObject({ caseId: first.caseId, level: 2 });
  expect(await breach(services, organisationId, 'major')).toMatchObject({ level: 2, proposed: null });
  expect(await breach(services, organisationId, 'major')).toMatchObject({ level: 2, proposed: 4 });
  await services.runJobs();
  expect(services.outbox.map(({ subject }) => subject.split(': ')[1]).sort()).toEqual([
    'Consequence in the market is proposed',
    'Improvement plan',
    'Informal query',
  ]);
});

test('a person has an interest where they belong or did until 24 months ago, and under common control', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const person = await personActing(services, { kind: 'prime' });
  const sister = await createOrganisation(services);
  const other = await createOrganisation(services);
  const now = new Date('2026-06-01T08:00:00Z');
  await db
    .insertInto('control_link')
    .values({
      organisation_id: sister,
      controlled_by: person.acting.organisationId,
      source: 'Register',
      recorded_at: now,
      recorded_by: null,
      ended_at: null,
    })
    .execute();
  expect(await hasInterestIn(db, person.personId, sister, now)).toBe(true);
  expect(await hasInterestIn(db, person.personId, other, now)).toBe(false);
  await db
    .updateTable('membership')
    .set({ ended_at: new Date('2026-05-01T08:00:00Z'), ended_how: 'left' })
    .where('person_id', '=', person.personId)
    .execute();
  expect(await hasInterestIn(db, person.personId, person.acting.organisationId, now)).toBe(true);
  expect(await hasInterestIn(db, person.personId, sister, new Date('2028-05-02T08:00:00Z'))).toBe(false);
});
