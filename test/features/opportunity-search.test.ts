import { expect, test } from 'vitest';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import { searchOpportunities } from '#app/features/opportunities/search-opportunities.server.ts';
import { readOpportunityQuery } from '#app/features/opportunities/search-query.ts';
import { syncOpportunity } from '#app/features/opportunities/sync-search.server.ts';
import { judgeOrganisation } from '#app/features/stewardship/judge-organisation.server.ts';
import { personActing } from '#test/support/actors.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { publishedOpportunity } from './opportunity-draft.fixtures.ts';

const hull = 'E06000010';
const yorkshire = 'E12000003';
const wales = 'W92000004';

async function search(services: TestServices, query: string) {
  const reference = await services.reference.current();
  return searchOpportunities(services, readOpportunityQuery(new URLSearchParams(query), reference));
}
const titlesOf = async (services: TestServices, query: string) =>
  (await search(services, query)).results.map(({ title }) => title);

test('filters narrow together, and each is counted without itself', async () => {
  const services = await servicesForTest();
  await publishedOpportunity(services, { title: 'Training in Hull', highPence: 1_000_000 });
  await publishedOpportunity(services, { title: 'Outreach in Hull', service: 'outreach' });
  await publishedOpportunity(services, { title: 'Training in Wales', districts: ['W06000015'] });
  expect((await search(services, '')).total).toBe(3);
  const both = await search(services, `region=${yorkshire}&service=training`);
  expect(both.results.map(({ title }) => title)).toEqual(['Training in Hull']);
  expect(both.counts.service).toEqual({ training: 1, outreach: 1 });
  expect(both.counts.region).toEqual({ [yorkshire]: 1, [wales]: 1 });
  expect(await titlesOf(services, 'value=under_50k')).toEqual(['Training in Hull']);
  expect(await titlesOf(services, `service=training&service=outreach&region=${wales}`)).toEqual(['Training in Wales']);
  expect(await titlesOf(services, 'q=outreach')).toEqual(['Outreach in Hull']);
});

test('open, closing and closed follow the clock, not the index', async () => {
  const services = await servicesForTest();
  await publishedOpportunity(services, { title: 'Later', responseDeadline: '2026-07-20' });
  await publishedOpportunity(services, { title: 'Sooner' });
  expect(await titlesOf(services, '')).toEqual(['Sooner', 'Later']);
  expect(await titlesOf(services, 'closing=28')).toEqual(['Sooner']);
  services.clock.set('2026-06-22T22:30:00Z');
  expect(await titlesOf(services, '')).toEqual(['Sooner', 'Later']);
  services.clock.set('2026-06-22T23:30:00Z');
  expect(await titlesOf(services, '')).toEqual(['Later']);
  expect(await titlesOf(services, 'show=closed')).toEqual(['Sooner']);
  expect((await search(services, 'show=closed')).results[0]?.effectiveStatus).toBe('closed');
});

test('an address that makes no sense still answers', async () => {
  const services = await servicesForTest();
  await publishedOpportunity(services);
  const nonsense =
    'page=99&page=-1&service=nope&region=E06000010&sort=up&show=%00&closing=3&q=&tupe=&value=%F0%9F%98%80';
  expect(await search(services, nonsense)).toMatchObject({ total: 1, page: 1, pages: 1 });
  expect(await search(services, 'page=0')).toMatchObject({ page: 1 });
  expect(await search(services, `q=${'xyzzy '.repeat(1000)}`)).toMatchObject({ total: 0 });
});

test('a withdrawn opportunity moves to the withdrawn ones, at the same instant too', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  await withdrawOpportunity(context, key, 'No longer needed');
  await services.runJobs();
  expect(await titlesOf(services, '')).toEqual([]);
  expect(await titlesOf(services, 'show=withdrawn')).toEqual(['Debt advice']);
});

test('what an organisation withdrew is not found either once a steward has suspended it', async () => {
  const services = await servicesForTest();
  const { context, key } = await publishedOpportunity(services);
  await withdrawOpportunity(context, key, 'No longer needed');
  await services.runJobs();
  const steward = await personActing(services, { kind: 'steward' });
  const judgement = { organisationId: key.organisationId, decision: 'suspend', reason: 'Complaints' } as const;
  await judgeOrganisation({ services, actor: steward, formKey: null }, judgement);
  await services.runJobs();
  expect(await titlesOf(services, 'show=withdrawn')).toEqual([]);
});

test('what a suspended organisation posted is not found until it is let in again', async () => {
  const services = await servicesForTest();
  const { key } = await publishedOpportunity(services, { districts: [hull] });
  const setStatus = async (status: 'suspended' | 'verified', at: string) => {
    const row = { status, updated_at: new Date(at) };
    await services.db.updateTable('organisation').set(row).where('id', '=', key.organisationId).execute();
    await syncOpportunity(services, key.opportunityId);
  };
  await setStatus('suspended', '2026-06-01T09:00:00Z');
  expect(await titlesOf(services, 'show=all')).toEqual([]);
  await setStatus('verified', '2026-06-01T10:00:00Z');
  expect(await titlesOf(services, 'show=all')).toEqual(['Debt advice']);
});
