import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerCase, replyToProposal } from '#app/features/cases/answer-case.server.ts';
import { addStep, judgeStep } from '#app/features/cases/judge-step.server.ts';
import { openCaseByHand } from '#app/features/cases/open-by-hand.server.ts';
import { markDone } from '#app/features/cases/plan.server.ts';
import { decideProposal, setLevel } from '#app/features/cases/set-level.server.ts';
import { openAmendment } from '#app/features/opportunities/amend-opportunity.server.ts';
import { publishAmendment } from '#app/features/opportunities/publish-amendment.server.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { saveTitle } from '#app/features/opportunities/save-tasks.server.ts';
import { readUndertakings } from '#app/features/undertakings/read-undertakings.server.ts';
import { addMember, personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { breach } from './cases.fixtures.ts';
import { asActor } from './decisions.fixtures.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

// Today is 1 June 2026.
let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices({ RATE_LIMITS: 'off' });
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const json = async (path: string) => JSON.parse((await app.browser().send(path)).body);

test('from a formal notice on everyone is told; a consequence in the market bars new opportunities, not amendments, until it is lifted', async () => {
  const editor = await personActing(services, { kind: 'prime' });
  const steward = await personActing(services, { kind: 'steward' });
  const primeId = editor.acting.organisationId;
  const draft = await completeDraft(services, { editor });
  const published = await completeDraft(services, { editor, title: 'Published before' });
  expect(await publishOpportunity(published.context, published.key)).toEqual({ ok: true });
  const addresses = [
    `/primes/${primeId}`,
    `/primes/${primeId}/conduct`,
    `/opportunities/${published.key.opportunityId}`,
  ];
  const standing = { conductNotice: null, inGoodStanding: true };
  expect(await json(`/primes/${primeId}.json`)).toMatchObject(standing);

  const [bySteward, byPrime] = [asActor(services, steward), asActor(services, editor)];
  const opened = await openCaseByHand(bySteward, primeId, { level: 1, reason: 'Partners wait for referrals.' });
  if (!opened.ok) throw new Error(opened.reason);
  const { caseId } = opened;
  expect(await openCaseByHand(bySteward, primeId, { level: 0, reason: 'Again.' })).toEqual({
    ok: false,
    reason: 'is_open',
  });
  expect(await answerCase(byPrime, caseId, 'We look into it.')).toEqual({ ok: true });
  for (const address of addresses) expect((await app.browser().get(address)).text).not.toContain('Nobody was referred');

  const up = { level: 4, reason: 'It goes on.', publicWords: 'Nobody was referred for a year.' } as const;
  expect(await setLevel(bySteward, caseId, up)).toEqual({ ok: true });
  expect(await replyToProposal(byPrime, caseId, 'We disagree.')).toEqual({ ok: true });
  expect(await decideProposal(bySteward, caseId, { decision: 'confirm', ...up })).toEqual({ ok: true });
  for (const address of addresses) {
    expect((await app.browser().get(address)).text).toContain('Nobody was referred for a year.');
  }
  const notice = { level: 4, words: up.publicWords, since: '2026-06-01' };
  const withdrawn = { conductNotice: notice, inGoodStanding: false };
  expect(await json(`/primes/${primeId}.json`)).toMatchObject(withdrawn);
  expect(await json(`/primes/${primeId}/conduct.json`)).toMatchObject(withdrawn);
  expect(await json(`/opportunities/${published.key.opportunityId}.json`)).toMatchObject({ conductNotice: notice });
  const record = await app.browser().get(`/primes/${primeId}`);
  expect(record.text).toContain('Not in good standing');

  const browser = app.browser(await sessionCookieFor(services, editor.personId));
  for (const part of ['edit', 'edit/check']) {
    const { text } = await browser.get(`/opportunities/${draft.key.opportunityId}/${part}`);
    expect(text).toContain('cannot publish new opportunities');
  }
  expect(await publishOpportunity(draft.context, draft.key)).toMatchObject({ ok: false, reason: 'publisher' });
  expect(await openAmendment(published.context, published.key)).toMatchObject({ ok: true });
  await saveTitle(published.context, published.key, { title: 'Published before, amended', summary: 'x', cpv: [] });
  const why = { reason: 'The funder asked for it', unmovedReason: null };
  expect(await publishAmendment(published.context, published.key, why)).toMatchObject({ ok: true });

  expect(await addStep(bySteward, caseId, { step: 'Refer people', dueOn: '2026-09-01' })).toEqual({ ok: true });
  const { id } = await services.db
    .selectFrom('remedy')
    .select('id')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  expect(await markDone(byPrime, caseId, id, { words: 'Done.', evidenceId: null })).toEqual({ ok: true });
  expect(await judgeStep(bySteward, caseId, id, { verdict: 'verify', words: 'Seen.' })).toEqual({ ok: true });
  expect(await setLevel(bySteward, caseId, { level: 3, reason: 'It is mended.', publicWords: '' })).toEqual({
    ok: true,
  });
  expect(await publishOpportunity(draft.context, draft.key)).toEqual({ ok: true });
});

test('a steward with an interest opens no case; a confirmed breach starts the days of D10, which everyone reads', async () => {
  const involved = await personActing(services, { kind: 'steward' });
  const steward = await personActing(services, { kind: 'steward' });
  const prime = await personActing(services, { kind: 'prime' });
  const other = await personActing(services, { kind: 'prime' });
  const primeId = prime.acting.organisationId;
  await addMember(services, primeId, involved.personId, 'viewer');
  const watch = { level: 0, reason: 'To be watched.' } as const;
  expect(await openCaseByHand(asActor(services, involved), primeId, watch)).toEqual({
    ok: false,
    reason: 'has_interest',
  });
  const d10 = async () => (await readUndertakings(services)).rows.find(({ kind }) => kind === 'breach');
  expect(await openCaseByHand(asActor(services, steward), primeId, watch)).toMatchObject({ ok: true });
  expect(await d10()).toMatchObject({ open: 0, overdue: 0 });

  const { caseId } = await breach(services, primeId, 'moderate');
  await breach(services, other.acting.organisationId, 'moderate');
  services.clock.set('2026-06-08T08:00:00Z');
  expect(await setLevel(asActor(services, steward), caseId, { level: 2, reason: 'A plan.', publicWords: '' })).toEqual({
    ok: true,
  });
  services.clock.set('2026-06-16T08:00:00Z');
  expect(await d10()).toMatchObject({ open: 1, overdue: 1, inTime: 1, late: 0 });
  expect(await json('/undertakings.json')).toEqual({
    item: 'D10',
    asAt: '2026-06-16',
    since: '2025-06-16',
    workingDaysAllowed: 10,
    acted: 1,
    inTime: 1,
    late: 0,
    medianWorkingDays: 5,
    waiting: 1,
    overdue: 1,
  });
  const page = await app.browser().get('/undertakings');
  expect(page.text).toContain('1 breach since 16 June 2025');
  expect(page.text).toContain('5 working days');
});
