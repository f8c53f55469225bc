import { expect, test } from 'vitest';
import { dateFields } from '#test/support/date-fields.ts';
import type { Reader } from './support/reader.ts';
import { siteForFile, twoDevices } from './support/site.ts';
import { answer, idIn, newSteward, register, setUpSecondFactor, signInAs } from './support/steps.ts';

const manchester = 'E08000003';

// The same people register in each run.
const site = siteForFile({ anew: true });

test.each(twoDevices('journey'))('a provider and a prime find one another: $name', async (device) => {
  const provider = await site.reader(device, 'provider');
  const prime = await site.reader(device, 'prime');
  const steward = await site.reader(device, 'steward');
  const providerId = await publishProfile(provider);
  const { opportunityId, organisationId } = await draftOpportunity(prime);
  await verify(steward, organisationId);
  await publish(prime, opportunityId);
  await site.services.runJobs();

  await prime.open(`/opportunities/${opportunityId}/matches`);
  expect(await prime.page.locator('main').innerText()).toContain('Second Step Skills');
  await prime.open(`/opportunities/${opportunityId}/matches/${providerId}`);
  const seenByPrime = await scoreOn(prime);
  await provider.open(`/profiles/${providerId}/matches`);
  expect(await provider.page.locator('main').innerText()).toContain('Support into work in Manchester');
  await provider.open(`/opportunities/${opportunityId}/matches/${providerId}`);
  expect(await scoreOn(provider)).toBe(seenByPrime);
});

async function publishProfile(reader: Reader): Promise<string> {
  await signInAs(reader, site.services, 'ada@second-step.example', 'Ada Provider');
  const organisation = { name: 'Second Step Skills', kinds: 'provider', legal_form: 'cic', size_band: 'micro' };
  const id = await register(reader, { ...organisation, district: manchester });
  const edit = `/profiles/${id}/edit`;
  await reader.open(edit);
  await answer(reader, `${edit}/summary`, { summary: 'We help young people in Manchester into their first job.' });
  await answer(reader, `${edit}/activities/new`, { service_type: 'end_to_end' });
  const rest: Record<string, string | string[]>[] = [
    { customer_groups: ['young_18_24', 'long_term_unemployed'], specialisms: ['care_leaver'] },
    { place_kind: 'districts', place_districts: manchester },
    { ways: ['site', 'outreach'] },
    { capacity_per_month: '25' },
    { description: 'A work coach for each person, from the first meeting to six months in the job.' },
  ];
  for (const fields of rest) {
    await reader.fill(fields);
    await reader.press('Save and continue');
  }
  const statement = 'Nine in ten of those who start with us stay to the end.';
  await answer(reader, `${edit}/capabilities/CAP06`, { level: '3', statement });
  await answer(reader, `${edit}/commercial`, {
    largest_contract: '250,000',
    outcome_share: '30',
    reserves_band: '3_to_6',
  });
  await reader.open(`/profiles/${id}/preview`);
  await reader.open(`${edit}/check`);
  await reader.press('Publish profile');
  await reader.open(`/profiles/${id}`);
  return id;
}

async function draftOpportunity(reader: Reader): Promise<{ opportunityId: string; organisationId: string }> {
  await signInAs(reader, site.services, 'grace@north-prime.example', 'Grace Prime');
  const organisationId = await register(reader, {
    name: 'North Prime',
    kinds: 'prime',
    legal_form: 'clg',
    size_band: 'large',
    district: manchester,
  });
  await setUpSecondFactor(reader, site.services);
  const signature = { role: 'Head of supply chain', confirm: 'yes' };
  await answer(reader, '/commitments/PRIME-COMMITMENTS/accept', signature, 'Accept');
  await answer(reader, '/head-contracts/new', { programme: 'restart' }, 'Continue');
  await reader.fill({
    name: 'Restart in Greater Manchester',
    area: '2021:3b',
    funder: 'Department for Work and Pensions',
    regime: 'PCR2015',
    value: '12000000',
    ...dateFields('starts_on', '2025-06-28'),
    ...dateFields('ends_on', '2028-06-30'),
  });
  await reader.press('Save head contract');
  const headContractId = idIn(reader);
  await answer(reader, '/opportunities/new', { head_contract: headContractId }, 'Start the draft');
  const id = idIn(reader);
  const edit = `/opportunities/${id}/edit`;
  await answer(reader, `${edit}/title`, {
    title: 'Support into work in Manchester',
    summary: 'End-to-end support for young people who have been out of work for more than a year.',
  });
  await answer(reader, `${edit}/requirements/new`, {
    service_type: 'end_to_end',
    importance: 'essential',
    description: 'From the first meeting to six months in work.',
  });
  await reader.fill({ customer_groups: ['young_18_24'] });
  await reader.press('Save and continue');
  await reader.fill({ place_kind: 'districts', place_districts: manchester });
  await reader.press('Save and continue');
  await reader.fill({ volume_low: '10', volume_central: '15', volume_high: '20' });
  await reader.press('Save and continue');
  await answer(reader, `${edit}/value`, { is_stated: 'yes', value_low: '200000', value_high: '300000' });
  await answer(reader, `${edit}/payment`, { percent_service_fee: '30', percent_outcome: '70' });
  await answer(reader, `${edit}/terms`, { management_fee: '8', volume_guarantee: 'no' });
  await answer(reader, `${edit}/tupe`, { way: 'state' }, 'Begin');
  await reader.fill({
    position: 'does_not',
    said_by: 'North Prime',
    basis: 'The service is new, so that nobody is employed in it yet.',
  });
  await reader.press('State it');
  await answer(reader, `${edit}/criteria`, { name: 'How you will do it', weight: '60' }, 'Add criterion');
  await answer(reader, `${edit}/criteria`, { name: 'Price', weight: '40' }, 'Add criterion');
  await answer(reader, `${edit}/dates`, {
    ...dateFields('clarification_deadline', '2026-06-12'),
    ...dateFields('response_deadline', '2026-06-30'),
    ...dateFields('decision_date', '2026-07-15'),
  });
  await reader.open(`/opportunities/${id}/preview`);
  return { opportunityId: id, organisationId };
}

async function verify(reader: Reader, organisationId: string): Promise<void> {
  await site.signIn(reader, await newSteward(site.services));
  await reader.open('/stewardship');
  await answer(reader, `/stewardship/organisations/${organisationId}`, { decision: 'verify' }, 'Save the decision');
}

async function publish(reader: Reader, opportunityId: string): Promise<void> {
  await reader.open(`/opportunities/${opportunityId}/edit/check`);
  await reader.press('Publish opportunity');
  await reader.open(`/opportunities/${opportunityId}`);
}

/** The score as the page says it. */
async function scoreOn(reader: Reader): Promise<string> {
  const text = await reader.page.locator('main').innerText();
  const score = /\b(\d{1,3})(?: out of 100|%)/.exec(text)?.[1];
  if (!score) throw new Error(`No score on ${reader.page.url()}: ${text.slice(0, 300)}`);
  return score;
}
