import { expect, test } from 'vitest';
import { insertPulses } from '#db/demo/insert-surveys.ts';
import { createPerson } from '#test/support/actors.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { on, primeWithPartners, tokenTo } from '../features/accreditations.fixtures.ts';
import { siteForFile, twoDevices } from './support/site.ts';
import { answer } from './support/steps.ts';

const site = siteForFile();
const scores = [93, 95, 87, 91, 84, 80, 80, 80];

test.each(twoDevices('accreditation'))(
  'a prime is booked, asked about, scored and decided on: $name',
  async (device) => {
    const { services } = site;
    const { prime, primeId, steward, partners } = await primeWithPartners(services, 5);
    const email = `ines-${device.name}@assess.example`;
    const assessorId = await createPerson(services, { email, name: 'Ines Sole' });
    const today = services.clock.today();
    await services.db.transaction().execute((db) => insertPulses(db, primeId, today, { answers: 8, tone: 3.5 }));
    const as = async (who: string, personId: string | null) => {
      const reader = await site.reader(device, `${who}-${services.clock.today()}`);
      if (personId) await site.signIn(reader, personId);
      return reader;
    };

    const owner = await as('1-prime', prime.personId);
    await owner.open('/accreditations');
    await owner.follow('Book an accreditation');
    await owner.fill(dateFields('onSiteOn', '2026-09-07'));
    await owner.press('Book the visit');
    const path = new URL(owner.page.url()).pathname;
    await answer(
      owner,
      `${path}/contacts`,
      { name: 'The Shed', email: `ann@${device.name}.example`, relation: 'past' },
      'Add the partner',
    );
    const decider = await as('2-steward', steward.personId);
    await decider.open('/stewardship/accreditations');
    await decider.follow(prime.acting.organisationName);
    await decider.follow('Appoint a lead assessor');
    await decider.fill({ email });
    await decider.press('Appoint');
    const assessor = await as('3-assessor', assessorId);
    await assessor.open(`${path}/independence`);
    await assessor.fill({ declared: 'yes' });
    await assessor.press('Declare');

    await on(services, '2026-07-06');
    const partner = await as('4-partner', null);
    await partner.open(`/surveys/${tokenTo(services, partners[0]?.email ?? '')}`);
    await partner.press('Send the answers');
    expect(await partner.page.locator('.govuk-error-summary li').count()).toBe(8);
    await partner.fill(Object.fromEntries(scores.map((_, index) => [`M18-${index + 1}`, '4'])));
    await partner.press('Send the answers');
    expect(await partner.text()).not.toContain('Choose an answer');

    for (const day of ['2026-07-27', '2026-08-24', '2026-09-07']) await on(services, day);
    const again = await as('5-assessor', assessorId);
    await again.open(`${path}/interviews`);
    await again.open(`${path}/scores`);
    for (const [index, score] of scores.entries())
      await again.fill({ [`score_M18-${index + 1}`]: String(score), [`reason_M18-${index + 1}`]: 'As partners say' });
    await again.press('Save the scores');
    await answer(again, `${path}/report`, { report: 'A sound prime.' }, 'Send the report');
    await answer(await as('6-prime', prime.personId), `${path}/reply`, { reply: 'We agree.' }, 'Send the reply');
    const decision = { isMet: 'yes', reason: 'Partners confirm it.' };
    await answer(await as('7-steward', steward.personId), `/stewardship${path}/decide`, decision, 'Decide and publish');
    const anybody = await as('8-anybody', null);
    await anybody.open(`/primes/${primeId}/accreditation`);
    expect(await anybody.text()).toContain('Excellent');
  },
);
