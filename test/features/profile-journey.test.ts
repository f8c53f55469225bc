import { expect, test } from 'vitest';
import { paths } from '#app/paths.ts';
import { addMember, createPerson, personActing, sessionCookieFor } from '../support/actors.ts';
import { appForTest } from '../support/app.ts';
import { servicesForTest } from '../support/services.ts';

const word = (count: number) => Array(count).fill('word').join(' ');

// Some thirty pages, each checked with axe, one of them with every district of the country.
const longJourney = { timeout: 180_000 };

test(
  'a provider writes a profile question by question, checks it, publishes it and takes it down',
  longJourney,
  async () => {
    const services = await servicesForTest();
    const { acting, personId } = await personActing(services);
    const app = await appForTest(services);
    const browser = app.browser(await sessionCookieFor(services, personId));
    const id = acting.organisationId;
    const edit = (step = '') => paths.profileEdit(id, step);

    const list = await browser.get(edit());
    expect(list.text).toContain('0% complete');
    expect(await services.db.selectFrom('profile').selectAll().execute()).toEqual([]);

    await browser.get(edit('check'));
    const refused = await browser.submit('Publish profile', {}, 400);
    expect(refused.title).toMatch(/^Error: /);
    expect(refused.text).toContain('Add at least one activity');

    await browser.follow('Enter a summary of your organisation');
    const empty = await browser.submit('Save and continue', { summary: ' ' }, 400);
    expect(empty.errors).toEqual({ summary: 'Enter a summary of your organisation' });
    await browser.submit('Save and continue', { summary: 'We help people into work.\n\nSince 1999.' });

    await browser.follow('Add your first activity');
    expect((await browser.submit('Save and continue', {}, 400)).errors).toEqual({ service_type: 'Select the service' });
    await browser.submit('Save and continue', { service_type: 'training' });
    expect((await browser.submit('Save and continue', {}, 400)).errors).toEqual({
      customer_groups: 'Select who the activity is for',
    });
    await browser.submit('Save and continue', { customer_groups: ['carers', 'homeless'], specialisms: ['vision'] });
    const far = await browser.submit(
      'Save and continue',
      { place_kind: 'radius', place_outcode: 'HU5', place_miles: '500' },
      400,
    );
    expect(far.errors).toEqual({ place_miles: 'Miles must be a whole number from 1 to 100' });
    expect(far.document.querySelector<HTMLInputElement>('#place_outcode')?.value).toBe('HU5');
    await browser.submit('Save and continue', { place_kind: 'radius', place_outcode: 'HU5', place_miles: '15' });
    await browser.submit('Save and continue', { ways: ['site', 'remote'] });
    await browser.submit('Save and continue', {
      capacity_per_month: '25',
      'since-day': '1',
      'since-month': '4',
      'since-year': '2021',
    });
    const check = await browser.submit('Save and continue', { description: 'Small groups.' });
    expect(check.heading).toBe('Check this activity');
    for (const words of ['Training', 'Sight loss', 'Kingston upon Hull', '1 April 2021', '25'])
      expect(check.text).toContain(words);

    await browser.get(edit('capabilities'));
    await browser.get(edit('capabilities/CAP11'));
    const long = await browser.submit('Save and continue', { level: '3', statement: word(201) }, 400);
    expect(long.errors).toEqual({ statement: 'Statement must be 200 words or fewer' });
    expect(long.document.querySelector('textarea')?.value).toBe(word(201));
    const capabilities = await browser.submit('Save and continue', { level: '3', statement: word(200) });
    expect(capabilities.text).toContain('Claimed: 3 Proven');
    expect(capabilities.text).toContain('Verified: not yet');

    await browser.get(edit('commercial'));
    await browser.submit('Save and continue', {
      largest_contract: '250,000',
      outcome_share: '30',
      reserves_band: '3_to_6',
      tupe_experience: 'none',
    });
    await browser.get(edit('insurances'));
    const half = await browser.submit('Save and continue', { public_liability_cover: '5000000' }, 400);
    expect(Object.values(half.errors)).toEqual(['Enter the date that it expires']);
    await browser.submit('Save and continue', {
      public_liability_cover: '5,000,000',
      'public_liability_expires-day': '31',
      'public_liability_expires-month': '3',
      'public_liability_expires-year': '2027',
    });
    const answers = await browser.get(edit('check'));
    for (const words of ['£250,000', '30%', 'Public liability insurance', '£5,000,000, until 31 March 2027']) {
      expect(answers.text).toContain(words);
    }
    await browser.get(paths.profilePreview(id));
    await browser.get(edit('check'));
    const published = await browser.submit('Publish profile');
    expect(published.text).toContain('Version 1 of your profile is published');

    const anyone = app.browser();
    const open = await anyone.get(paths.profile(id));
    expect(open.heading).toBe(acting.organisationName);
    expect(open.text).toContain('3 Proven');
    expect(open.text).not.toContain('£250,000');
    const json = await anyone.send(`${paths.profile(id)}.json`);
    expect(json.headers['content-type']).toContain('application/json');
    expect(JSON.parse(json.body)).toMatchObject({
      version: 1,
      commercial: null,
      activities: [{ capacityPerMonth: 25 }],
    });
    await browser.get(paths.profileVersions(id));
    await browser.follow('Version 1');
    await anyone.get(paths.profileEdit(id), 200).then((page) => expect(page.path).toMatch(/^\/sign-in/));

    await browser.get(edit('activities'));
    await browser.follow('Remove');
    await browser.submit('Remove activity');
    expect((await anyone.get(paths.profile(id))).text).toContain('Sight loss');

    await browser.get(edit());
    await browser.follow('Unpublish your profile');
    await browser.submit('Unpublish profile');
    await anyone.get(paths.profile(id), 404);
    expect((await anyone.send(`${paths.profile(id)}.json`)).status).toBe(404);
    expect((await browser.get(paths.profile(id))).text).toContain('This profile is not published');
  },
);

test('a viewer opens the preview and none of the pages that edit', async () => {
  const services = await servicesForTest();
  const { acting } = await personActing(services);
  const viewer = await createPerson(services);
  await addMember(services, acting.organisationId, viewer, 'viewer');
  const app = await appForTest(services);
  const browser = app.browser(await sessionCookieFor(services, viewer));
  await browser.get(paths.profilePreview(acting.organisationId));
  await browser.get(paths.profileEdit(acting.organisationId), 404);
  await browser.post(paths.profileEdit(acting.organisationId, 'summary'), { summary: 'x' }, 404);
  expect(await services.db.selectFrom('profile').selectAll().execute()).toEqual([]);
});

test('an entry from a register says so and can be claimed', async () => {
  const services = await servicesForTest();
  const { acting } = await personActing(services);
  const id = acting.organisationId;
  const app = await appForTest(services);
  const browser = app.browser();
  const at = new Date('2026-06-01T08:00:00Z');
  const { id: profileId } = await services.db
    .insertInto('profile')
    .values({
      organisation_id: id,
      status: 'published',
      published_version: 1,
      published_at: at,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect(profileId).toBeTruthy();
  await services.db
    .insertInto('profile_version')
    .values({
      organisation_id: id,
      version: 1,
      published_by: null,
      published_at: at,
      snapshot: {
        organisationId: id,
        name: 'A register entry',
        claimed: false,
        legalForm: null,
        sizeBand: null,
        headOfficeDistrict: null,
        website: null,
        summary: '',
        registerText: 'Helps carers in Hull',
        source: 'Charity register',
        activities: [],
        capabilities: [],
        evidence: [],
        commercial: {
          largestContractPence: null,
          outcomeSharePercent: null,
          reservesBand: null,
          tupeExperience: null,
          insurances: [],
        },
      },
    })
    .execute();
  const entry = await browser.get(paths.profile(id));
  expect(entry.text).toContain('Directory entry made from a public register, not yet claimed');
  expect(entry.document.querySelector(`a[href="${paths.organisationClaim(id)}"]`)).not.toBeNull();
});
