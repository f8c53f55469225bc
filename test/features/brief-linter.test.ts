import { expect, test } from 'vitest';
import { explainAcronym } from '#app/features/opportunities/explain-acronym.server.ts';
import { addLot } from '#app/features/opportunities/save-lots.server.ts';
import { addQuestion } from '#app/features/opportunities/save-questions.server.ts';
import { changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { saveTitle } from '#app/features/opportunities/save-tasks.server.ts';
import { addMember, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest } from '#test/support/services.ts';
import { stateOnDraft } from '#test/support/tupe-position.ts';
import { completeDraft } from './opportunity-draft.fixtures.ts';

test('an acronym is written out where it first stands, text by text', async () => {
  const services = await servicesForTest();
  const { context, key } = await completeDraft(services);
  const { db } = services;
  const [row] = await db.selectFrom('requirement').select('id').execute();
  await saveTitle(context, key, { title: 'CRC work', summary: 'With the CRC.', cpv: [] });
  await addLot(context, key, { title: 'Hull', description: 'The CRC there.', lowPence: 1, highPence: 2 });
  await changeRequirement(context, key, row?.id ?? '', { description: 'For the CRC.' });
  await stateOnDraft(context, key, { basis: 'The CRC stays.' });
  await addQuestion(context, key, { question: 'Do you know the CRC?', max_words: 10 });
  const written = 'community company (CRC)';
  const explain = () => explainAcronym(context, key, { acronym: 'CRC', meaning: 'community company' });
  const texts = async () => {
    const [opportunity] = await db.selectFrom('opportunity').select(['summary', 'tupe_reason']).execute();
    const [lot] = await db.selectFrom('lot').select(['description', 'value_high_pence']).execute();
    const [requirement] = await db.selectFrom('requirement').select('description').execute();
    const [question] = await db.selectFrom('opportunity_question').select('question').execute();
    return [
      opportunity?.summary,
      lot?.description,
      requirement?.description,
      opportunity?.tupe_reason,
      question?.question,
    ];
  };
  expect(await explain()).toEqual({ ok: true });
  expect(await texts()).toEqual([
    `With the ${written}.`,
    'The CRC there.',
    'For the CRC.',
    'The CRC stays.',
    'Do you know the CRC?',
  ]);
  await saveTitle(context, key, { title: 'CRC work', summary: 'Without.', cpv: [] });
  await explain();
  expect((await texts())[1]).toBe(`The ${written} there.`);
});

test('the check page says what could be clearer, and each finding has its fix', async () => {
  const services = await servicesForTest();
  const app = await appForTest(services);
  const { context, key } = await completeDraft(services);
  await saveTitle(context, key, { title: 'Debt advice', summary: 'The CRC refers people.', cpv: [] });
  const personId = await createPerson(services);
  await addMember(services, key.organisationId, personId, 'editor');
  const browser = app.browser(await sessionCookieFor(services, personId, { actingFor: key.organisationId }));
  const edit = `/opportunities/${key.opportunityId}/edit`;

  const check = await browser.get(`${edit}/check`);
  expect(check.text).toContain('“CRC” is not explained');
  expect(check.text).toContain('Requirement 1 gives one number of people and no range');
  expect(check.text).toContain('The reason for the position on TUPE is short');
  const empty = await browser.submit('Write CRC out', { meaning: '' }, 400);
  expect(empty.errors).toEqual({ meaning: 'Enter what it stands for' });
  const explained = await browser.submit('Save and continue', { meaning: 'community rehabilitation company' });
  expect(explained.path).toBe(`${edit}/check`);
  expect(explained.text).toContain('CRC is written out');
  expect(explained.text).toContain('The community rehabilitation company (CRC) refers people.');
  expect(explained.text).not.toContain('is not explained');
  await browser.follow('Add the range');
  await browser.get(`${edit}/check`);
  const published = await browser.submit('Publish opportunity');
  expect(published.text).toContain('Opportunity published');
}, 120_000);
