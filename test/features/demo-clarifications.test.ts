import { expect, test } from 'vitest';
import { stageOf } from '#app/features/invitations/domain.ts';
import { seedDemo } from '#db/demo/seed.ts';
import { servicesForTest } from '#test/support/services.ts';

test('the demo market has questions with and without answers, and invitations at every step', async () => {
  const services = await servicesForTest();
  await seedDemo(services);
  const questions = await services.db
    .selectFrom('clarification')
    .innerJoin('opportunity', 'opportunity.id', 'clarification.opportunity_id')
    .select(['answer', 'asked_at', 'clarification_deadline', 'asked_by_organisation_id', 'organisation_id'])
    .execute();
  expect(questions.filter(({ answer }) => answer).length).toBeGreaterThan(20);
  expect(questions.filter(({ answer }) => answer === null).length).toBeGreaterThan(5);
  const late = questions.filter(
    (row) => row.asked_at.toISOString().slice(0, 10) > (row.clarification_deadline ?? '9999'),
  );
  expect(late).toEqual([]);
  expect(questions.filter((row) => row.asked_by_organisation_id === row.organisation_id)).toEqual([]);

  const invitations = await services.db
    .selectFrom('invitation')
    .leftJoin('not_for_us', (join) =>
      join
        .onRef('not_for_us.opportunity_id', '=', 'invitation.opportunity_id')
        .onRef('not_for_us.organisation_id', '=', 'invitation.organisation_id'),
    )
    .select(['opened_at', 'viewed_at', 'reminded_at', 'sent_by', 'not_for_us.created_at as declinedAt'])
    .execute();
  const stages = invitations.map(({ opened_at: openedAt, viewed_at: viewedAt, declinedAt }) =>
    stageOf({ openedAt, viewedAt, declinedAt, interestedAt: null }),
  );
  expect(new Set(stages)).toEqual(new Set(['sent', 'opened', 'viewed', 'not_for_us']));
  expect(invitations.some(({ sent_by }) => sent_by === 'letter')).toBe(true);
  const now = new Date(services.clock.now().epochMilliseconds);
  const times = invitations.flatMap((row) => [row.opened_at, row.viewed_at, row.reminded_at, row.declinedAt]);
  expect(times.filter((at) => at !== null && at > now)).toEqual([]);
});
