import { expect, test } from 'vitest';
import { interestJson } from '#app/features/interests/interest-json.server.ts';
import { fittingProvider, openOpportunity, question } from '../features/interest.fixtures.ts';
import { siteForFile } from './support/site.ts';

const site = siteForFile();

test('what is typed saves itself, and our clock goes on near the deadline', async () => {
  site.services.clock.set('2026-07-01T22:30:00Z');
  const { opportunityId } = await openOpportunity(site.services);
  const { person, organisationId } = await fittingProvider(site.services);
  const reader = await site.reader({ name: 'interest-desk', width: 1280, javaScript: true });
  await site.signIn(reader, person.personId);
  await reader.open(`/opportunities/${opportunityId}/interest`);

  await reader.page.getByText('Our clock says 23:3').waitFor();
  await reader.page.getByLabel(question.question).fill('Typed and never sent');
  await reader.page.getByText('Saved at 23:30:00. It is not sent yet.').waitFor();
  const { status, draft } = await interestJson(site.services, organisationId, opportunityId);
  expect([status, draft[`answer_${question.id}`]]).toEqual(['draft', 'Typed and never sent']);

  await reader.page.reload();
  expect(await reader.page.getByLabel(question.question).inputValue()).toBe('Typed and never sent');
}, 120_000);
