import { expect, test } from 'vitest';
import { answerSurvey } from '#app/features/surveys/answer-survey.server.ts';
import { readPulses, readResponseRates } from '#app/features/surveys/read-surveys.server.ts';
import { setAlertPreference } from '#db/queries/alert-preference.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { by, control, mailsTo, on, primeWithPartners, tokenTo } from './accreditations.fixtures.ts';

const same = (score: 1 | 2 | 3 | 4 | 5 | null) => ({ P18: score, P21: score, P24: score, P13: score, P36: score });
const kept = ({ db }: TestServices) => db.selectFrom('survey_answer').selectAll().orderBy('group_key').execute();

test('each quarter every partner is asked once and reminded once; one voice of a group counts, and nobody learns whose it was', async () => {
  const services = await servicesForTest();
  const { prime, primeId, partners } = await primeWithPartners(services, 7);
  const [one, two, three, four, five, six, quiet] = partners;
  if (!one || !two || !three || !four || !five || !six || !quiet) throw new Error('Seven partners');
  await control(services, two.acting.organisationId, one.acting.organisationId);
  await services.db
    .transaction()
    .execute((db) =>
      setAlertPreference(db, { personId: quiet.personId, kind: 'answering', frequency: 'off', now: new Date() }),
    );

  // 1 June 2026 is the first working day of the last month of its quarter.
  await on(services, '2026-06-01');
  expect(mailsTo(services, one.email)).toHaveLength(1);
  expect(mailsTo(services, quiet.email)).toEqual([]);
  const answer = (email: string, score: 1 | 2 | 3 | 4 | 5 | null) =>
    answerSurvey(by(services, prime), tokenTo(services, email), same(score));
  await answer(one.email, 1);
  await answer(two.email, 5);
  expect(await kept(services)).toMatchObject([{ answers: same(5) }]);
  for (const { email } of [three, four, five]) await answer(email, 4);
  await answer(three.email, 3);
  expect(await kept(services)).toHaveLength(4);
  expect((await readPulses(services, primeId)).pulses).toMatchObject([{ isOpen: true, results: null }]);

  for (const day of ['2026-06-10', '2026-06-11', '2026-06-12']) await on(services, day);
  expect(mailsTo(services, six.email).filter((subject) => subject.startsWith('Not answered yet'))).toHaveLength(1);
  expect(mailsTo(services, three.email)).toHaveLength(1);
  await answer(six.email, null);

  await on(services, '2026-06-22');
  const before = await kept(services);
  await on(services, '2026-06-23');
  const after = await kept(services);
  // Six said nothing that can be shown: four voices are too few.
  expect((await readPulses(services, primeId)).pulses).toMatchObject([{ isOpen: false, results: { isShown: false } }]);
  expect(await answer(one.email, 1)).toEqual({ ok: false, reason: 'closed' });
  const old = new Set(before.flatMap(({ id, group_key: key }) => [id, key]));
  expect(after).toHaveLength(before.length);
  for (const { id, group_key: key } of after) expect(old.has(id) || old.has(key)).toBe(false);
  expect(await services.db.selectFrom('survey').select('group_salt').execute()).toEqual([{ group_salt: null }]);
  expect(await readResponseRates(services)).toMatchObject([{ primeId, rate: 90 }]);

  // Nothing that is kept beside the answers says who gave them, or when.
  const log = await services.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('noun', '=', 'survey')
    .orderBy('sequence')
    .execute();
  expect(log.map(({ verb, person_id: personId }) => [verb, personId])).toEqual([
    ['open', null],
    ['close', null],
  ]);
  expect(await services.db.selectFrom('form_submission').selectAll().execute()).toEqual([]);
  await on(services, '2026-09-01');
  expect(mailsTo(services, one.email)).toHaveLength(2);
}, 60_000);
