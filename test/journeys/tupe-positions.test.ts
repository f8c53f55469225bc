import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { insertParty } from '#test/support/tupe.ts';
import { completeDraft } from '../features/opportunity-draft.fixtures.ts';

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

test('from the draft through the questions to publication; the outgoing provider disagrees, and everyone reads it', async () => {
  const { key, editor } = await completeDraft(services, { withTupe: false });
  const prime = app.browser(await sessionCookieFor(services, editor.personId));
  const edit = `/opportunities/${key.opportunityId}/edit`;
  const unready = await prime.get(`${edit}/check`);
  expect(unready.text).toContain('State your position on TUPE, and why');

  await prime.get(edit);
  await prime.follow('Staff transfer (TUPE)');
  const undecided = await prime.submit('Begin', {}, 400);
  expect(undecided.errors.way).toContain('Select whether');
  const start = await prime.submit('Begin', { way: 'questions' });
  expect(start.text).toContain('Does TUPE apply?');
  const questions = start.path;
  await prime.follow('Start');
  await prime.submit('Save and continue', { answer: 'GB' });
  const noDate = await prime.submit('Save and continue', {}, 400);
  expect(noDate.errors).toEqual({ 'answer-day': 'Enter the date, or select that it is not known' });
  await prime.submit('Save and continue', dateFields('answer', '2028-02-29'));
  await prime.submit('Save and continue', { answer: 'retender' });
  const unanswered = await prime.submit('Save and continue', {}, 400);
  expect(unanswered.errors).toEqual({ answer: 'Select whether the client stays the same' });
  // Stopped in the middle, gone on with from the draft.
  const later = await prime.get(`${edit}/tupe`);
  expect(later.text).toContain('3 answered of about');
  await prime.follow('Go on');
  await prime.follow('Go on with the next question');
  for (const answer of ['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'changed'])
    await prime.submit('Save and continue', { answer });
  const many = await prime.submit('Save and continue', { answer: '100' }, 400);
  expect(many.errors.answer).toContain('from 1 to 99');
  await prime.submit('Save and continue', { answer: '3' });
  await prime.submit('Save and continue', { answer: 'scattered' });
  await prime.submit('Save and continue', { answer: 'no' });
  const open = await prime.submit('Save and continue', { answer: 'no' });
  expect(open.path).toBe(questions);
  expect(open.text).toContain('Your answers point to: Waiting for advice on TUPE.');
  expect(open.text).toContain('The work of one team is split among 3 providers.');
  expect(open.text).toContain('29 February 2028');
  await prime.get(`${questions}/split`);
  const likely = await prime.submit('Save and continue', { answer: 'most_to_one' });
  expect(likely.text).toContain('Your answers point to: TUPE is likely to apply.');
  expect(likely.text).toContain('Salvation Army v Coventry Cyrenians');

  // The person states another position than the one suggested, in its own words.
  await prime.follow('State your position');
  const silent = await prime.submit('State it', { position: 'unlikely', said_by: '', advice: 'Hall 17' }, 400);
  expect(silent.errors).toEqual({
    basis: 'Your answers point to another position. Change the reasons, so that they say why yours differs',
    said_by: 'Enter who says so, with a name and a role',
    privileged: 'Select whether the advice is confidential between you and your lawyer',
  });
  const back = await prime.submit('State it', {
    position: 'unlikely',
    said_by: 'Ada Example, director',
    basis: 'The work is cut into pieces that nobody can follow.',
    advice: 'Hall 17',
    privileged: 'yes',
  });
  expect(back.path).toBe(edit);
  await prime.get(`${edit}/check`);
  const published = await prime.submit('Publish opportunity');
  expect(published.text).toContain('TUPE is unlikely to apply');
  expect(published.text).toContain('Ada Example, director, since 1 June 2026');

  const declarationId = questions.split('/')[2] ?? '';
  const provider = await personActing(services, { kind: 'provider' });
  await insertParty(services, declarationId, 'outgoing', provider);
  const outgoing = app.browser(await sessionCookieFor(services, provider.personId));
  const positions = await outgoing.get(`/tupe/${declarationId}/positions`);
  expect(positions.text).toContain('The work is cut into pieces');
  expect(positions.text).not.toContain('Hall 17');
  await outgoing.follow('State the position');
  const stated = await outgoing.submit('State it', {
    position: 'applies',
    said_by: 'Bo Example, manager',
    basis: 'Four of us do this work and nothing else.',
  });
  expect(stated.text).toContain('The parties do not agree');

  const reader = app.browser();
  const page = await reader.get(`/opportunities/${key.opportunityId}`);
  expect(page.text).toContain(`${provider.acting.organisationName} says, since 1 June 2026: TUPE applies.`);
  expect(page.text).toContain('Four of us do this work and nothing else.');
  expect(page.text).not.toContain('Hall 17');
  const json = await reader.send(`/opportunities/${key.opportunityId}.json`);
  expect(JSON.parse(json.body)).toMatchObject({ staffTransfer: { isDisputed: true, headcount: null } });
});
