import { expect, test } from 'vitest';
import { dateFields } from '#test/support/date-fields.ts';
import { chainOf } from '../features/attestations.fixtures.ts';
import { personActing } from '../support/actors.ts';
import { insertFinding } from '../support/market/finding.ts';
import type { Reader } from './support/reader.ts';
import { siteForFile, twoDevices } from './support/site.ts';
import { answer } from './support/steps.ts';

const site = siteForFile({ variables: { RATE_LIMITS: 'off' } });

type Cast = { primeId: string; primeName: string; mails: string[]; findingId: string };
type Readers = { prime: Reader; partner: Reader; steward: Reader };

test.each(twoDevices('conduct'))(
  'what a prime attests, a partner contests and a steward decides: $name',
  async (device) => {
    const { services } = site;
    const chain = await chainOf(services, 1);
    const [partner] = chain.partners;
    if (!partner) throw new Error('There is no partner');
    const steward = await personActing(services, { kind: 'steward' });
    const as = async (who: string, personId: string) => {
      const reader = await site.reader(device, who);
      await site.signIn(reader, personId);
      return reader;
    };
    const readers = {
      prime: await as('1-prime', chain.prime.personId),
      partner: await as('2-partner', partner.personId),
      steward: await as('3-steward', steward.personId),
    };
    const { organisationId: primeId, organisationName: primeName } = chain.prime.acting;
    const findingId = await insertFinding(services, primeId);
    const cast = { primeId, primeName, mails: [chain.prime.email, partner.email], findingId };

    await attest(readers, cast);
    await validate(readers, cast);
    await answerFinding(readers, cast);
    await raiseAndAnswer(readers, cast);
    await decideConcern(readers, cast);
  },
);

/** Files evidence and attests an item with it: until somebody confirms it, it is the prime's word alone. */
async function attest({ prime, steward }: Readers, { primeId }: Cast) {
  await prime.open('/conduct');
  await prime.follow('Say where you stand');
  await prime.open('/evidence/new?item=P04');
  await prime.fill({ kind: 'meeting_record', title: 'Partner forum in May', reference: 'Minute 12', is_public: 'no' });
  await prime.fill(dateFields('valid_from', '2026-05-01'));
  await prime.press('File it');
  await prime.open('/attestations/P04');
  await prime.fill({ claimed: 'met', statement: 'Partners meet four times a year.' });
  await prime.page.getByLabel('Partner forum in May').check();
  await prime.press('Sign and attest');
  expect(await statusInPublic(steward, primeId)).toContain('Asserted');
}

async function validate({ partner, steward }: Readers, { primeId, primeName }: Cast) {
  await partner.open('/conduct');
  await partner.follow(`Give your view on ${primeName}`);
  await partner.fill({ naming: 'named' });
  await partner.page.getByRole('radio', { name: 'Agree', exact: true }).check();
  await partner.press('Give these views');
  expect(await statusInPublic(steward, primeId)).toContain('Met');
  await partner.open('/conduct');
  expect(await partner.text()).not.toContain('Give your view on');
}

/** What everyone reads of the item that was attested. */
async function statusInPublic(reader: Reader, primeId: string): Promise<string> {
  await reader.open(`/primes/${primeId}/conduct`);
  return reader.page.locator('main tr', { hasText: 'P04' }).first().innerText();
}

async function answerFinding({ prime, steward }: Readers, { primeId, findingId }: Cast) {
  await prime.open('/conduct');
  await prime.follow('Answer a finding: Sub-contract not signed');
  await prime.fill({ annotation: 'It was signed on paper, and late.' });
  await prime.press('Answer');
  await prime.open('/conduct');
  expect(await prime.text()).not.toContain('Answer a finding');
  await steward.open(`/stewardship/findings/${findingId}`);
  expect(await steward.text()).toContain('It was signed on paper, and late.');
  await steward.fill({ outcome: 'upheld', reason: 'Nothing was signed in time.' });
  await steward.press('Decide');
  await steward.open(`/primes/${primeId}/conduct`);
  const read = await steward.text();
  for (const said of ['Upheld', 'It was signed on paper, and late.', 'Nothing was signed in time.'])
    expect(read).toContain(said);
}

async function raiseAndAnswer({ prime, partner }: Readers, { primeId }: Cast) {
  await partner.open('/concerns/new');
  await partner.fill({ subjectId: primeId });
  await partner.press('Continue');
  await partner.fill({ q: 'late invoices' });
  await partner.press('Search');
  await partner.fill({ itemCode: 'P18' });
  await partner.press('Continue');
  await partner.fill({ grounds: 'Invoices are paid after ninety days.' });
  await partner.press('Continue');
  await partner.press('Continue');
  await partner.fill({ litigation: 'no' });
  await partner.press('Continue');
  await partner.fill({ openness: 'named' });
  await partner.press('Continue');
  await partner.press('Send the concern');
  await prime.open('/conduct');
  await prime.follow('Answer a concern');
  await prime.fill({ event: 'deadlock', answer: 'We pay as the contract says.' });
  await prime.press('Send the answer');
  await partner.open('/conduct');
  await partner.follow('Take your concern to the stewards');
  expect(await partner.text()).toContain('We pay as the contract says.');
  await partner.press('Take it to the stewards');
}

/** Sorted, heard once more and decided; both sides are told by letter. */
async function decideConcern({ prime, partner, steward }: Readers, { primeName, mails }: Cast) {
  await steward.open('/stewardship/concerns');
  await steward.follow(primeName);
  const home = new URL(steward.page.url()).pathname;
  await answer(steward, `${home}/triage`, { choice: 'merlin', words: 'It is about a promise.' }, 'Save');
  await answer(steward, `${home}/ask`, {}, 'Ask for a reply');
  await prime.open('/conduct');
  await prime.follow('Answer a concern');
  await prime.fill({ answer: 'We have nothing to add.' });
  await prime.press('Send the reply');
  await answer(steward, `${home}/decide`, { choice: 'breach_minor', words: 'Ninety days are too many.' }, 'Decide');
  await site.services.runJobs();
  const letters = site.services.outbox.filter(({ subject }) => subject.startsWith('Decision on a concern'));
  expect(letters.map(({ to }) => to)).toEqual(expect.arrayContaining(mails));
  await partner.open('/concerns');
  await partner.follow('Paid correctly and on time');
  expect(await partner.text()).toContain('Ninety days are too many.');
}
