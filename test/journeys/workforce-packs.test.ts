import { afterAll, beforeAll, expect, test } from 'vitest';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { tupeMarket } from '#test/support/tupe.ts';
import { insertPack, ownHeadings, staffCsv } from '#test/support/workforce.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

const browserOf = async ({ personId }: { personId: string }) => app.browser(await sessionCookieFor(services, personId));
const today = dateFields('asAt', '2026-06-01');

async function fileForm(bytes: Uint8Array) {
  const form = new FormData();
  for (const [name, value] of Object.entries(today)) form.set(name, value);
  form.set('file', new File([Buffer.from(bytes)], 'staff.csv'));
  const body = new Response(form);
  const headers = { 'Content-Type': body.headers.get('content-type') ?? '' };
  return { method: 'POST' as const, headers, body: Buffer.from(await body.arrayBuffer()) };
}

test('an outgoing provider gives figures of staff; a bidder signs, opens and takes them, and deletes them when it is out', async () => {
  const { outgoing, bidder, declarationId, opportunityId } = await tupeMarket(services);
  const giver = await browserOf(outgoing);
  const home = `/tupe/${declarationId}/workforce`;
  expect((await giver.get(`/tupe/${declarationId}`)).text).toContain('Figures of staff for bidders');
  expect((await giver.get(home)).text).toContain('Nothing was released yet');
  expect((await giver.send(`${home}/template.csv`)).body).toContain(ownHeadings);
  expect((await giver.get(`${home}/new`)).text).toContain('Select a file with a row for each employee');
  expect((await giver.post(`${home}/new`, today, 400)).errors).toEqual({ file: 'Select a CSV or Excel file' });
  const named = await giver.send(`${home}/new`, await fileForm(staffCsv(8, 'Priya Watson')));
  expect([named.status, named.body]).toEqual([400, expect.stringContaining('looks like a name')]);

  const other = await giver.send(
    `${home}/new`,
    await fileForm(staffCsv(8, 'Tutor', ownHeadings.replace('Role', 'Job'))),
  );
  const columns = await giver.get(String(other.headers.location));
  expect(columns.heading).toBe('Which column is which?');
  const read = await giver.submit('Read the file');
  expect(read.text).toContain('8 employees read and summed up. No row is kept.');
  expect(read.text).toContain('Tutor, Hull84');
  const past = dateFields('deleteOn', '2026-05-01');
  const refused = await giver.submit('Release to bidders', past, 400);
  expect(refused.errors).toEqual({ 'deleteOn-day': 'The day of deletion must be in the future' });
  const released = await giver.submit('Release to bidders', { ...past, 'deleteOn-month': '9' });
  expect(released.text).toContain('Released. Those with an interest are told');
  expect(released.text).toContain('You see them from when the interests are opened');

  const reader = await browserOf(bidder);
  expect((await reader.get(`/opportunities/${opportunityId}`)).text).toContain('Sign to see figures of staff');
  const bid = `/opportunities/${opportunityId}/workforce`;
  expect((await reader.get(bid)).text).not.toContain('Open the figures');
  expect(Object.keys((await reader.post(bid, {}, 400)).errors)).toEqual(['signedName', 'signedRole', 'agreed']);
  const signed = await reader.post(bid, { signedName: 'Ada Example', signedRole: 'Manager', agreed: 'yes' });
  expect(signed.text).toContain('Signed for');
  const pack = [...signed.document.querySelectorAll('a')].find((link) =>
    link.textContent?.startsWith('Open the figures'),
  );
  const address = pack?.getAttribute('href') ?? '';
  expect((await reader.get(address)).text).not.toContain('Tutor, Hull');
  expect((await reader.submit('Open the figures')).text).toContain('Tutor, Hull84');
  await reader.get(`/tupe/${declarationId}/costs/estimate`);
  const begun = await reader.submit(`Begin from these figures of ${outgoing.acting.organisationName}`);
  expect(begun.text).toContain('Beside each field is where its figure comes from');
  const changed = await reader.submit('Estimate', { term: '18' });
  expect(changed.text).toContain('for 18 months');
  expect(changed.text).toContain('Figures of staff: £');
  const second = await personActing(services, { kind: 'provider' });
  await insertPack(services, declarationId, second.acting.organisationId, { people: 20 });
  await reader.submit('Estimate', {});
  const added = await reader.submit(`Add these figures of ${second.acting.organisationName}`);
  const begunFrom = added.text.match(/This began from the figures of staff of (.+?)\. Beside/)?.[1];
  const givers = [outgoing, second].map(({ acting }) => `${acting.organisationName}, as at 1 June 2026`);
  expect(begunFrom?.split('; and ').toSorted()).toEqual(givers.toSorted());
  expect(added.text).toContain('for 18 months');
  const csv = await reader.send(`${address}/csv`, formOf({}));
  expect(csv.body).toContain('Role and site,"Tutor, Hull",8,4,2026-06-01');
  expect(
    await services.db.selectFrom('workforce_pack_opening').select('how').orderBy('opened_at').execute(),
  ).toHaveLength(4);

  const stopped = { status: 'withdrawn' as const, withdrawn_at: new Date('2026-06-01T08:00:00Z') };
  await services.db.updateTable('interest').set(stopped).where('opportunity_id', '=', opportunityId).execute();
  await services.db.transaction().execute((db) => services.jobs.enqueue(db, 'workforce-clock', {}));
  await services.runJobs();
  expect((await reader.send(address)).status).toBe(404);
  expect((await reader.get(`/opportunities/${opportunityId}`)).text).toContain(
    'Delete the figures of staff by 1 July 2026',
  );
  expect((await reader.get(`${bid}/deleted`)).text).toContain('by the end of 1 July 2026');
  expect((await reader.submit('Confirm that they are deleted', { words: 'The CSV file' })).text).toContain(
    'they are deleted: The CSV file',
  );
});

const formOf = (fields: Record<string, string>) => ({
  method: 'POST' as const,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
