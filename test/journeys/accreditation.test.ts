import { expect, test } from 'vitest';
import { createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest } from '#test/support/services.ts';
import { mailsTo, on, primeWithPartners, tokenTo } from '../features/accreditations.fixtures.ts';

test('prime, steward, assessor and partners go through an accreditation, each seeing what is theirs', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { prime, primeId, steward, partners } = await primeWithPartners(services, 5);
  // A session lasts 30 days, and the cycle months: everybody signs in again.
  const signIn = async (personId: string) => app.browser(await sessionCookieFor(services, personId));
  let owner = await signIn(prime.personId);
  await owner.get('/accreditations/new');
  const wrong = await owner.submit(
    'Book the visit',
    { 'onSiteOn-day': '1', 'onSiteOn-month': '8', 'onSiteOn-year': '2026' },
    409,
  );
  expect(wrong.errors.lateReason).toContain('less than 12 weeks away');
  const booked = await owner.submit('Book the visit', {
    'onSiteOn-day': '7',
    'onSiteOn-month': '9',
    'onSiteOn-year': '2026',
  });
  expect(booked.text).toContain('6 July 2026');
  const path = booked.path;

  const email = 'ines@assess.example';
  const assessorId = await createPerson(services, { email, name: 'Ines Sole' });
  let decider = await signIn(steward.personId);
  await decider.get('/stewardship/accreditations');
  await decider.follow(prime.acting.organisationName);
  await decider.follow('Appoint a lead assessor');
  const day = { 'fromDay-day': '3', 'fromDay-month': '6', 'untilDay-day': '30', 'untilDay-month': '11' };
  const appointed = await decider.submit('Appoint', { email, ...day });
  expect(appointed.text).toContain('Ines Sole is appointed');

  // Before the first day, on it, after the last; and never another prime's.
  let lead = await signIn(assessorId);
  await lead.get(path, 404);
  await on(services, '2026-06-03');
  await lead.get('/accreditations');
  await lead.follow(prime.acting.organisationName);
  await lead.get(`${path}/questionnaire`, 404);
  await lead.get(path);
  await lead.follow('Declare that you are independent');
  await lead.submit('Declare', {}, 400);
  await lead.submit('Declare', { declared: 'yes' });
  await lead.get(`${path}/contacts`, 404);
  const other = await primeWithPartners(services, 0);
  const others = await signIn(other.prime.personId);
  await others.get(path, 404);

  await owner.get(`${path}/contacts`);
  expect(owner.page().text).toContain(partners[0]?.acting.organisationName);
  expect(owner.page().text).not.toContain(partners[0]?.email);
  await owner.submit('Add the partner', { name: 'The Shed', email: 'ann@shed.example', relation: 'past', tier: '2' });
  await owner.submit('These are all our contacts');

  await on(services, '2026-07-06');
  owner = await signIn(prime.personId);
  const token = tokenTo(services, 'ann@shed.example');
  const partner = app.browser();
  const asked = await partner.get(`/surveys/${token}`);
  // A program that looks over mails opens every link: nothing has changed.
  await partner.get(`/surveys/${token}/opt-out`);
  expect(
    await services.db.selectFrom('survey_invitation').select('id').where('opted_out', '=', true).execute(),
  ).toEqual([]);
  await partner.get(`/surveys/${token.slice(0, -1)}x`, 404);
  const names = [...asked.document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name);
  const all = Object.fromEntries([...new Set(names)].map((name) => [name, '2']));
  await partner.get(`/surveys/${token}`);
  const half = await partner.submit('Send the answers', { 'M18-1': '2' }, 400);
  expect(Object.keys(half.errors)).toContain('M18-2');
  const thanks = await partner.submit('Send the answers', all);
  expect(thanks.text).toContain('nobody can see whose they are');
  expect(thanks.document.querySelector('input[type=radio]:checked')).toBeNull();
  const quiet = tokenTo(services, partners[0]?.email ?? '');
  await partner.get(`/surveys/${quiet}`);
  await partner.follow('Take no part');
  await partner.submit('Opt out', {}, 400);
  const out = await partner.submit('Opt out', { words: 'Too small to say' });
  expect(out.text).toContain('You take no part');
  expect((await owner.get(`${path}/contacts`)).text).toContain('Yes: Too small to say');

  await owner.get(`${path}/questionnaire`);
  const saved = await owner.submit('Save and come back later', { 'answer_M18-1': 'We design with partners' });
  expect(saved.text).toContain('Saved');
  await on(services, '2026-07-27');
  lead = await signIn(assessorId);
  await lead.get(path);
  await lead.follow('Read the questionnaire');
  expect(lead.page().text).toContain('We design with partners');
  await lead.get(`${path}/interviews`);
  await lead.submit('Draw the sample and make the timetable final');
  expect(lead.page().text).toContain('Drawn by lot');
  await on(services, '2026-09-07');
  owner = await signIn(prime.personId);
  lead = await signIn(assessorId);
  decider = await signIn(steward.personId);
  await lead.get(`${path}/scores`);
  const missing = await lead.submit('Save the scores', { 'score_M18-1': '93' }, 400);
  expect(missing.errors['reason_M18-1']).toBe('Enter the reason for the score');
  const scores = [93, 95, 87, 91, 84, 80, 80, 80].flatMap((score, index) => [
    [`score_M18-${index + 1}`, String(score)],
    [`reason_M18-${index + 1}`, 'As partners say'],
  ]);
  await lead.submit('Save the scores', Object.fromEntries(scores));
  expect((await owner.get(path)).text).not.toContain('93%');
  await lead.get(`${path}/report`);
  await lead.submit('Send the report', { report: 'A sound prime' });
  await services.runJobs();
  expect(mailsTo(services, prime.email).at(-1)).toContain('The report is there');
  await owner.get(path);
  expect(owner.page().text).toContain('Overall, Excellent: 86 out of 100');
  await owner.follow('Reply to the report');
  await owner.submit('Send the reply', { reply: 'We agree' });
  await decider.get(`/stewardship${path}/decide`);
  await decider.submit('Decide and publish', { isMet: 'yes', reason: 'Partners confirm it' });

  const anybody = await app.browser().get(`/primes/${primeId}/accreditation`);
  expect(anybody.text).toContain('7 September 2028');
  expect(anybody.text).toContain('Fewer than five organisations answered');
  const json = await app.browser().send(`/primes/${primeId}/accreditation.json`);
  expect(JSON.parse(json.body)).toMatchObject({ accreditations: [{ overall: 86, band: 'Excellent' }] });
  expect(json.body).not.toContain('shed.example');
  services.clock.set('2026-12-01T08:00:00Z');
  lead = await signIn(assessorId);
  await lead.get(path, 404);
  expect((await lead.get('/accreditations')).text).toContain('You assess no prime today');
}, 120_000);
